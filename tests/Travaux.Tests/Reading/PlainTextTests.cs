using System.Text;
using Travaux.Documents;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Reading;

public class PlainTextTests
{
    [Fact]
    public void Lines_that_stand_together_are_one_block_and_blank_lines_part_blocks()
    {
        var document = Read("Article 1\r\n  Water levels\r\n \t\r\n\r\nThe Parties [shall][should] confer.\r\n");

        Assert.Equal(
            ["Article 1\n  Water levels", "The Parties [shall][should] confer."],
            document.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_block_says_where_it_stands()
    {
        var document = Read("One.\r\n\r\n  Two,\r\nthree.\r\n");

        var at = document.Blocks[1].At;
        Assert.Equal(("draft.txt", 6, 13), (at.File, at.Start, at.Length));
        Assert.Equal((3, 1), document.LineAndColumn(at));
    }

    [Fact]
    public void A_page_break_parts_blocks_and_takes_no_word_along()
    {
        var document = Read("the last line of a page\n12\f\nthe next page");

        Assert.Equal(["the last line of a page\n12", "the next page"], document.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void An_empty_file_has_no_blocks() => Assert.Empty(Read("").Blocks);

    private static Document Read(string text) => DocumentReader.Read("draft.txt", Encoding.UTF8.GetBytes(text)).Value;
}
