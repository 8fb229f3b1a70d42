using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Analysis.Checking;

/// <summary>Sealed sources and consent.</summary>
internal static class SealRules
{
    public static void Apply(Inspection check)
    {
        foreach (var person in check.Dossier.All<Person>().Where(person => person.Sealed is not null))
        {
            if (person.OtherNames.Count > 0 || person.Offices.Count > 0 || person.Affiliation.Length > 0)
            {
                check.Report(FindingWeight.Error, "TX640", person, "sealed", $"{person.Id} is sealed, and the record holds names, offices or an affiliation of it: they belong in the vault.");
            }
            if (person.Sealed!.Handle.Length == 0 && check.Dossier.Audience.Length == 0)
            {
                check.Report(FindingWeight.Note, "TX645", person, "sealed", $"{person.Id} is sealed without a handle: the vault can not tell who it is. That is right for a release only.");
            }
            if (person.Name != person.Sealed.AttributionLine && !string.Equals(person.Name, person.Sealed.AttributionLine, StringComparison.OrdinalIgnoreCase))
            {
                check.Report(FindingWeight.Error, "TX641", person, "name", $"{person.Id} is sealed, and its name is not the agreed line: write \"{person.Sealed.AttributionLine}\".");
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

    private static string Stated(Dossier dossier, Item item) => item.Audience.Length > 0 ? item.Audience : dossier.Head.AudienceUnlessStated;
}
