using Travaux.Analysis.Comparison;
using Travaux.Record.Drafts;
using Travaux.Tests.Comparison.Kinds.Planting;

namespace Travaux.Tests.Comparison;

/// <summary>Users are blamed for every missed word: planted changes, found from the files' bytes on.</summary>
public class MissedWordEndToEndTests
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8), InlineData(9), InlineData(10)]
    public void A_draft_of_sixty_pages_with_25_changes_of_substance_shows_all_of_them_and_at_most_10_others(int seed)
    {
        var draft = new PlantedDraft(seed);

        var redline = Comparer.Compare(Drafts.Of(draft.Older), Drafts.Of(draft.Newer), ComparisonOptions.Default);

        var substantive = redline.Rows.SelectMany(row => row.Changes).Where(change => !change.IsEditorial).ToList();
        var planted = draft.Provisions.Where(provision => provision.Planted is not null).ToList();
        var missed = new List<string>();
        foreach (var provision in planted)
        {
            var words = provision.Planted!;
            var found = substantive.FirstOrDefault(change => Holds(change.Older, words.Older) && Holds(change.Newer, words.Newer));
            if (found is null || !substantive.Remove(found))
            {
                missed.Add($"{words}");
            }
        }
        Assert.Equal(25, planted.Count);
        Assert.True(
            missed.Count == 0 && substantive.Count <= 10,
            $"missed: {string.Join("; ", missed)}\nothers: {string.Join("; ", substantive.Select(change => $"[{change.Older}] > [{change.Newer}] {change.Kinds}"))}");
    }

    private static bool Holds(string words, string planted) => Bare(words).Contains(Bare(planted), StringComparison.Ordinal);

    private static string Bare(string words) => words.Replace(" ", "", StringComparison.Ordinal);
}
