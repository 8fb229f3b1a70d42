using Travaux.Analysis.Answers.Endings;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers;

/// <summary>Why did it end so? While talks are open: what stands in the way? The accounts that are given, side by side; none is the record's own.</summary>
public static class WhyEnded
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.why-ended/1";

    /// <summary>The answer.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    /// <param name="explanation">One account with its parts; all of them where empty.</param>
    public static EndingAnswer Of(Dossier dossier, string explanation = "")
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(explanation);
        var isOpen = dossier.Head.Talks == TalksState.Open;
        if (isOpen && dossier.Audience.Length > 0)
        {
            return new() { IsOpen = true, IsWithheld = true };
        }
        var gathered = new Accounts(dossier);
        var accounts = gathered.Of(explanation);
        var told = accounts.SelectMany(account => account.WithParts).DistinctBy(account => account.Explanation.Id).ToList();
        var ids = told.Select(account => account.Explanation.Id).ToHashSet(StringComparer.Ordinal);
        var brought = told.SelectMany(account => account.Evidence).Select(each => each.Evidence.Ref).ToHashSet(StringComparer.Ordinal);
        bool Touches(IEnumerable<string> items) => explanation.Length == 0 || items.Any(id => brought.Contains(id) || ids.Contains(id));
        return new()
        {
            IsOpen = isOpen,
            Accounts = accounts,
            Shared = [.. Shared(dossier).Where(each => Touches([each.Item]))],
            HeldBySame = [.. HeldBySame(dossier).Where(each => each.Explanations.Any(ids.Contains))],
            Motives = [.. Motives.Pairs(dossier).Where(pair => Touches(pair.Inferred.Prepend(pair.Stated)))],
            Denials = [.. Motives.Denials(dossier).Where(denial => Touches(denial.Of.Prepend(denial.Denial)))],
            LastDraft = gathered.LastDraft?.Id ?? "",
            Gaps = new Telling(dossier).Gaps([.. ids, .. brought, .. dossier.All<Question>().Where(question => question.Answer == AnswerKind.WhyEnded).Select(question => question.Id)]),
        };
    }

    /// <summary>The answer as a report.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    /// <param name="explanation">One account with its parts; all of them where empty.</param>
    public static Report Tell(Dossier dossier, string explanation = "") => EndingReport.Of(Of(dossier, explanation), dossier);

    private static IEnumerable<SharedEvidence> Shared(Dossier dossier) => dossier.All<Explanation>()
        .SelectMany(explanation => explanation.Evidence.Where(each => dossier[each.Ref] is not null).Select(each => (Explanation: explanation.Id, Evidence: each)))
        .GroupBy(each => each.Evidence.Ref, StringComparer.Ordinal)
        .Select(each => new SharedEvidence(each.Key, [.. each.Select(one => (one.Explanation, one.Evidence.Bearing)).Distinct()]))
        .Where(each => each.On.Select(one => one.Explanation).Distinct().Skip(1).Any());

    private static IEnumerable<SeveralAccounts> HeldBySame(Dossier dossier) => dossier.All<Explanation>()
        .Where(explanation => explanation.PartOf.Length == 0)
        .SelectMany(explanation => explanation.HeldBy.Select(holder => (holder.Who, explanation.Id)))
        .GroupBy(each => each.Who, StringComparer.Ordinal)
        .Where(each => each.Skip(1).Any())
        .Select(each => new SeveralAccounts(each.Key, [.. each.Select(one => one.Id).Distinct()]));
}
