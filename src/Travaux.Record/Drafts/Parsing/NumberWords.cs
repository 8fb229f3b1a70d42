using System.Globalization;

namespace Travaux.Record.Drafts.Parsing;

/// <summary>Numbers written as words: <c>ONE</c>, <c>première</c>, <c>الثانية عشرة</c>.</summary>
internal static class NumberWords
{
    private const int LongestWord = 30;

    private static readonly Dictionary<string, int> Values = Load();
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Values.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the number word, or two words of one number, that a text begins with.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out Numeral numeral, out int length)
    {
        var first = WordEnd(text, 0);
        if (first < text.Length && text[first] is ' ' or '\u00A0')
        {
            var second = WordEnd(text, first + 1);
            if (second > first + 1 && TryLookUp(text[..second], out numeral))
            {
                length = second;
                return true;
            }
        }
        length = first;
        return TryLookUp(text[..first], out numeral);
    }

    private static bool TryLookUp(ReadOnlySpan<char> word, out Numeral numeral)
    {
        if (word.IsEmpty || word.Length > LongestWord || !Lookup.TryGetValue(word, out var value))
        {
            numeral = default;
            return false;
        }
        numeral = new(NumeralStyle.Digits, value, 0, "", value.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int from)
    {
        var at = from;
        while (at < text.Length && at - from <= LongestWord
            && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '’' or '\'' || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark))
        {
            at++;
        }
        return at;
    }

    private static Dictionary<string, int> Load()
    {
        var values = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in TabbedRows.Of("number-words"))
        {
            values.TryAdd(row[1], int.Parse(row[2], CultureInfo.InvariantCulture));
        }
        return values;
    }
}
