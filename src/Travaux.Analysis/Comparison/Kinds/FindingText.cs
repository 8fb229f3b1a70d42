using System.Globalization;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>The sentences of findings.</summary>
internal static class FindingText
{
    private const int PlacesNamed = 5;

    /// <summary>A replacement that runs through the document.</summary>
    public static Finding Of(Replacement replacement, ChangeKind kind, int cases, int kept)
    {
        var what = replacement.Newer.Length == 0 ? "was struck" : $"became \"{replacement.Newer}\"";
        var often = kept == 0 ? Times(cases) : $"{Times(cases)}, kept {Times(kept)}";
        return new(kind, replacement.Older, replacement.Newer, cases, kept,
            $"\"{replacement.Older}\" {what} throughout ({often}){Sense(kind)}.");
    }

    /// <summary>References that stand unchanged while what they named is elsewhere, or gone.</summary>
    /// <param name="words">The reference.</param>
    /// <param name="became">What it named as it is now called; empty when deleted.</param>
    /// <param name="places">The provisions in which it stands, as they are called.</param>
    public static Finding Of(string words, string became, List<string> places)
    {
        var named = string.Join(", ", places.Distinct().Take(PlacesNamed));
        var more = places.Distinct().Count() > PlacesNamed ? ", …" : "";
        var fate = became.Length == 0 ? "what it named was deleted" : $"what it named is now {became}";
        return new(ChangeKind.CrossReference, words, words, places.Count, 0,
            $"\"{words}\" stands unchanged in {named}{more} but no longer names the same provision: {fate}.");
    }

    /// <summary>Many references left behind: one finding, its cases told beside it.</summary>
    public static Finding Of(List<Finding> stale)
    {
        var cases = stale.Sum(finding => finding.Cases);
        var examples = string.Join(", ", stale.Take(PlacesNamed).Select(finding => $"\"{finding.Older}\""));
        return new(ChangeKind.CrossReference, "", "", cases, 0, string.Create(CultureInfo.InvariantCulture,
            $"{cases} references stand as they stood while what they name has another number or is gone: {examples} and {stale.Count - PlacesNamed} others. They may not have been renumbered."))
        {
            Details = [.. stale.Select(finding => finding.Message)],
        };
    }

    private static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };

    private static string Sense(ChangeKind kind) => kind switch
    {
        ChangeKind.Modal => ": a change of legal character",
        ChangeKind.Name => ": another name",
        ChangeKind.Spelling => ": another spelling",
        ChangeKind.Case => ": capitals",
        _ => "",
    };
}
