using System.Xml.Linq;
using Travaux.Documents;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.Tests.Word.Numbering;

/// <summary>What becomes of computed numbers: labels of blocks, then provisions.</summary>
public class NumberedDraftTests
{
    [Fact]
    public void Automatic_numbers_make_provisions()
    {
        var copy = Copy("Articles, paragraphs and points of a treaty");

        Assert.Equal(
            ["part-1", "art-1", "art-1/para-1", "art-1/para-1/point-a", "art-1/para-1/point-b", "art-1/para-1/point-b/sub-i", "art-1/para-1/point-b/sub-ii", "art-1/para-2", "art-2", "art-2/para-1", "part-2", "art-3"],
            Ids(copy.Provisions).Where(id => id.Length > 0));
        Assert.Contains(Everything(copy.Provisions), provision => provision.Label == "Article 3" && provision.Heading == "¶11 Entry into force");
    }

    [Fact]
    public void A_bullet_is_no_label_and_its_paragraph_is_an_item()
    {
        var blocks = Read("A bullet among numbers").Blocks;

        Assert.Equal(["1.", "", "", "1(a)", "2."], blocks.Select(block => block.Label));
        Assert.All(blocks, block => Assert.Equal(BlockKind.ListItem, block.Kind));
        Assert.Equal([1, 2, 2, 3, 1], blocks.Select(block => block.Level));
    }

    [Fact]
    public void Notes_and_headers_do_not_disturb_the_numbers_of_the_body() => Assert.Equal(
        ["1.", "2.", "3."],
        Read("Notes, boxes of text and headers count for themselves") is var document
            ? document.Blocks.Where(block => document.Containers[block.Container].Kind == ContainerKind.Body).Select(block => block.Label) : []);

    [Fact]
    public void Inserted_and_deleted_paragraphs_count_in_their_own_reading()
    {
        var numbered = E("pPr", E("numPr", E("ilvl", "0"), E("numId", "1")));
        var bytes = new DocxBuilder { Numbering = OneList() }.Add(
            P(numbered, "One"),
            P(With(numbered, "del"), E("del", A("id", 2), A("author", "Lake"), E("r", new XElement(W + "delText", "Deleted")))),
            P(With(numbered, "ins"), E("ins", A("id", 1), A("author", "Lake"), T("Inserted"))),
            P(numbered, "Last")).Build();

        Assert.Equal(["1. One", "2. Inserted", "3. Last"], Lines(bytes, TrackedText.Accepted));
        Assert.Equal(["1. One", "2. Deleted", "3. Last"], Lines(bytes, TrackedText.Rejected));
        Assert.Equal(["1. One", "Deleted", "2. Inserted", "3. Last"], Lines(bytes, TrackedText.Marked));
    }

    [Fact]
    public void Numbering_that_is_itself_a_tracked_change_is_there_only_when_accepted()
    {
        var now = E("pPr", E("numPr", E("ilvl", "0"), E("numId", "1")), E("pPrChange", A("id", 1), A("author", "Lake"), E("pPr")));
        var bytes = new DocxBuilder { Numbering = OneList() }.Add(P(now, "One"), P(now, "Two")).Build();

        Assert.Equal(["1. One", "2. Two"], Lines(bytes, TrackedText.Accepted));
        Assert.Equal(["One", "Two"], Lines(bytes, TrackedText.Rejected));
    }

    private static XElement OneList() => E(
        "numbering",
        E("abstractNum", A("abstractNumId", 0), E("lvl", A("ilvl", 0), E("start", "1"), E("numFmt", "decimal"), E("lvlText", "%1."))),
        E("num", A("numId", 1), E("abstractNumId", "0")));

    private static XElement With(XElement properties, string change) =>
        new(properties.Name, properties.Elements(), E("rPr", E(change, A("id", 9), A("author", "Lake"))));

    private static IEnumerable<string> Lines(byte[] bytes, TrackedText changes) =>
        DocumentReader.Read("draft.docx", bytes, new ReadingOptions { Changes = changes }).Value.Blocks.Select(block => $"{block.Label} {block.Text}".Trim());

    private static Document Read(string name) =>
        DocumentReader.Read("draft.docx", new NumberingDocument(NumberingCase.All.First(each => each.Name == name)).Build()).Value;

    private static Copy Copy(string name) => ProvisionParser.Read(Read(name)).Value;

    private static IEnumerable<string> Ids(IEnumerable<Provision> provisions) => Everything(provisions).Select(provision => provision.Id.ToString());

    private static IEnumerable<Provision> Everything(IEnumerable<Provision> provisions) => provisions.SelectMany(each => Everything(each.Children).Prepend(each));
}
