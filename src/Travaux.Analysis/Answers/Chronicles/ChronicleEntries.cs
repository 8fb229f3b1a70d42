using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>Makes the entries of an account from the items of a dossier, each thing once.</summary>
/// <remarks>
/// <para>
/// An event that is a meeting's own, or the appearance of one draft on that draft's day, is told in the entry of the meeting or
/// draft. A claim that an event or its source's own statement holds is told there.
/// </para>
/// </remarks>
internal static class ChronicleEntries
{
    /// <summary>The entries, in no order.</summary>
    public static IEnumerable<ChronicleEntry> Of(Telling telling, ChronicleOrder order)
    {
        var folding = new Folding(telling.Dossier);
        foreach (var item in telling.Dossier.Items.OfType<Record.Dossiers.DatedItem>())
        {
            if (Tell(item, telling, folding) is { } told)
            {
                yield return Placed(item, told, order, folding.Into(item.Id), telling);
            }
        }
    }

    /// <summary>An item as an account tells it, wherever it is told; <see langword="null"/> where it is none that an account tells.</summary>
    public static Told? Tell(Item item, Telling telling) => item switch
    {
        Meeting meeting => MeetingTelling.Of(meeting, telling),
        Draft draft => DraftTelling.Of(draft, telling),
        Act act => DraftTelling.Of(act, telling),
        Event each => EventTelling.Of(each, telling),
        Message message => SpokenTelling.Of(message, telling),
        Claim claim => SpokenTelling.Of(claim, telling),
        _ => null,
    };

    private static Told? Tell(Record.Dossiers.DatedItem item, Telling telling, Folding folding) => item switch
    {
        Meeting meeting => MeetingTelling.Of(meeting, telling),
        Draft draft => DraftTelling.Of(draft, telling),
        Act act => DraftTelling.Of(act, telling),
        Event each when !folding.IsFolded(each.Id) => EventTelling.Of(each, telling),
        Message message => SpokenTelling.Of(message, telling),
        Claim claim when folding.StandsAlone(claim) => SpokenTelling.Of(claim, telling),
        Source source when folding.StandsAlone(source) => SpokenTelling.Of(source, telling),
        _ => null,
    };

    private static string Others(IEnumerable<Item> items, bool areMore, Telling telling)
    {
        Sequence<Attribution> tellers = [.. items.SelectMany(item => item.Accounts).Where(account => account.Of != "date").SelectMany(account => account.By).DistinctBy(by => by.Who)];
        return tellers.Count == 0 ? "" : telling.Who(tellers) + (areMore ? ", and by others" : "");
    }

    private static ChronicleEntry Placed(Record.Dossiers.DatedItem item, Told told, ChronicleOrder order, Sequence<Item> folded, Telling telling)
    {
        var date = order.DateOf(item);
        var solved = order.Solved(item.Id);
        var (phase, isDoubtful) = order.PhaseOf(date, solved.Earliest, solved.Latest);
        Sequence<string> ids = [.. folded.Select(each => each.Id)];
        return new()
        {
            Id = item.Id,
            Kind = item.Kind,
            Title = told.Title,
            Lane = told.Lane,
            Track = told.Track,
            Date = date,
            When = date is { IsUnknown: false } ? DateWords.English(date) : Derived(item, solved, telling),
            AboutDate = order.IsPlacedByItsDraft(item) ? "date: not told; no earlier than the draft itself" : AboutDate(item, date, telling),
            DateStatus = item.DateStatus,
            SaidIsContested = folded.OfType<Claim>().Any(claim => Manners.Of(claim) is Manner.Contested or Manner.Rejected),
            OtherTellers = Others([item, .. folded], told.Statement.Rivals.Count > 0, telling),
            OtherDateCites = [.. item.Accounts.Where(account => account.Of == "date").SelectMany(account => account.Cites)],
            OtherDates = [.. item.Accounts.Where(account => account.Of == "date").Select(Telling.AccountValue)],
            Earliest = solved.Earliest,
            Latest = solved.Latest,
            Phase = phase,
            PhaseIsDoubtful = isDoubtful,
            Folded = ids,
            Names = Named([item, .. folded]),
            Statement = told.Statement with
            {
                Items = [item.Id, .. ids],
                Cites = [.. told.Statement.Cites.Concat(folded.SelectMany(each => each.Cites)).Distinct()],
                Gaps = telling.Gaps(ids.Prepend(item.Id)),
                Derived = item.Derived,
                Details = [.. told.Statement.Details, .. folded.SelectMany(each => Also(each, $"{told.Statement.Text} {string.Concat(told.Statement.Details.Select(detail => detail.Text))}", telling))],
                Rivals = [.. told.Statement.Rivals, .. telling.Rivals(item), .. folded.SelectMany(each => telling.Rivals(each))],
            },
        };
    }

