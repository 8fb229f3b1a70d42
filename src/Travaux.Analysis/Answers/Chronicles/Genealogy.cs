using System.Diagnostics;
using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>The genealogy of the drafts: who wrote each, what came from what, what was done to it, how many there were.</summary>
/// <param name="Drafts">The drafts, from first to last.</param>
/// <param name="Counts">How many there were: identified against counted by witnesses.</param>
public sealed record Genealogy(Sequence<DraftStory> Drafts, Sequence<Statement> Counts)
{
    internal static Genealogy Of(Chronicle chronicle, Telling telling)
    {
        var stories = chronicle.Entries
            .Select(entry => (entry, Draft: telling.Dossier.Find<Draft>(entry.Id)))
            .Where(each => each.Draft is not null)
            .Select(each => DraftStory.Of(each.entry, each.Draft!, chronicle, telling))
            .ToList();
        return new([.. stories], [.. Counted(telling), .. stories.Count > 0 ? [Authors([.. stories.Select(story => telling.Dossier.Find<Draft>(story.Entry.Id)).OfType<Draft>()], telling)] : Array.Empty<Statement>()]);
    }

    internal Section Told(Reporting reporting) => new("drafts", "The drafts: where each comes from and what became of it")
    {
        Parts = [.. Counts.Select(count => reporting.Say(count))],
        Sections = [.. Drafts.Select(story => story.Told(reporting))],
    };

    private static IEnumerable<Statement> Counted(Telling telling)
    {
        var drafts = telling.Dossier.All<Draft>();
        var one = drafts.Where(draft => draft is { Unconcluded: false, Count.Length: 0 } && draft.DraftKind != DraftKind.TreatyDraftSet).ToList();
        var unwritten = one.Where(IsPerhapsUnwritten).ToList();
        var unidentified = one.Where(draft => telling.Gaps([draft.Id]).Any(gap => telling.Dossier.Find<Gap>(gap)?.GapKind == GapKind.UnidentifiedDocuments)).Except(unwritten).ToList();
        var kinds = new List<Statement>();
        foreach (var group in one.Except(unwritten).Except(unidentified).GroupBy(draft => draft.DraftKind).OrderBy(group => group.Key))
        {
            var members = group.ToList();
            kinds.Add(new($"{Words.For(group.Key).Replace('-', ' ')}: {Reporting.Digits(members.Count)} ({Telling.Listed(members.Select(draft => $"“{draft.Heading}”{(SameAs(draft, telling) is { Length: > 0 } same ? $", {same}" : "")}"))}).")
            {
                Items = [.. members.Select(draft => draft.Id)],
                Cites = [.. members.SelectMany(draft => draft.Cites).Distinct()],
            });
        }
        var papers = kinds.Sum(kind => kind.Items.Count);
        var twice = one.Except(unwritten).Except(unidentified).Count(draft => draft.Relations.Any(each => each.Kind == DraftRelationKind.SameAs && one.Exists(other => other.Id == each.To)));
        if (drafts.Any(draft => draft.Count.Length > 0 || draft.DraftKind == DraftKind.TreatyDraftSet) || unidentified.Count > 0)
        {
            yield return new("How many drafts there were in all the record does not know.") { Manner = Manner.Unknown, Items = [.. drafts.Select(draft => draft.Id)], Derived = "sets of drafts and papers that are not identified are among them" };
        }
        yield return new($"Identified one by one: {Reporting.Counted(papers, "paper", "papers")}{(twice > 0 ? $", or {Reporting.Digits(papers - twice)} if those held to be one with another are" : "")}.")
        {
            Items = [.. kinds.SelectMany(kind => kind.Items)],
            Details = [.. kinds],
            Derived = "counted in the record, leaving out sets, what may never have been written and what was never concluded",
        };
        foreach (var draft in unidentified)
        {
            yield return new(Telling.Sentence($"Told of, and not identified: “{draft.Heading}”{string.Concat(draft.Relations.Where(each => each.Kind == DraftRelationKind.Conflicts).Select(each => $"; {each.Details.TrimEnd('.')}"))}")) { Manner = Manners.Of(draft), Items = [draft.Id], Cites = draft.Cites, Gaps = telling.Gaps([draft.Id]) };
        }
        if (unwritten.Count > 0)
        {
            yield return new($"Besides, of which the record does not know whether it was a paper: {Telling.Listed(unwritten.Select(draft => $"“{draft.Heading}”"))}.")
            {
                Manner = Manner.Unknown,
                Items = [.. unwritten.Select(draft => draft.Id)],
                Cites = [.. unwritten.SelectMany(draft => draft.Cites).Distinct()],
                Gaps = telling.Gaps(unwritten.Select(draft => draft.Id)),
            };
        }
        foreach (var set in drafts.Where(draft => draft.Count.Length > 0 || draft.DraftKind == DraftKind.TreatyDraftSet))
        {
            var of = set.Relations.Where(each => each.Kind == DraftRelationKind.Includes).ToList();
            var members = of.Count > 0
                ? $" Of what is told apart it includes: {string.Join(", ", of.Select(each => $"“{telling.Name(each.To)}” ({Sure(each.Certainty)}{WhoseReading(each)})"))}."
                : "";
            members += set.Note.Length > 0 ? $" {Telling.Sentence(set.Note)}" : "";
            yield return new($"Counted, not told apart: “{set.Heading}”, number: {(set.Count.Length > 0 ? set.Count : "not known")}{DraftTelling.Per(set.CountPer, telling)}.{members}")
            {
                Manner = set.CountPer.Count > 0 ? Manner.Asserted : Manner.Reported,
                Hedge = set.Hedge,
                Items = [set.Id, .. of.Select(each => each.To)],
                Cites = set.Cites,
                Gaps = telling.Gaps([set.Id]),
            };
        }
    }

