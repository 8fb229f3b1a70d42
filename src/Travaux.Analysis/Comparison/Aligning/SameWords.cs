namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Tells whether two texts have the same words, whatever their case, punctuation and brackets.</summary>
internal static class SameWords
{
    /// <summary>Whether the words of both texts are the same, in the same order.</summary>
    public static bool In(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        while (true)
        {
            var first = NextWord(ref one);
            var second = NextWord(ref other);
            if (!first.Equals(second, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
            if (first.IsEmpty)
            {
                return true;
            }
        }
    }

    /// <summary>The share of the words of both texts that stand in both, wherever, 0 to 1; 1 for two texts without words.</summary>
    public static float Share(string one, string other)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int words = 0, shared = 0;
        ReadOnlySpan<char> rest = one;
        for (var word = NextWord(ref rest); !word.IsEmpty; word = NextWord(ref rest), words++)
        {
            counts[word.ToString()] = counts.GetValueOrDefault(word.ToString()) + 1;
        }
        rest = other;
        for (var word = NextWord(ref rest); !word.IsEmpty; word = NextWord(ref rest), words++)
        {
            var left = counts.GetValueOrDefault(word.ToString());
            shared += left > 0 ? 1 : 0;
            counts[word.ToString()] = left - 1;
        }
        return words == 0 ? 1 : 2f * shared / words;
    }

    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !Vocabulary.IsWordPart(text[start]))
        {
            start++;
        }
        var end = start;
        while (end < text.Length && Vocabulary.IsWordPart(text[end]))
        {
            end++;
        }
        var word = text[start..end];
        text = text[end..];
        return word;
    }
}
