using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Analysis.Checking;

/// <summary>Sealed sources and consent.</summary>
internal static class SealRules
{
    public static void Apply(Inspection check)
    {
        foreach (var item in check.Dossier.Items)
        {
            if (item is Person { Sealed: { } } or Actor { Sealed: { } })
            {
                Somebody(check, item, Attributions.SealOf(item)!);
            }
        }
        foreach (var source in check.Dossier.All<Source>())
        {
            for (var i = 0; i < source.Consents.Count; i++)
            {
                if (source.Consents[i] is { Terms: ConsentTerms.Embargoed, Until: null })
                {
                    check.Report(FindingWeight.Error, "TX642", source, $"consent[{i}]", $"{source.Id} has an embargo without its end: add 'until'.");
                }
            }
            Passages(check, source);
            if (source.Sealed is not null && source.Title.Length > 0)
            {
                check.Report(FindingWeight.Warning, "TX648", source, "title", $"{source.Id} is sealed and has a title, which outputs replace by its line: what it says belongs in the vault.");
            }
            var sealedSpeakers = source.Of.Concat(source.By).Any(each => check.Dossier.Find<Person>(each.Who)?.Sealed is not null);
            if (sealedSpeakers && source.Sealed is null)
            {
                check.Report(FindingWeight.Error, "TX643", source, "of", $"Somebody sealed speaks in {source.Id}, which has no 'sealed' of its own: outputs need its agreed line.");
            }
            if (source.Sealed is not null && Stated(check.Dossier, source) == "public")
            {
                check.Report(FindingWeight.Warning, "TX644", source, "audience", $"{source.Id} is sealed and addressed to everybody: its date, place and kind may tell who it is.");
            }
        }
    }

    private static void Somebody(Inspection check, Item item, Seal seal)
    {
        var (name, tells) = item switch
        {
            Person person => (person.Name, person.OtherNames.Count > 0 || person.Offices.Count > 0 || person.Affiliation.Length > 0),
            Actor actor => (actor.Name, actor.OtherNames.Count > 0 || actor.Metonyms.Count > 0 || actor.Members.Count > 0 || actor.IncludesProbably.Count > 0),
            _ => ("", false),
        };
        if (tells)
        {
            check.Report(FindingWeight.Error, "TX640", item, "sealed", $"{item.Id} is sealed, and the record holds {(item is Person ? "names, offices or an affiliation" : "names or members")} of it: they belong in the vault.");
        }
        if (seal.Handle.Length == 0 && check.Dossier.Audience.Length == 0)
        {
            check.Report(FindingWeight.Note, "TX645", item, "sealed", $"{item.Id} is sealed without a handle: the vault can not tell who it is. That is right for a release only.");
        }
        if (!string.Equals(name, seal.AttributionLine, StringComparison.OrdinalIgnoreCase))
        {
            check.Report(FindingWeight.Error, "TX641", item, "name", $"{item.Id} is sealed, and its name is not the agreed line: write \"{seal.AttributionLine}\".");
        }
    }

    /// <summary>Words of consent that can't be told to be the latest, and citations that may touch what is withheld.</summary>
    private static void Passages(Inspection check, Source source)
    {
        foreach (var passage in source.Consents.GroupBy(consent => consent.Passage, StringComparer.Ordinal).Where(group => group.Count() > 1 && group.Any(consent => consent.Given is null)))
        {
            check.Report(FindingWeight.Error, "TX646", source, "consent", $"{source.Id} has several words of consent {(passage.Key.Length == 0 ? "for the whole" : $"for {passage.Key}")}, one without 'given': which is the latest can't be told, and the strictest counts.");
        }
        if (source.Consents.All(consent => consent.Passage.Length == 0 || consent.Terms is ConsentTerms.OnRecord or ConsentTerms.Background))
        {
            return;
        }
        foreach (var item in check.Dossier.ReferringTo(source.Id))
        {
            if (item.Cites.Any(cite => cite.Source == source.Id && cite.At.Length == 0))
            {
                check.Report(FindingWeight.Warning, "TX647", item, "cites", $"{item.Id} cites {source.Id} without a place, and passages of that are withheld: say with 'at' which is meant, or the citation is withheld too.", check.At(source.Id, "the source"));
            }
        }
    }

    private static string Stated(Dossier dossier, Item item) => item.Audience.Length > 0 ? item.Audience : dossier.Head.AudienceUnlessStated;
}
