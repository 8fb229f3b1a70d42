using System.Globalization;
using System.Text;

namespace Travaux.Analysis.Release;

/// <summary>Text as it is compared where a name must not slip through: without case, accents and the marks between words.</summary>
internal static class FoldedText
{
    /// <summary>The folded text: words in lower case parted by single spaces, with one before and after.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        return folded[^1] == ' ' ? folded.ToString() : folded.Append(' ').ToString();
    }
}
