namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>Finds what of a changed word may stay, because what changed in it can't be overlooked.</summary>
internal static class WithinWord
{
    /// <summary>
    /// The stretches that stay, in order, as places in the two words; none where the word must be struck and typed anew, or where it isn't one word.
    /// </summary>
    public static List<KeptStretch> Kept(ReadOnlySpan<char> older, ReadOnlySpan<char> newer)
    {
        if (!IsOneWord(older) || !IsOneWord(newer))
        {
            return [];
        }
        return OfThings(older, newer) ?? OfSeam(older, newer);
    }

    private static bool IsOneWord(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (char.IsWhiteSpace(sign))
            {
                return false;
            }
        }
        return text.Length > 0;
    }

    /// <summary>The letters between the things (notes' marks, pictures), where only these differ.</summary>
    private static List<KeptStretch>? OfThings(ReadOnlySpan<char> older, ReadOnlySpan<char> newer)
    {
        var kept = new List<KeptStretch>();
        var (o, n) = (0, 0);
        while (o < older.Length || n < newer.Length)
        {
            var (from, to) = (o, n);
            while (o < older.Length && n < newer.Length && older[o] == newer[n])
            {
                o++;
                n++;
            }
            if (o > from)
            {
                kept.Add(new(from, to, o - from));
            }
            var (wasOlder, wasNewer) = (o, n);
            o += IsThing(older, o) ? 1 : 0;
            n += IsThing(newer, n) ? 1 : 0;
            if (o == wasOlder && n == wasNewer && (o < older.Length || n < newer.Length))
            {
                return null;
            }
        }
        return kept;
    }

    /// <summary>The word without what was put on or taken off at its end, where letters meet digits.</summary>
    private static List<KeptStretch> OfSeam(ReadOnlySpan<char> older, ReadOnlySpan<char> newer)
    {
        var shorter = older.Length < newer.Length ? older : newer;
        var longer = older.Length < newer.Length ? newer : older;
        return longer.StartsWith(shorter, StringComparison.Ordinal) && shorter.Length < longer.Length && IsSeam(shorter[^1], longer[shorter.Length])
            ? [new(0, 0, shorter.Length)]
            : [];
    }

    private static bool IsSeam(char before, char after) => (char.IsLetter(before) && char.IsDigit(after)) || (char.IsDigit(before) && char.IsLetter(after));

    /// <summary>Whether a lone surrogate stands there, as <see cref="ComparableTexts"/> puts it for a thing.</summary>
    private static bool IsThing(ReadOnlySpan<char> text, int at) =>
        at < text.Length && char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));
}
