namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>Two members that may be one, and how much speaks for it.</summary>
internal readonly record struct Link(int Older, int Newer, int Weight)
{
    /// <summary>How much speaks for two being one: the words that they share, the more so the more alike they are.</summary>
    public static int WeightOf(Profile older, Profile newer, double likeness) =>
        1 + (int)(8 * likeness * (likeness == 1 ? older.Weight : older.Shared(newer)));
}

/// <summary>Picks, of links between two lists, those that keep the order of both and weigh most together.</summary>
/// <remarks>
/// <para>
/// The links are walked in the order of the older list; <c>best[n]</c>, a tree of maxima, holds the heaviest chain that ends at the newer member <c>n</c> or before.
/// Of links of one older member those to later newer ones come first, so that no chain holds two.
/// </para>
/// <para>Time O(k log n). Source: G. Jacobson and K.-P. Vo, "Heaviest Increasing/Common Subsequence Problems", CPM 1992.</para>
/// </remarks>
internal static class HeaviestChain
{
    /// <summary>The links chosen, in order.</summary>
    /// <param name="links">The links, in any order.</param>
    /// <param name="newerCount">How many newer members there are.</param>
    public static List<Link> Of(List<Link> links, int newerCount)
    {
        links.Sort(static (a, b) => a.Older != b.Older ? a.Older.CompareTo(b.Older) : a.Newer != b.Newer ? b.Newer.CompareTo(a.Newer) : b.Weight.CompareTo(a.Weight));
        var best = new int[newerCount + 1];
        Array.Fill(best, -1);
        var (sums, previous) = (new long[links.Count], new int[links.Count]);
        for (var at = 0; at < links.Count; at++)
        {
            previous[at] = HeaviestBefore(links[at].Newer);
            sums[at] = links[at].Weight + (previous[at] < 0 ? 0 : sums[previous[at]]);
            for (var place = links[at].Newer + 1; place < best.Length; place += place & -place)
            {
                if (best[place] < 0 || sums[best[place]] < sums[at])
                {
                    best[place] = at;
                }
            }
        }
        var chain = new List<Link>();
        for (var at = HeaviestBefore(newerCount); at >= 0; at = previous[at])
        {
            chain.Add(links[at]);
        }
        chain.Reverse();
        return chain;

        int HeaviestBefore(int newer)
        {
            var heaviest = -1;
            for (var place = newer; place > 0; place -= place & -place)
            {
                if (best[place] >= 0 && (heaviest < 0 || sums[best[place]] > sums[heaviest]))
                {
                    heaviest = best[place];
                }
            }
            return heaviest;
        }
    }
}
