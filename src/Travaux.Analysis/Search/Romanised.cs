using System.Globalization;
using System.Text;

namespace Travaux.Analysis.Search;

/// <summary>What a name sounds like, whatever the script and the table by which it was spelt.</summary>
/// <remarks>
/// <para>
/// Cyrillic letters become Latin ones; then what tables of transliteration spell differently becomes one: y, j and i; kh and h;
/// doubled letters; apostrophes. Arakhamia, Arakhamiia, Arahamiya and Арахамія are one. It finds more than it should rather than less:
/// it is for finding, never for saying that two are one.
/// </para>
/// </remarks>
internal static class Romanised
{
    private static readonly Dictionary<char, string> Cyrillic = new()
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['ґ'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['є'] = "ie",
        ['ё'] = "e",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "i",
        ['і'] = "i",
        ['ї'] = "i",
        ['й'] = "i",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ў'] = "u",
        ['ф'] = "f",
        ['х'] = "kh",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "shch",
        ['ъ'] = "",
        ['ы'] = "i",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "iu",
        ['я'] = "ia",
    };

    private static readonly (string From, string To)[] OneSound =
        [("ij", "i"), ("kh", "h"), ("ck", "k"), ("ph", "f"), ("tz", "ts"), ("ou", "u"), ("ks", "x"), ("y", "i"), ("j", "i"), ("w", "v")];

    /// <summary>The sound of one word.</summary>
    public static string Of(string word)
    {
        var latin = new StringBuilder(word.Length + 4);
        foreach (var letter in word.ToLowerInvariant())
        {
            if (Cyrillic.TryGetValue(letter, out var sound))
            {
                latin.Append(sound);
                continue;
            }
            foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
            {
                if (char.IsLetterOrDigit(part) && CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                {
                    latin.Append(part);
                }
            }
        }
        var sounds = latin.ToString();
        foreach (var (from, to) in OneSound)
        {
            sounds = sounds.Replace(from, to, StringComparison.Ordinal);
        }
        var single = new StringBuilder(sounds.Length);
        foreach (var letter in sounds)
        {
            if (single.Length == 0 || single[^1] != letter)
            {
                single.Append(letter);
            }
        }
        return single.ToString();
    }

    /// <summary>The sounds of the words of a name.</summary>
    public static IEnumerable<string> Words(string name) =>
        name.Split([' ', '-', '.', ',', '(', ')', '“', '”', '"', '/'], StringSplitOptions.RemoveEmptyEntries).Select(Of).Where(sound => sound.Length > 0);
}
