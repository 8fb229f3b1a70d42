namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Pairs units whose words are the same in the same order.</summary>
/// <remarks>
/// <para>
/// First the texts that stand once in each draft; then their neighbours, as long as those are the same too (so a repeated
/// formula goes with the article around it); what is left of a repeated text goes to the place nearest to where its
/// neighbours went. Time linear in the words but for a text repeated k times, which costs k² up to a limit.
/// </para>
/// <para>
/// Source of the order of steps: P. Heckel, "A technique for isolating differences between files", CACM 21 (1978).
/// </para>
/// </remarks>
internal static class ExactMatches
{
    private const int FewestWords = 3;
    private const int MostRepeats = 200;

    /// <summary>For every older unit the newer unit with the same words, or -1.</summary>
    public static int[] Find(UnitTexts older, UnitTexts newer)
    {
        var newerOf = new int[older.Count];
        var olderOf = new int[newer.Count];
        Array.Fill(newerOf, -1);
        Array.Fill(olderOf, -1);
        var groups = Group(older, newer);
        PairUnique(older, groups, newerOf, olderOf);
        Spread(older, newer, newerOf, olderOf);
        PairRepeated(groups, newerOf, olderOf);
        return newerOf;
    }

    private static List<(List<int> Older, List<int> Newer)> Group(UnitTexts older, UnitTexts newer)
    {
        var byHash = new Dictionary<ulong, (List<int> Older, List<int> Newer)>();
        for (var unit = 0; unit < older.Count; unit++)
        {
            if (older.Words(unit).Length > 0)
            {
                Of(Hash(older.Words(unit))).Older.Add(unit);
            }
        }
        for (var unit = 0; unit < newer.Count; unit++)
        {
            if (byHash.TryGetValue(Hash(newer.Words(unit)), out var group)
                && older.Words(group.Older[0]).SequenceEqual(newer.Words(unit)))
            {
                group.Newer.Add(unit);
            }
        }
        return [.. byHash.Values.Where(group => group.Newer.Count > 0).OrderBy(group => group.Older[0])];

        (List<int> Older, List<int> Newer) Of(ulong hash) =>
            byHash.TryGetValue(hash, out var group) ? group : byHash[hash] = ([], []);
    }

    /// <summary>FNV-1a over the words' numbers.</summary>
    private static ulong Hash(ReadOnlySpan<int> words)
    {
        var hash = 14695981039346656037UL;
        foreach (var word in words)
        {
            hash = (hash ^ (uint)word) * 1099511628211UL;
        }
        return hash;
    }

    private static void PairUnique(
        UnitTexts older, List<(List<int> Older, List<int> Newer)> groups, int[] newerOf, int[] olderOf)
    {
        foreach (var (olders, newers) in groups)
        {
            if (olders.Count == 1 && newers.Count == 1 && older.Words(olders[0]).Length >= FewestWords)
            {
                Pair(olders[0], newers[0], newerOf, olderOf);
            }
        }
    }

    private static void Spread(UnitTexts older, UnitTexts newer, int[] newerOf, int[] olderOf)
    {
        for (var unit = 0; unit < older.Count; unit++)
        {
            SpreadTo(unit, unit + 1, +1);
        }
        for (var unit = older.Count - 1; unit >= 0; unit--)
        {
            SpreadTo(unit, unit - 1, -1);
        }

        void SpreadTo(int from, int to, int step)
        {
            if (newerOf[from] < 0 || to < 0 || to >= older.Count || newerOf[to] >= 0)
            {
                return;
            }
            var there = newerOf[from] + step;
            if (there >= 0 && there < newer.Count && olderOf[there] < 0
                && !older.Words(to).IsEmpty && older.Words(to).SequenceEqual(newer.Words(there)))
            {
                Pair(to, there, newerOf, olderOf);
            }
        }
    }

    private static void PairRepeated(List<(List<int> Older, List<int> Newer)> groups, int[] newerOf, int[] olderOf)
    {
        var expected = ExpectedPlaces(newerOf, olderOf.Length);
        foreach (var (olders, newers) in groups)
        {
            var left = olders.Where(unit => newerOf[unit] < 0).ToList();
            var there = newers.Where(unit => olderOf[unit] < 0).ToList();
            if (left.Count == 0 || there.Count == 0)
            {
                continue;
            }
            var tries = left.Count * (long)there.Count <= MostRepeats * MostRepeats
                ? left.SelectMany(one => there.Select(other => (one, other))).OrderBy(pair => Distance(pair.one, pair.other)).ThenBy(pair => pair)
                : left.Zip(there);
            foreach (var (one, other) in tries)
            {
                if (newerOf[one] < 0 && olderOf[other] < 0)
                {
                    Pair(one, other, newerOf, olderOf);
                }
            }
        }

        int Distance(int one, int other) =>
            Math.Min(Math.Abs(other - expected[one].FromBefore), Math.Abs(other - expected[one].FromAfter));
    }

    /// <summary>Where each older unit would stand if it kept its distance to the paired unit before, and after.</summary>
    private static (int FromBefore, int FromAfter)[] ExpectedPlaces(int[] newerOf, int newerCount)
    {
        var places = new (int FromBefore, int FromAfter)[newerOf.Length];
        var at = -1;
        for (var unit = 0; unit < newerOf.Length; unit++)
        {
            at = newerOf[unit] >= 0 ? newerOf[unit] : at + 1;
            places[unit].FromBefore = at;
        }
        at = newerCount;
        for (var unit = newerOf.Length - 1; unit >= 0; unit--)
        {
            at = newerOf[unit] >= 0 ? newerOf[unit] : at - 1;
            places[unit].FromAfter = at;
        }
        return places;
    }

    private static void Pair(int one, int other, int[] newerOf, int[] olderOf)
    {
        newerOf[one] = other;
        olderOf[other] = one;
    }
}
