using System.Xml.Linq;
using Travaux.Documents;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;
using static Travaux.Tests.Word.DocxBuilder;
using static Travaux.Tests.Word.Reading.WordFiles;

namespace Travaux.Tests.Word.Reading;

/// <summary>How words look, what paragraphs are by their style, and what is said in the margin.</summary>
public class WordLooksTests
{
    private static readonly XNamespace Word2012 = "http://schemas.microsoft.com/office/word/2012/wordml";

    [Fact]
    public void A_run_says_how_it_looks()
    {
        var look = One(T("a", E("b"), E("i"), E("u", "single"), E("strike"), E("color", "C00000"), E("highlight", "yellow")));

        Assert.Equal(new Record.Drafts.Run("a") { Bold = true, Italic = true, Underline = true, Strike = true, Colour = "#c00000", Highlight = "#ffff00" }, look);
        Assert.Equal("#00ff00", One(T("a", E("shd", A("fill", "00FF00")))).Highlight);
        Assert.Equal(new Record.Drafts.Run("a"), One(T("a", E("b", "0"), E("u", "none"), E("color", "auto"), E("highlight", "none"), E("shd", A("fill", "auto")))));
    }

    [Fact]
    public void Styles_are_based_on_styles_and_the_run_has_the_last_word()
    {
        var styles = Styles(
            E("docDefaults", E("rPrDefault", E("rPr", E("color", "111111")))),
            Style("paragraph", "Base", E("rPr", E("b"), E("i"))),
            Style("paragraph", "Article", E("basedOn", "Base"), E("rPr", E("color", "222222"))),
            Style("character", "Strong", E("rPr", E("b"))));

        var runs = Read(
            new DocxBuilder { Styles = styles }.Add(P(
                E("pPr", E("pStyle", "Article")),
                T("a"),
                T("b", E("rStyle", "Strong")),
                T("c", E("i", "0"), E("color", "333333"))), P("d")),
            TrackedText.Accepted).Value.Blocks.SelectMany(block => block.Runs);

        Assert.Equal(
            [
                new("a") { Bold = true, Italic = true, Colour = "#222222" },
                // Bold in a bold paragraph turns it off, so that it stands out.
                new("b") { Italic = true, Colour = "#222222" },
                new("c") { Bold = true, Colour = "#333333" },
                new Record.Drafts.Run("d") { Colour = "#111111" },
            ],
            runs);
    }

    [Fact]
    public void Runs_of_one_look_are_one() => Assert.Equal(
        ["The Parties ", "shall", " confer."],
        Read(P("The ", "Parties ", T("sh", E("b")), T("all", E("b")), " confer.")).Value.Blocks[0].Runs.Select(run => run.Text));

    [Fact]
    public void Headings_are_known_by_their_style_in_any_language_or_by_their_level()
    {
        var styles = Styles(
            Style("paragraph", "berschrift2", E("name", "heading 2")),
            Style("paragraph", "Artikel", E("basedOn", "berschrift2")),
            Style("paragraph", "Level", E("pPr", E("outlineLvl", "3"))));

        var blocks = Read(
            new DocxBuilder { Styles = styles }.Add(
                Styled("Artikel", "Article 1"), Styled("Level", "Scope"), P(E("pPr", E("outlineLvl", "0")), "Part I"),
                P(E("pPr", E("pStyle", "Level"), E("outlineLvl", "9")), "text"), Styled("Artikel", "The Parties shall confer in good faith.")),
            TrackedText.Accepted).Value.Blocks;

        Assert.Equal(
            [(BlockKind.Heading, 2), (BlockKind.Heading, 4), (BlockKind.Heading, 1), (BlockKind.Paragraph, 0), (BlockKind.Paragraph, 0)],
            blocks.Select(block => (block.Kind, block.Level)));
    }