    /// <summary>What a folded event says beyond its name and date; a folded claim is told whole.</summary>
    private static IEnumerable<Statement> Also(Item item, string sentence, Telling telling) => item switch
    {
        Claim claim => [telling.Of(claim) with { Rivals = [.. telling.Rivals(claim), .. telling.Against(claim)] }],
        Event each when !Says(sentence, each.Title) =>
        [
            EventTelling.Of(each, telling).Statement with { Text = Telling.Sentence($"Also told as: {each.Title}{(each.Detail.Length > 0 ? $". {each.Detail}" : "")}"), Details = [], Gaps = [] },
            .. EventTelling.Details(each, telling),
        ],
        Event each => EventTelling.Details(each, telling),
        _ => [],
    };

    /// <summary>Whether a sentence holds all the words of a title already.</summary>
    private static bool Says(string sentence, string title)
    {
        var words = Search.Folding.Of(sentence).Split(Blanks, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return Search.Folding.Of(title).Split(Blanks, StringSplitOptions.RemoveEmptyEntries).All(words.Contains);
    }

    private static readonly char[] Blanks = [' ', ',', '.', ':', ';', '(', ')', '"'];

    private static Sequence<string> Named(IEnumerable<Item> items) => [.. items
        .SelectMany(ItemKind.References)
        .Where(reference => !reference.Path.Contains("cites", StringComparison.Ordinal))
        .Select(reference => reference.Id)
        .Distinct(StringComparer.Ordinal)];

    private static string Derived(Record.Dossiers.DatedItem item, SolvedDate solved, Telling telling)
    {
        var said = item.When.Select(when => RelativeDate.TryParse(when, out var relative, out _) ? relative.English(id => $"“{telling.Name(id)}”") : when);
        var bounds = (solved.Earliest, solved.Latest) switch
        {
            ({ } from, { } to) when from == to => DateWords.English(EdtfDate.OfDay(from)),
            ({ } from, { } to) => $"between {DateWords.English(EdtfDate.OfDay(from))} and {DateWords.English(EdtfDate.OfDay(to))}",
            ({ } from, null) => $"on or after {DateWords.English(EdtfDate.OfDay(from))}",
            (null, { } to) => $"on or before {DateWords.English(EdtfDate.OfDay(to))}",
            _ => "",
        };
        return item.When.Count == 0 ? (bounds.Length > 0 ? bounds : "date not known") : $"{string.Join("; ", said)}{(bounds.Length > 0 ? $": {bounds}" : "")}";
    }

    private static string AboutDate(Record.Dossiers.DatedItem item, EdtfDate? date, Telling telling)
    {
        var about = new List<string>();
        Add(item.DateAsWritten, $"as written: “{item.DateAsWritten}”");
        Add(item.DateDerivation, $"date derived from: {item.DateDerivation}");
        Add(item is { Date: null, DateStatus: "not known" } ? "" : item.DateStatus, $"date: {item.DateStatus}");
        Add(item.TimeOfDay, $"time of day: {item.TimeOfDay}");
        if (item.Date is not null && item.When.Count > 0)
        {
            about.AddRange(item.When.Select(when => $"also said to be {(RelativeDate.TryParse(when, out var relative, out _) ? relative.English(id => $"“{telling.Name(id)}”") : when)}"));
        }
        if (item.Date is null && date is not null)
        {
            about.Add("date of the meeting at which it was done");
        }
        return string.Join("; ", about);

        void Add(string value, string told)
        {
            if (value.Length > 0)
            {
                about.Add(told);
            }
        }
    }
}

/// <summary>How an item is told, before it has its place in time.</summary>
/// <param name="Title">What to call it in a few words.</param>
/// <param name="Statement">The sentence.</param>
/// <param name="Lane">Its lane.</param>
/// <param name="Track">Its track; empty for none.</param>
internal sealed record Told(string Title, Statement Statement, Lane Lane, string Track = "");
