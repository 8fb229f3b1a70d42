using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Checking;

/// <summary>Finds caution that was lost on the way from a source into the record.</summary>
internal static class HedgeLint
{
    public static void Apply(Inspection check)
    {
        foreach (var happened in check.Dossier.All<Event>().Where(happened => happened.Hedge.Length == 0 && happened.Claims.Count > 0 && happened.Category != EventCategory.PublicStatement))
        {
            var claims = happened.Claims.Select(check.Dossier.Find<Claim>).OfType<Claim>().ToList();
            if (claims.Count > 0 && claims.All(claim => claim.Hedge.Length > 0))
            {
                check.Report(FindingWeight.Warning, "TX655", happened, "title", $"All that attests {happened.Id} is said with caution (\"{claims[0].Hedge}\"), and the event is not: add 'hedge'.");
            }
        }
        foreach (var item in check.Dossier.Items.Where(item => item is Event or Meeting or Claim or Position && item.Hedge.Length == 0))
        {
            var text = item is Meeting meeting ? meeting.Result : item is Position position ? position.Stance : item is Event ? $"{item.Heading} {((Event)item).Detail}" : item.Heading;
            if (EvaluativeWords.CautionIn(text) is { } caution)
            {
                check.Report(FindingWeight.Warning, "TX656", item, item is Claim ? "says" : "id", $"'{caution}' in the words of {item.Id} is caution that filters and tables can not see: add it as 'hedge'.");
            }
        }
    }
}
