using System.Globalization;
using System.Text;

namespace Travaux.Analysis.Comparison.Words;

/// <summary>
/// Sees through the looks of a word: capitals, kinds of apostrophe, hyphen, quotation mark, dash and digit, ligatures,
/// and characters that nobody sees.
/// </summary>
internal static class Folding
{
    /// <summary>The word as typed on a plain keyboard, its capitals kept.</summary>
    public static string Plain(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAnyExceptInRange('\u0020', '\u007E') < 0)
        {
            return word is ['"' or '\'' or '`', ..] ? "\"" : Dashes(word.ToString());
        }
        var text = word.ToString();
        if (IsWellFormed(text) && !text.IsNormalized(NormalizationForm.FormC))
        {
            text = text.Normalize(NormalizationForm.FormC);
        }
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsUnseen(c))
            {
                continue;
            }
            plain.Append(c switch
            {
                '’' or '‘' or 'ʼ' or '`' => "'",
                '“' or '”' or '„' or '«' or '»' or '‟' or '‹' or '›' => "\"",
                '‐' or '‑' or '–' or '—' or '―' or '−' => "-",
                '…' => "...",
                'ﬁ' => "fi",
                'ﬂ' => "fl",
                'ﬀ' => "ff",
                'ﬃ' => "ffi",
                'ﬄ' => "ffl",
                'œ' => "oe",
                'Œ' => "Oe",
                'æ' => "ae",
                'Æ' => "Ae",
                '\u00A0' or '\u202F' or '\u2009' => " ",
                > '\u007F' when char.IsDigit(c) => ((int)char.GetNumericValue(c)).ToString(CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }
        var result = Dashes(plain.ToString());
        return result is "'" or "''" or "\"\"" ? "\"" : result;
    }

    /// <summary>The word in lower case, as typed on a plain keyboard.</summary>
    public static string Lower(ReadOnlySpan<char> word) => Plain(word).ToLower(CultureInfo.InvariantCulture);

    /// <summary>Whether a character shows nothing, or only stretches a word: soft hyphens, joiners, directions, tatweel.</summary>
    private static bool IsUnseen(char c) => c is '\u00AD' or '\u0640' or '\u061C' or '\uFEFF' or (>= '\u200B' and <= '\u200F')
        or (>= '\u202A' and <= '\u202E') or '\u2060' or (>= '\u2066' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F');

    private static string Dashes(string text) => text is "--" or "---" ? "-" : text;

    /// <summary>A lone half of a surrogate pair has no normal form.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }
        return true;
    }
}
