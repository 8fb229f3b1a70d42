using System.Text;
using Travaux.Documents;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Reading;

public class HtmlTests
{
    [Theory]
    [InlineData("1", 10, "10.")]
    [InlineData("a", 26, "z.")]
    [InlineData("a", 27, "aa.")]
    [InlineData("A", 703, "AAA.")]
    [InlineData("i", 4, "iv.")]
    [InlineData("I", 1998, "MCMXCVIII.")]
    [InlineData("I", 4000, "4000.")]
    [InlineData("a", 0, "0.")]
    [InlineData("1", -3, "-3.")]
    public void A_list_is_numbered_as_a_browser_shows_it(string type, int start, string label)
    {
        var item = Read($"<ol type={type} start={start}><li>x</ol>").Blocks[0];

        Assert.Equal((label, BlockKind.ListItem), (item.Label, item.Kind));
    }

    [Theory]
    [InlineData("page.html", "<p>Ships", "</p>")]
    [InlineData("page.md", "Ships", "")]
    public void Tracked_changes_are_read_as_the_words_of_both_and_said(string file, string before, string after)
    {
        var page = $"{before} <del>may <b>not</b></del><ins>shall</ins> sail <ins>soon</ins>.{after}";

        var read = DocumentReader.Read(file, Encoding.UTF8.GetBytes(page));

        Assert.Equal("Ships may notshall sail soon.", Assert.Single(read.Value.Blocks).Text);
        var said = Assert.Single(read.Diagnostics);
        Assert.Equal(
            ("TX007", "The file holds 3 tracked changes: inserted and deleted words are both read. Accept or reject them first."),
            (said.Code, said.Message));
    }

    [Fact]
    public void A_word_processors_page_reads_as_its_paragraphs()
    {
        var document = Read(
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
            <p class=MsoNormal><b><span lang=EN-GB style='color:#C00000'>Article 1<o:p></o:p></span></b></p>
            <p class=MsoNormal><span
            lang=EN-GB>The Parties [<span style='background:yellow;mso-highlight:yellow'>shall</span>]
            confer.<o:p></o:p></span></p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <![if !supportFootnotes]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>[1] A note.</p></div><![endif]>
            </body></html>
            """);

        Assert.Equal(["Article 1", "The Parties [shall] confer.", "\u00A0", "[1] A note."], document.Blocks.Select(block => block.Text));
        Assert.Equal("#c00000", document.Blocks[0].Runs[0].Colour);
        Assert.Equal(("shall", "#ffff00"), (document.Blocks[1].Runs[1].Text, document.Blocks[1].Runs[1].Highlight));
        Assert.Equal(BlockKind.Footnote, document.Blocks[3].Kind);
    }

    [Fact]
    public void A_page_that_names_addresses_fetches_nothing()
    {
        var document = Read("""<html><link rel=stylesheet href="http://127.0.0.1:1/a.css"><script src="http://127.0.0.1:1/a.js"></script><img src="http://127.0.0.1:1/a.png" alt="a seal"><iframe src="http://127.0.0.1:1/"></iframe>""");

        Assert.Equal("a seal", Assert.Single(document.Blocks).Text);
    }

    [Theory]
    [InlineData("""<html lang="fr-CA"><p>x""", "fr-CA")]
    [InlineData("<html><p>x", "")]
    public void The_declared_language_is_kept(string page, string language) => Assert.Equal(language, Read(page).Language);

    private static Document Read(string page) => DocumentReader.Read("page.html", Encoding.UTF8.GetBytes(page)).Value;
}
