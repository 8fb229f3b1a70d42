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

    private static FrontDuringMeetings Of(Chronicle chronicle, Chronicle whole, Telling telling, ChronicleOrder order) => new([.. chronicle.Entries
        .Where(entry => entry is { Lane: Lane.Delegations, IsPlanned: false, Date: not null } && telling.Dossier[entry.Id] is Meeting)
        .Select(entry => new FrontDuringMeeting(
            entry,
            [.. whole.Entries.Where(each => each.Lane == Lane.Battlefield && Touches(each, entry) == Holds.Certainly)],
            [.. whole.Entries.Where(each => each.Lane == Lane.Battlefield && Touches(each, entry) == Holds.Possibly && order.Before(each.Id, entry.Id) != Holds.Certainly && order.Before(entry.Id, each.Id) != Holds.Certainly)]))]);

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

    /// <summary>Bounds that lie apart settle most pairs at once: they are as wide as any doubt of the dates.</summary>
    private static Holds Touches(ChronicleEntry fighting, ChronicleEntry meeting) =>
        fighting.IsPlanned || fighting.Date is null || fighting.Latest < meeting.Earliest || fighting.Earliest > meeting.Latest ? Holds.No : DateRelations.Overlaps(fighting.Date, meeting.Date!);
}

/// <summary>One meeting, and the fighting at its time.</summary>
/// <param name="Entry">The meeting.</param>
/// <param name="Certainly">What was certainly going on.</param>
/// <param name="Possibly">What may have been, as far as the dates are known.</param>
public sealed record FrontDuringMeeting(ChronicleEntry Entry, Sequence<ChronicleEntry> Certainly, Sequence<ChronicleEntry> Possibly);
