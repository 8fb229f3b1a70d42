using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.Tests.Word.TrackedChanges;

public sealed class WordRedlineTests
{
    [Fact]
    public void Words_that_came_and_went_are_marked_and_nothing_else()
    {
        var redline = Both(new DocxBuilder().Add(P("The parties shall meet twice a year.")), new DocxBuilder().Add(P("The parties should meet twice a year.")));

        Assert.Equal(["should"], Marked(redline, "ins"));
        Assert.Equal(["shall"], Marked(redline, "del"));
    }

    [Fact]
    public void A_paragraph_split_in_two_gains_a_mark()
    {
        var redline = Both(
            new DocxBuilder().Add(P("The parties shall meet twice a year. They shall keep minutes of their meetings."), P("End.")),
            new DocxBuilder().Add(P("The parties shall meet twice a year."), P("They shall keep minutes of their meetings."), P("End.")));

        Assert.Single(DocumentOf(redline).Descendants(W + "pPr").Elements(W + "rPr").Elements(W + "ins"));
        Assert.Equal([" "], Marked(redline, "del"));
    }

    [Fact]
    public void Two_paragraphs_joined_lose_a_mark()
    {
        var redline = Both(
            new DocxBuilder().Add(P("The parties shall meet twice a year."), P("They shall keep minutes of their meetings."), P("End.")),
            new DocxBuilder().Add(P("The parties shall meet twice a year. They shall keep minutes of their meetings."), P("End.")));

        Assert.Single(DocumentOf(redline).Descendants(W + "pPr").Elements(W + "rPr").Elements(W + "del"));
        Assert.Equal([" "], Marked(redline, "ins"));
    }

    [Fact]
    public void A_moved_paragraph_is_a_move_at_both_ends_even_if_it_was_edited_on_the_way()
    {
        string[] stay =
        [
            "The water of the lake shall be kept clean by both states at all times.", "Fishing by night with lamps is not allowed in the northern bay.",
            "Each state shall tell the other of floods without delay and by telephone.",
        ];
        var redline = Both(
            new DocxBuilder().Add(P("The joint commission shall meet at least twice in each year, in the town of the host."), P(stay[0]), P(stay[1]), P(stay[2]), P("End.")),
            new DocxBuilder().Add(P(stay[0]), P(stay[1]), P(stay[2]), P("The joint commission shall meet at least once in each year, in the town of the host."), P("End.")));

        Assert.Equal(["twice"], Marked(redline, "del"));
        Assert.Equal(["once"], Marked(redline, "ins"));
        var names = DocumentOf(redline).Descendants().Where(element => element.Name.LocalName is "moveFromRangeStart" or "moveToRangeStart").Select(element => (string)element.Attribute(W + "name")!);
        Assert.Equal(["move1", "move1"], names);
        Assert.Equal(
            DocumentOf(redline).Descendants().Where(element => element.Name.LocalName.EndsWith("RangeStart", StringComparison.Ordinal)).Select(Id),
            DocumentOf(redline).Descendants().Where(element => element.Name.LocalName.EndsWith("RangeEnd", StringComparison.Ordinal)).Select(Id));

        static string Id(XElement element) => (string)element.Attribute(W + "id")!;
    }

    [Theory]
    [InlineData("Every boat carries two lamps.", true)]
    [InlineData("Article 9", false)]
    public void A_short_sentence_elsewhere_has_moved_but_a_number_may_have_been_given_again(string sentence, bool moves)
    {
        string[] stay = ["The lake is deep and wide, and its water is clear.", "The shore is open to all who fish or bathe.", "The fee is paid in May, or in June."];

        var redline = Both(new DocxBuilder().Add(P(sentence), P(stay[0]), P(stay[1]), P(stay[2])), new DocxBuilder().Add(P(stay[0]), P(stay[1]), P(sentence), P(stay[2])));

        Assert.Equal(moves ? 1 : 0, DocumentOf(redline).Descendants(W + "moveFromRangeStart").Count());
        Assert.Equal(moves ? [] : [sentence], Marked(redline, "ins"));
    }

