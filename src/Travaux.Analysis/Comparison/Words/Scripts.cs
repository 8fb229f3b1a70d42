using System.Globalization;

namespace Travaux.Analysis.Comparison.Words;

/// <summary>Which characters belong to scripts that are written without spaces between words.</summary>
internal static class Scripts
{
    /// <summary>Whether the character at a place is Han, kana, Thai, Lao, Khmer or Burmese.</summary>
    public static bool WithoutSpaces(string text, int at)
    {
        var c = text[at];
        return c >= 0x0E00 && c switch
        {
            <= '\u0EFF' => char.IsLetter(c) || IsMark(c),               // Thai, Lao
            >= '\u1000' and <= '\u109F' => char.IsLetter(c) || IsMark(c), // Burmese
            >= '\u1780' and <= '\u17FF' => char.IsLetter(c) || IsMark(c), // Khmer
            >= '\u3005' and <= '\u3007' => true,
            >= '\u3040' and <= '\u30FF' => char.IsLetter(c),            // kana
            >= '\u31F0' and <= '\u31FF' => true,
            >= '\u3400' and <= '\u9FFF' => char.IsLetter(c),            // Han
            >= '\uF900' and <= '\uFAFF' => true,
            >= '\uD840' and <= '\uD8BF' => char.IsSurrogatePair(text, at), // Han beyond the basic plane
            _ => false,
        };
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
