using Travaux.Record.Drafts;

namespace Travaux.Tests;

public class ProvisionNamesTests
{
    [Theory]
    [InlineData("art-9", "Article 9")]
    [InlineData("art-9/para-3", "Article 9(3)")]
    [InlineData("art-9/para-3/point-a", "Article 9(3)(a)")]
    [InlineData("art-9/para-5", "Article 9, closing words")]
    [InlineData("art-3ter", "Article 3ter")]
    [InlineData("art-9~2", "Article 9 (no. 2 of that number)")]
    [InlineData("annex-1/art-2", "Annex I, Article 2")]
    [InlineData("annex-1/para-1", "Annex I, paragraph 1")]
    [InlineData("art-9/option-2", "Article 9, Option 2")]
    [InlineData("art-9/option-2/para-1", "Article 9, Option 2, paragraph 1")]
    [InlineData("part-2/chp-1", "Part Two, Chapter I")]
    [InlineData("preamble/rec-2", "Recital 2")]
    [InlineData("sec-4", "Section 4")]
    [InlineData("text-1", "Unnumbered text 1")]
    [InlineData("nowhere", "nowhere")]
    public void A_provision_is_called_what_lawyers_call_it(string id, string name) =>
        Assert.Equal(name, ProvisionNames.In(Draft)[new(id)]);

    [Fact]
    public void A_dash_before_an_item_is_no_number()
    {
        var paragraph = Of("art-67/para-2", ProvisionKind.Paragraph, "2.") with
        {
            Children = [Of("art-67/para-2/point-1", ProvisionKind.Point, "–"), Of("art-67/para-2/point-2", ProvisionKind.Point, "-")],
        };
        var names = ProvisionNames.In(Draft with { Provisions = [Of("art-67", ProvisionKind.Article, "Article 67") with { Children = [paragraph] }] });

        Assert.Equal("Article 67(2), unnumbered point 1", names[new("art-67/para-2/point-1")]);
        Assert.Equal("Article 67(2), unnumbered point 2", names[new("art-67/para-2/point-2")]);
    }

    [Fact]
    public void Around_a_paragraph_stands_its_article() =>
        Assert.Equal(new ProvisionId("art-9"), ProvisionNames.In(Draft).Around(new("art-9/para-3")));

    private static Copy Draft { get; } = new()
    {
        Document = new() { File = "draft.txt", Format = "plain text", Blocks = [] },
        Provisions =
        [
            Of("preamble", ProvisionKind.Preamble, "") with
            {
                Children = [Of("preamble/rec-1", ProvisionKind.Recital, ""), Of("preamble/rec-2", ProvisionKind.Recital, "")],
            },
            Of("text-1", ProvisionKind.Text, ""),
            Of("part-2", ProvisionKind.Part, "Part Two") with
            {
                Children =
                [
                    Of("part-2/chp-1", ProvisionKind.Chapter, "Chapter I.") with
                    {
                        Children =
                        [
                            Of("art-9", ProvisionKind.Article, "Article 9.") with
                            {
                                Children =
                                [
                                    Of("art-9/para-3", ProvisionKind.Paragraph, "3.") with
                                    {
                                        Children = [Of("art-9/para-3/point-a", ProvisionKind.Point, "(a)")],
                                    },
                                    Of("art-9/option-2", ProvisionKind.Option, "Option 2:") with
                                    {
                                        Children = [Of("art-9/option-2/para-1", ProvisionKind.Paragraph, "1.")],
                                    },
                                    Of("art-9/para-5", ProvisionKind.Paragraph, ""),
                                ],
                            },
                        ],
                    },
                ],
            },
            Of("art-3ter", ProvisionKind.Article, "[Article 3ter]"),
            Of("art-9~2", ProvisionKind.Article, "Article 9"),
            Of("sec-4", ProvisionKind.Article, "4"),
            Of("annex-1", ProvisionKind.Annex, "Annex I") with { Children = [Of("annex-1/art-2", ProvisionKind.Article, "Article 2"), Of("annex-1/para-1", ProvisionKind.Paragraph, "1.")] },
        ],
    };

    private static Provision Of(string id, ProvisionKind kind, string label) =>
        new() { Id = new(id), Kind = kind, Label = label, At = default };
}
