using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Corrections;

public class CorrectionTests
{
    [Fact]
    public void White_space_does_not_count() =>
        Assert.Equal(new Correction(CorrectionKind.One, "the ferry runs", "a ferry"), new(CorrectionKind.One, " the\tferry\nruns ", "a  ferry") { By = " " });

    [Fact]
    public void An_empty_id_is_no_id() => Assert.Equal(default, new ProvisionId(""));

    [Fact]
    public void A_provision_is_known_by_its_heading_and_text() =>
        Assert.Equal("Reports The Parties report: every year.", Correction.WordsOf(Article("Reports", "The Parties report:\nevery year.")));

    [Fact]
    public void One_without_words_of_its_own_is_known_by_the_beginning_of_what_stands_in_it()
    {
        var article = Article("", "") with { Children = [.. Enumerable.Range(0, 60).Select(at => Article("", $"Paragraph {at} speaks of boats."))] };

        var words = Correction.WordsOf(article);

        Assert.StartsWith("Paragraph 0 speaks of boats. Paragraph 1 speaks", words);
        Assert.EndsWith(" …", words);
        Assert.InRange(words.Length, 380, 402);
    }

    [Fact]
    public void One_without_any_words_is_known_by_its_number() => Assert.Equal("Article 12", Correction.WordsOf(Article("", "")));

    [Fact]
    public void An_id_that_is_not_known_is_no_difference_but_another_is()
    {
        var ferry = new Correction(CorrectionKind.One, "a", "b") { OlderId = new("art-1") };

        Assert.True(ferry.SaysTheSameAs(ferry with { OlderId = default, By = "me", On = "2031-05-09" }));
        Assert.False(ferry.SaysTheSameAs(ferry with { OlderId = new("art-2") }));
        Assert.False(ferry.SaysTheSameAs(ferry with { Kind = CorrectionKind.Different }));
        Assert.True(ferry.IsAbout(ferry with { Kind = CorrectionKind.Different }));
    }

    private static Provision Article(string heading, string text) => new()
    {
        Id = new("art-12"),
        Kind = ProvisionKind.Article,
        Label = "Article 12",
        Heading = heading,
        Text = text,
        At = SourceSpan.Whole("draft"),
    };
}
