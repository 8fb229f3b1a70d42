using System.Globalization;
using System.Text;

namespace Travaux.Analysis.Release;

/// <summary>Text as it is compared where a name must not slip through: without case, accents and the marks between words.</summary>
internal static class FoldedText
{
    /// <summary>The words of a text, folded.</summary>
    public static string[] Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        // Halves of a sign without the other half can't be normalised: they become the sign for what is no sign.
        foreach (var letter in Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(' ');
            }
        }
        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
