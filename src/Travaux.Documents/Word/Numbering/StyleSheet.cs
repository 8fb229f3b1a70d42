using System.Xml.Linq;

namespace Travaux.Documents.Word.Numbering;

/// <summary>The styles of a file, as far as they say something about numbering.</summary>
internal sealed class StyleSheet
{
    private readonly Dictionary<string, XElement> _paragraphStyles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _listStyles = new(StringComparer.Ordinal);

    public StyleSheet(XElement? styles)
    {
        foreach (var style in styles?.Elements(W.Space + "style") ?? [])
        {
            var id = style.Attribute(W.Space + "styleId")?.Value ?? "";
            switch (style.Attribute(W.Space + "type")?.Value ?? "paragraph")
            {
                case "paragraph":
                    _paragraphStyles.TryAdd(id, style);
                    Default ??= style.Attribute(W.Space + "default")?.Value is "1" or "true" or "on" ? id : null;
                    break;
                case "numbering":
                    _listStyles.TryAdd(id, style);
                    break;
            }
        }
        Language = styles?.Child("docDefaults")?.Child("rPrDefault")?.Child("rPr")?.ValueOf("lang") ?? "";
    }

    /// <summary>The style of a paragraph that names none; <see langword="null"/> where the file has none.</summary>
    public string? Default { get; }

    /// <summary>The language of text that says none; empty where the file has none.</summary>
    public string Language { get; }

    /// <summary>A paragraph style; <see langword="null"/> where there is none of that id.</summary>
    public XElement? Paragraph(string id) => _paragraphStyles.GetValueOrDefault(id);

    /// <summary>The <c>w:numId</c> that a list style refers to; <see langword="null"/> where it refers to none.</summary>
    public int? ListOfListStyle(string id) => _listStyles.GetValueOrDefault(id)?.Child("pPr")?.Child("numPr")?.NumberOf("numId");
}
