using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>What went on at the front while the delegations met.</summary>
/// <param name="Meetings">The meetings of the delegations that were held, from first to last.</param>
public sealed record FrontDuringMeetings(Sequence<FrontDuringMeeting> Meetings)
{
    /// <summary>The meetings asked about against the whole account's fighting.</summary>
    internal static FrontDuringMeetings Of(Chronicle chronicle, Chronicle whole, Telling telling) => Of(chronicle, whole, telling, whole.Order ?? new(telling));

    private static FrontDuringMeetings Of(Chronicle chronicle, Chronicle whole, Telling telling, ChronicleOrder order)
    {
        var fighting = new FightingByDate(whole.Entries.Where(each => each is { Lane: Lane.Battlefield, IsPlanned: false, Date: not null }));
        return new([.. chronicle.Entries.Where(entry => entry is { Lane: Lane.Delegations, IsPlanned: false, Date: not null } && telling.Dossier[entry.Id] is Meeting).Select(entry =>
        {
            var near = fighting.Near(entry).Select(each => (Entry: each, Touches: DateRelations.Overlaps(each.Date!, entry.Date!))).ToList();
            return new FrontDuringMeeting(
                entry,
                [.. near.Where(each => each.Touches == Holds.Certainly).Select(each => each.Entry)],
                [.. near.Where(each => each.Touches == Holds.Possibly && order.Before(each.Entry.Id, entry.Id) != Holds.Certainly && order.Before(entry.Id, each.Entry.Id) != Holds.Certainly).Select(each => each.Entry)]);
        })]);
    }

    internal Section Told(Reporting reporting) => new("front", "What went on at the front while the delegations met")
    {
        Parts = [.. reporting.Gaps([.. Fighting.SelectMany(each => each.Statement.Gaps).Distinct(StringComparer.Ordinal)]).Select(gap => gap with { As = SaidAs.Detail })],
        Sections =
        [
            .. Meetings.Select(meeting => new Section($"front-{meeting.Entry.Id}", $"{meeting.Entry.Title}, {meeting.Entry.When}")
            {
                Parts =
                [
                    .. meeting.Certainly.Select(each => each.Briefly(reporting, each.When)),
                    .. meeting.Possibly.OrderByDescending(each => Spans(each, meeting.Entry)).Select(each => each.Briefly(reporting, $"{each.When}, {(Spans(each, meeting.Entry) ? "a time around it" : "possibly at that time")}")),
                    .. meeting.Certainly.Count + meeting.Possibly.Count == 0 ? [reporting.Say(new("The record tells of no fighting at that time; that is not to say that there was none.") { Manner = Manner.Unknown, Items = [meeting.Entry.Id], Derived = "no entry of the battlefield touches the date" })] : Array.Empty<Said>(),
                ],
            }),
            .. Fighting.Count == 0 ? Array.Empty<Section>() : [new Section("front-told", "What is told of each: outcomes, rival accounts, gaps") { Parts = [.. Fighting.Select(each => each.Said(reporting))] }],
        ],
    };

    private IReadOnlyList<ChronicleEntry> Fighting => [.. Meetings.SelectMany(meeting => meeting.Certainly.Concat(meeting.Possibly)).DistinctBy(each => each.Id).OrderBy(each => each.Date!.SortKey)];

    private static readonly RelationRules Lasting = new() { Intervals = IntervalReading.Lasting };

    /// <summary>Whether the meeting falls wholly into the time to which the fighting is dated; that it went on all through it is not said.</summary>
    private static bool Spans(ChronicleEntry fighting, ChronicleEntry meeting) => fighting.Date is { Earliest: not null, Latest: not null } && DateRelations.During(meeting.Date!, fighting.Date, Lasting) == Holds.Certainly;
}

/// <summary>Fighting by its date, so that what was near a meeting is found without looking at all of it.</summary>
internal sealed class FightingByDate
{
    private readonly (ChronicleEntry Entry, int At, DateOnly From, DateOnly To)[] _byBeginning;
    private readonly DateOnly[] _lastEnd;

    /// <summary>Entries of one account, in its order.</summary>
    public FightingByDate(IEnumerable<ChronicleEntry> entries)
    {
        _byBeginning = [.. entries.Select((entry, at) => (entry, at, From: entry.Earliest ?? DateOnly.MinValue, entry.Latest ?? DateOnly.MaxValue)).OrderBy(each => each.From)];
        _lastEnd = new DateOnly[_byBeginning.Length];
        for (var i = 0; i < _lastEnd.Length; i++)
        {
            _lastEnd[i] = i > 0 && _lastEnd[i - 1] > _byBeginning[i].To ? _lastEnd[i - 1] : _byBeginning[i].To;
        }
    }

    /// <summary>Those whose bounds do not lie apart from a meeting's, in the order of the account. Bounds are as wide as any doubt of the dates.</summary>
    public IEnumerable<ChronicleEntry> Near(ChronicleEntry meeting)
    {
        var (from, to) = (meeting.Earliest ?? DateOnly.MinValue, meeting.Latest ?? DateOnly.MaxValue);
        // All before the first by which something lasts into the meeting had ended; all after the last that had begun by its end came later.
        var first = Count(_lastEnd.Length, i => _lastEnd[i] < from);
        var end = Count(_byBeginning.Length, i => _byBeginning[i].From <= to);
        return first >= end ? [] : _byBeginning[first..end].Where(each => each.To >= from).OrderBy(each => each.At).Select(each => each.Entry);
    }

    /// <summary>How many of so many hold, where those that do come first: by halves.</summary>
    private static int Count(int all, Func<int, bool> holds)
    {
        var (low, high) = (0, all);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}

/// <summary>One meeting, and the fighting at its time.</summary>
/// <param name="Entry">The meeting.</param>
/// <param name="Certainly">What was certainly going on.</param>
/// <param name="Possibly">What may have been, as far as the dates are known.</param>
public sealed record FrontDuringMeeting(ChronicleEntry Entry, Sequence<ChronicleEntry> Certainly, Sequence<ChronicleEntry> Possibly);
