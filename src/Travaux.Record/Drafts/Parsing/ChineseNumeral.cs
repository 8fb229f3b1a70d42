namespace Travaux.Record.Drafts.Parsing;

/// <summary>Chinese numerals up to 999: 五, 十二, 二十一, 一百零三.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads the numeral that a text begins with.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out int value, out int length)
    {
        value = 0;
        length = 0;
        var digit = 0;
        while (length < text.Length && length < 7)
        {
            var character = text[length] == '〇' ? '零' : text[length];
            if (Digits.IndexOf(character, StringComparison.Ordinal) is >= 0 and var found)
            {
                digit = found;
            }
            else if (character is '十' or '百')
            {
                value += Math.Max(digit, 1) * (character == '十' ? 10 : 100);
                digit = 0;
            }
            else
            {
                break;
            }
            length++;
        }
        value += digit;
        return length > 0 && value > 0;
    }
}
