using Travaux.Analysis.Answers.Chronicles;
using Travaux.Analysis.Search;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers;

/// <summary>What a query finds in a dossier, with what is not known about it: silence is not absence.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Items">What was found, by kind, then in the order of the dossier.</param>
/// <param name="Gaps">The ids of gaps that touch what was found or asked.</param>
/// <param name="BrokenCopies">Copies that break off: what is not found may stand in what they lack.</param>
public sealed record Found(SearchQuery Query, Sequence<FoundItem> Items, Sequence<string> Gaps, Sequence<Statement> BrokenCopies)
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.find/1";

    /// <summary>Finds what is asked.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="problem">Where a value is none of its field's: one sentence with its column, and what was perhaps meant.</param>
    /// <returns>What was found; <see langword="null"/> where there is a problem.</returns>
    public static Found? In(Dossier dossier, SearchQuery query, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(query);
        var telling = new Telling(dossier);
        var (hits, named) = Searcher.Find(dossier, query, item => item is Gap or Source ? null : ChronicleEntries.Tell(item, telling)?.Lane, out problem);
        if (problem is not null)
        {
            return null;
        }
        var kinds = ItemKind.All.Select(kind => kind.Name).ToList();
        return new(
            query,
            [.. hits.OrderBy(hit => kinds.IndexOf(hit.Item.Kind)).Select(hit => FoundItem.Of(hit, telling))],
            telling.Gaps(hits.Select(hit => hit.Item.Id).Concat(named)),
            CopiesHeld.Of(telling).Incomplete);
    }

    /// <summary>The answer as a report: a section for each kind, then what is not known.</summary>
    public Report Tell(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var reporting = new Reporting(dossier);
        var possible = Items.Count(item => item.Holds == Holds.Possibly);
        var sections = Items.GroupBy(item => item.Kind).Select(group => new Section($"found-{group.Key}", $"{ItemKind.Find(group.Key)!.Collection.Replace('-', ' ')}: {Reporting.Digits(group.Count())}")
        {
            Parts = [.. group.Select(item => item.Told(reporting))],
        }).ToList();
        if (Items.Count == 0)
        {
            sections.Add(new("found-nothing", "Nothing in the record fits")
            {
                Parts = [reporting.Say(new("That is not to say that there was nothing of the kind: the record is what its sources tell.") { Manner = Manner.Unknown, Derived = "no item fits" })],
            });
        }
        if (Gaps.Count + BrokenCopies.Count > 0)
        {
            sections.Add(new("gaps-touching", "What is not known about this")
            {
                Parts = [.. reporting.Gaps(Gaps).Select(gap => gap with { As = SaidAs.Detail }), .. BrokenCopies.Where(copy => copy.Manner != Manner.Unknown).Select(copy => reporting.Say(copy with { Gaps = [], Details = [] }))],
            });
        }
        return reporting.Report(Format, $"Found: {Query.Text}", [$"{Reporting.Digits(Items.Count)} of {Reporting.Digits(dossier.Items.Count - 1)} items{(possible > 0 ? $", {Reporting.Digits(possible)} of them possibly, as far as dates are known" : "")}."], sections);
    }
}

/// <summary>One item that was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Holds">Whether it certainly is what was asked.</param>
/// <param name="When">Its date in words; empty where it has none.</param>
/// <param name="Statement">The item in a sentence.</param>
public sealed record FoundItem(string Id, string Kind, Holds Holds, string When, Statement Statement)
{
    internal static FoundItem Of(Hit hit, Telling telling) => new(
        hit.Item.Id,
        hit.Item.Kind,
        hit.Holds,
        hit.Item is Record.Dossiers.DatedItem { Date: { IsUnknown: false } date } ? DateWords.English(date) : "",
        Sentence(hit.Item, telling) with { Gaps = telling.Gaps([hit.Item.Id]), Rivals = hit.Item is Draft draft ? [.. DraftTelling.Characterised(draft, telling), .. telling.Rivals(draft)] : telling.Rivals(hit.Item) });

    internal Said Told(Reporting reporting)
    {
        var said = reporting.Say(Statement, $"{Id}{(When.Length > 0 ? $" · {When}" : "")}");
        var possibly = Holds == Holds.Possibly ? [new Said("Possibly what was asked, as far as its date is known.") { As = SaidAs.Remark }] : Array.Empty<Said>();
        return said with { Facts = [new("id", Id), new("kind", Kind), new("holds", Words.For(Holds))], Under = [.. possibly, .. said.Under] };
    }

    private static Statement Sentence(Item item, Telling telling) => item switch
    {
        Position position => new(Telling.Sentence($"{telling.Name(position.Party)} on {telling.Name(position.Issue)}: {position.Stance}"))
        {
            Manner = position.Basis switch
            {
                PositionBasis.Predicted => Manner.Predicted,
                PositionBasis.Inferred or PositionBasis.Compiler => Manner.Inferred,
                _ when position.Contested => Manner.Contested,
                PositionBasis.Stated => Manner.Stated,
                _ => Manner.Reported,
            },
            Hedge = position.Hedge,
            Items = [position.Id],
            Cites = position.Cites,
        },
        Explanation explanation => new(Telling.Sentence($"{explanation.Title}{(explanation.HeldBy.Count > 0 ? $", held by {telling.Who(explanation.HeldBy)}" : "")}: {explanation.Account}")) { Manner = Manner.Asserted, Hedge = explanation.Hedge, Items = [explanation.Id], Cites = explanation.Cites },
        Source source => new(Telling.Sentence(new Footnotes(telling.Dossier).Source(source.Id))) { Hedge = source.Hedge, Items = [source.Id], Cites = source.Cites },
        DraftProvision provision => new(Telling.Sentence($"{telling.Name(provision.Draft)}{(provision.Article.Length > 0 ? $", {provision.Article}" : "")}: {provision.Paraphrase}")) { Hedge = provision.Hedge, Items = [provision.Id], Cites = provision.Cites },
        Concept concept => new(Telling.Sentence($"{concept.Title}: {concept.Text}")) { Items = [concept.Id], Cites = concept.Cites },
        _ when ChronicleEntries.Tell(item, telling) is { } told => told.Statement with { Items = [item.Id], Details = [], Derived = item.Derived },
        _ => new(Telling.Sentence(telling.Name(item.Id))) { Manner = Manners.Of(item), Hedge = item.Hedge, Derived = item.Derived, Items = [item.Id], Cites = item.Cites },
    };
}
