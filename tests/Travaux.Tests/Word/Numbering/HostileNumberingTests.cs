using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Travaux.Documents.Word.Numbering;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.Tests.Word.Numbering;

/// <summary>Numbering that no honest program writes: it is read in time that grows with its size, and never fails.</summary>
public class HostileNumberingTests
{
    [Theory]
    [InlineData("lowerLetter")]
    [InlineData("upperRoman")]
    [InlineData("decimal")]
    [InlineData("chicago")]
    [InlineData("hebrew2")]
    [InlineData("cardinalText")]
    [InlineData("japaneseCounting")]
    [InlineData("hex")]
    public void Numbers_beyond_all_measure_are_told_in_figures(string format)
    {
        ParagraphNumbering numbering = new(E("numbering", Definition(0, Level(0, format, "%1", start: "2147483647")), Num(1, 0)), null);

        Assert.Equal(["2147483647", "2147483647"], Enumerable.Range(0, 2).Select(_ => numbering.Next(Paragraph("1", "0"))!.Text));
    }

    [Theory]
    [InlineData("99", "9.")]
    [InlineData("-3", "1.")]
    [InlineData("nonsense", "1.")]
    [InlineData("99999999999999999999", "1.")]
    public void Levels_that_do_not_exist_are_the_nearest(string level, string expected)
    {
        ParagraphNumbering numbering = new(E("numbering", Definition(0, Level(0, "decimal", "%1."), Level(8, "decimal", "9.")), Num(1, 0)), null);

        Assert.Equal(expected, numbering.Next(Paragraph("1", level))!.Text);
    }

    [Fact]
    public void List_styles_in_a_circle_lead_to_no_list()
    {
        var styles = E("styles", ListStyle("One", 2), ListStyle("Two", 1));
        var root = E(
            "numbering",
            E("abstractNum", A("abstractNumId", 0), E("numStyleLink", "One")),
            E("abstractNum", A("abstractNumId", 1), E("numStyleLink", "Two")),
            Num(1, 0),
            Num(2, 1));

        Assert.Null(new ParagraphNumbering(root, styles).Next(Paragraph("1", "0")));

        static XElement ListStyle(string id, int list) =>
            E("style", A("type", "numbering"), A("styleId", id), E("pPr", E("numPr", E("numId", list.ToString(CultureInfo.InvariantCulture)))));
    }

    [Fact]
    public void Broken_definitions_number_nothing_and_do_not_fail()
    {
        var root = E("numbering", E("num"), E("num", A("numId", "x")), E("num", A("numId", 1)), E("num", A("numId", 2), E("abstractNumId", "7")), E("abstractNum"), E("lvl"), Num(3, 5), Definition(5));
        ParagraphNumbering numbering = new(root, E("styles", E("style"), E("style", A("styleId", "a"), E("basedOn"))));

        Assert.Null(numbering.Next(Paragraph("1", "0")));
        Assert.Null(numbering.Next(Paragraph("2", "0")));
        Assert.Equal("", numbering.Next(Paragraph("3", "0"))!.Text);
        Assert.Null(numbering.Next(P()));
        Assert.Null(new ParagraphNumbering(null, null).Next(Paragraph("1", "0")));
    }

    [Fact]
    public void A_text_beyond_all_measure_is_cut()
    {
        ParagraphNumbering numbering = new(E("numbering", Definition(0, Level(0, "lowerLetter", string.Concat(Enumerable.Repeat("%1", 1_000_000)), start: "780")), Num(1, 0)), null);

        Assert.InRange(numbering.Next(Paragraph("1", "0"))!.Text.Length, 1, 10_000);
    }

    [Fact]
    public void A_hundred_thousand_lists_styles_and_paragraphs_take_seconds_at_most()
    {
        const int Many = 100_000;
        var root = E("numbering", Definition(0, Level(0, "decimal", "%1.")), Enumerable.Range(1, Many).Select(each => Num(each, 0)));
        var styles = E("styles", Enumerable.Range(1, Many).Select(each => E(
            "style", A("type", "paragraph"), A("styleId", $"s{each}"), E("basedOn", $"s{each + 1}"), each == Many ? E("pPr", E("numPr", E("numId", "1"))) : null)));
        var paragraphs = Enumerable.Range(1, Many).Select(each => each % 2 == 0 ? Paragraph($"{each}", "0") : P(E("pPr", E("pStyle", $"s{each}")))).ToList();
        ParagraphNumbering numbering = new(root, styles);
        var clock = Stopwatch.StartNew();

        var labels = paragraphs.ConvertAll(paragraph => numbering.Next(paragraph));

        Assert.Equal($"{Many}.", labels[^1]!.Text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    private static XElement Definition(int id, params XElement[] levels) => E("abstractNum", A("abstractNumId", id), levels);

    private static XElement Level(int level, string format, string text, string start = "1") =>
        E("lvl", A("ilvl", level), E("start", start), E("numFmt", format), E("lvlText", text));

    private static XElement Num(int id, int definition) => E("num", A("numId", id), E("abstractNumId", definition.ToString(CultureInfo.InvariantCulture)));

    private static XElement Paragraph(string list, string level) => P(E("pPr", E("numPr", E("ilvl", level), E("numId", list))));
}
