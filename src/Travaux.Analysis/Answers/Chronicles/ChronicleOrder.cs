using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;
using DatedItem = Travaux.Record.Time.DatedItem;
using DossierItem = Travaux.Record.Dossiers.DatedItem;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>When the items of a dossier were, solved once for all of them: bounds, order, phases, contradictions.</summary>
/// <remarks><para>An act without a date of its own has that of the meeting at which it was done.</para></remarks>
internal sealed class ChronicleOrder
{
    private readonly Telling _telling;
    private readonly SolvedDates _solved;
    private readonly List<(string Id, EdtfDate Date)> _phases;

    public ChronicleOrder(Telling telling)
    {
        _telling = telling;
        var items = telling.Dossier.Items.OfType<DossierItem>().ToList();
        _solved = DateSolver.Solve([.. items.Select(item => new DatedItem(item.Id, Exact(item), Relations(item))
        {
            Reading = item is Phase ? IntervalReading.Lasting : IntervalReading.Within,
        })]);
        _phases = [.. telling.Dossier.All<Phase>().Where(phase => phase.Date is not null).Select(phase => (phase.Id, phase.Date!))];
    }

    /// <summary>The date of an item as evidence gives it, or that of its meeting.</summary>
    public EdtfDate? DateOf(DossierItem item) => item.Date ?? item switch
    {
        Act { Meeting.Length: > 0 } act => _telling.Dossier.Find<Meeting>(act.Meeting)?.Date,
        Message { Meeting.Length: > 0 } message => _telling.Dossier.Find<Meeting>(message.Meeting)?.Date,
        _ => null,
    };

    /// <summary>When an item was, by everything that is said.</summary>
    public SolvedDate Solved(string id) => _solved[id];

    /// <summary>Whether one item was over before another began.</summary>
    public Holds Before(string first, string second) => _solved.Before(first, second);

    /// <summary>Whether an item says anything by which its order within a day could be known: an hour, a relation.</summary>
    public bool TellsOrder(string id) => _telling.Dossier.Find<DossierItem>(id) is { } item && (item.When.Count > 0 || item.TimeOfDay.Length > 0 || item.Date?.Time is not null);

    /// <summary>Whether one of two items names the other where it says when it was.</summary>
    public bool Speaks(string one, string other) => Names(one, other) || Names(other, one);

    private bool Names(string item, string anchor) => _telling.Dossier.Find<DossierItem>(item) is { When.Count: > 0 } dated && Relations(dated).Any(relation => relation.Anchor == anchor || relation.SecondAnchor == anchor);

    /// <summary>The items with which an event or a meeting is told to have gone together.</summary>
    public Sequence<string> Together(string id) => _telling.Dossier[id] switch
    {
        Event each => [.. each.Relations.Where(relation => relation.Kind == EventRelationKind.ConcurrentWith).Select(relation => relation.Target)],
        Meeting meeting => meeting.ConcurrentWith,
        _ => [],
    };

    /// <summary>The hour or part of the day of an item, in words; empty where none is told.</summary>
    public string TimeOfDay(string id) => _telling.Dossier.Find<DossierItem>(id)?.TimeOfDay ?? "";

    /// <summary>Entries from first to last, by first day, then last; what relations tell comes before that. Those that nothing places in time stand at the end, as given.</summary>
    public List<ChronicleEntry> Sort(IEnumerable<ChronicleEntry> entries)
    {
        var byDay = entries.OrderBy(Key).ThenBy(entry => entry.Latest ?? DateOnly.MaxValue).ThenBy(entry => entry.Lane == Lane.PublicStatements).ThenBy(entry => Array.IndexOf(Ranks, entry.Kind)).ToList();
        return RelationOrder.Of(byDay, entry => entry.Id, entry => Relations(_telling.Dossier.Find<DossierItem>(entry.Id)!));
    }

    /// <summary>Within a day, of which the order is not told, what people did stands before what they said of it.</summary>
    private static readonly string[] Ranks = [Kinds.Event, Kinds.Meeting, Kinds.Draft, Kinds.Act, Kinds.Message, Kinds.Claim, Kinds.Source];

