using System.Xml.Linq;

namespace Travaux.Documents.Word.Numbering;

/// <summary>Which list a paragraph stands in, and at which level: by itself, by its style, by the styles that its style is based on.</summary>
/// <remarks>
/// <para>
/// <c>w:numId</c> and <c>w:ilvl</c> are two properties: each is taken from the nearest that says it. A style's level is the
/// one that names the style (<c>w:pStyle</c>, ECMA-376 §17.9.23), else its <c>w:ilvl</c>, which by §17.3.1.19 should be
/// ignored in a style and which Word does not ignore ([MS-OI29500] on §17.3.1.19).
/// </para>
/// </remarks>
internal sealed class ParagraphLists
{
    private sealed record OfStyle(int? List, int? Level, string Language);

    private static readonly OfStyle Nothing = new(null, null, "");

    private readonly StyleSheet _styles;
    private readonly ListDefinitions _definitions;
    private readonly Dictionary<string, OfStyle> _ofStyle = new(StringComparer.Ordinal);

    public ParagraphLists(XElement? numbering, XElement? styles)
    {
        _styles = new(styles);
        _definitions = new(numbering, _styles);
    }

    /// <summary>The list and level of a paragraph with these properties; <see langword="null"/> where it stands in none.</summary>
    public (NumberedList List, int Level)? Of(XElement? properties)
    {
        var own = properties?.Child("numPr");
        var style = StyleOf(properties);
        return (own?.NumberOf("numId") ?? style.List) is { } id && _definitions.Of(id) is { } list
            ? (list, Math.Clamp(own?.NumberOf("ilvl") ?? style.Level ?? 0, 0, ListLevel.Count - 1))
            : null;
    }

    /// <summary>The language of the number of a paragraph with these properties; empty where the file does not say.</summary>
    public string LanguageOf(XElement? properties) =>
        properties?.Child("rPr")?.ValueOf("lang") ?? (StyleOf(properties).Language is { Length: > 0 } language ? language : _styles.Language);

    private OfStyle StyleOf(XElement? properties)
    {
        var named = properties?.ValueOf("pStyle");
        var style = named is not null && _styles.Paragraph(named) is not null ? named : _styles.Default;
        return style is null ? Nothing : StyleOf(style);
    }

    /// <summary>Goes up to the first style that is known already, or that is based on none or in a circle; then down again.</summary>
    private OfStyle StyleOf(string id)
    {
        List<(string Id, XElement Style)> chain = [];
        HashSet<string> passed = new(StringComparer.Ordinal);
        var found = Nothing;
        for (string? next = id; next is not null && passed.Add(next) && _styles.Paragraph(next) is { } style; next = style.ValueOf("basedOn"))
        {
            if (_ofStyle.TryGetValue(next, out var known))
            {
                found = known;
                break;
            }
            chain.Add((next, style));
        }
        foreach (var (name, style) in Enumerable.Reverse(chain))
        {
            _ofStyle[name] = found = Based(found, name, style);
        }
        return found;
    }

    private OfStyle Based(OfStyle on, string id, XElement style)
    {
        var own = style.Child("pPr")?.Child("numPr");
        var list = own?.NumberOf("numId") ?? on.List;
        var linked = list is { } number && _definitions.Of(number) is { } found && found.Definition.LevelOfStyle.TryGetValue(id, out var level)
            ? level : (int?)null;
        return new(list, linked ?? own?.NumberOf("ilvl") ?? on.Level, style.Child("rPr")?.ValueOf("lang") ?? on.Language);
    }
}
