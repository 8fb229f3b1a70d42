using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>How a clause of a draft is told in a list: in our words, with how it stands, so that no side's wish reads as agreed.</summary>
internal static class ClauseTelling
{
    /// <summary>The clause without a full stop: "Russian as an official language (in brackets; wanted by Russia; opposed by Ukraine; by the reports)".</summary>
    public static string Of(DraftProvision clause, Telling telling)
    {
        var stands = new List<string>();
        if (clause.Bracketed)
        {
            stands.Add("in brackets");
        }
        if (clause.WantedBy.Count > 0)
        {
            stands.Add($"wanted by {telling.Who(clause.WantedBy)}");
        }
        if (clause.OpposedBy.Count > 0)
        {
            stands.Add($"opposed by {telling.Who(clause.OpposedBy)}");
        }
        if (clause.WantedStatus.Length > 0)
        {
            stands.Add(clause.WantedStatus.TrimEnd('.'));
        }
        stands.AddRange(clause.Options.Select(option => $"{(option.By.Count > 0 ? $"{telling.Who(option.By)}: " : "")}{option.Text.TrimEnd('.')}{(option.Note.Length > 0 ? $" ({option.Note.TrimEnd('.')})" : "")}"));
        stands.AddRange(clause.Accounts.Select(account => $"by another account: {Telling.AccountValue(account).TrimEnd('.')}"));
        return $"{clause.Paraphrase.TrimEnd('.')}{(stands.Count > 0 ? $" ({string.Join("; ", stands)})" : "")}";
    }
}
