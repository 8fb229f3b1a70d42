using System.Globalization;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Gives every distinct word of two drafts a number, so that texts compare as arrays of numbers.</summary>
/// <remarks>
/// <para>
/// A word is a run of letters, marks and digits in lower case; punctuation and brackets are not words. In scripts
/// written without spaces every ideograph is one.
/// </para>
/// </remarks>
internal sealed class Vocabulary
{
    private const int LongestWord = 64;
    private readonly WordNumbers _numbers = new();

    /// <summary>How many distinct words there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>The words of a text, in order, as numbers from 0; appended to <paramref name="words"/>.</summary>
    public void Append(ReadOnlySpan<char> text, List<int> words)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var at = 0;
        while (at < text.Length)
        {
            if (!IsWordPart(text[at]))
            {
                at++;
                continue;
            }
            var length = 0;
            if (IsIdeograph(text[at]))
            {
                lower[length++] = text[at++];
            }
            else
            {
                length = Lower(text[at..], lower);
                at += length;
            }
            words.Add(_numbers.Of(lower[..length]));
        }
    }

    /// <summary>Writes the word that a text begins with in lower case; says how long it is.</summary>
    private static int Lower(ReadOnlySpan<char> text, Span<char> lower)
    {
        var length = 0;
        while (length < text.Length && length < lower.Length)
        {
            var letter = text[length];
            if (letter < 128 ? !char.IsAsciiLetterOrDigit(letter) : !IsWordPart(letter) || IsIdeograph(letter))
            {
                break;
            }
            lower[length++] = Lower(letter);
        }
        return length;
    }

    private static char Lower(char letter) => letter < 128
        ? (char)(letter is >= 'A' and <= 'Z' ? letter | 0x20 : letter)
        : char.ToLowerInvariant(letter);

    /// <summary>Whether a character is part of a word.</summary>
    public static bool IsWordPart(char letter) => letter < 128
        ? char.IsAsciiLetterOrDigit(letter)
        : char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)
            || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsIdeograph(char letter) => letter is >= '\u3040' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF'
        or >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';
}
