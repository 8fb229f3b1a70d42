using Travaux.Analysis.Corroboration;
using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>What rests on one source, on anonymous ones, on later memory; what contradicts what.</summary>
/// <param name="Single">Claims that come to us from one source alone.</param>
/// <param name="Anonymous">Claims that rest on people who are not named.</param>
/// <param name="LaterMemory">Claims that rest on memory, told long after.</param>
/// <param name="Contradictions">Claims that can not hold together, and sources that contradict themselves.</param>
public sealed record SourcesRestedOn(Sequence<Statement> Single, Sequence<Statement> Anonymous, Sequence<Statement> LaterMemory, Sequence<Statement> Contradictions)
{
    internal static SourcesRestedOn Of(Telling telling)
    {
        var dossier = telling.Dossier;
        var corroborator = new Corroborator(dossier);
        var claims = dossier.All<Claim>().Select(claim => (Claim: claim, Support: corroborator.Of(claim))).ToList();
        return new(
            [.. claims.Where(each => each.Support.IsSingle).GroupBy(each => each.Support.Origins[0].Key, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(group => new Statement(
                $"{OriginIn(group.First().Support.Origins[0], telling)}: {Reporting.Digits(group.Count())} {(group.Count() == 1 ? "claim rests" : "claims rest")} on it alone: {string.Join(", ", group.Select(each => each.Claim.Id))}.")
            {
                Items = [.. group.Select(each => each.Claim.Id)],
                Cites = [.. group.SelectMany(each => each.Claim.Cites).Distinct().Take(Shown)],
                Derived = "copies, relays and speakers that are one counted once",
            })],
            [.. claims.Where(each => each.Support.IsAnonymous || IsAnonymous(each.Claim, telling)).Select(each => telling.Of(each.Claim))],
            [.. claims.Where(each => each.Claim.ClaimKind == ClaimKind.Recollection || each.Support.IsRetrospective).Select(each => Distant(each.Claim, telling))],
            [.. Contradicting(telling), .. corroborator.AtOddsWithThemselves().Select(each => new Statement($"{OriginIn(each.Origin, telling)} contradicts itself.")
            {
                Manner = Manner.Contested,
                Items = [each.One.Id, each.Other.Id],
                Cites = [.. each.One.Cites.Concat(each.Other.Cites).Distinct()],
                Rivals = [telling.Of(each.One), telling.Of(each.Other)],
            })]);
    }

    internal Section Told(Reporting reporting) => new("sources", "On what the record rests")
    {
        Sections =
        [
            Of("sources-single", "On one source alone", Single, "No claim rests on one source alone.", reporting),
            Of("sources-anonymous", "On people who are not named", Anonymous, "No claim rests on people who are not named.", reporting),
            Of("sources-later", "On memory, told later", LaterMemory, "No claim rests on later memory.", reporting),
            Of("sources-contradict", "What contradicts what", Contradictions, "No contradiction is recorded.", reporting),
        ],
    };

    /// <summary>The contradictions alone, each as a pair.</summary>
    internal Section ToldContradictions(Reporting reporting) => Of("contradiction-pairs", "What contradicts what", Contradictions, "No contradiction is recorded.", reporting);

    private const int Shown = 12;

    private static Section Of(string anchor, string title, Sequence<Statement> statements, string none, Reporting reporting) => new(anchor, title)
    {
        Parts = [.. statements.Count == 0 ? [reporting.Say(new(none) { Derived = "counted in the record" })] : statements.Select(each => reporting.Say(each))],
    };

    /// <summary>Who or what an origin is.</summary>
    private static string OriginIn(Origin origin, Telling telling) => origin.Speakers.Count > 0 ? telling.Names(origin.Speakers) : telling.Names(origin.Sources);

    private static bool IsAnonymous(Claim claim, Telling telling) =>
        claim.Basis.Contains("anonymous", StringComparison.OrdinalIgnoreCase)
        || claim.By.Any(by => telling.Dossier[by.Who] is Person { Unnamed.Identity: WithheldIdentity.Withheld })
        || claim.Cites.Any(cite => cite.Under.Append(cite.Source).Any(id => telling.Dossier.Find<Source>(id) is { Anonymous: true }));

    private static Statement Distant(Claim claim, Telling telling)
    {
        var about = claim.RefersTo ?? claim.About.Select(id => (telling.Dossier[id] as Record.Dossiers.DatedItem)?.Date).FirstOrDefault(date => date is not null);
        var said = claim.Date ?? claim.Cites.Select(cite => telling.Dossier.Find<Source>(cite.Under.Count > 0 ? cite.Under[^1] : cite.Source)?.Date).FirstOrDefault(date => date is not null);
        var told = telling.Of(claim);
        return about is { Earliest: { } then } && said is { Earliest: { } later } && later > then
            ? told with { Details = [new Statement($"Told {DateWords.English(said)} of {DateWords.English(about)}: at least {Reporting.Digits((later.DayNumber - (about.Latest ?? then).DayNumber) / 30)} months later.") { Items = [claim.Id], Cites = claim.Cites }] }
            : told;
    }

    private static IEnumerable<Statement> Contradicting(Telling telling)
    {
        var dossier = telling.Dossier;
        var told = new HashSet<(string, string)>();
        foreach (var claim in dossier.All<Claim>())
        {
            foreach (var (id, strength) in claim.ConflictsWith.Select(id => (id, "")).Concat(claim.Contradicts.Select(id => (id, claim.ContradictionStrength))))
            {
                if (dossier[id] is not { } other || !told.Add(string.CompareOrdinal(claim.Id, id) < 0 ? (claim.Id, id) : (id, claim.Id)))
                {
                    continue;
                }
                var one = telling.Of(claim);
                var second = other is Claim rival ? telling.Of(rival) : new Statement(Telling.Sentence(telling.Name(id))) { Items = [id], Cites = other.Cites };
                var self = other is Claim with && with.By.Any(by => claim.By.Contains(by)) ? " The same speaker." : "";
                yield return new($"These can not {(strength.Length > 0 ? $"wholly hold together ({strength})" : "hold together")}.{self}") { Manner = Manner.Contested, Items = [claim.Id, id], Rivals = [one, second], Cites = [.. claim.Cites, .. other.Cites], Gaps = telling.Gaps([claim.Id, id]) };
            }
        }
        foreach (var item in dossier.Items.Where(item => item.Accounts.Count > 0))
        {
            yield return new($"Rival accounts of {telling.Name(item.Id)}.") { Manner = Manner.Contested, Items = [item.Id], Cites = item.Cites, Rivals = telling.Rivals(item) };
        }
        foreach (var draft in dossier.All<Draft>().Where(draft => draft.Characterisations.Count > 1))
        {
            yield return new($"What “{draft.Heading}” is, is told differently.") { Manner = Manner.Contested, Items = [draft.Id], Cites = draft.Cites, Rivals = DraftTelling.Characterised(draft, telling) };
        }
    }
}
