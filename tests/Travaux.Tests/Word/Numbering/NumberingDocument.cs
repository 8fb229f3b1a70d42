using System.Globalization;
using System.Xml.Linq;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.Tests.Word.Numbering;

/// <summary>A case as a Word file.</summary>
public sealed class NumberingDocument
{
    private readonly List<(XElement Paragraph, int Story)> _paragraphs = [];
    private readonly List<XElement> _blocks = [];
    private readonly DocxBuilder _builder;
    private readonly NumberingMarkup _markup;

    public NumberingDocument(NumberingCase of)
    {
        _markup = new(of);
        _builder = new() { Numbering = _markup.Numbering, Styles = _markup.Styles };
        for (var at = 0; at < of.Paragraphs.Count; at++)
        {
            Place(of.Paragraphs[at], Paragraph(of.Paragraphs[at], at));
        }
        _builder.Add([.. _blocks]);
    }

    /// <summary>The root of <c>numbering.xml</c>.</summary>
    public XElement Numbering => _markup.Numbering;

    /// <summary>The root of <c>styles.xml</c>.</summary>
    public XElement Styles => _markup.Styles;

    /// <summary>The paragraphs in the order of the case, each with the number of its story.</summary>
    public IReadOnlyList<(XElement Paragraph, int Story)> Paragraphs => _paragraphs;

    /// <summary>The file; each paragraph's text begins with <c>¶</c> and its place in the case, and a space.</summary>
    public byte[] Build() => _builder.Build();

    private void Place(NumberedParagraph of, XElement paragraph)
    {
        var story = of.Where.Contains("note") || of.Where.Contains("box") || of.Where.Contains("header") ? _paragraphs.Count + 1 : 0;
        _paragraphs.Add((paragraph, story));
        if (of.Where.Contains("note"))
        {
            _blocks[^1].Add(_builder.Footnote(paragraph));
        }
        else if (of.Where.Contains("box"))
        {
            _blocks[^1].Add(TextBox(paragraph));
        }
        else if (of.Where.Contains("header"))
        {
            _builder.Header("default", paragraph);
        }
        else
        {
            _blocks.Add(of.Where.Contains("cell") ? Table([[[paragraph]]]) : paragraph);
        }
    }

    private static XElement Paragraph(NumberedParagraph of, int at)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"¶{at} {of.Words}");
        var look = of.Where.Contains("hidden") ? new[] { E("vanish") } : [];
        XElement?[] mark = [.. look, of.Where.Contains("hiddenmark") ? E("vanish") : null, of.Value("lang") is { } language ? E("lang", language) : null];
        return P(
            E(
                "pPr",
                of.Value("style") is { } style ? E("pStyle", style) : null,
                of.Value("num") is null && of.Value("level") is null ? null : E(
                    "numPr",
                    of.Value("level") is { } level ? E("ilvl", level) : null,
                    of.Value("num") is { } number ? E("numId", number) : null),
                Array.Exists(mark, each => each is not null) ? E("rPr", mark) : null,
                of.Where.Contains("section") ? E("sectPr", E("type", "continuous")) : null),
            of.Where.Contains("empty") ? null : T(text, look));
    }
}
