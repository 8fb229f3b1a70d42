using System.Collections.Frozen;
using System.Globalization;

namespace Travaux.Documents.Texts;

/// <summary>How much a decoded text looks like one that somebody wrote.</summary>
/// <remarks>
/// <para>
/// Only what stands outside ASCII counts, since the encodings differ there alone. A letter earns by how frequent it is in
/// its script; a small letter before a capital, letters of two scripts in one word, signs inside words and control
/// characters cost. The right reading of a sentence scores above 1 per sign, a wrong one below.
/// </para>
/// </remarks>
internal static class Plausibility
{
    private static readonly FrozenDictionary<char, double> Worth = ReadWorth();

    /// <summary>The mean score of the signs outside ASCII; 0 where there are none.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        var (score, signs) = (0.0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] >= 0x80)
            {
                score += WorthOf(text[at]) - CostOf(at > 0 ? text[at - 1] : ' ', text[at]);
                signs++;
            }
        }
        return signs == 0 ? 0 : score / signs;
    }

    private static double WorthOf(char sign)
    {
        if (Worth.TryGetValue(sign, out var worth))
        {
            return worth;
        }
        if (char.IsLetter(sign))
        {
            return sign is >= '\u4E00' and <= '\u9FFF' ? -0.5 : -1;
        }
        return sign switch
        {
            '«' or '»' or '„' or '“' or '”' or '‘' or '’' or '–' or '—' or '…' or '№' or '§' or '°' or '\u00A0' => 0.8,
            '，' or '。' or '、' or '；' or '：' or '（' or '）' or '《' or '》' or '“' or '،' or '؛' => 1.5,
            _ when char.IsControl(sign) || char.GetUnicodeCategory(sign) == UnicodeCategory.PrivateUse => -8,
            '\uFFFD' => -8,
            _ => -2.5,
        };
    }

    private static double CostOf(char before, char sign)
    {
        if (!char.IsLetter(before) || !char.IsLetter(sign))
        {
            return char.IsLetter(before) && char.IsSymbol(sign) ? 1 : 0;
        }
        var breaksCase = char.IsLower(before) && char.IsUpper(sign);
        var mixesScripts = ScriptOf(before) != ScriptOf(sign);
        return (breaksCase ? 3 : 0) + (mixesScripts ? 3 : 0);
    }

    private static int ScriptOf(char letter) => letter switch
    {
        < '\u0250' => 0,
        >= '\u0400' and < '\u0530' => 1,
        >= '\u0600' and < '\u0700' => 2,
        >= '\u3000' => 3,
        _ => 4,
    };

    /// <summary>From the table of letters: 3 for the first letter of a script, falling to 0.5 for the last.</summary>
    private static FrozenDictionary<char, double> ReadWorth()
    {
        var worth = new Dictionary<char, double>();
        foreach (var line in EmbeddedTable.Lines("Letters.tsv"))
        {
            var letters = line.Split('\t')[1];
            for (var rank = 0; rank < letters.Length; rank++)
            {
                var value = 3 - (2.5 * rank / letters.Length);
                worth.TryAdd(letters[rank], value);
                worth.TryAdd(char.ToUpperInvariant(letters[rank]), value * 0.7);
            }
        }
        return worth.ToFrozenDictionary();
    }
}