    [Fact]
    public void Rows_cells_notes_boxes_and_headers_are_marked_inside()
    {
        var (older, newer) = (new DocxBuilder(), new DocxBuilder());
        older.Header("default", P("Draft of the first round")).Add(
            P(T("See the note"), older.Footnote(P("The note says little.")), T(".")),
            Table([[P("Vessel")], [P("Fee")]], [[P("Barge")], [P("20")]], [[P("Ferry")], [P("30")]]),
            P(T("Beside this stands a box."), TextBox(P("Words in a box."))));
        newer.Header("default", P("Draft of the second round")).Add(
            P(T("See the note"), newer.Footnote(P("The note says much.")), T(".")),
            Table([[P("Vessel")], [P("Fee")]], [[P("Barge")], [P("25")]], [[P("Raft")], [P("5")]], [[P("Ferry")], [P("30")]]),
            P(T("Beside this stands a box."), TextBox(P("Few words in a box."))));

        var redline = Both(older, newer);

        Assert.Equal(["20", "Words"], Marked(redline, "del").Select(text => text.Trim()));
        Assert.Single(DocumentOf(redline).Descendants(W + "trPr").Elements(W + "ins"));
    }

    [Fact]
    public void A_note_that_went_comes_back_when_its_reference_does()
    {
        var older = new DocxBuilder();
        older.Add(P(T("The fee is due"), older.Footnote(P("In the month of May.")), T(" each year.")));

        Both(older, new DocxBuilder().Add(P("The fee is due each year.")));
    }

    [Fact]
    public void A_header_or_footer_that_only_one_draft_has_comes_and_goes_whole() => Both(
        new DocxBuilder().Header("default", P("Draft of the first round"), P("not for circulation")).Add(P("The lake is deep.")),
        new DocxBuilder().Footer("default", P("Page"), P("of the second round")).Add(P("The lake is deep.")));

    [Fact]
    public void A_changed_formula_is_replaced_whole()
    {
        XNamespace math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
        XElement Formula(string over, string under) => new(
            math + "oMath",
            new XElement(
                math + "f",
                new XElement(math + "num", new XElement(math + "r", new XElement(math + "t", over))),
                new XElement(math + "den", new XElement(math + "r", new XElement(math + "t", under)))));

        var redline = Both(
            new DocxBuilder().Add(P(T("The fee is "), Formula("a", "b"), T(" thalers."))), new DocxBuilder().Add(P(T("The fee is "), Formula("b", "a"), T(" thalers."))));

        Assert.Single(DocumentOf(redline).Descendants(W + "del").Elements(math + "oMath"));
        Assert.Single(DocumentOf(redline).Descendants(W + "ins").Elements(math + "oMath"));
    }

    [Fact]
    public void Drafts_in_other_formats_are_typed_as_a_Word_file()
    {
        var older = Encoding.UTF8.GetBytes("Article 1\n\nScope\n\n1. The lake is deep and\nits water is clear.\n\n2. The shore is long.\n");
        var newer = Encoding.UTF8.GetBytes("Article 1\n\nScope\n\n1. The lake is deep and\nits water is green.\n\n2. The shore is long.\n");

        var redline = Redlined.Of(older, newer, "older.txt", "newer.txt");

        Assert.Equal("1. The lake is deep and its water is green.", AppliedWord.Of(redline, Applying.Accepted).Body[1]);
        Assert.Equal("1. The lake is deep and its water is clear.", AppliedWord.Of(redline, Applying.Rejected).Body[1]);
        Assert.Empty(Validation.Faults(redline));
    }

    [Fact]
    public void The_same_drafts_give_the_same_bytes()
    {
        byte[] Made() => Both(new DocxBuilder().Add(P("One fish."), P("Two nets.")), new DocxBuilder().Add(P("One fish."), P("Three nets.")));

        Assert.Equal(Made(), Made());
    }

    /// <summary>The redline, whose two texts are those of the drafts and which is as Word wants it.</summary>
    private static byte[] Both(DocxBuilder older, DocxBuilder newer)
    {
        var (before, after) = (older.Build(), newer.Build());
        var redline = Redlined.Of(before, after);
        Check(after, redline, Applying.Accepted);
        Check(before, redline, Applying.Rejected);
        Assert.Empty(Validation.Faults(redline).Except([.. Validation.Faults(before), .. Validation.Faults(after)]));
        return redline;
    }

    private static void Check(byte[] draft, byte[] redline, Applying applying)
    {
        var (wanted, got) = (AppliedWord.Of(draft, Applying.Accepted), AppliedWord.Of(redline, applying));
        Assert.Equal(wanted.Body, got.Body);
        Assert.Equal(wanted.Notes, got.Notes);
        Assert.Equal(wanted.Margins, got.Margins.Where(margin => margin.Length > 0));
    }

    private static IEnumerable<string> Marked(byte[] redline, string change) =>
        DocumentOf(redline).Descendants(W + change).Select(element => element.Value).Where(text => text.Length > 0).Where(text => change == "del" || !text.Contains('†', StringComparison.Ordinal));

    private static XElement DocumentOf(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        return XElement.Load(stream);
    }
}