    [Fact]
    public void Lists_are_known_by_themselves_or_by_their_style()
    {
        var styles = Styles(Style("paragraph", "Point", E("pPr", E("numPr", E("ilvl", "1"), E("numId", "4")))));
        var numbering = E(
            "numbering", new XAttribute(XNamespace.Xmlns + "w", W),
            E("abstractNum", A("abstractNumId", 0), Level(0, "decimal", "%1."), Level(1, "lowerLetter", "(%2)")),
            E("num", A("numId", 4), E("abstractNumId", "0")));

        var blocks = Read(
            new DocxBuilder { Styles = styles, Numbering = numbering }.Add(
                P(E("pPr", E("numPr", E("ilvl", "0"), E("numId", "4"))), "a"), Styled("Point", "b"), P(E("pPr", E("pStyle", "Point"), E("numPr", E("numId", "0"))), "c")),
            TrackedText.Accepted).Value.Blocks;

        Assert.Equal([(BlockKind.ListItem, 1), (BlockKind.ListItem, 2), (BlockKind.Paragraph, 0)], blocks.Select(block => (block.Kind, block.Level)));
    }

    [Fact]
    public void A_heading_may_be_nothing_but_its_number()
    {
        var numbering = E(
            "numbering", new XAttribute(XNamespace.Xmlns + "w", W),
            E("abstractNum", A("abstractNumId", 0), Level(0, "decimal", "Article %1")),
            E("num", A("numId", 4), E("abstractNumId", "0")));
        var styles = Styles(Style("paragraph", "Article", E("name", "heading 2"), E("pPr", E("numPr", E("numId", "4")))), Style("paragraph", "Title2", E("name", "heading 2")));

        var read = Read(
            new DocxBuilder { Styles = styles, Numbering = numbering }.Add(Styled("Article", ""), Styled("Title2", "Scope"), P("This Agreement applies.")),
            TrackedText.Accepted);

        Assert.Equal((BlockKind.Heading, 2, "Article 1"), (read.Value.Blocks[0].Kind, read.Value.Blocks[0].Level, read.Value.Blocks[0].Label));
        var article = Assert.Single(ProvisionParser.Read(read.Value).Value.Provisions);
        Assert.Equal(("Article 1", "Scope", "This Agreement applies."), (article.Label, article.Heading, article.Text));
    }

    [Fact]
    public void Hidden_words_are_read_and_said()
    {
        var read = Read(P("a", T("secret", E("vanish")), "b"));

        Assert.Equal(["asecretb"], read.Texts());
        Assert.Equal("The file holds 6 characters of hidden text: they are read as words of the draft.", Assert.Single(read.Diagnostics).Message);
    }

    [Fact]
    public void Comments_say_who_when_and_about_what()
    {
        var comments = E(
            "comments", new XAttribute(XNamespace.Xmlns + "w", W),
            E("comment", A("id", 1), A("author", "Mara"), A("date", "2031-03-21T09:30:00Z"), P("Why not "), P("should?")),
            E("comment", A("id", 2), A("author", "Ilan"), P("Agreed.")));
        var file = new DocxBuilder { Comments = comments }.Add(
            P("The Parties ", Mark("commentRangeStart", 1), "shall", Mark("commentRangeEnd", 1), E("r", Mark("commentReference", 1)), " confer", E("r", Mark("commentReference", 2)), "."));

        Assert.Equal(
            [new("Mara", "2031-03-21T09:30:00Z", "Why not \nshould?", 12, 5), new Comment("Ilan", "", "Agreed.", 24, 0)],
            Read(file, TrackedText.Accepted).Value.Blocks[0].Comments);
    }

    [Fact]
    public void Comments_say_whom_they_reply_to_and_whether_they_are_done()
    {
        const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
        var comments = $"""<w:comments {Names}><w:comment w:id="1" w:author="Mara"><w:p w14:paraId="A1"/></w:comment><w:comment w:id="2" w:author="Ilan"><w:p w14:paraId="B2"/></w:comment></w:comments>""";
        var threads = new XElement(Word2012 + "commentsEx", Thread("A1", null, "1"), Thread("B2", "A1", "0")).ToString();

        var read = DocumentReader.Read("a.docx", Rezip.Body(
            "<w:p><w:r><w:commentReference w:id=\"1\"/><w:commentReference w:id=\"2\"/></w:r></w:p>", ("comments.xml", "comments", comments), ("commentsExtended.xml", "commentsExtended", threads)));

        Assert.Equal([("", true), ("Mara", false)], read.Value.Blocks[0].Comments.Select(comment => (comment.RepliesTo, comment.IsResolved)));
    }

