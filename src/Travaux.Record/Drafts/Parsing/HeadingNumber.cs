using System.Globalization;

namespace Travaux.Record.Drafts.Parsing;

/// <summary>Reads the number after a heading word: <c>5 bis</c>, <c>1.º</c>, <c>1er</c>, <c>[2]</c>, <c>1-1</c>, <c>1¹</c>.</summary>
/// <remarks>
/// <para>
/// Two numbers joined, or one with a small one above it, are an article put in later: <c>1-1</c> stands after 1. In scripts
/// other than Cyrillic a small number above may mark a note, so the plain number is a reading too, and the likelier.
/// </para>
/// </remarks>
internal static class HeadingNumber
{
    private const int LongestAdded = 3;
    private const string Above = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static readonly string[] Ordinals = [.. TabbedRows.Of("number-ordinals").Select(row => row[1])];

    /// <summary>The readings of the number that <paramref name="text"/> begins with; empty when it begins with none.</summary>
    /// <param name="text">What follows a heading word.</param>
    /// <param name="closed">Whether the pattern of the heading says what stands after the number.</param>
    /// <param name="length">How many characters the number takes, with the brackets around it.</param>
    internal static Numeral[] Read(ReadOnlySpan<char> text, bool closed, out int length)
    {
        if (text.IsEmpty || text[0] != '[')
        {
            return ReadPlain(text, closed, out length);
        }
        var numerals = ReadPlain(text[1..], closed: true, out length);
        var isNumber = length > 1 || (length == 1 && text[1] is 'I' or 'V' or (>= '0' and <= '9'));
        length++;
        return isNumber && length < text.Length && text[length++] == ']' ? numerals : [];
    }

    private static Numeral[] ReadPlain(ReadOnlySpan<char> text, bool closed, out int length)
    {
        if (NumberWords.TryRead(text, out var word, out length))
        {
            return [word];
        }
        if (TryReadOrdinal(text, out var ordinal, out length))
        {
            return [ordinal];
        }
        var numerals = NumeralReader.Read(text, out length);
        if (numerals is [{ Style: NumeralStyle.Digits or NumeralStyle.Decimal, Suffix: 0 } number])
        {
            numerals = WithAdded(number, text, ref length);
        }
        var ends = closed || EndsWord(text, length);
        var small = numerals.Length > 0 && numerals[0].Style is NumeralStyle.SmallLetter && numerals[0].Prefix.Length == 0
            && length == 1 && !(length < text.Length && text[length] == ')');
        return ends && !small ? numerals : [];
    }

    private static bool TryReadOrdinal(ReadOnlySpan<char> text, out Numeral numeral, out int length)
    {
        numeral = default;
        length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
        {
            length++;
        }
        foreach (var sign in length > 0 ? Ordinals : [])
        {
            var end = length + sign.Length;
            if (text[length..].StartsWith(sign, StringComparison.OrdinalIgnoreCase) && EndsWord(text, end)
                && NumeralReader.Read(text[..length], out _) is [var number])
            {
                length = end;
                numeral = NumeralReader.WithSuffix(text, number, ref length);
                return true;
            }
        }
        return false;
    }

    /// <summary>The number with the one that is joined to it by a hyphen or stands small above.</summary>
    private static Numeral[] WithAdded(Numeral number, ReadOnlySpan<char> text, ref int length)
    {
        var isJoined = length < text.Length && text[length] is '-' or '\u2011';
        var at = length + (isJoined ? 1 : 0);
        var (start, value) = (at, 0);
        while (at < text.Length && at - start < LongestAdded && DigitOf(text[at], isJoined) is >= 0 and var digit)
        {
            value = (value * 10) + digit;
            at++;
        }
        if (at == start || value == 0 || !EndsWord(text, at) || (isJoined && at < text.Length && text[at] is '-'))
        {
            return [number];
        }
        length = at;
        var added = number with { Suffix = value, Normal = $"{number.Normal}-{value.ToString(CultureInfo.InvariantCulture)}" };
        return isJoined ? [added] : [number, added];
    }

    private static int DigitOf(char sign, bool isJoined) =>
        !isJoined ? Above.IndexOf(sign, StringComparison.Ordinal) : char.IsAsciiDigit(sign) ? sign - '0' : -1;

    private static bool EndsWord(ReadOnlySpan<char> text, int at) =>
        at >= text.Length || !char.IsLetterOrDigit(text[at]) || text[at] > '\u2E80';
}
