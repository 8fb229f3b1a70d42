using System.Globalization;
using System.Xml.Linq;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.Bench.LakeTalks;

/// <summary>The styles of the drafts.</summary>
internal static class Styles
{
    public static XElement Root => E(
        "styles",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        E("docDefaults",
            E("rPrDefault", E("rPr", E("rFonts", A("ascii", "Times New Roman"), A("hAnsi", "Times New Roman")), E("sz", "22"), E("lang", "en-GB"))),
            E("pPrDefault", E("pPr", E("spacing", A("after", 120), A("line", 264), A("lineRule", "auto"))))),
        Style("Normal", "Normal", isDefault: true),
        Style("Title", "Title", [E("jc", "center")], [E("b"), E("sz", "32")]),
        Style("Subtitle", "Subtitle", [E("jc", "center")], [E("i")]),
        Style("Recital", "Recital", [E("ind", A("left", 567))]),
        Style("Part", "heading 1", [E("keepNext"), .. Counted(1, 0), E("spacing", A("before", 360)), E("jc", "center"), E("outlineLvl", "0")], [E("b")]),
        Style("Chapter", "heading 2", [E("keepNext"), .. Counted(1, 1), E("spacing", A("before", 240)), E("jc", "center"), E("outlineLvl", "1")], [E("i")]),
        Style("Article", "heading 3", [E("keepNext"), .. Counted(2, 0), E("spacing", A("before", 240)), E("jc", "center"), E("outlineLvl", "2")], [E("b")]),
        Style("Numbered", "Numbered Paragraph", [.. Counted(2, 1), Indent(567, 567)]),
        Style("Point", "Point", [.. Counted(2, 2), Indent(1134, 567)]),
        Style("SubPoint", "Sub-point", [.. Counted(2, 3), Indent(1701, 567)]),
        Style("Annex", "Annex Heading", [E("pageBreakBefore"), .. Counted(3, 0), E("jc", "center"), E("outlineLvl", "0")], [E("b")]),
        Style("AnnexNumbered", "Annex Paragraph", [.. Counted(3, 1), Indent(567, 567)]),
        Style("AnnexPoint", "Annex Point", [.. Counted(3, 2), Indent(1134, 567)]),
        Style("FootnoteText", "footnote text", [], [E("sz", "18")]));

    private static XElement[] Counted(int list, int level) => [E("numPr", E("ilvl", Text(level)), E("numId", Text(list)))];

    private static XElement Indent(int left, int hanging) => E("ind", A("left", left), A("hanging", hanging));

    private static XElement Style(string id, string name, XElement[]? paragraph = null, XElement[]? letters = null, bool isDefault = false) => E(
        "style",
        A("type", "paragraph"),
        isDefault ? A("default", 1) : null,
        A("styleId", id),
        E("name", name),
        isDefault ? null : E("basedOn", "Normal"),
        E("qFormat"),
        paragraph is null ? null : E("pPr", paragraph),
        letters is null ? null : E("rPr", letters));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
