namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>Finds the paragraphs that went here and came there: the true moves.</summary>
/// <remarks>
/// <para>
/// Only what lost its place is looked at: paragraphs without a counterpart in the order of their story. One moved where its provision says so and most words are
/// still there, or where a sentence stands once and equal on both sides. What stands beside a moved paragraph in both drafts moved with it.
/// </para>
/// </remarks>
internal static class Moves
{
    /// <summary>The weight of the words of the shortest paragraph that moves alone.</summary>
    private const int LeastWeight = 24;

    /// <summary>The same where the paragraph stands once and equal on both sides: a short sentence, but not a heading's words and number.</summary>
    private const int LeastWeightOfEqual = 16;

    /// <summary>How alike a paragraph must be to what it became to have moved, 0 to 1.</summary>
    private const double LeastLikeness = 0.55;

    /// <summary>For each older block that moved the newer one.</summary>
    /// <param name="gone">Older blocks without a counterpart in their place, in order.</param>
    /// <param name="come">Newer blocks without a counterpart in their place, in order.</param>
    /// <param name="older">The older blocks.</param>
    /// <param name="newer">The newer blocks.</param>
    /// <param name="links">What the provisions say.</param>
    public static Dictionary<int, int> Of(
        List<int> gone, List<int> come, Profile[] older, Profile[] newer, Dictionary<(int Older, int Newer), int> links)
    {
        var moved = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        AddEqual(gone, come, older, newer, moved, taken);
        var (isGone, isCome) = (gone.ToHashSet(), come.ToHashSet());
        var told = links.Where(link => isGone.Contains(link.Key.Older) && isCome.Contains(link.Key.Newer))
            .OrderByDescending(link => link.Value).ThenBy(link => link.Key.Older).ThenBy(link => link.Key.Newer);
        foreach (var ((from, to), _) in told)
        {
            if (older[from].Weight >= LeastWeight && newer[to].Weight >= LeastWeight && !moved.ContainsKey(from) && !taken.Contains(to)
                && older[from].Likeness(newer[to]) >= LeastLikeness)
            {
                moved[from] = to;
                taken.Add(to);
            }
        }
        foreach (var from in moved.Keys.Order().ToList())
        {
            Extend(from, moved[from], 1);
            Extend(from, moved[from], -1);
        }
        return moved;

        void Extend(int from, int to, int step)
        {
            for (from += step, to += step; isGone.Contains(from) && isCome.Contains(to) && !moved.ContainsKey(from) && !taken.Contains(to)
                && older[from].Weight > 0 && older[from].Likeness(newer[to]) >= LeastLikeness; from += step, to += step)
            {
                moved[from] = to;
                taken.Add(to);
            }
        }
    }

    private static void AddEqual(
        List<int> gone, List<int> come, Profile[] older, Profile[] newer, Dictionary<int, int> moved, HashSet<int> taken)
    {
        var once = new Dictionary<string, (int Older, int Newer)>(StringComparer.Ordinal);
        foreach (var block in gone)
        {
            once[older[block].Text] = once.ContainsKey(older[block].Text) ? (-2, -1) : (block, -1);
        }
        foreach (var block in come)
        {
            if (once.TryGetValue(newer[block].Text, out var place))
            {
                once[newer[block].Text] = (place.Older, place.Newer == -1 ? block : -2);
            }
        }
        foreach (var (from, to) in once.Values)
        {
            if (from >= 0 && to >= 0 && older[from].Weight >= LeastWeightOfEqual)
            {
                moved[from] = to;
                taken.Add(to);
            }
        }
    }
}