    /// <summary>Whether it is not known of a text that it was written at all: demands may have been spoken.</summary>
    internal static bool IsPerhapsUnwritten(Draft draft) => draft.DraftKind == DraftKind.Demands && draft.Form.StartsWith("not known", StringComparison.OrdinalIgnoreCase);

    /// <summary>Who drafted each, to what degree, and who says so; by whom it is told where nobody is said to say so.</summary>
    private static Statement Authors(List<Draft> drafts, Telling telling) => new("Who drafted each, to what degree, and who says so:")
    {
        Items = [.. drafts.Select(draft => draft.Id)],
        Derived = "where nobody is named as saying so, whoever speaks in the source that is cited",
        Details = [.. drafts.Where(draft => draft.DraftedBy.Count > 0).Select(draft => new Statement(Telling.Sentence($"“{draft.Heading}”: {string.Join("; ", draft.DraftedBy.Select(each => $"{DraftTelling.Authored(each, telling)}{(each.Degree is null or AuthorDegree.Reported ? ", to what degree is not told" : "")}{(each.Per.Count > 0 ? "" : $" (told by {telling.Teller(each.Cites.Count > 0 ? each.Cites : draft.Cites)})")}"))}"))
        {
            Manner = draft.DraftedBy.Any(each => DraftTelling.IsContested(draft.Id, each.Per, each.Cites, telling)) ? Manner.Contested : draft.DraftedBy.Any(each => each.Per.Count > 0) ? Manner.Asserted : Manners.Of(draft),
            Hedge = draft.Hedge,
            Items = [draft.Id],
            Cites = draft.DraftedBy.Any(each => each.Cites.Count > 0) ? [.. draft.DraftedBy.SelectMany(each => each.Cites).Distinct()] : draft.Cites,
            Gaps = telling.Gaps(draft.DraftedBy.SelectMany(each => each.Per).Select(per => per.Who)),
            Details = [.. Supporting(draft, telling)],
        }), .. Silent(drafts, telling)],
    };

    /// <summary>Claims of others that support what is said of who wrote a draft.</summary>
    private static IEnumerable<Statement> Supporting(Draft draft, Telling telling)
    {
        var per = draft.DraftedBy.SelectMany(each => each.Per).Select(each => each.Who).ToHashSet(StringComparer.Ordinal);
        var cites = draft.DraftedBy.SelectMany(each => each.Cites).ToHashSet();
        var said = telling.Links.About(draft.Id).Where(claim => claim.By.Any(by => per.Contains(by.Who)) && claim.Cites.Any(cites.Contains)).Select(claim => claim.Id);
        return said.SelectMany(telling.Links.Supporting).DistinctBy(claim => claim.Id).Where(claim => !claim.By.Any(by => per.Contains(by.Who))).Select(claim => telling.Of(claim) with { Gaps = [], Rivals = [], Text = $"In support, as the editors hold: {telling.Of(claim).Text}" });
    }

