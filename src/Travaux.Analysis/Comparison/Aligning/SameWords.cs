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
