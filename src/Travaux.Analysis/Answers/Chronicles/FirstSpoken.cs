using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>When a matter was first spoken of, as far as the record knows: in each lane, and in a text.</summary>
/// <param name="Lanes">For each lane, the first entry and those that may be as early.</param>
/// <param name="InText">The first draft that has a provision on the issue asked about; <see langword="null"/> where none has, or none was asked about.</param>
/// <param name="Gaps">What is not known about it: the ids of gaps.</param>
public sealed record FirstSpoken(Sequence<FirstOfLane> Lanes, Statement? InText, Sequence<string> Gaps)
{
    internal static FirstSpoken Of(Chronicle chronicle, WhatHappenedQuery query, Telling telling) => new(
        [.. chronicle.Entries.Where(entry => !entry.IsPlanned && (entry.Earliest ?? entry.Latest) is not null).GroupBy(entry => entry.Lane).OrderBy(lane => lane.Key).Select(lane => FirstOfLane.Of([.. lane]))],
        query.Issue.Length > 0 ? Written(query.Issue, telling) : null,
        chronicle.Gaps);

    internal Section Told(Reporting reporting) => new("first", "When it was first spoken of, as far as the record knows")
    {
        Parts =
        [
            .. Gaps.Count > 0 ? reporting.Gaps(Gaps).Select(gap => gap with { As = SaidAs.Detail }) : [],
            .. Lanes.Count == 0 ? [reporting.Say(new("The record has no dated entry on what was asked; that is not to say that nobody spoke of it.") { Manner = Manner.Unknown, Derived = "no entry fits" })] : Lanes.SelectMany(lane => lane.Told(reporting)),
            .. InText is null ? [] : new[] { reporting.Say(InText, "In a text") },
        ],
    };

    /// <summary>Claims on the issue that no entry of the answer tells: they bear on it, whenever they were made.</summary>
    internal static IEnumerable<Section> Besides(Chronicle chronicle, WhatHappenedQuery query, Telling telling, Reporting reporting)
    {
        var told = Of(chronicle, query, telling).Lanes.SelectMany(lane => lane.First.Folded.Prepend(lane.First.Id).Concat(lane.AsEarly.Select(entry => entry.Id))).ToHashSet(StringComparer.Ordinal);
        var claims = query.Issue.Length == 0 ? [] : telling.Dossier.All<Claim>().Where(claim => claim.About.Contains(query.Issue) && !told.Contains(claim.Id)).ToList();
        if (claims.Count > 0)
        {
            yield return new("first-besides", "What else is said of it, by anybody and whenever") { Parts = [.. claims.Select(claim => reporting.Say(telling.Of(claim) with { Gaps = [], Rivals = [] }, When(claim, telling)))] };
        }
    }

    /// <summary>When a claim was made, and of what time it tells where that is another.</summary>
    private static string When(Claim claim, Telling telling)
    {
        var of = claim.RefersTo ?? claim.About.Select(id => telling.Dossier[id]).OfType<Record.Dossiers.DatedItem>().Where(item => item is Meeting or Event).Select(item => item.Date).FirstOrDefault(date => date is { IsUnknown: false });
        return claim.Date is not { IsUnknown: false } said ? (of is null ? "" : $"of {DateWords.English(of)}")
            : of is null || of == said ? DateWords.English(said) : $"{DateWords.English(said)}, of {DateWords.English(of)}";
    }

    /// <summary>Texts that are earlier than the first of which provisions are recorded: what they had on the matter is not known.</summary>
    private static IEnumerable<Statement> Before(Draft first, Telling telling) => telling.Dossier.All<Draft>()
        .Where(draft => draft.Date is { IsUnknown: false } && draft.Id != first.Id && DateRelations.Before(draft.Date, first.Date!) == Holds.Certainly)
        .OrderBy(draft => draft.Date!.SortKey)
        .Select(draft => new Statement(Telling.Sentence($"Earlier, and of what is in it on this the record has no provision: “{draft.Heading}” ({DateWords.English(draft.Date!)}){(draft.OtherNames.Count > 0 ? $", called {Telling.Listed(draft.OtherNames.Select(name => $"“{name.Value}”{(name.By.Count > 0 ? $" by {telling.Who(name.By)}" : "")}"))}" : "")}")) { Manner = Manner.Unknown, Items = [draft.Id], Cites = draft.Cites });

    private static Statement? Written(string issue, Telling telling)
    {
        var issues = telling.Dossier.All<Issue>().Where(each => each.PartOf == issue).Select(each => each.Id).Append(issue).ToHashSet(StringComparer.Ordinal);
        var provisions = telling.Dossier.All<DraftProvision>().Where(provision => issues.Contains(provision.Issue)).ToList();
        var first = provisions.Select(provision => telling.Dossier.Find<Draft>(provision.Draft)).OfType<Draft>().Where(draft => draft.Date is { IsUnknown: false }).OrderBy(draft => draft.Date!.SortKey).FirstOrDefault();
        if (first is null)
        {
            return null;
        }
        var on = provisions.Where(provision => provision.Draft == first.Id).ToList();
        var authors = first.DraftedBy.Count > 0 ? $", {string.Join("; ", first.DraftedBy.Select(each => DraftTelling.Authored(each, telling)))}" : "";
        return new(Telling.Sentence($"“{first.Heading}” ({DateWords.English(first.Date!)}{authors}) is the first of which the record has provisions on it: {string.Join("; ", on.Select(each => each.Paraphrase.TrimEnd('.')))}"))
        {
            Items = [first.Id, .. on.Select(each => each.Id)],
            Cites = [.. first.DraftedBy.SelectMany(each => each.Cites).Concat(on.SelectMany(each => each.Cites)).Distinct()],
            Details = [.. Before(first, telling)],
            Derived = "the earliest date among drafts of which provisions are recorded; earlier texts may have had some",
        };
    }
}

/// <summary>The first of one lane.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="First">The entry that stands first.</param>
/// <param name="AsEarly">Others that may be as early: their dates do not tell.</param>
public sealed record FirstOfLane(Lane Lane, ChronicleEntry First, Sequence<ChronicleEntry> AsEarly)
{
    internal static FirstOfLane Of(IReadOnlyList<ChronicleEntry> entries)
    {
        var first = entries.FirstOrDefault(entry => entry.IsOfOneDay) is { } sure && entries.All(entry => entry == sure || DateRelations.Before(sure.Date!, entry.Date ?? EdtfDate.Unknown) == Holds.Certainly) ? sure : entries[0];
        return new(entries[0].Lane, first, [.. entries.Where(entry => entry != first && (first.Date is null || entry.Date is null || DateRelations.Before(first.Date, entry.Date) != Holds.Certainly))]);
    }

    internal IEnumerable<Said> Told(Reporting reporting)
    {
        var lane = LaneWords.Of(Lane);
        yield return First.Said(reporting) with { Label = $"First in {lane} · {First.When}" };
        foreach (var entry in AsEarly)
        {
            yield return entry.Briefly(reporting, $"Perhaps as early, in {lane} · {entry.When}");
        }
    }
}
