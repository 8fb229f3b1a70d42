using System.Globalization;

namespace Travaux.Record.Drafts.Parsing;

/// <summary>Reads the number of a provision at the start of a text, in every way of writing it that could be meant.</summary>
/// <remarks>
/// <para>
/// <c>(i)</c> is a letter or a Roman one; only its neighbours tell. So a reading is a list, the likelier first.
/// Looks at most some forty characters ahead.
/// </para>
/// </remarks>
internal static class NumeralReader
{
    private const int LongestDigits = 4;
    private const int LongestLetters = 12;
    private const string Cyrillic = "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя";
    private const string Arabic = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

    private static readonly (string Word, string Normal, int Rank)[] Suffixes =
        [.. TabbedRows.Of("number-suffixes").Select(row => (row[0], row[1], int.Parse(row[2], CultureInfo.InvariantCulture)))];

    /// <summary>The readings of the number that <paramref name="text"/> begins with; empty when it begins with none.</summary>
    /// <param name="text">What follows a heading word or an opening parenthesis.</param>
    /// <param name="length">How many characters the number takes.</param>
    internal static Numeral[] Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.IsEmpty)
        {
            return [];
        }
        if (char.IsDigit(text[0]))
        {
            return ReadDigits(text, "", ref length);
        }
        if (ChineseNumeral.TryRead(text, out var value, out length))
        {
            return WithSuffix(text, NumeralStyle.Chinese, value, "", Print(value), ref length);
        }
        return char.IsLetter(text[0]) ? ReadLetters(text, ref length) : [];
    }

    /// <summary>The normal form of a suffix by its rank: bis for 2.</summary>
    internal static string SuffixOf(int rank) =>
        Array.Find(Suffixes, suffix => suffix.Rank == rank) is { Normal: { } normal } ? normal : $"-{rank.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A number with the bis or ter that stands after it, if one does.</summary>
    /// <param name="text">What the number stands in.</param>
    /// <param name="number">The number.</param>
    /// <param name="length">Where the number ends, and then where the suffix does.</param>
    internal static Numeral WithSuffix(ReadOnlySpan<char> text, Numeral number, ref int length) =>
        WithSuffix(text, number.Style, number.Value, number.Prefix, number.Normal, ref length) is [var whole] ? whole : number;

    private static Numeral[] ReadDigits(ReadOnlySpan<char> text, string prefix, ref int length)
    {
        var at = 0;
        var components = 0;
        var style = NumeralStyle.Digits;
        while (true)
        {
            var start = at;
            var value = 0;
            while (at < text.Length && char.IsDigit(text[at]))
            {
                value = value < 100_000 ? (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(text[at]) : value;
                at++;
            }
            if (at - start > LongestDigits || ++components > 6)
            {
                length = 0;
                return [];
            }
            if (at + 1 < text.Length && text[at] == '.' && char.IsDigit(text[at + 1]))
            {
                prefix += Print(value) + ".";
                style = NumeralStyle.Decimal;
                at++;
                continue;
            }
            length += at;
            return WithSuffix(text, style, value, prefix, prefix + Print(value), ref length, at);
        }
    }

    private static Numeral[] ReadLetters(ReadOnlySpan<char> text, ref int length)
    {
        var end = 0;
        while (end < text.Length && end <= LongestLetters && char.IsLetter(text[end]))
        {
            end++;
        }
        if (end > LongestLetters || (end < text.Length && char.IsDigit(text[end])))
        {
            return [];
        }
        var run = text[..end];
        length = end;
        if (end == 1)
        {
            return ReadOneLetter(text, ref length);
        }
        if (RomanNumeral.TryRead(run, out var roman))
        {
            var style = char.IsUpper(run[0]) ? NumeralStyle.CapitalRoman : NumeralStyle.SmallRoman;
            var asRoman = WithSuffix(text, style, roman, "", NormalRoman(style, roman, run), ref length);
            return run.Length == 2 && run[0] == run[1] ? [.. asRoman, Doubled(run)] : asRoman;
        }
        if (run.Length == 2 && run[0] == run[1] && LetterValue(run[0]) > 0)
        {
            return [Doubled(run), new(LetterStyle(run[0]), 26 + LetterValue(run[0]), 0, "", Lower(run))];
        }
        foreach (var (word, normal, rank) in Suffixes)
        {
            if (run.EndsWith(word, StringComparison.OrdinalIgnoreCase) && RomanNumeral.TryRead(run[..^word.Length], out roman))
            {
                return [new(NumeralStyle.CapitalRoman, roman, rank, "", Print(roman) + normal)];
            }
        }
        length = 0;
        return [];
    }

    private static Numeral[] ReadOneLetter(ReadOnlySpan<char> text, ref int length)
    {
        var letter = text[0];
        if (text.Length > 2 && text[1] == '.' && char.IsDigit(text[2]))
        {
            length = 2;
            return ReadDigits(text[2..], Lower(text[..1]) + ".", ref length);
        }
        var value = LetterValue(letter);
        if (value == 0)
        {
            length = 0;
            return [];
        }
        var readings = new List<Numeral>(2);
        var asLetter = WithSuffix(text, LetterStyle(letter), value, "", Lower(text[..1]), ref length)[0];
        readings.Add(asLetter);
        if (Latin(letter) is var latin && latin != letter)
        {
            readings.Add(asLetter with { Value = LetterValue(latin), Normal = char.ToLowerInvariant(latin).ToString() });
        }
        if (RomanNumeral.TryRead([latin], out var roman))
        {
            var style = char.IsUpper(letter) ? NumeralStyle.CapitalRoman : NumeralStyle.SmallRoman;
            var asRoman = asLetter with { Style = style, Value = roman, Normal = NormalRoman(style, roman, [latin]) + asLetter.Normal[1..] };
            readings.Insert(latin is 'i' or 'I' or 'x' or 'X' or 'v' or 'V' ? 0 : readings.Count, asRoman);
        }
        return [.. readings];
    }

    private static Numeral[] WithSuffix(
        ReadOnlySpan<char> text, NumeralStyle style, int value, string prefix, string normal, ref int length, int? from = null)
    {
        var at = from ?? length;
        var rest = text[at..];
        foreach (var gap in (ReadOnlySpan<int>)[0, 1])
        {
            if (gap < rest.Length && (gap == 0 || rest[0] is ' ' or '\u00A0' or '-'))
            {
                foreach (var (word, form, rank) in Suffixes)
                {
                    if (rest[gap..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && EndsWord(rest, gap + word.Length))
                    {
                        length += gap + word.Length;
                        return [new(style, value, rank, prefix, normal + form)];
                    }
                }
            }
        }
        if (style is NumeralStyle.Digits or NumeralStyle.Decimal && !rest.IsEmpty && char.IsAsciiLetter(rest[0]))
        {
            var letters = rest.Length > 1 && char.IsAsciiLetterUpper(rest[1]) && char.IsAsciiLetterUpper(rest[0]) ? 2 : 1;
            if (!EndsWord(rest, letters))
            {
                length = 0;
                return [];
            }
            length += letters;
            var rank = letters == 1 ? LetterValue(rest[0]) : LetterValue(rest[1]) + (26 * (LetterValue(rest[0]) - 27));
            return [new(style, value, rank, prefix, normal + Lower(rest[..letters]))];
        }
        return [new(style, value, 0, prefix, normal)];
    }

    private static Numeral Doubled(ReadOnlySpan<char> run) =>
        new(NumeralStyle.DoubledLetter, LetterValue(run[0]), 0, "", Lower(run));

    private static bool EndsWord(ReadOnlySpan<char> text, int at) => at >= text.Length || !char.IsLetterOrDigit(text[at]) || text[at] > '\u2E80';

    private static NumeralStyle LetterStyle(char letter) =>
        char.IsUpper(letter) ? NumeralStyle.CapitalLetter : NumeralStyle.SmallLetter;

    private static int LetterValue(char letter)
    {
        var small = char.ToLowerInvariant(letter);
        return small is >= 'a' and <= 'z' ? small - 'a' + 1
            : small is >= 'Ѐ' and <= 'ӿ' ? Cyrillic.IndexOf(small, StringComparison.Ordinal) + 1
            : small == 'ا' ? 1
            : Arabic.IndexOf(small, StringComparison.Ordinal) + 1;
    }

    // Cyrillic letters that look Latin are typed for Latin ones, and the other way round.
    private static char Latin(char letter) => letter switch
    {
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'і' => 'i',
        'х' => 'x',
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'І' => 'I',
        'Х' => 'X',
        _ => letter,
    };

    private static string NormalRoman(NumeralStyle style, int value, ReadOnlySpan<char> run) =>
        style == NumeralStyle.CapitalRoman ? Print(value) : Lower(run);

    private static string Lower(ReadOnlySpan<char> text) => text.ToString().ToLowerInvariant();

    private static string Print(int value) => value.ToString(CultureInfo.InvariantCulture);
}