    private static DateOnly Key(ChronicleEntry entry) => entry.Date is { IsUnknown: false } date ? date.SortKey : entry.Earliest ?? entry.Latest ?? DateOnly.MaxValue;

    /// <summary>The phase in which an item falls: certainly in one, or, doubtfully, in that of its first day.</summary>
    public (string Phase, bool IsDoubtful) PhaseOf(EdtfDate? date, DateOnly? earliest, DateOnly? latest)
    {
        if (date is not null && _phases.Find(phase => DateRelations.During(date, phase.Date) == Holds.Certainly) is { Id: not null } certain)
        {
            return (certain.Id, false);
        }
        if ((date?.Earliest ?? date?.Latest ?? earliest ?? latest) is not { } day)
        {
            return ("", false);
        }
        var of = EdtfDate.OfDay(day);
        return _phases.Find(phase => DateRelations.During(of, phase.Date) == Holds.Certainly) is { Id: not null } first ? (first.Id, true) : ("", true);
    }

    /// <summary>Dates that can not all be true, in words.</summary>
    public Sequence<Statement> Contradictions() => [.. _solved.Contradictions.Select(each => new Statement(Telling.Sentence(
        $"These dates can not all be true{(each.Days > 0 ? $", by {Reporting.Digits((int)Math.Min(each.Days, int.MaxValue))} day{(each.Days == 1 ? "" : "s")}" : "")}{(each.IsImprecise ? ", unless an imprecise word is at fault" : "")}: {string.Join("; ", each.Constraints.Select(Told))}"))
    {
        Manner = Manner.Contested,
        Items = each.Items,
        Cites = [.. each.Items.SelectMany(id => _telling.Dossier[id]?.Cites ?? []).Distinct()],
        Derived = "dates and relations of the record, reckoned together",
    })];

    private string Told(DateConstraint constraint) => constraint.Relation is { } relation
        ? $"“{_telling.Name(constraint.Item)}” is said to be {relation.English(id => $"“{_telling.Name(id)}”")}"
        : $"“{_telling.Name(constraint.Item)}” is dated {DateWords.English(constraint.Date ?? EdtfDate.Unknown)}";

    private Sequence<RelativeDate> Relations(DossierItem item) => IsPlacedByItsDraft(item)
        || item is Act { Date: { Earliest: null, IsUnknown: false } } act && IsSurelyOfADay(act.Draft)
        ? [new RelativeDate(RelativeKind.NotBefore, ((Act)item).Draft), .. item.When.Select(when => RelativeDate.TryParse(when, out var relative, out _) ? relative : null).OfType<RelativeDate>()]
        : [.. item.When.Select(when => RelativeDate.TryParse(when, out var relative, out _) ? relative : null).OfType<RelativeDate>()];

    /// <summary>Whether a draft is dated to a day, and nobody dates it to another.</summary>
    private bool IsSurelyOfADay(string draft) => _telling.Dossier.Find<Draft>(draft) is { Date.IsDay: true } dated && !dated.Accounts.Any(account => account.Of == "date");

    /// <summary>Whether nothing is said of when an act was but that it was done to a draft that is dated to a day: it can not have been done before there was one.</summary>
    public bool IsPlacedByItsDraft(DossierItem item) =>
        item is Act { When.Count: 0, Status: not ActStatus.Envisaged } act && DateOf(act) is null or { IsUnknown: true } && IsSurelyOfADay(act.Draft);

    /// <summary>The date with its hour, where the record has one as HH:MM.</summary>
    private EdtfDate? Exact(DossierItem item)
    {
        var date = DateOf(item);
        var hour = item.TimeOfDay.Replace(" ", "", StringComparison.Ordinal);
        return date is { IsDay: true, Time: null } && hour.Length >= 5 && hour[2] == ':' && char.IsAsciiDigit(hour[0])
            && EdtfDate.TryParse($"{date}T{hour[..5]}:00{hour[5..]}", out var exact, out _) ? exact : date;
    }
}
