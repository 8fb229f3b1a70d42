using System.Globalization;
using System.Xml.Linq;

namespace Travaux.Documents.Word;

/// <summary>What a style, with all that it is based on, says.</summary>
/// <param name="Look">How its letters look.</param>
/// <param name="Outline">Its level as a heading, from 1; 0 where it is none.</param>
internal sealed record WordStyle(LookPart Look, int Outline)
{
    /// <summary>A style that says nothing.</summary>
    public static WordStyle Plain { get; } = new(default, 0);
}

/// <summary>The styles of a Word file, each with what it is based on worked in.</summary>
/// <remarks>
/// <para>A style that is based on itself, round any number of corners, is based on nothing from where the circle closes.</para>
/// </remarks>
internal sealed class WordStyles
{
    private const string Heading = "heading ";
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> _styles = new(StringComparer.Ordinal);
    private readonly string _defaultParagraph = "";

    /// <summary>The styles of a file.</summary>
    public WordStyles(WordPackage package)
    {
        var root = package.Part(package.Main, "styles")?.Root;
        Defaults = LookPart.Of(root?.Element(W.Space + "docDefaults")?.Element(W.Space + "rPrDefault")?.Element(W.RPr));
        foreach (var style in root?.Elements(W.Space + "style") ?? [])
        {
            var id = (string?)style.Attribute(W.Space + "styleId") ?? "";
            _elements.TryAdd(id, style);
            if ((string?)style.Attribute(W.Type) == "paragraph" && (string?)style.Attribute(W.Space + "default") is "1" or "true" or "on")
            {
                _defaultParagraph = id;
            }
        }
    }

    /// <summary>How letters look where no style says anything.</summary>
    public LookPart Defaults { get; }

    /// <summary>The style of a paragraph: the one that it names, else the default one.</summary>
    public WordStyle OfParagraph(string? id) => Of(string.IsNullOrEmpty(id) ? _defaultParagraph : id);

    /// <summary>A style by its id; one that says nothing where there is none.</summary>
    public WordStyle Of(string id)
    {
        if (_styles.TryGetValue(id, out var known))
        {
            return known;
        }
        var chain = new Stack<string>();
        for (var at = id; _elements.TryGetValue(at, out var element) && !_styles.ContainsKey(at) && !chain.Contains(at) && chain.Count < Levels * Levels;)
        {
            chain.Push(at);
            at = BasedOn(element) ?? "";
        }
        while (chain.TryPop(out var next))
        {
            var element = _elements[next];
            _styles.TryAdd(next, Worked(element, _styles.GetValueOrDefault(BasedOn(element) ?? "", WordStyle.Plain)));
        }
        return _styles.GetValueOrDefault(id, WordStyle.Plain);
    }

    /// <summary>The level as a heading that a <c>w:pPr</c> gives; <see langword="null"/> where it is silent, 0 for running text.</summary>
    public static int? OutlineOf(XElement? properties) =>
        int.TryParse((string?)properties?.Element(W.Space + "outlineLvl")?.Attribute(W.Val), CultureInfo.InvariantCulture, out var level)
            ? level is >= 0 and < Levels ? level + 1 : 0
            : null;

    private static string? BasedOn(XElement style) => (string?)style.Element(W.Space + "basedOn")?.Attribute(W.Val);

    private static WordStyle Worked(XElement style, WordStyle below)
    {
        var properties = style.Element(W.PPr);
        return new(
            LookPart.Of(style.Element(W.RPr)).Over(below.Look),
            OutlineOf(properties) ?? ByName(style) ?? below.Outline);
    }

    /// <summary>The level of a built-in heading style, which has a name that is the same in every language.</summary>
    private static int? ByName(XElement style)
    {
        var name = (string?)style.Element(W.Space + "name")?.Attribute(W.Val) ?? "";
        return name.Length == Heading.Length + 1 && name.StartsWith(Heading, StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(name[^1]) && name[^1] != '0'
            ? name[^1] - '0' : null;
    }
}
