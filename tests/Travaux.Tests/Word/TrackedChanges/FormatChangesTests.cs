using System.IO.Compression;
using System.Xml.Linq;
using Travaux.Documents;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.Tests.Word.TrackedChanges;

/// <summary>A paragraph that stayed gets back the number and the style that it had when the redline is rejected.</summary>
public sealed class FormatChangesTests
{
    private static readonly XElement Listed = Number(1), FromFour = Number(2);

    [Fact]
    public void A_number_comes_back_whose_list_the_newer_file_lacks()
    {
        var older = Draft(Lists(null, 4), P(Listed, "Nets;"), P(Listed, "Boats;"), P(FromFour, "Oars are painted green.")).Build();
        var newer = Draft(Lists((int?)null), P(Listed, "Nets;"), P(Listed, "Boats;"), P(Listed, "Oars are painted blue.")).Build();

        var redline = Both(older, newer);

        Assert.Equal(["(a)", "(b)", "(d)"], Labels(older, TrackedText.Accepted));
        Assert.Equal(["(a)", "(b)", "(d)"], Labels(redline, TrackedText.Rejected));
        Assert.Equal(["(a)", "(b)", "(c)"], Labels(redline, TrackedText.Accepted));
        Assert.Single(MainOf(redline).Descendants(W + "pPrChange"));
    }

    [Fact]
    public void A_paragraph_that_was_numbered_and_no_longer_is_counts_again()
    {
        var older = Draft(Lists((int?)null), P(Listed, "Nets;"), P(Listed, "Boats;"), P(Listed, "Oars.")).Build();
        var newer = Draft(Lists((int?)null), P(Listed, "Nets;"), P("Boats;"), P(Listed, "Oars.")).Build();

        var redline = Both(older, newer);

        Assert.Equal(["(a)", "(b)", "(c)"], Labels(redline, TrackedText.Rejected));
        Assert.Equal(["(a)", "", "(b)"], Labels(redline, TrackedText.Accepted));
    }

    [Fact]
    public void The_same_list_under_another_id_is_no_change()
    {
        var older = Draft(Lists(4, null), P(Number(2), "Nets;"), P(Number(2), "Boats.")).Build();
        var newer = Draft(Lists((int?)null), P(Number(1), "Nets;"), P(Number(1), "Boats and oars.")).Build();

        var redline = Both(older, newer);

        Assert.Empty(MainOf(redline).Descendants(W + "pPrChange"));
        Assert.Equal(["(a)", "(b)"], Labels(redline, TrackedText.Rejected));
    }

    [Fact]
    public void A_style_comes_back_that_both_files_know_and_no_other()
    {
        var older = Draft(null, P(Style("Title"), "On lakes"), P(Style("Verse"), "The lake is deep.")).Build();
        var newer = Draft(null, P(Style("Body"), "On lakes"), P(Style("Body"), "The lake is wide.")).Build();

        var redline = Both(older, newer);

        var change = Assert.Single(MainOf(redline).Descendants(W + "pPrChange"));
        Assert.Equal("Title", (string?)change.Element(W + "pPr")!.Element(W + "pStyle")!.Attribute(W + "val"));
        Assert.Equal("On lakes", change.Ancestors(W + "p").First().Value);
    }

    private static DocxBuilder Draft(XElement? numbering, params XElement[] blocks) => new DocxBuilder
    {
        Numbering = numbering,
        Styles = E(
            "styles",
            new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
            ((string[])["Title", "Body"]).Select(id => E("style", A("type", "paragraph"), A("styleId", id), E("name", id)))),
    }.Add(blocks);

    /// <summary>One definition that counts (a), (b), (c), and lists of it, each with its own start or none.</summary>
    private static XElement Lists(params int?[] starts) => E(
        "numbering",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        E("abstractNum", A("abstractNumId", 0), E("multiLevelType", "multilevel"),
            E("lvl", A("ilvl", 0), E("start", "1"), E("numFmt", "lowerLetter"), E("lvlText", "(%1)"), E("lvlJc", "left"))),
        starts.Select((start, at) => E("num", A("numId", at + 1), E("abstractNumId", "0"), start is null ? null : E("lvlOverride", A("ilvl", 0), E("startOverride", $"{start}")))));

    private static XElement Number(int list) => E("pPr", E("numPr", E("ilvl", "0"), E("numId", $"{list}")));

    private static XElement Style(string id) => E("pPr", E("pStyle", id));

    private static byte[] Both(byte[] older, byte[] newer)
    {
        var redline = Redlined.Of(older, newer);
        Assert.Equal(AppliedWord.Of(newer, Applying.Accepted).Body, AppliedWord.Of(redline, Applying.Accepted).Body);
        Assert.Equal(AppliedWord.Of(older, Applying.Accepted).Body, AppliedWord.Of(redline, Applying.Rejected).Body);
        Assert.Empty(Validation.Faults(redline).Except([.. Validation.Faults(older), .. Validation.Faults(newer)]));
        return redline;
    }

    private static List<string> Labels(byte[] file, TrackedText changes) =>
        [.. DocumentReader.Read("file.docx", file, new ReadingOptions { Changes = changes }).Value.Blocks.Select(block => block.Label)];

    private static XElement MainOf(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        return XElement.Load(stream);
    }
}
