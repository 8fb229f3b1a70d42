using System.Xml.Linq;
using Travaux.Documents;
using Travaux.Documents.Word;
using Travaux.Record.Drafts;
using static Travaux.Tests.Word.DocxBuilder;
using static Travaux.Tests.Word.Reading.WordFiles;
using RunOf = Travaux.Record.Drafts.Run;

namespace Travaux.Tests.Word.Reading;

/// <summary>The text of a Word file, exact to the character, and where its paragraphs stand.</summary>
public class WordTextTests
{
    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static readonly XNamespace Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    [Fact]
    public void Every_paragraph_is_a_block_the_empty_ones_too()
    {
        var read = Read(P("Article 1"), P(), P("The Parties ", T("shall "), "confer."));

        Assert.Equal(["Article 1", "", "The Parties shall confer."], read.Texts());
        Assert.Empty(read.Diagnostics);
        Assert.Equal("Word", read.Value.Format);
    }

    [Fact]
    public void Signs_with_elements_of_their_own_are_their_characters() => Assert.Equal(
        ["a\tb\nc\nd\u2011e\u00ADf"],
        Read(P("a", E("r", E("tab")), "b", E("r", E("br")), "c", E("r", E("cr")), "d", E("r", E("noBreakHyphen")), "e", E("r", E("softHyphen")), "f")).Texts());

    [Theory]
    [InlineData("Symbol", "F0B3", "≥")]
    [InlineData("Wingdings", "F0FC", "✓")]
    [InlineData("Wingdings", "F0E0", "→")]
    [InlineData("Times New Roman", "00A7", "§")]
    [InlineData("Webdings", "F041", RunOf.ThingText)]
    [InlineData("Symbol", "zz", RunOf.ThingText)]
    public void A_symbol_is_the_letter_that_it_stands_for_or_a_thing(string font, string code, string text) =>
        Assert.Equal([$"a{text}b"], Read(P("a", E("r", E("sym", A("font", font), A("char", code))), "b")).Texts());

    [Fact]
    public void The_result_of_a_field_is_text_and_its_code_is_not()
    {
        var read = Read(
            P("See ", Field("begin"), Code(" REF a "), Field("separate"), "Article 5", Field("end"), "."),
            P(Field("begin"), Code(" IF "), Field("begin"), Code("PAGE"), Field("separate"), "hidden", Field("end"), Field("separate"), "shown", Field("end")),
            P(E("fldSimple", A("instr", " DATE "), T("today"))),
            P("Contents ", Field("begin"), Code("TOC"), Field("separate"), "Article 1"),
            P("Article 2", Field("end")));

        Assert.Equal(["See Article 5.", "shown", "today", "Contents Article 1", "Article 2"], read.Texts());
    }

    [Fact]
    public void A_box_to_tick_is_a_thing_that_says_whether_it_is_ticked()
    {
        var begin = E("r", E("fldChar", A("fldCharType", "begin"), E("ffData", E("checkBox", E("checked", "1")))));
        var block = Read(P(begin, Code("FORMCHECKBOX"), Field("end"), " agreed")).Value.Blocks[0];

        Assert.Equal(RunOf.ThingText + " agreed", block.Text);
        Assert.Equal("box, ticked", block.Runs[0].Thing);
    }

    [Fact]
    public void A_field_that_never_ends_hides_nothing() =>
        Assert.Equal(["before after", "more"], Read(P("before ", Field("begin"), Code("X"), "after"), P("more")).Texts());

    [Fact]
    public void What_wraps_words_does_not_part_them()
    {
        var wrapped = P("a", E("hyperlink", T("b")), E("smartTag", E("smartTagPr"), T("c")), E("customXml", T("d")), E("sdt", E("sdtPr", E("tag", "x")), E("sdtContent", T("e"))));

        Assert.Equal(["abcde"], Read(wrapped).Texts());
    }

    [Fact]
    public void Of_several_ways_to_say_a_thing_the_first_counts()
    {
        var both = E("r", new XElement(Compatibility + "AlternateContent", new XElement(Compatibility + "Choice", E("t", new XText("new"))), new XElement(Compatibility + "Fallback", E("t", new XText("old")))));
        var none = E("r", new XElement(Compatibility + "AlternateContent", new XElement(Compatibility + "Choice"), new XElement(Compatibility + "Fallback", E("t", new XText("old")))));

        Assert.Equal(["new", "old"], Read(P(both), P(none)).Texts());
    }

    [Fact]
    public void Formulas_are_their_letters_in_order() => Assert.Equal(
        ["x = y2", "z"],
        Read(
            P("x = ", new XElement(Math + "oMath", new XElement(Math + "sSup", MathRun("y"), MathRun("2")))),
            new XElement(Math + "oMathPara", new XElement(Math + "oMath", MathRun("z")))).Texts());

