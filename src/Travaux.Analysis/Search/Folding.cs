using System.Globalization;
using System.Text;

namespace Travaux.Analysis.Search;

/// <summary>Text without case, accents and fine points of typography: what two people would type for the same words.</summary>
public static class Folding
{
    /// <summary>The folded text: lower case, no marks on letters, straight quotation marks, single blanks.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }
            var plain = letter switch
            {
                '’' or '‘' or 'ʼ' or '`' => '\'',
                '“' or '”' or '„' or '«' or '»' => '"',
                '–' or '—' or '‑' => '-',
                _ when char.IsWhiteSpace(letter) => ' ',
                _ => char.ToLowerInvariant(letter),
            };
            if (plain != ' ' || folded.Length == 0 || folded[^1] != ' ')
            {
                folded.Append(plain);
            }
        }
        return folded.ToString();
    }

    /// <summary>Whether a text holds words, once both are folded.</summary>
    public static bool Contains(string text, string words) => Of(text).Contains(Of(words), StringComparison.Ordinal);
}
