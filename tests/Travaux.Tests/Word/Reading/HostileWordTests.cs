using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Travaux.Documents;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Word.Reading;

/// <summary>Word files that mean harm, or that came to it: each is read, or refused with a reason, in no time.</summary>
public class HostileWordTests
{
    private const string Words = "<w:p><w:r><w:t>The Parties shall confer.</w:t></w:r></w:p>";

    [Fact]
    public void A_bomb_is_refused_when_its_bytes_come_out_whatever_it_says_of_its_size()
    {
        var bomb = new byte[200 * 1024 * 1024];
        Array.Fill(bomb, (byte)' ');
        Encoding.ASCII.GetBytes(Rezip.Start).CopyTo(bomb, 0);
        var file = Rezip.File([new("[Content_Types].xml", []), new("word/document.xml", bomb)]);
        var sizes = file.ToArray();
        for (var at = sizes.AsSpan().LastIndexOf("PK\u0001\u0002"u8); at >= 0; at = sizes.AsSpan(0, at).LastIndexOf("PK\u0001\u0002"u8))
        {
            BinaryPrimitives.WriteInt32LittleEndian(sizes.AsSpan(at + 24), 100);
        }

        Assert.Equal("the file has more than 100,663,296 bytes once unpacked", Refusal(file).Reason);
        Assert.NotEmpty(Refusal(sizes).Reason);
    }

    [Fact]
    public void A_crowd_of_parts_is_refused()
    {
        var file = Rezip.File([new("[Content_Types].xml", []), .. Enumerable.Range(0, 10_001).Select(at => KeyValuePair.Create($"word/{at}", Array.Empty<byte>()))]);

        Assert.Equal("the file has more than 10,000 parts", Refusal(file).Reason);
    }

    [Fact]
    public void A_crowd_of_paragraphs_is_refused() => Assert.Equal(
        "the file has more than 150,000 paragraphs", Refusal(Rezip.Body(new StringBuilder().Insert(0, "<w:p/>", 150_001).ToString())).Reason);

