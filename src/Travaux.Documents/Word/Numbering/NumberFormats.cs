using System.Globalization;
using System.Text;
using Travaux.Documents.Texts;

namespace Travaux.Documents.Word.Numbering;

/// <summary>Writes a number in one of Word's formats: <c>iv</c>, <c>bb</c>, <c>③</c>, <c>Twenty-first</c>.</summary>
/// <remarks>
/// <para>
/// The formats are in <c>NumberFormats.tsv</c>. A number that a format cannot write (nought in letters, 21 in circles), and a
/// format that is not there, is written in figures: the number is always told.
/// </para>
/// </remarks>
internal static class NumberFormats
{
    /// <summary>How often a sign is repeated at most: Word counts letters to 780, thirty times the alphabet.</summary>
    private const int MostRepeated = 30;

    /// <summary>The largest number that Word's lists reach ([MS-DOC] §2.9.150, iStartAt).</summary>
    private const int Largest = 32767;

    private static readonly Dictionary<string, Format> Formats = EmbeddedTable.Lines("NumberFormats.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(row => row[0], row => new Format(row[1], row.Length > 2 ? row[2] : ""), StringComparer.Ordinal);

    /// <summary>The number as the format writes it.</summary>
    /// <param name="number">The number.</param>
    /// <param name="format">The format's name in the file, or a pattern such as <c>001, 002, 003, ...</c>.</param>
    /// <param name="language">The language as BCP 47, asked for where the format is one of words.</param>
    public static string Write(int number, string format, Func<string> language)
    {
        var found = Formats.GetValueOrDefault(format);
        return (found?.Method switch
        {
            "none" => "",
            _ when number is < 0 or > Largest => null,
            null => Padded(number, WidthOf(format)),
            "padded" => Padded(number, int.Parse(found.Signs, CultureInfo.InvariantCulture)),
            "hex" => number.ToString("X", CultureInfo.InvariantCulture),
            "around" => found.Signs.Replace("|", Plain(number), StringComparison.Ordinal),
            "ordinal" => NumberWords.Sign(number, language()),
            "cardinal words" => NumberWords.Cardinal(number, language()),
            "ordinal words" => NumberWords.Ordinal(number, language()),
            "digits" => string.Concat(Plain(number).Select(digit => found.Each[digit - '0'])),
            _ when number == 0 => null,
            "sum" => Sum(number, found.Values),
            "repeated" => Repeated(number, found.Each),
            "cycled" => found.Each[(number - 1) % found.Each.Count],
            "listed" => number <= found.Each.Count ? found.Each[number - 1] : null,
            "last first" => LastFirst(number, found.Each),
            "units" or "units with zero" or "tens, then digits" => CountedUnits.Write(number, found.Method, found.Signs),
            _ => null,
        }) ?? Plain(number);
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Padded(int number, int width) => Plain(number).PadLeft(width, '0');

    /// <summary>Of a pattern that begins <c>001</c>, 3; 1 for what is no pattern.</summary>
    private static int WidthOf(string format) =>
        format.AsSpan().IndexOf(',') is > 1 and <= 5 and var width && format.AsSpan(0, width - 1).TrimStart('0').IsEmpty && format[width - 1] == '1' ? width : 1;

    private static string? Sum(int number, IReadOnlyList<(int Value, string Sign)> values)
    {
        StringBuilder text = new();
        foreach (var (value, sign) in values)
        {
            for (; number >= value && text.Length <= MostRepeated * 2; number -= value)
            {
                text.Append(sign);
            }
        }
        return number == 0 ? text.ToString() : null;
    }

    private static string? Repeated(int number, IReadOnlyList<string> each)
    {
        var (times, at) = Math.DivRem(number - 1, each.Count);
        return times < MostRepeated ? string.Concat(Enumerable.Repeat(each[at], times + 1)) : null;
    }

    private static string? LastFirst(int number, IReadOnlyList<string> each)
    {
        var (times, at) = Math.DivRem(number - 1, each.Count);
        return times < MostRepeated ? string.Concat(Enumerable.Repeat(each[^1], times)) + each[at] : null;
    }

    /// <summary>A row of the table: how its signs make a number, and the signs as they stand.</summary>
    private sealed record Format(string Method, string Signs)
    {
        /// <summary>One sign per number: parted by spaces where there are any, else one letter each.</summary>
        public IReadOnlyList<string> Each => field ??= Signs.Contains(' ', StringComparison.Ordinal)
            ? Signs.Split(' ') : [.. Signs.EnumerateRunes().Select(rune => rune.ToString())];

        /// <summary>Signs with values, as <c>1000=M</c>.</summary>
        public IReadOnlyList<(int Value, string Sign)> Values => field ??=
            [.. Signs.Split(' ').Select(pair => pair.Split('=')).Select(pair => (int.Parse(pair[0], CultureInfo.InvariantCulture), pair[1]))];
    }
}
