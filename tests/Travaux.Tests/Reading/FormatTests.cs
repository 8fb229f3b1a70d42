using System.Diagnostics;
using System.Globalization;
using System.Text;
using Travaux.Documents;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Reading;

public class FormatTests
{
    [Theory]
    [InlineData("draft.txt", "Article 1", "plain text")]
    [InlineData("draft", "Article 1", "plain text")]
    [InlineData("draft.md", "# Article 1", "Markdown")]
    [InlineData("draft.htm", "Article 1", "HTML")]
    [InlineData("draft.txt", "<!DOCTYPE html><p>Article 1", "HTML")]
    [InlineData("draft.txt", "<!-- c --> <html lang=en><p>Article 1", "HTML")]
    [InlineData("draft.xml", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>Article 1</p></html>", "HTML")]
    [InlineData("draft.txt", "<akn:akomaNtoso xmlns:akn='x'><akn:p>Article 1</akn:p></akn:akomaNtoso>", "Akoma Ntoso 3.0")]
    [InlineData("draft.xml", "<bill xmlns=\"http://schemas.gpo.gov/xml/uslm\"><main>Article 1</main></bill>", "USLM")]
    [InlineData("draft.xml", "<memo><p>Article 1</p></memo>", "XML")]
    [InlineData("draft.xml", "Article 1", "plain text")]
    [InlineData("draft.txt", "<Option 1> Article 1", "plain text")]
    public void What_a_file_holds_tells_its_format_before_its_name_does(string name, string content, string format)
    {
        var document = DocumentReader.Read(name, Encoding.UTF8.GetBytes(content)).Value;

        Assert.Equal(format, document.Format);
        Assert.Contains("Article 1", string.Join(' ', document.Blocks.Select(block => block.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.docx", "PK\u0003\u0004....word/document.xml", "a.docx: the Word file is damaged or cut short. Open it in Word or LibreOffice, which may repair it, and save it again as .docx.")]
    [InlineData("a.rtf", "{\\rtf1", "a.rtf: RTF files are not read yet. Save it as text (.txt), Markdown (.md) or HTML (.html) and give that file.")]
    [InlineData("a.zip", "PK\u0003\u0004", "a.zip: Archives (zip) are not read. Save it as a Word document (.docx) or as text and give that file.")]
    public void A_format_that_is_not_read_is_refused_by_name(string name, string content, string message)
    {
        var refusal = Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(name, Encoding.Latin1.GetBytes(content)));

        Assert.Equal(message, refusal.Message);
    }

    [Fact]
    public void A_file_beyond_the_limits_is_refused_with_the_limit()
    {
        var limits = new ReadingOptions { Limits = new() { Bytes = 1_000, MarkupBytes = 100 } };

        var refusal = Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read("a.txt", new byte[1_001], limits));
        Assert.Equal("a.txt: the file has more than 1,000 bytes. Split it into several files.", refusal.Message);

        var page = Encoding.UTF8.GetBytes("<html>" + new string('x', 200));
        Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read("a.html", page, limits));

        var lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n\n", 20)));
        Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read("a.txt", lines, new() { Limits = new() { Lines = 39 } }));
        Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read("a.txt", lines, new() { Limits = new() { Blocks = 19 } }));
        Assert.Equal(20, DocumentReader.Read("a.txt", lines, new() { Limits = new() { Lines = 40, Blocks = 20 } }).Value.Blocks.Count);
    }

    [Fact]
    public void A_page_that_takes_too_long_is_refused_with_the_time()
    {
        var page = Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<p>word", 10_000)));

        var refusal = Assert.Throws<UnreadableDocumentException>(
            () => DocumentReader.Read("a.html", page, new ReadingOptions { Limits = new() { Time = TimeSpan.Zero } }));

        Assert.Equal("the file was not read within 0 seconds", refusal.Reason);

        var draft = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a *b* c\n\n", 10_000)));
        Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read("a.md", draft, new ReadingOptions { Limits = new() { Time = TimeSpan.Zero } }));
    }