    [Fact]
    public void Letters_with_their_pronunciation_are_the_letters_and_a_thing()
    {
        var block = Read(P(E("r", E("ruby", E("rt", T("jō")), E("rubyBase", T("条")))))).Value.Blocks[0];

        Assert.Equal("条" + RunOf.ThingText, block.Text);
        Assert.Equal("pronunciation jō", block.Runs[1].Thing);
    }

    [Fact]
    public void Notes_follow_the_paragraph_that_refers_to_them_and_endnotes_the_body()
    {
        var file = new DocxBuilder();
        file.Add(P("Done", file.Endnote(P("At dawn.")), " here", file.Footnote(P("Or there."), P("Or nowhere.")), "."), P("Signed."));
        var read = Read(file, TrackedText.Accepted);

        Assert.Equal([$"Done{RunOf.ThingText} here{RunOf.ThingText}.", "Or there.", "Or nowhere.", "Signed.", "At dawn."], read.Texts());
        Assert.Equal(["endnote", "footnote"], read.Value.Blocks[0].Runs.Select(run => run.Thing).Where(thing => thing.Length > 0));
        Assert.Equal([ContainerKind.Body, ContainerKind.Footnote, ContainerKind.Footnote, ContainerKind.Body, ContainerKind.Endnote], Kinds(read.Value));
        Assert.Equal(BlockKind.Footnote, read.Value.Blocks[4].Kind);
    }

    [Fact]
    public void Tables_and_boxes_of_text_are_containers_in_reading_order()
    {
        var read = Read(P("before", TextBox(P("in the box"))), Table([[P("a")], [P("b"), P("c")]], [[P("d")], [P()]]), P("after"));

        Assert.Equal(["before" + RunOf.ThingText, "in the box", "a", "b", "c", "d", "", "after"], read.Texts());
        Assert.Equal(
            ["Body", "TextBox", "Table Row Cell", "Table Row Cell", "Table Row Cell", "Table Row Cell", "Table Row Cell", "Body"],
            read.Value.Blocks.Select(block => Path(read.Value, block.Container)));
        Assert.All(read.Value.Containers.Select((container, at) => (container.Parent, at)), each => Assert.True(each.Parent < each.at));
    }

    [Fact]
    public void Headers_and_footers_stand_at_the_end_and_say_where_they_are_printed()
    {
        var file = new DocxBuilder().Add(P("Article 1")).Header("default", P("Draft of Tuesday")).Footer("first", P("Page 1"));
        var document = Read(file, TrackedText.Accepted).Value;

        Assert.Equal(["Article 1", "Draft of Tuesday", "Page 1"], document.Blocks.Select(block => block.Text));
        Assert.Equal([(ContainerKind.Header, "1 default"), (ContainerKind.Footer, "1 first")], document.Containers.Skip(1).Select(container => (container.Kind, container.Name)));
        Assert.All(document.Blocks.Skip(1), block => Assert.Equal(BlockKind.Aside, block.Kind));
    }

    [Fact]
    public void A_place_is_told_as_paragraph_and_character()
    {
        var document = Read(P("Article 1"), P(), P("The Parties")).Value;

        Assert.Equal((3, 5), document.LineAndColumn(document.Blocks[2].At with { Start = document.Blocks[2].At.Start + 4 }));
    }

    [SharedFact]
    public void The_atoms_of_a_paragraph_are_its_whole_text_in_order()
    {
        foreach (var file in OfCorpora())
        {
            var draft = WordReader.Draft(file, Corpus(file), new ReadingOptions { Changes = TrackedText.Marked });
            Assert.Equal(draft.Document.Value.Blocks.Count, draft.Paragraphs.All.Count);
            foreach (var (paragraph, block) in draft.Paragraphs.All.Zip(draft.Document.Value.Blocks))
            {
                Assert.Equal(block.Text, paragraph.Text.Text);
                var at = 0;
                foreach (var atom in paragraph.Text.Atoms)
                {
                    Assert.Equal(at, atom.Start);
                    Assert.Equal(atom.Thing.Length > 0, paragraph.Text.Text.Substring(atom.Start, atom.Length) == RunOf.ThingText);
                    at = atom.End;
                }
                Assert.Equal(block.Text.Length, at);
            }
        }
    }

    private static XElement MathRun(string text) => new(Math + "r", new XElement(Math + "t", text));

    private static IEnumerable<ContainerKind> Kinds(Document document) => document.Blocks.Select(block => document.Containers[block.Container].Kind);

    private static string Path(Document document, int container) => document.Containers[container] switch
    {
        { Parent: > 0 } inner => $"{Path(document, inner.Parent)} {inner.Kind}",
        var outer => outer.Kind.ToString(),
    };
}
