using Travaux.Analysis.Comparison.Kinds;
using Travaux.Record.Drafts;
using Travaux.Tests.Comparison.Kinds.Planting;

namespace Travaux.Tests.Comparison.Kinds;

public class MissedWordTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory, MemberData(nameof(Seeds))]
    public void All_25_changes_of_substance_are_found_among_300_editorial_ones_and_at_most_10_others(int seed)
    {
        var draft = new PlantedDraft(seed);
        var rows = draft.Rows();

        var (told, _) = KindsOfChange.Of(rows, "en", ReferenceMap.Of(rows));

        Assert.InRange(draft.Words, 18_000, 26_000);
        var provisions = draft.Provisions.GroupBy(each => each.Newer).ToDictionary(group => group.Key, group => group.First());
        var missed = draft.Provisions.Where(each => each.Planted is not null).ToHashSet();
        var others = new List<string>();
        foreach (var row in told.Where(row => row.Newer!.Kind == ProvisionKind.Paragraph))
        {
            var provision = provisions[row.Newer!.Text];
            foreach (var change in row.Changes.Where(change => change.IsSubstantive))
            {
                if (provision.Planted is { } planted && Holds(change.Older, planted.Older) && Holds(change.Newer, planted.Newer) && missed.Remove(provision))
                {
                    continue;
                }
                others.Add($"[{change.Older}] > [{change.Newer}] {string.Join(",", change.Kinds)}");
            }
        }
        var report = $"missed {missed.Count}: {string.Join("\n", missed.Select(each => each.Planted + "\n    " + each.Older + "\n    " + each.Newer))}\n"
            + $"others {others.Count}: {string.Join("\n", others)}";
        Assert.True(missed.Count == 0 && others.Count <= 10, report);
    }

    private static bool Holds(string words, string planted) => Bare(words).Contains(Bare(planted), StringComparison.Ordinal);

    private static string Bare(string words) => words.Replace(" ", "", StringComparison.Ordinal);
}
