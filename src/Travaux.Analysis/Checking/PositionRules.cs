using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Checking;

/// <summary>Positions, scales and grades.</summary>
internal static class PositionRules
{
    public static void Apply(Inspection check)
    {
        foreach (var position in check.Dossier.All<Position>())
        {
            var issue = check.Dossier.Find<Issue>(position.Issue);
            if (position.Level is { } level && issue is not null && issue.Scale.All(each => each.Level != level))
            {
                check.Report(FindingWeight.Error, "TX630", position, "level", issue.Scale.Count == 0
                    ? $"{position.Id} has the level {level}, and {issue.Id} has no scale."
                    : $"{position.Id} has the level {level}, and the scale of {issue.Id} runs from {issue.Scale.Min(each => each.Level)} to {issue.Scale.Max(each => each.Level)}.", check.At(issue.Id, "the issue"));
            }
            if (position.Basis is PositionBasis.Predicted or PositionBasis.Reported && position.By.Count == 0 && position.Cites.All(cite => cite.Under.Count == 0) && position.Basis == PositionBasis.Predicted)
            {
                check.Report(FindingWeight.Error, "TX631", position, "basis", $"{position.Id} is predicted, and nobody is named who predicts it: add 'by'.");
            }
        }
        foreach (var profile in check.Dossier.All<GuaranteeProfile>().Where(profile => profile.Answers.GroupBy(answer => answer.Dimension).Any(group => group.Count() > 1)))
        {
            check.Report(FindingWeight.Error, "TX632", profile, "answers", $"{profile.Id} answers one dimension twice: put rival answers under 'accounts', or make an option of it.");
        }
        foreach (var (item, grades) in check.Dossier.All<Claim>().Select(claim => ((Record.Dossiers.Item)claim, claim.Grades)).Concat(check.Dossier.All<Source>().Select(source => ((Record.Dossiers.Item)source, source.Grades))))
        {
            for (var i = 0; i < grades.Count; i++)
            {
                if (grades[i].Credibility is < 1 or > 6)
                {
                    check.Report(FindingWeight.Error, "TX633", item, $"grades[{i}].credibility", $"Credibility runs from 1 (confirmed) to 6 (can not be judged); {item.Id} has {grades[i].Credibility}.");
                }
                else if (grades[i] is { Reliability: null, Credibility: null })
                {
                    check.Report(FindingWeight.Error, "TX634", item, $"grades[{i}]", $"A grade of {item.Id} says neither how reliable who says so is nor how credible what is said: add 'reliability' (A to F) or 'credibility' (1 to 6).");
                }
            }
        }
    }
}
