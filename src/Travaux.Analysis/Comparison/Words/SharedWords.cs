namespace Travaux.Analysis.Comparison.Words;

/// <summary>The words of two texts that stand in both, and where they stood.</summary>
/// <remarks>
/// <para>
/// A word that the other text does not have is never kept, so leaving it out changes no shortest redline.
/// </para>
/// </remarks>
internal sealed record SharedWords(int[] Older, int[] OlderPlaces, int[] Newer, int[] NewerPlaces)
{
    /// <summary>Picks them; places are counted from <paramref name="start"/>.</summary>
    public static SharedWords Of(ReadOnlySpan<int> older, ReadOnlySpan<int> newer, int start, int words)
    {
        if (older.IsEmpty || newer.IsEmpty)
        {
            return new([], [], [], []);
        }
        var (inOlder, inNewer) = (Seen(older, words), Seen(newer, words));
        var (olderWords, olderPlaces) = Pick(older, inNewer, start);
        var (newerWords, newerPlaces) = Pick(newer, inOlder, start);
        return new(olderWords, olderPlaces, newerWords, newerPlaces);
    }

    private static bool[] Seen(ReadOnlySpan<int> text, int words)
    {
        var seen = new bool[words];
        foreach (var word in text)
        {
            seen[word] = true;
        }
        return seen;
    }

    private static (int[] Words, int[] Places) Pick(ReadOnlySpan<int> text, bool[] wanted, int start)
    {
        var count = 0;
        foreach (var word in text)
        {
            count += wanted[word] ? 1 : 0;
        }
        var (words, places) = (new int[count], new int[count]);
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (wanted[text[i]])
            {
                (words[at], places[at++]) = (text[i], start + i);
            }
        }
        return (words, places);
    }
}
