using System.Globalization;
using Travaux.Analysis.Comparison;
using Travaux.Analysis.Comparison.Aligning;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison.Aligning;

/// <summary>Hostile drafts: whatever stands in them, every provision is in the alignment and every word in the redline.</summary>
/// <remarks>
/// <para>As many pairs of drafts as the environment variable <c>TRAVAUX_FUZZ</c> says, up to 20,000; 300 without it.</para>
/// </remarks>
public class AlignerFuzzTests
{
    private static readonly int Pairs = Math.Min(
        20_000, int.TryParse(Environment.GetEnvironmentVariable("TRAVAUX_FUZZ"), CultureInfo.InvariantCulture, out var given) ? given : 300);

    [Fact]
    public void Every_provision_of_either_draft_is_in_a_row_and_the_same_again()
    {
        var random = new Random(1945);
        var drafts = new RandomDrafts(random);
        for (var pair = 0; pair < Pairs; pair++)
        {
            var texts = drafts.Texts();
            var (older, newer) = (drafts.Units(texts), drafts.Units(drafts.Copy(texts)));

            var rows = Aligner.Align(older, newer, AlignmentOptions.Default).Pairs;

            Assert.Equal(Enumerable.Range(0, older.Count), rows.Select(row => row.Older).Where(at => at >= 0).Distinct().Order());
            Assert.Equal(Enumerable.Range(0, newer.Count), rows.Select(row => row.Newer).Where(at => at >= 0).Distinct().Order());
            Assert.All(rows, row => AssertFits(row, rows));
            Assert.Equal(rows, Aligner.Align(older, newer, AlignmentOptions.Default).Pairs);
        }
    }

    [Fact]
    public void Accepting_all_edits_gives_the_newer_draft_and_rejecting_all_the_older()
    {
        var drafts = new RandomDrafts(new Random(1982));
        for (var pair = 0; pair < Pairs; pair++)
        {
            var texts = drafts.Texts();
            var (older, newer) = (drafts.Tree(texts), drafts.Tree(drafts.Copy(texts)));

            RedlineLaws.AcceptedIsNewerAndRejectedOlder(older, newer);
        }
    }

    [Fact]
    public void The_same_two_drafts_give_the_same_redline()
    {
        var drafts = new RandomDrafts(new Random(2016));
        for (var pair = 0; pair < Pairs / 4; pair++)
        {
            var texts = drafts.Texts();
            var (older, newer) = (drafts.Tree(texts), drafts.Tree(drafts.Copy(texts)));

            var once = Comparer.Compare(older, newer, ComparisonOptions.Default);
            var again = Comparer.Compare(older, newer, ComparisonOptions.Default);

            Assert.Equal(once.Rows, again.Rows);
            Assert.Equal(once.Findings, again.Findings);
        }
    }

    /// <summary>What a row says fits how many rows its provisions have.</summary>
    private static void AssertFits(AlignedPair row, IReadOnlyList<AlignedPair> rows)
    {
        var ofOlder = rows.Count(other => other.Older == row.Older && row.Older >= 0);
        var ofNewer = rows.Count(other => other.Newer == row.Newer && row.Newer >= 0);
        Assert.True(row.Relation switch
        {
            Relation.Inserted => row.Older < 0 && ofNewer == 1,
            Relation.Deleted => row.Newer < 0 && ofOlder == 1,
            Relation.Split => ofOlder > 1,
            Relation.Merged => ofOlder == 1 && ofNewer > 1,
            _ => ofOlder == 1 && ofNewer == 1,
        });
        Assert.InRange(row.Likeness, 0, 1.0001);
    }
}
