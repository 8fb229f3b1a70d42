using Travaux.Cli;
using Travaux.Cli.Drawing;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Cli;

public class WholeDrawingTests
{
    [Fact]
    public void A_heading_whose_content_stayed_lends_no_words_of_it() =>
        Assert.Equal(
            """

            Deleted, by the older draft's numbers (2 provisions)
              Chapter V: ⟦-The Harbour-⟧ (heading only)
              Chapter V, paragraph 2 (perhaps Article 2(1)): ⟦-Nets are dried on the quay.-⟧

            """,
            Drawn(Relation.Deleted, "Deleted, by the older draft's numbers"),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void What_is_new_throughout_is_named_provision_by_provision_and_a_number_alone_is_no_entry() =>
        Assert.Equal(
            """

            New (5 provisions)
              Article 2: ⟦+Nets+⟧, with 2 provisions inside:
                Article 2(1) (perhaps Chapter V, paragraph 2): ⟦+Nets are dried ashore.+⟧
                Article 2(2) (doubtful): ⟦+Nets are marked.+⟧
              Article 3, closing words (Boats): ⟦+Boats are painted.+⟧
              Numbers only, over provisions told elsewhere: Article 1

            """,
            Drawn(Relation.Inserted, "New"),
            ignoreLineEndingDifferences: true);

    private static string Drawn(Relation relation, string title)
    {
        var writer = new StringWriter();
        new WholeDrawing(new Canvas(writer, new(0, Colour: false)), new ComparedPlaces(Harbour()), Selection.Everything).Draw(relation, title);
        return writer.ToString();
    }

    private static Redline Harbour()
    {
        var stays = Of("chp-5/para-1", ProvisionKind.Paragraph, "1.", "", "Ships pay dues.");
        var goes = Of("chp-5/para-2", ProvisionKind.Paragraph, "2.", "", "Nets are dried on the quay.");
        var chapter = Of("chp-5", ProvisionKind.Chapter, "Chapter V", "The Harbour", "") with { Children = [stays, goes] };
        var boats = Of("art-3", ProvisionKind.Article, "Article 3", "Boats", "");
        var dues = Of("art-1/para-1", ProvisionKind.Paragraph, "1.", "", "Ships pay dues.");
        var first = Of("art-1", ProvisionKind.Article, "Article 1", "", "") with { Children = [dues] };
        var dried = Of("art-2/para-1", ProvisionKind.Paragraph, "1.", "", "Nets are dried ashore.");
        var marked = Of("art-2/para-2", ProvisionKind.Paragraph, "2.", "", "Nets are marked.");
        var second = Of("art-2", ProvisionKind.Article, "Article 2", "Nets", "") with { Children = [dried, marked] };
        var rowed = Of("art-3/para-1", ProvisionKind.Paragraph, "1.", "", "Boats are rowed.");
        var painted = Of("art-3/para-2", ProvisionKind.Paragraph, "", "", "Boats are painted.");
        return new Redline
        {
            Older = Draft(chapter, boats with { Children = [rowed] }),
            Newer = Draft(first, second, boats with { Children = [rowed, painted] }),
            Rows =
            [
                Row(Relation.Inserted, null, first),
                Row(Relation.Deleted, chapter, null),
                Row(Relation.Same, stays, dues),
                Row(Relation.Deleted, goes, null) with { Rival = dried },
                Row(Relation.Inserted, null, second),
                Row(Relation.Inserted, null, dried) with { Rival = goes },
                Row(Relation.Inserted, null, marked) with { Confidence = Confidence.Doubtful },
                Row(Relation.Same, boats, boats),
                Row(Relation.Same, rowed, rowed),
                Row(Relation.Inserted, null, painted),
            ],
        };
    }

    private static Copy Draft(params Provision[] provisions) => new()
    {
        Document = new() { File = "harbour.txt", Format = "plain text", Blocks = [] },
        Provisions = [.. provisions],
    };

    private static Provision Of(string id, ProvisionKind kind, string label, string heading, string text) =>
        new() { Id = new(id), Kind = kind, Label = label, Heading = heading, Text = text, At = default };

    private static RedlineRow Row(Relation relation, Provision? older, Provision? newer) => new()
    {
        Older = older is null ? [] : [older],
        Newer = newer,
        Depth = 0,
        Relation = relation,
        Confidence = Confidence.Certain,
    };
}