    [Fact]
    public void Malformed_xml_keeps_its_structure_and_every_word_and_says_where_it_is_wrong()
    {
        const string Bill = """
            <akomaNtoso xmlns="x"><act><meta><a>hidden</a></meta><body>
            <section eId="sec_1"><num>1</num><heading>Levels & flows</heading><content><p>One <b>two</p></content></section>
            <section eId="sec_2"><num>2</num><content><p>Three &lol9; four</p>
            """;

        var read = DocumentReader.Read("bill.xml", Encoding.UTF8.GetBytes(Bill));

        Assert.Equal(
            ["1", "Levels & flows", "One two", "2Three &lol9; four"],
            read.Value.Blocks.Select(block => block.Label + block.Text));
        Assert.Equal(["sec_1", "sec_2"], read.Value.Blocks.Where(block => block.Mark?.Role == StructureRole.Opening).Select(block => block.Mark!.OfficialId));
        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal("TX004", diagnostic.Code);
        Assert.Equal((2, 51), read.Value.LineAndColumn(diagnostic.At));
        Assert.StartsWith("The XML is not well-formed at line 2, column 51:", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_bomb_expands_to_nothing()
    {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE akomaNtoso [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 100; i++)
        {
            bomb.Append(CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};\">");
        }
        bomb.Append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]><akomaNtoso><p>before &a99; &file; after</p></akomaNtoso>");

        var read = DocumentReader.Read("bomb.xml", Encoding.UTF8.GetBytes(bomb.ToString()));

        Assert.Equal("before &a99; &file; after", Assert.Single(read.Value.Blocks).Text);
        Assert.Equal("TX004", Assert.Single(read.Diagnostics).Code);
    }

    [Theory]
    [InlineData("deep.html", "<div>", "")]
    [InlineData("deep.xml", "<akomaNtoso>", "<section>")]
    [InlineData("deep.html", "<ul>", "<ol>")]
    public void Nesting_without_end_neither_crashes_nor_loses_a_word(string name, string first, string repeated)
    {
        var text = new StringBuilder(first).Insert(first.Length, repeated.Length > 0 ? repeated : first, 100_000).Append("the words").ToString();

        var read = DocumentReader.Read(name, Encoding.UTF8.GetBytes(text));

        Assert.Equal("the words", Assert.Single(read.Value.Blocks, block => block.Text.Length > 0).Text);
        Assert.Contains(read.Diagnostics, diagnostic => diagnostic.Code == "TX005");
    }

    [Fact]
    public void A_declared_encoding_is_believed_where_the_bytes_are_not_utf8()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Page = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><html><p>Стороны</p></html>";

        var read = DocumentReader.Read("page.html", Encoding.GetEncoding(1251).GetBytes(Page));

        Assert.Equal(("Стороны", "windows-1251, declared"), (read.Value.Blocks[0].Text, read.Value.Encoding));
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void Markdown_nested_beyond_sense_is_read_as_plain_text()
    {
        var read = DocumentReader.Read("deep.md", Encoding.UTF8.GetBytes(new string('>', 5_000) + " the words"));

        Assert.Contains("the words", read.Value.Blocks[0].Text, StringComparison.Ordinal);
        Assert.Equal("TX006", Assert.Single(read.Diagnostics).Code);
    }

    [Theory]
    [InlineData("  ", "- item")]
    [InlineData("   ", "1. item")]
    [InlineData("> ", "item")]
    [InlineData("\t", "* item")]
    [InlineData("- ", "item")]
    public void Markdown_lists_nested_without_end_take_no_time(string indent, string item)
    {
        var deep = string.Join('\n', Enumerable.Range(0, 2_000).Select(at => string.Concat(Enumerable.Repeat(indent, at)) + item));
        var flat = string.Join('\n', Enumerable.Range(0, 2_000).Select(at => string.Concat(Enumerable.Repeat(indent, at % 8)) + item));
        var started = Stopwatch.GetTimestamp();

        var read = DocumentReader.Read("deep.md", Encoding.UTF8.GetBytes(deep));

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Equal("TX006", Assert.Single(read.Diagnostics).Code);
        Assert.Equal("plain text", read.Value.Format);
        Assert.Equal("Markdown", DocumentReader.Read("flat.md", Encoding.UTF8.GetBytes(flat)).Value.Format);
    }
}
