using System.Globalization;
using System.Text;

namespace Travaux.Cli.Drawing;

/// <summary>How many columns of a terminal a text takes.</summary>
/// <remarks><para>East Asian wide characters take two (Unicode Annex 11), combining and format characters none.</para></remarks>
internal static class Columns
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF),
        (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F),
        (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns that a text takes.</summary>
    public static int Of(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Of(rune);
        }
        return columns;
    }

    /// <summary>The columns that one character takes.</summary>
    public static int Of(Rune rune) =>
        rune.Value is >= 0x20 and < 0x300 ? 1
        : IsWide(rune) ? 2
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : 1;

    /// <summary>Whether a character is East Asian wide, and a line may break beside it.</summary>
    public static bool IsWide(Rune rune)
    {
        if (rune.Value < 0x1100)
        {
            return false;
        }
        foreach (var (first, last) in Wide)
        {
            if (rune.Value <= last)
            {
                return rune.Value >= first;
            }
        }
        return false;
    }

    /// <summary>Whether a text holds letters that are written from right to left.</summary>
    public static bool HasRightToLeft(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0590', '\u08FF') >= 0 || text.AsSpan().IndexOfAnyInRange('\uFB1D', '\uFEFC') >= 0;
}