    private static IEnumerable<Statement> Silent(List<Draft> drafts, Telling telling)
    {
        var silent = drafts.Where(draft => draft is { DraftedBy.Count: 0, Unconcluded: false }).ToList();
        if (silent.Count > 0)
        {
            yield return new($"By whom is not told: {Telling.Listed(silent.Select(draft => $"“{draft.Heading}”"))}.")
            {
                Manner = Manner.Unknown,
                Items = [.. silent.Select(draft => draft.Id)],
                Cites = [.. silent.SelectMany(draft => draft.Cites).Distinct()],
                Details = [.. silent.SelectMany(draft => telling.Links.About(draft.Id)).DistinctBy(claim => claim.Id).Where(claim => IsOfWork(claim) && !silent.Exists(draft => draft.LastExchangedPer.Any(per => claim.By.Any(by => by.Who == per.Who)))).Select(claim => telling.Of(claim) with { Gaps = [], Rivals = [], Text = $"Said of them: {telling.Of(claim).Text}" })],
            };
        }
    }

    /// <summary>Whether a claim says what was done about a text or whose it is, and nobody of the record rejects it as a judgement.</summary>
    private static bool IsOfWork(Claim claim) => claim.ClaimKind is ClaimKind.ReportedFact or ClaimKind.Denial || claim is { ClaimKind: ClaimKind.Evaluation, RejectedBy.Count: 0 };

    private static string SameAs(Draft draft, Telling telling) => string.Join(", ", draft.Relations
        .Where(each => each.Kind == DraftRelationKind.SameAs)
        .Select(each => $"{Sure(each.Certainty)} the same paper as “{telling.Name(each.To)}”"));

    /// <summary>That a relation between drafts is the editors' reading, where nobody is named and nothing is cited for it.</summary>
    internal static string WhoseReading(DraftRelation relation) => relation is { Certainty: not null, Per.Count: 0, Cites.Count: 0 } ? ", by the editors' reading" : "";

    /// <summary>A certainty as it stands in a sentence.</summary>
    internal static string Sure(Certainty? certainty) => certainty switch
    {
        Certainty.Probable => "probably",
        Certainty.Possible => "possibly",
        _ => "certainly",
    };
}

/// <summary>One draft in the genealogy.</summary>
/// <param name="Entry">The draft, with its date.</param>
/// <param name="Relations">How it stands to other drafts, each with its certainty and who says so.</param>
/// <param name="Acts">What was done to it, in order.</param>
/// <param name="Kinds">For each relation, its kind, the other draft and how sure it is.</param>
public sealed record DraftStory(ChronicleEntry Entry, Sequence<Statement> Relations, Sequence<Statement> Acts, Sequence<DraftRelation> Kinds)
{
    internal static DraftStory Of(ChronicleEntry entry, Draft draft, Chronicle chronicle, Telling telling)
    {
        var acts = chronicle.Entries.Where(each => telling.Dossier.Find<Act>(each.Id)?.Draft == draft.Id)
            .Select(each => each.Statement with { Text = $"{each.When}: {each.Statement.Text}" });
        return new(entry, [.. Related(draft, telling), .. Particulars(draft, telling)], [.. acts], draft.Relations);
    }

    internal Section Told(Reporting reporting) => new($"drafts-{Entry.Id}", Entry.IsPlanned ? $"{Entry.Title} (planned, never concluded)" : Entry.Title)
    {
        Parts = [reporting.Say(Entry.Statement, Entry.When + (Entry.OtherDates.Count > 0 ? $" · dated elsewhere {string.Join("; ", Entry.OtherDates)}" : "")), .. Relations.Select(each => reporting.Say(each)), .. Acts.Select(each => reporting.Say(each))],
    };

    private static IEnumerable<Statement> Related(Draft draft, Telling telling) => draft.Relations.Select(each =>
    {
        var verb = each.Kind switch
        {
            DraftRelationKind.Follows => "Follows",
            DraftRelationKind.DerivedFrom => "Was made from",
            DraftRelationKind.PartOf => "Is one of",
            DraftRelationKind.Includes => "Includes",
            DraftRelationKind.SameAs => "Is the same paper as",
            DraftRelationKind.DiffersFrom => "Differs from",
            DraftRelationKind.Resembles => "Is like",
            DraftRelationKind.Conflicts => "Does not go together with what is told of",
            _ => throw new UnreachableException($"No such relation: {each.Kind}"),
        };
        var sure = each.Certainty is Certainty.Probable or Certainty.Possible ? $" ({Words.For(each.Certainty.Value)})" : "";
        var regarding = each.Regarding.Count > 0 ? $", regarding {telling.Names(each.Regarding)}" : "";
        var details = each.Details.Length > 0 ? $": {each.Details}" : "";
        return new Statement(Telling.Sentence($"{verb} “{telling.Name(each.To)}”{sure}{Genealogy.WhoseReading(each)}{regarding}{DraftTelling.Per(each.Per, telling)}{details}"))
        {
            Manner = each.Kind == DraftRelationKind.Conflicts ? Manner.Contested : each.Per.Count > 0 ? Manner.Asserted : draft.Unconcluded ? Manner.Planned : Manner.Reported,
            Items = [draft.Id, each.To],
            Cites = each.Cites.Count > 0 || each.Certainty is not null ? each.Cites : draft.Cites,
            Derived = Genealogy.WhoseReading(each).Length > 0 ? "the papers compared by the editors" : "",
        };
    });

