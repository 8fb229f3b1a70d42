using System.Buffers;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Finds the language of one row of a draft in several: the copy's, unless it plainly is another.</summary>
/// <remarks>
/// <para>
/// Another script is another language: of Cyrillic ones the letters that only one of them has decide, else the words. A
/// row in the copy's script is in another language when that one's lexicon knows more than twice as many of its words.
/// </para>
/// </remarks>
internal static class RowLanguage
{
    private const int Letters = 400;
    private const int Words = 60;
    private const int FewestLetters = 3;
    private const int FewestWords = 10;
    private const double FewestKnown = 0.25;

    private static readonly string[] Latin = ["en", "fr", "es"];
    private static readonly string[] Cyrillic = ["ru", "uk"];
    private static readonly SearchValues<char> OnlyRussian = SearchValues.Create("ыэъёЫЭЪЁ");
    private static readonly SearchValues<char> OnlyUkrainian = SearchValues.Create("іїєґІЇЄҐ");

    /// <summary>The language of a row in a copy of a language.</summary>
    public static string Of(RedlineRow row, string language)
    {
        var (latin, cyrillic, russian, ukrainian) = Count(row);
        if (cyrillic >= FewestLetters && cyrillic > 2 * latin)
        {
            return russian > 0 && ukrainian == 0 ? "ru"
                : ukrainian > 0 && russian == 0 ? "uk"
                : Cyrillic.Contains(language) ? language
                : Languages.Best(Languages.FirstWords([row], Words), Cyrillic, -1)!;
        }
        if (latin < FewestLetters || latin <= 2 * cyrillic || (row.Changes.Count == 0 && Latin.Contains(language)))
        {
            return language;
        }
        var words = Languages.FirstWords([row], Words);
        if (Cyrillic.Contains(language))
        {
            return Languages.Best(words, Latin, -1)!;
        }
        var enough = Math.Max((2 * Languages.Known(words, language)) + 2, words.Count * FewestKnown);
        if (enough >= words.Count)
        {
            return language;
        }
        return words.Count < FewestWords ? language : Languages.Best(words, Latin, enough) ?? language;
    }

    private static (int Latin, int Cyrillic, int Russian, int Ukrainian) Count(RedlineRow row)
    {
        var (latin, cyrillic, russian, ukrainian) = (0, 0, 0, 0);
        foreach (var edits in (Sequence<Edit>[])[row.Text, row.Heading])
        {
            foreach (var edit in edits)
            {
                foreach (var c in edit.Text.AsSpan(0, Math.Min(edit.Text.Length, Letters)))
                {
                    latin += char.IsAsciiLetter(c) || c is >= 'À' and <= 'ɏ' ? 1 : 0;
                    cyrillic += c is >= 'Ѐ' and <= 'ӿ' ? 1 : 0;
                    russian += OnlyRussian.Contains(c) ? 1 : 0;
                    ukrainian += OnlyUkrainian.Contains(c) ? 1 : 0;
                }
                if (latin + cyrillic >= Letters)
                {
                    return (latin, cyrillic, russian, ukrainian);
                }
            }
        }
        return (latin, cyrillic, russian, ukrainian);
    }
}