    [Fact]
    public void A_crowd_of_cells_is_refused_though_most_hold_no_paragraph()
    {
        const int depth = 50;
        var nest = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", depth)) + "<w:p/>" + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", depth));

        Assert.Equal("the file has more than 450,000 tables, rows, cells, notes and boxes", Refusal(Rezip.Body(new StringBuilder().Insert(0, nest, (450_000 / (3 * depth)) + 1).ToString())).Reason);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void A_flood_of_text_is_refused_whether_in_one_paragraph_or_in_many(int paragraphs)
    {
        var text = new string('w', (12_000_000 / paragraphs) + 1);

        Assert.Equal("the file has more than 12,000,000 characters of text",
            Refusal(Rezip.Body(string.Concat(Enumerable.Repeat($"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>", paragraphs)))).Reason);
    }

    [Fact]
    public void Two_parts_of_one_name_are_refused() => Assert.Equal(
        "it holds two parts named WORD/document.xml, so that one program may show another text than the next",
        Refusal(Rezip.File([.. Rezip.Entries(Rezip.Body(Words)), new("WORD/document.xml", [])])).Reason);

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\Windows\\win.ini")]
    [InlineData("word/../../x")]
    public void A_name_that_climbs_out_is_only_a_name(string name) =>
        Assert.Equal(["The Parties shall confer."], Read(Rezip.File([.. Rezip.Entries(Rezip.Body(Words)), new(name, "root"u8.ToArray())])).Texts());

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://localhost:9/x")]
    public void A_reference_never_leaves_the_file(string target)
    {
        var read = Read(Rezip.Body("<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>" + Words, (target, "footnotes", ""), (target, "header", "")));

        Assert.Contains("The Parties shall confer.", read.Texts());
        Assert.Equal("TX021", read.Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE x>")]
    public void A_document_type_definition_is_refused(string type) =>
        Assert.StartsWith("its main part word/document.xml is damaged, or has a document type definition", Refusal(Rezip.WithMain(type + Rezip.Start + Words + Rezip.End)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("<w:tbl><w:tr><w:tc>", 100_000)]
    [InlineData("<w:sdt><w:sdtContent>", 100_000)]
    [InlineData("<w:ins>", 100_000)]
    [InlineData("<w:r><w:pict><w:txbxContent><w:p>", 100_000)]
    public void Nesting_without_end_is_refused(string open, int times)
    {
        var deep = new StringBuilder().Insert(0, open, times);

        Assert.StartsWith("the file has more than 400 elements inside one another", Refusal(Rezip.Body(deep.ToString())).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 120)]
    [InlineData("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 180)]
    [InlineData("<w:ins>", "</w:ins>", 380)]
    [InlineData("<x>", "</x>", 380)]
    public void Nesting_up_to_the_limit_is_read_even_where_the_stack_is_short(string open, string close, int times)
    {
        var file = Rezip.Body(new StringBuilder().Insert(0, open, times) + Words + new StringBuilder().Insert(0, close, times));
        var texts = Array.Empty<string>();
        var thread = new Thread(() => texts = Read(file).Texts(), 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal(["The Parties shall confer."], texts);
    }

    [Fact]
    public void Notes_that_refer_to_notes_are_read_once_and_not_ever_deeper()
    {
        const int Count = 20_000;
        var notes = string.Concat(Enumerable.Range(0, Count).Select(at => string.Create(
            CultureInfo.InvariantCulture, $"<w:footnote w:id=\"{at}\"><w:p><w:r><w:t>note</w:t><w:footnoteReference w:id=\"{(at + 1) % Count}\"/></w:r></w:p></w:footnote>")));

        var read = Read(Rezip.Body("<w:p><w:r><w:footnoteReference w:id=\"0\"/></w:r></w:p>", ("footnotes.xml", "footnotes", Rezip.Part("footnotes", notes))));

        Assert.Equal(Count + 1, read.Value.Blocks.Count);
    }

    [Fact]
    public void A_paragraph_of_references_to_notes_takes_linear_time()
    {
        static byte[] File(int count) => Rezip.Body(
            $"<w:p>{string.Concat(Enumerable.Range(0, count).Select(at => $"<w:r><w:footnoteReference w:id=\"{at}\"/></w:r>"))}</w:p>",
            ("footnotes.xml", "footnotes", Rezip.Part("footnotes", string.Concat(Enumerable.Range(0, count).Select(at => $"<w:footnote w:id=\"{at}\"><w:p/></w:footnote>")))));
        static TimeSpan Time(byte[] file)
        {
            var clock = Stopwatch.StartNew();
            Read(file);
            return clock.Elapsed;
        }
        var (some, many) = (File(20_000), File(60_000));
        Time(some);

        Assert.Contains(Enumerable.Range(0, 4), _ => Time(many) < (Time(some) * 5) + TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public void Styles_that_are_based_on_one_another_end()
    {
        var styles = Rezip.Part("styles", string.Concat(Enumerable.Range(0, 5_000).Select(at => string.Create(
            CultureInfo.InvariantCulture, $"<w:style w:type=\"paragraph\" w:styleId=\"s{at}\"><w:basedOn w:val=\"s{(at + 1) % 5_000}\"/><w:rPr><w:b/></w:rPr></w:style>"))));
        var body = string.Concat(Enumerable.Range(0, 5_000).Select(at => string.Create(
            CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:pStyle w:val=\"s{at}\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>")));

        Assert.All(Read(Rezip.Body(body, ("styles.xml", "styles", styles))).Value.Blocks, block => Assert.True(block.Runs[0].Bold));
    }

    [Theory]
    [InlineData("styles", "<w:styles")]
    [InlineData("styles", "not XML")]
    [InlineData("footnotes", "<x/>")]
    [InlineData("comments", "<w:comments xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:comment/><w:comment w:id='1'/></w:comments>")]
    [InlineData("numbering", "<!DOCTYPE x><x/>")]
    [InlineData("header", "")]
    public void Another_part_that_is_damaged_or_missing_leaves_the_words(string kind, string xml) => Assert.Contains(
        "The Parties shall confer.",
        Read(Rezip.Body($"<w:sectPr><w:headerReference r:id=\"rId1\"/></w:sectPr>{Words}<w:p><w:r><w:footnoteReference w:id=\"1\"/><w:commentReference w:id=\"1\"/></w:r></w:p>", ($"{kind}.xml", kind, xml))).Texts());

    [Fact]
    public void A_file_cut_anywhere_is_refused_as_damaged()
    {
        var file = Rezip.Body(Words);
        for (var length = 4; length < file.Length; length += 7)
        {
            Assert.NotEmpty(Refusal(file[..length]).Advice);
        }
    }

    [Theory]
    [InlineData("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>")]
    [InlineData("<workbook/>")]
    public void A_main_part_without_a_draft_is_refused(string main) =>
        Assert.Equal("its main part word/document.xml holds no draft", Refusal(Rezip.WithMain(main)).Reason);

    [Fact]
    public void A_file_under_lock_and_one_of_the_old_format_are_refused_with_what_to_do()
    {
        byte[] container = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        Assert.Equal("Office files of the old formats are not read", Refusal(container).Reason);
        Assert.Equal("Word files of the old format (.doc) are not read", Refusal([.. container, .. Encoding.Unicode.GetBytes("WordDocument")]).Reason);
        Assert.Equal("the file is locked with a password", Refusal([.. container, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).Reason);
        Assert.Equal("Excel files are not read", Refusal(Rezip.File([new("[Content_Types].xml", []), new("xl/workbook.xml", [])])).Reason);
        Assert.Equal("OpenDocument files (.odt) are not read", Refusal(Rezip.File([new("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray())])).Reason);
    }

    [Fact]
    public void Strict_files_read_as_others_do()
    {
        var strict = Rezip.Start.Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);

        Assert.Equal(["The Parties shall confer."], Read(Rezip.WithMain(strict + Words + Rezip.End)).Texts());
    }

    [Theory]
    [InlineData("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>")]
    [InlineData("<w:del><w:p/></w:del>")]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"begin\"/><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")]
    [InlineData("<w:tbl><w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>")]
    [InlineData("<w:sdt><w:sdtContent><w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr></w:p></w:sdtContent></w:sdt>")]
    [InlineData("<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>a</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:pPr><w:sectPr><w:headerReference/></w:sectPr></w:pPr></w:p>")]
    public void A_pattern_repeated_without_end_takes_linear_time(string pattern)
    {
        var (half, full) = (TimeSpan.Zero, TimeSpan.Zero);
        Time(pattern, 2_000);
        var isLinear = Enumerable.Range(0, 4).Any(_ =>
        {
            (half, full) = (Time(pattern, 10_000), Time(pattern, 20_000));
            return full < (half * 3) + TimeSpan.FromMilliseconds(200);
        });

        Assert.True(isLinear, $"'{pattern}': {half} for half, {full} for all");
    }

    private static TimeSpan Time(string pattern, int times)
    {
        var comments = Rezip.Part("comments", "<w:comment w:id=\"1\"/>");
        var file = Rezip.Body(new StringBuilder().Insert(0, pattern, times).ToString(), ("comments.xml", "comments", comments));
        var clock = Stopwatch.StartNew();
        DocumentReader.Read("a.docx", file);
        DocumentReader.Read("a.docx", file, new ReadingOptions { Changes = TrackedText.Rejected });
        return clock.Elapsed;
    }

    private static Reported<Document> Read(byte[] file) => DocumentReader.Read("a.docx", file);

    private static UnreadableDocumentException Refusal(byte[] file) => Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read("a.docx", file));
}
