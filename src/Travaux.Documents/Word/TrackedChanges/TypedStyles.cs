using System.Xml.Linq;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>The styles of a typed file: a serif text, bold centred headings, levels that step in.</summary>
internal static class TypedStyles
{
    private const int Step = 567;
    private static readonly string[] Scripts = ["ascii", "hAnsi", "cs"];

    /// <summary>The part with the styles.</summary>
    public static XElement All() => new(
        W.Space + "styles",
        new XAttribute(XNamespace.Xmlns + "w", W.Space.NamespaceName),
        new XElement(
            W.Space + "docDefaults",
            new XElement(W.Space + "rPrDefault", new XElement(W.RPr, Fonts(), Size(22), new XElement(W.Space + "lang", new XAttribute(W.Val, "en-GB")))),
            new XElement(W.Space + "pPrDefault", new XElement(W.PPr, Spacing(0, 120)))),
        Style("Normal", "Normal", null, new XElement(W.PPr), new XElement(W.RPr), isDefault: true),
        Enumerable.Range(1, 4).Select(Heading),
        Enumerable.Range(2, 3).Select(Level),
        Style("Footer", "footer", "Normal", new XElement(W.PPr, Spacing(0, 0)), new XElement(W.RPr, Size(18))));

    private static XElement Heading(int level) => Style(
        $"Heading{level}",
        $"heading {level}",
        "Normal",
        new XElement(W.PPr, new XElement(W.Space + "keepNext"), Spacing(level == 1 ? 360 : 240, 120), Value("jc", "center"), Value("outlineLvl", level - 1)),
        new XElement(W.RPr, new XElement(W.Space + "b"), Size(level == 1 ? 26 : 22)));

    private static XElement Level(int level) => Style(
        $"Level{level}",
        $"level {level}",
        "Normal",
        new XElement(W.PPr, new XElement(W.Space + "ind", new XAttribute(W.Space + "left", (level - 1) * Step))),
        new XElement(W.RPr));

    private static XElement Style(string id, string name, string? basedOn, XElement paragraph, XElement run, bool isDefault = false) => new(
        ChangeNames.Style,
        new XAttribute(W.Type, "paragraph"),
        isDefault ? new XAttribute(W.Space + "default", 1) : new XAttribute(W.Space + "customStyle", id.StartsWith("Level", StringComparison.Ordinal) ? 1 : 0),
        new XAttribute(ChangeNames.StyleId, id),
        Value("name", name),
        basedOn is null ? null : Value("basedOn", basedOn),
        new XElement(W.Space + "qFormat"),
        paragraph,
        run);

    private static XElement Fonts() => new(W.Space + "rFonts", Scripts.Select(script => new XAttribute(W.Space + script, "Times New Roman")));

    private static object[] Size(int halfPoints) => [Value("sz", halfPoints), Value("szCs", halfPoints)];

    private static XElement Spacing(int before, int after) =>
        new(W.Space + "spacing", new XAttribute(W.Space + "before", before), new XAttribute(W.Space + "after", after));

    private static XElement Value(string name, object value) => new(W.Space + name, new XAttribute(W.Val, value));
}
