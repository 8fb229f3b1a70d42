using Travaux.Analysis.Comparison;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison;

/// <summary>A provision is the same only if nothing of substance changed in it.</summary>
public class RelationTests
{
    [Theory]
    [InlineData("a fee of $5 for each boat that is let", "a fee of €5 for each boat that is let", Relation.Edited)]
    [InlineData("a share of 10 of the yearly flow of the river", "a share of 10% of the yearly flow of the river", Relation.Edited)]
    [InlineData("It shall not, unless asked, act for the town.", "It shall, not unless asked, act for the town.", Relation.Edited)]
    [InlineData("The river is kept clean by the towns.", "The river is kept clean, by the towns.", Relation.Same)]
    [InlineData("The river is kept clean by the towns.", "The river is kept [clean] by the towns.", Relation.Same)]
    public void A_row_with_a_change_of_substance_is_not_the_same(string older, string newer, Relation relation)
    {
        var redline = Comparer.Compare(Drafts.Of(Draft(older)), Drafts.Of(Draft(newer)), ComparisonOptions.Default);

        Assert.Equal(relation, Assert.Single(redline.Rows, row => row.Changes.Count > 0).Relation);
    }

    [Fact]
    public void Brackets_alone_run_through_no_document()
    {
        var older = string.Join("\n\n", Enumerable.Range(1, 9).Select(number => $"Article {number}\n\nThe towns keep boat {number} [at the quay]."));
        var newer = older.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

        var redline = Comparer.Compare(Drafts.Of(older), Drafts.Of(newer), ComparisonOptions.Default);

        Assert.Empty(redline.Findings);
        Assert.All(redline.Rows.SelectMany(row => row.Changes), change => Assert.Equal([ChangeKind.Standing], change.Kinds));
    }

    private static string Draft(string text) => $"Article 1\n\nThe lake is shared by two towns.\n\nArticle 2\n\n{text}\n\nArticle 3\n\nThe boats lie at the quay.";
}
