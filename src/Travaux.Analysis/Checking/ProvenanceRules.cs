using Travaux.Analysis.Corroboration;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Analysis.Checking;

/// <summary>Where things are known from.</summary>
internal static class ProvenanceRules
{
    public static void Apply(Inspection check)
    {
        foreach (var item in check.Dossier.Items)
        {
            if (item.Cites.Count == 0 && item.Derived.Length == 0 && !NeedsNone(item))
            {
                check.Report(FindingWeight.Warning, "TX601", item, "id", $"{item.Id} cites nothing: add 'cites', or say under 'derived' by what rule the editors made it.");
            }
            if (item.Cites.Count > 0 && item.Cites.All(cite => cite.Region is TextRegion.PullQuote or TextRegion.Caption or TextRegion.Heading or TextRegion.Chrome))
            {
                check.Report(FindingWeight.Note, "TX602", item, "cites", $"{item.Id} rests on what editors set beside the text alone (pull quote, caption, heading): the authors may not stand behind it.");
            }
        }
        foreach (var claim in check.Dossier.All<Claim>())
        {
            if (claim.Quote is { Rights.Length: 0 })
            {
                check.Report(FindingWeight.Warning, "TX603", claim, "quote", $"{claim.Id} quotes words without saying whose they are in law: add 'rights'.");
            }
        }
        foreach (var happened in check.Dossier.All<Event>())
        {
            for (var i = 0; i < happened.Relations.Count; i++)
            {
                if (happened.Relations[i] is { Kind: EventRelationKind.Causes or EventRelationKind.Enables, AssertedIn.Count: 0 })
                {
                    check.Report(FindingWeight.Error, "TX604", happened, $"relations[{i}]", $"{happened.Id} is said to bring about {happened.Relations[i].Target}, and nobody is named who says so: add 'asserted-in'.");
                }
            }
        }
        Truncated(check);
        Sources(check);
    }

    /// <summary>Silence of a copy that breaks off is no absence: a gap says so.</summary>
    private static void Truncated(Inspection check)
    {
        var told = check.Dossier.All<Gap>().SelectMany(gap => gap.About).ToHashSet(StringComparer.Ordinal);
        foreach (var source in check.Dossier.All<Source>())
        {
            if (source.Copies.Any(copy => copy.Extent == CopyExtent.Partial) && !told.Contains(source.Id))
            {
                check.Report(FindingWeight.Warning, "TX605", source, "copies", $"The copy of {source.Id} is partial and no gap says so: add a gap of kind truncated-source about it.");
            }
        }
    }

    private static void Sources(Inspection check)
    {
        var corroborator = new Corroborator(check.Dossier);
        foreach (var circle in corroborator.Graph.Circles)
        {
            check.Report(FindingWeight.Note, "TX606", check.Dossier.Find<Source>(circle[0])!, "relays", $"{string.Join(", ", circle)} rest on one another in a circle: they count as one origin.");
        }
        foreach (var (one, other, origin) in corroborator.AtOddsWithThemselves())
        {
            check.Report(FindingWeight.Note, "TX607", one, "id", $"{one.Id} and {other.Id} contradict each other and go back to one origin: {origin.Key}.", check.At(other.Id, "the other"));
        }
        foreach (var (item, path, text, beside) in corroborator.RegionsApart())
        {
            check.Report(FindingWeight.Note, "TX608", item, path, $"Of {item.Id} {text.Source} says one thing in {Place(text)} and another in {Place(beside)}: what editors set beside a text need not be its authors'.");
        }
    }

    private static string Place(Citation citation) => $"{(citation.Region is { } region ? Record.Dossiers.Shapes.Words.For(region).Replace('-', ' ') : "the body")}{(citation.At.Length > 0 ? $" ({citation.At})" : "")}";

    private static bool NeedsNone(Record.Dossiers.Item item) => item is DossierHead or AudienceList or Question or Source { Reached: SourceReach.Held or SourceReach.Excerpt or SourceReach.Named } or Source { Url.Length: > 0 } or Source { Relay.Length: > 0 };
}
