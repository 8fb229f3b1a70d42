using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>What is missing from the copies that the record rests on, and which sources were never held at all.</summary>
/// <param name="Incomplete">Copies that break off, with what the record knows to be missing.</param>
/// <param name="Reached">How many sources were held, read in part, known through another, or only named.</param>
public sealed record CopiesHeld(Sequence<Statement> Incomplete, Sequence<Statement> Reached)
{
    internal static CopiesHeld Of(Telling telling) => new([.. Broken(telling)], [.. ByReach(telling)]);

    internal Section Told(Reporting reporting) => new("copy", "What is missing from the copies held")
    {
        Parts = [.. Incomplete.Count == 0 ? [reporting.Say(new("The record names no copy that breaks off.") { Derived = "every copy held is told to be whole, or nothing is told of it" })] : Incomplete.Select(each => reporting.Say(each))],
        Sections = [new Section("copy-reached", "How the sources were reached") { Parts = [.. Reached.Select(each => reporting.Say(each))] }],
    };

    private static IEnumerable<Statement> Broken(Telling telling)
    {
        foreach (var source in telling.Dossier.All<Source>())
        {
            foreach (var copy in source.Copies.Where(copy => copy.Extent is not null and not CopyExtent.Complete))
            {
                var regions = copy.Regions.Count > 0
                    ? $" Not body text: {string.Join("; ", copy.Regions.Select(region => $"{Words.For(region.Role).Replace('-', ' ')} {string.Join(", ", region.At)}"))}."
                    : "";
                yield return new($"{new Footnotes(telling.Dossier).Source(source.Id)}: the copy is {Words.For(copy.Extent!.Value)}{(copy.EndsAt.Length > 0 ? $" and ends at {copy.EndsAt}" : "")}. That something is not in it is no sign that the whole does not have it.{regions}{(source.Note.Length > 0 ? $" {Telling.Sentence(source.Note)}" : "")}")
                {
                    Items = [source.Id],
                    Cites = [new Citation { Source = source.Id, At = copy.EndsAt }],
                    Gaps = telling.Gaps([source.Id]),
                    Details = copy.Note.Length > 0 ? [new Statement(Telling.Sentence(copy.Note)) { Items = [source.Id], Cites = [new Citation { Source = source.Id }], Derived = "the editors' note on the copy" }] : [],
                };
            }
        }
        foreach (var each in ToldByOthers(telling))
        {
            yield return each;
        }
        foreach (var each in SaidToBeMissing(telling))
        {
            yield return each;
        }
        var truncated = telling.Dossier.All<Gap>().Where(gap => gap.GapKind is GapKind.UndisclosedContent && telling.Dossier.All<Source>().All(source => !gap.About.Contains(source.Id)));
        foreach (var gap in truncated)
        {
            yield return new(gap.Text) { Manner = Manner.Unknown, Items = [gap.Id], Cites = gap.Cites };
        }
    }

    private const string HeldCopy = "held copy";

    /// <summary>What the record says, wherever it says it, that a held copy does not have.</summary>
    private static IEnumerable<Statement> SaidToBeMissing(Telling telling)
    {
        foreach (var item in telling.Dossier.Items.Where(item => item is not (Gap or Source or DossierHead)))
        {
            var said = new List<string>();
            if (item is GuaranteeProfile profile)
            {
                foreach (var answer in profile.Answers.Where(answer => answer.Value.Contains(HeldCopy, StringComparison.OrdinalIgnoreCase)))
                {
                    yield return new(Telling.Sentence($"“{telling.Name(item.Id).TrimEnd('.')}”, {Words.For(answer.Dimension).Replace('-', ' ')}: {answer.Value.TrimEnd('.')}")) { Items = [item.Id], Cites = answer.Cites.Count > 0 ? answer.Cites : profile.Cites, Gaps = answer.Gap.Length > 0 ? [answer.Gap] : [] };
                }
                continue;
            }
            ItemKind.Walk(item, (_, _, value) =>
            {
                if (value is string text && text.Contains(HeldCopy, StringComparison.OrdinalIgnoreCase))
                {
                    said.Add(text.TrimEnd('.'));
                }
            });
            if (said.Count > 0)
            {
                var (name, words) = (item is Position position ? $"{telling.Name(position.Party)} on {telling.Name(position.Issue)}" : telling.Name(item.Id).TrimEnd('.'), string.Join("; ", said.Distinct(StringComparer.Ordinal)));
                yield return new(Telling.Sentence(name == words ? words : $"“{name}”: {words}")) { Items = [item.Id], Cites = item.Cites };
            }
        }
    }

    /// <summary>What is known of the part that is not held: claims that others report out of such a source.</summary>
    private static IEnumerable<Statement> ToldByOthers(Telling telling)
    {
        foreach (var source in telling.Dossier.All<Source>().Where(IsIncomplete))
        {
            var claims = telling.Dossier.All<Claim>().Where(claim => claim.Cites.Count > 0 && claim.Cites.All(cite => cite.Source != source.Id) && claim.Cites.Any(cite => cite.Under.Contains(source.Id))).ToList();
            if (claims.Count > 0)
            {
                yield return new("Told of the missing part by others, as relayed:")
                {
                    Items = [source.Id, .. claims.Select(claim => claim.Id)],
                    Cites = [.. claims.SelectMany(claim => claim.Cites).Distinct()],
                    Details = [.. claims.Select(claim => telling.Of(claim) with { Gaps = [], Rivals = [] })],
                };
            }
        }
    }

    private static IEnumerable<Statement> ByReach(Telling telling) => telling.Dossier.All<Source>().Where(source => source.SourceKind != SourceKind.GeneralKnowledge).GroupBy(source => (source.Reached, BreaksOff: IsIncomplete(source))).OrderBy(group => group.Key.Reached).ThenBy(group => group.Key.BreaksOff).Select(group => new Statement(
        $"{Reporting.Digits(group.Count())} {Reach(group.Key.Reached)}{(group.Key.BreaksOff ? ", in a copy that is not whole" : "")}: {string.Join("; ", group.Select(source => telling.Name(source.Id)))}.")
    {
        Items = [.. group.Select(source => source.Id)],
        Derived = "counted in the record",
    });

    private static string Reach(SourceReach reach) => reach switch
    {
        SourceReach.Held => "held",
        SourceReach.Excerpt => "read in part",
        SourceReach.Via => "known through another source",
        _ => "known to exist, and no more",
    };

    private static bool IsIncomplete(Source source) => source.Copies.Any(copy => copy.Extent is not null and not CopyExtent.Complete);
}