    [Fact]
    public void The_same_diagram_written_by_another_program_is_the_same()
    {
        static string Diagram(string id) => $"<w:r><w:drawing><d:relIds xmlns:d=\"urn:d\" r:dm=\"{id}\"/></w:drawing></w:r>";
        var file = Rezip.Body(
            $"<w:p>{Diagram("rId1")}{Diagram("rId2")}{Diagram("rId3")}{Diagram("rId4")}{Diagram("rId5")}{Diagram("rId6")}</w:p>",
            ("a.xml", "diagramData", "<d:m xmlns:d=\"urn:d\"><d:point id=\"1\" kind=\"n\">Lake</d:point></d:m>"),
            ("b.xml", "diagramData", "<m xmlns=\"urn:d\" xmlns:other=\"urn:o\">\n  <point kind=\"n\" id=\"1\">Lake</point>\n</m>"),
            ("c.xml", "diagramData", "<d:m xmlns:d=\"urn:d\"><d:point id=\"1\" kind=\"n\">Sea</d:point></d:m>"),
            ("d.xml", "diagramData", "<d:m xmlns:d=\"urn:d\"><d:point id=\"1\" kind=\"n\">"),
            ("e.xml", "diagramData", "<m xmlns=\"urn:d\"><t>shall</t><t> </t><t>not</t></m>"),
            ("f.xml", "diagramData", "<m xmlns=\"urn:d\"><t>shall</t><t></t><t>not</t></m>"));

        var things = DocumentReader.Read("a.docx", file).Value.Blocks[0].Runs.Select(run => run.Thing).ToList();

        Assert.Equal(things[0], things[1]);
        Assert.NotEqual(things[0], things[2]);
        Assert.NotEqual(things[2], things[3]);
        Assert.NotEqual(things[4], things[5]);
    }

    [Fact]
    public void Equal_pictures_have_equal_names_and_what_may_hold_words_is_said()
    {
        static string Picture(string id, string inner = "") => $"<w:r><w:drawing><a:blip xmlns:a=\"x\" r:embed=\"{id}\"/>{inner}</w:drawing></w:r>";
        var file = Rezip.Body(
            $"<w:p>{Picture("rId1")}{Picture("rId2")}{Picture("rId3")}{Picture("rId9", "<c:chart xmlns:c=\"x\"/>")}</w:p>",
            ("a.png", "image", "one"), ("b.png", "image", "one"), ("c.png", "image", "two"));

        var read = DocumentReader.Read("a.docx", file);

        var things = read.Value.Blocks[0].Runs.Select(run => run.Thing).ToList();
        Assert.Equal(things[0], things[1]);
        Assert.NotEqual(things[0], things[2]);
        Assert.Equal("chart", things[3]);
        Assert.Equal(["TX024", "TX008"], read.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static XElement Thread(string id, string? parent, string done) => new(
        Word2012 + "commentEx", new XAttribute(Word2012 + "paraId", id), parent is null ? null : new XAttribute(Word2012 + "paraIdParent", parent), new XAttribute(Word2012 + "done", done));

    private static XElement Level(int level, string format, string text) =>
        E("lvl", A("ilvl", level), E("start", "1"), E("numFmt", format), E("lvlText", text));

    private static XElement Mark(string name, int id) => E(name, A("id", id));

    private static XElement Styles(params XElement[] styles) => E("styles", new XAttribute(XNamespace.Xmlns + "w", W), styles);

    private static XElement Style(string type, string id, params XElement[] content) => E("style", A("type", type), A("styleId", id), content);

    private static XElement Styled(string style, string text) => P(E("pPr", E("pStyle", style)), text);

    private static Record.Drafts.Run One(XElement run) => Read(P(run)).Value.Blocks[0].Runs[0];
}
