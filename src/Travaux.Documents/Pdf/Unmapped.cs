using System.Globalization;
using System.Text;

namespace Travaux.Documents.Pdf;

/// <summary>Tells letters that a file does not say: its fonts number their shapes and have no table from shapes to letters.</summary>
/// <remarks>
/// <para>
/// Such words come out as private-use or control characters, or as rows of phonetic letters, which is what shape numbers look like when they are
/// taken for code points. They are not guessed at: each such word becomes one thing that is no text, the same for equal shapes.
/// </para>
/// </remarks>
internal static class Unmapped
{
    private const float ManyOdd = 0.2f;

    /// <summary>Marks the words of a page that can't be read.</summary>
    /// <param name="page">The page.</param>
    /// <param name="hasUnmappedFont">Whether the file has a font without a Unicode map, so that odd letters are no language's own.</param>
    /// <returns>How many words can't be read.</returns>
    public static int Mark(PrintedPage page, bool hasUnmappedFont)
    {
        var words = page.Pieces.Sum(piece => piece.Words.Length);
        var odd = hasUnmappedFont ? page.Pieces.Sum(piece => piece.Words.Count(word => HasOddLetters(word.Text))) : 0;
        var count = 0;
        foreach (var piece in page.Pieces)
        {
            for (var at = 0; at < piece.Words.Length; at++)
            {
                var word = piece.Words[at] = piece.Words[at] with { Text = Shown(piece.Words[at].Text) };
                if (HasNoLetters(word.Text) || (odd > ManyOdd * words && HasOddLetters(word.Text)))
                {
                    piece.Words[at] = word with { Thing = $"unreadable {word.Text}" };
                    count++;
                }
            }
        }
        return count;
    }

    /// <summary>The letters of a word: signs of the symbol fonts that office programs use for bullets and marks are shown as what they look like.</summary>
    private static string Shown(string word)
    {
        if (word.Length == 1)
        {
            return word[0] switch
            {
                '\uF0B7' => "•",
                '\uF0A7' => "▪",
                '\uF0A8' or '\uF06F' => "□",
                '\uF0D8' => "➢",
                '\uF0FC' => "✓",
                '\uF02D' => "–",
                '\uF02A' => "*",
                _ => word,
            };
        }
        return word;
    }

    private static bool HasNoLetters(string word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.Value == 0xFFFD || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned)
            {
                return true;
            }
        }
        return false;
    }

    // Latin Extended-B, phonetic and modifier letters: the Cyrillic capitals and small letters of common fonts have such shape numbers.
    private static bool HasOddLetters(string word) => word.Any(sign => sign is >= '\u0180' and <= '\u02FF');
}
