using System.Xml.Linq;

namespace Travaux.Documents.Word;

/// <summary>What some settings say about how letters look, and on what they are silent.</summary>
internal readonly record struct LookPart
{
    /// <summary>Bold.</summary>
    public bool? Bold { get; init; }

    /// <summary>Italic.</summary>
    public bool? Italic { get; init; }

    /// <summary>Struck through, once or twice.</summary>
    public bool? Strike { get; init; }

    /// <summary>Hidden in print and on the screen.</summary>
    public bool? Hidden { get; init; }

    /// <summary>Underlined in any way.</summary>
    public bool? Underline { get; init; }

    /// <summary>Colour as <c>#rrggbb</c>; empty for the format's own.</summary>
    public string? Colour { get; init; }

    /// <summary>Highlight as <c>#rrggbb</c>; empty for none.</summary>
    public string? Highlight { get; init; }

    /// <summary>Background as <c>#rrggbb</c>; empty for none. A highlight hides it.</summary>
    public string? Shading { get; init; }

    /// <summary>What a <c>w:rPr</c> says.</summary>
    public static LookPart Of(XElement? properties)
    {
        var look = default(LookPart);
        for (var node = properties?.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XElement element && element.Name.Namespace == W.Space)
            {
                look = look.With(element);
            }
        }
        return look;
    }

    /// <summary>These settings where they speak, others where they are silent.</summary>
    public LookPart Over(LookPart other) => new()
    {
        Bold = Bold ?? other.Bold,
        Italic = Italic ?? other.Italic,
        Strike = Strike ?? other.Strike,
        Hidden = Hidden ?? other.Hidden,
        Underline = Underline ?? other.Underline,
        Colour = Colour ?? other.Colour,
        Highlight = Highlight ?? other.Highlight,
        Shading = Shading ?? other.Shading,
    };

    /// <summary>
    /// The settings of a character style over those of a paragraph style: bold and the like turn each other off, so that what is
    /// emphasised in a bold heading stands out (ISO 29500-1, 17.7.3).
    /// </summary>
    public LookPart Toggled(LookPart paragraph) => Over(paragraph) with
    {
        Bold = Either(Bold, paragraph.Bold),
        Italic = Either(Italic, paragraph.Italic),
        Strike = Either(Strike, paragraph.Strike),
        Hidden = Either(Hidden, paragraph.Hidden),
    };

    /// <summary>Whether a setting that is on or off is on: it is where it is only named.</summary>
    public static bool IsOn(XElement setting) => (string?)setting.Attribute(W.Val) is null or "1" or "true" or "on";

    private static bool? Either(bool? one, bool? other) => one is null && other is null ? null : (one == true) != (other == true);

    private LookPart With(XElement setting) => setting.Name.LocalName switch
    {
        "b" => this with { Bold = IsOn(setting) },
        "i" => this with { Italic = IsOn(setting) },
        "strike" or "dstrike" => this with { Strike = IsOn(setting) || (Strike ?? false) },
        "vanish" => this with { Hidden = IsOn(setting) },
        "u" => this with { Underline = (string?)setting.Attribute(W.Val) is not (null or "none") },
        "color" => this with { Colour = WordColours.OfHex((string?)setting.Attribute(W.Val)) },
        "highlight" => this with { Highlight = WordColours.OfName((string?)setting.Attribute(W.Val)) },
        "shd" => this with { Shading = WordColours.OfHex((string?)setting.Attribute(W.Space + "fill")) },
        _ => this,
    };
}