    /// <summary>Those of the citations in whose sources some people speak; all, where they speak in none.</summary>
    private static Sequence<Citation> SpokenBy(Sequence<Attribution> per, Sequence<Citation> cites, Telling telling) =>
        cites.Where(cite => cite.Under.Append(cite.Source).Select(telling.Dossier.Find<Source>).OfType<Source>().SelectMany(source => source.By.Concat(source.Of)).Any(by => per.Any(each => each.Who == by.Who))).ToList() is { Count: > 0 } spoken ? [.. spoken] : cites;

    private static IEnumerable<Statement> Particulars(Draft draft, Telling telling)
    {
        if (draft.LastExchangedPer.Count > 0)
        {
            var rivals = telling.Dossier.All<Draft>().SelectMany(other => other.Relations.Where(each => each.Kind == DraftRelationKind.Conflicts && each.To == draft.Id).Select(each => (other, each)));
            yield return new($"The last draft that was exchanged, according to {telling.Who(draft.LastExchangedPer)}.")
            {
                Manner = rivals.Any() ? Manner.Contested : Manner.Asserted,
                Items = [draft.Id],
                Cites = SpokenBy(draft.LastExchangedPer, draft.Cites, telling),
                Gaps = telling.Gaps(draft.LastExchangedPer.Select(per => per.Who)),
                Rivals = [.. rivals.Select(each => new Statement(Telling.Sentence($"“{each.other.Heading}”: {each.each.Details}")) { Manner = Manner.Contested, Items = [each.other.Id, draft.Id], Cites = each.each.Cites.Count > 0 ? each.each.Cites : each.other.Cites })],
            };
        }
        foreach (var name in draft.OtherNames)
        {
            yield return new($"Also called “{name.Value}”{(name.By.Count > 0 ? $" (by {telling.Who(name.By)})" : "")}{(name.Note.Length > 0 ? $": {name.Note.TrimEnd('.')}" : "")}.") { Manner = Manners.Of(draft), Items = [draft.Id], Cites = name.Cites.Count > 0 ? name.Cites : draft.Cites };
        }
        if (telling.Dossier.ReferringTo(draft.Id).OfType<DraftProvision>().Where(provision => provision.Draft == draft.Id && (provision.WantedBy.Count > 0 || provision.Options.Any(option => option.By.Count > 0))).ToList() is { Count: > 0 } wished)
        {
            yield return new("Wordings and clauses told of one side:")
            {
                Items = [.. wished.Select(provision => provision.Id)],
                Derived = "wanting a clause is not having drafted it",
                Details = [.. wished.Select(provision => new Statement(Telling.Sentence(ClauseTelling.Of(provision, telling))) { Manner = Manners.Of(provision), Hedge = provision.Hedge, Items = [provision.Id], Cites = [.. provision.Cites.Concat(provision.Options.SelectMany(option => option.Cites)).Distinct()] })],
            };
        }
        var facts = new List<string>();
        Add(draft.DateStatus.Length > 0 && draft.Date is { IsUnknown: false }, $"date: {draft.DateStatus}");
        Add(draft.Form.Length > 0, $"form: {draft.Form}");
        Add(draft.ContentKnown.Length > 0, $"content: {draft.ContentKnown}");
        Add(draft.Access.Length > 0, $"access: {draft.Access}");
        Add(draft.Pages is not null, $"{Reporting.Digits(draft.Pages ?? 0)} pages");
        Add(draft.Articles is not null, $"{Reporting.Digits(draft.Articles ?? 0)} articles");
        Add(draft.Bracketed, "words of it stand in brackets");
        Add(draft.Unresolved, "it left issues open");
        Add(draft.Status.Length > 0, $"in the end: {draft.Status}");
        Add(draft.AnnotatedBy.Count > 0, $"with notes of {telling.Who(draft.AnnotatedBy)}");
        Add(draft.Note.Length > 0, $"note: {draft.Note.TrimEnd('.')}");
        if (facts.Count > 0)
        {
            yield return new(Telling.Sentence($"Known of it: {string.Join("; ", facts)}")) { Manner = Manners.Of(draft), Items = [draft.Id], Cites = draft.Cites };
        }

        void Add(bool isKnown, string fact)
        {
            if (isKnown)
            {
                facts.Add(fact);
            }
        }
    }
}
