using System.Xml.Linq;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word;

/// <summary>How the runs of a Word file look: document defaults, paragraph style, character style, the run's own settings, in this order.</summary>
/// <remarks>
/// <para>The styles of tables, and colours that a theme names without giving them, are not looked at.</para>
/// </remarks>
internal sealed class RunLooks(WordStyles styles)
{
    private readonly Dictionary<(string Paragraph, string Character), LookPart> _known = [];

    /// <summary>The look of a run in a paragraph.</summary>
    /// <param name="run">The run's element; <see langword="null"/> for text outside every run.</param>
    /// <param name="paragraphStyle">The id of the paragraph's style; empty for the default one.</param>
    public (Run Look, bool Hidden) Of(XElement? run, string paragraphStyle)
    {
        var properties = run?.Element(W.RPr);
        var look = LookPart.Of(properties).Over(ByStyles(paragraphStyle, (string?)properties?.Element(W.Space + "rStyle")?.Attribute(W.Val) ?? ""));
        var shown = new Run("")
        {
            Bold = look.Bold ?? false,
            Italic = look.Italic ?? false,
            Underline = look.Underline ?? false,
            Strike = look.Strike ?? false,
            Colour = look.Colour ?? "",
            Highlight = look.Highlight is { Length: > 0 } highlight ? highlight : look.Shading is null or "#ffffff" ? "" : look.Shading,
        };
        return (shown, look.Hidden ?? false);
    }

    private LookPart ByStyles(string paragraph, string character)
    {
        if (!_known.TryGetValue((paragraph, character), out var look))
        {
            var below = styles.OfParagraph(paragraph).Look;
            look = (character.Length == 0 ? below : styles.Of(character).Look.Toggled(below)).Over(styles.Defaults);
            _known.Add((paragraph, character), look);
        }
        return look;
    }
}
