using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Markup;

/// <summary>How words look inside an element: bold, italic, struck, coloured, inserted, deleted.</summary>
internal static class Looks
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private static readonly FrozenDictionary<string, string> Colours = Texts.EmbeddedTable.Lines("Colours.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>The look inside an element.</summary>
    /// <param name="tag">Its start tag.</param>
    /// <param name="around">The look around it.</param>
    public static Run Inside(Token tag, Run around)
    {
        var look = ByName(tag, around);
        var style = tag["style"];
        return style.Length == 0 ? look : ByStyle(style, look);
    }

    private static Run ByName(Token tag, Run around) => tag.Text switch
    {
        "b" or "strong" or "th" => around with { Bold = true },
        "i" or "em" or "dfn" or "cite" or "var" => around with { Italic = true },
        "u" => around with { Underline = true },
        "s" or "strike" => around with { Strike = true },
        "del" => around with { Revision = RevisionOf(RevisionKind.Deletion, tag) },
        "ins" => around with { Revision = RevisionOf(RevisionKind.Insertion, tag) },
        "mark" => around with { Highlight = "#ffff00" },
        "font" => around with { Colour = Colour(tag["color"]) is { Length: > 0 } colour ? colour : around.Colour },
        _ => around,
    };

    private static Revision RevisionOf(RevisionKind kind, Token tag)
    {
        var author = tag["data-author"];
        return new(kind, author.Length > 0 ? author : tag["cite"], tag["datetime"]);
    }

    private static Run ByStyle(string style, Run look)
    {
        foreach (var declaration in style.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                look = ByDeclaration(declaration[..colon].Trim().ToLowerInvariant(), declaration[(colon + 1)..].Trim().ToLowerInvariant(), look);
            }
        }
        return look;
    }

    private static Run ByDeclaration(string property, string value, Run look) => property switch
    {
        "color" when Colour(value) is { Length: > 0 } colour => look with { Colour = colour },
        "background" or "background-color" when Colour(value) is { Length: > 0 } colour => look with { Highlight = colour },
        "font-weight" => look with { Bold = value is "bold" or "bolder" or "600" or "700" or "800" or "900" },
        "font-style" => look with { Italic = value is "italic" or "oblique" },
        "text-decoration" or "text-decoration-line" => look with
        {
            Underline = look.Underline || value.Contains("underline", StringComparison.Ordinal),
            Strike = look.Strike || value.Contains("line-through", StringComparison.Ordinal),
        },
        _ => look,
    };

    /// <summary>A colour of a style as <c>#rrggbb</c>; empty where it is none.</summary>
    private static string Colour(string value)
    {
        value = value.Trim().ToLowerInvariant();
        if (value.StartsWith("rgb(", StringComparison.Ordinal) && value.EndsWith(')'))
        {
            return Hex(value[4..^1].Split(','));
        }
        var isHex = value.Length is 4 or 7 && value[0] == '#' && value.AsSpan(1).IndexOfAnyExcept(HexDigits) < 0;
        return !isHex ? Colours.GetValueOrDefault(value, "")
            : value.Length == 7 ? value
            : $"#{value[1]}{value[1]}{value[2]}{value[2]}{value[3]}{value[3]}";
    }

    private static string Hex(string[] parts)
    {
        var hex = "#";
        foreach (var part in parts)
        {
            hex += byte.TryParse(part.Trim(), CultureInfo.InvariantCulture, out var value) ? value.ToString("x2", CultureInfo.InvariantCulture) : "?";
        }
        return hex.Length == 7 && !hex.Contains('?', StringComparison.Ordinal) ? hex : "";
    }
}
