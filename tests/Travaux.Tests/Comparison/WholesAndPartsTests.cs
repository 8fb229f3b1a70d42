using Travaux.Analysis.Comparison;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison;

/// <summary>What becomes of articles whose paragraphs came, went or stayed.</summary>
public class WholesAndPartsTests
{
    [Fact]
    public void A_draft_compared_with_itself_has_no_differences_even_where_articles_are_empty()
    {
        const string draft = "Article 1\n\nThe Parties meet.\n\nArticle 2\n\nArticle 3\n\n[…]\n\nArticle 4\n\nThey part.\n";

        Assert.All(Compare(draft, draft).Rows, row => Assert.Equal(Relation.Same, row.Relation));
    }

    [SharedFact]
    public void A_bill_compared_with_itself_has_no_differences()
    {
        var bill = Drafts.FromFile(Shared.PathOf("corpora", "uk-social-housing-bill", "01-2022-09-07-lords-committee.xml"));

        Assert.All(Comparer.Compare(bill, bill, ComparisonOptions.Default).Rows, row => Assert.Equal(Relation.Same, row.Relation));
    }

    [Fact]
    public void An_article_that_lost_all_but_one_paragraph_is_not_deleted()
    {
        var redline = Compare(
            "Article 1\n\n1. Each Party shall name a coast guard.\n\n2. The fee is ten marks.\n",
            "Article 1\n\nEach Party shall name a coast guard.\n");

        Assert.Equal(["art-1/para-2"], redline.Rows.Where(row => row.Relation == Relation.Deleted).Select(row => row.Older[0].Id.Value));
        Assert.DoesNotContain(redline.Rows, row => row.Relation == Relation.Inserted);
    }

    [Fact]
    public void An_article_whose_only_text_got_a_number_is_not_new()
    {
        var redline = Compare(
            "Article 1\n\nEach Party shall name a coast guard.\n",
            "Article 1\n\n1. Each Party shall name a coast guard.\n\n2. The fee is ten marks.\n");

        Assert.Equal(["art-1/para-2"], redline.Rows.Where(row => row.Relation == Relation.Inserted).Select(row => row.Newer!.Id.Value));
        Assert.DoesNotContain(redline.Rows, row => row.Relation == Relation.Deleted);
    }

    [Fact]
    public void In_a_draft_too_short_to_tell_the_same_number_speaks_for_the_pair()
    {
        var redline = Compare("Article 1\n\nEach Party shall report.\n", "Article 1\n\nEach Party is obliged to report.\n");

        Assert.Equal(Relation.Edited, Assert.Single(redline.Rows).Relation);
    }

    private static Redline Compare(string older, string newer) =>
        Comparer.Compare(Drafts.Of(older), Drafts.Of(newer), ComparisonOptions.Default);
}
