using System.Globalization;
using Travaux.Documents.Texts;

namespace Travaux.Documents.Word.Numbering;

/// <summary>Writes numbers in the words of a language, with a capital as Word does: <c>Twenty-one</c>, <c>Двадцать первый</c>.</summary>
/// <remarks>
/// <para>
/// The words are in <c>NumberWords.tsv</c>. A text that says no language is taken for English. What a language has no words for
/// here is written in figures.
/// </para>
/// </remarks>
internal static class NumberWords
{
    private static readonly Dictionary<(string Language, string Kind), string[]> Words = EmbeddedTable.Lines("NumberWords.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(row => (row[0], row[1]), row => row[2].Split('|'));

    /// <summary>One, two, three; <see langword="null"/> where the language has no word for it here.</summary>
    public static string? Cardinal(int number, string language) => Capital(Word(number, Primary(language), "cardinal"));

    /// <summary>First, second, third; <see langword="null"/> where the language has no word for it here.</summary>
    public static string? Ordinal(int number, string language) => Capital(Word(number, Primary(language), "ordinal"));

    /// <summary>1st, 2nd, 3rd: figures with the language's sign for an ordinal, or none.</summary>
    public static string Sign(int number, string language)
    {
        var figures = number.ToString(CultureInfo.InvariantCulture);
        if (!Words.TryGetValue((Primary(language), "signs"), out var signs))
        {
            return figures;
        }
        // A last figure has its sign, unless the last two have their own: 1=st, 11=th. One alone (1=er) is for languages with no 11.
        var byLastTwo = Array.Exists(signs, sign => sign.StartsWith("11=", StringComparison.Ordinal));
        return figures + (SignOf(signs, number % 100) ?? SignOf(signs, byLastTwo ? number % 10 : number) ?? signs[^1]);
    }

    private static string? SignOf(string[] signs, int number)
    {
        var start = number.ToString(CultureInfo.InvariantCulture) + "=";
        return Array.Find(signs, sign => sign.StartsWith(start, StringComparison.Ordinal))?[start.Length..];
    }

    private static string? Word(int number, string language, string kind)
    {
        if (number is > 0 and < 100)
        {
            return Words.GetValueOrDefault((language, kind))?[number - 1];
        }
        if (number < 100 || !Words.TryGetValue((language, "hundreds"), out var names))
        {
            return null;
        }
        var unit = number < 1000 ? 100 : 1000;
        var (many, rest) = Math.DivRem(number, unit);
        var name = names[(unit == 100 ? 0 : 2) + (rest == 0 && kind == "ordinal" ? 1 : 0)];
        return $"{Word(many, language, "cardinal")} {name}{(rest == 0 ? "" : " " + Word(rest, language, kind))}";
    }

    private static string Primary(string language) =>
        language.Length == 0 ? "en" : language.Split('-', '_')[0].ToLowerInvariant();

    private static string? Capital(string? word) => word is null ? null : char.ToUpperInvariant(word[0]) + word[1..];
}
