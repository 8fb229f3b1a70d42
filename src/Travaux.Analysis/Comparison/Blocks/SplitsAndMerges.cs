namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>Older members [OlderFrom, OlderTo) and newer members [NewerFrom, NewerTo) that are one.</summary>
internal readonly record struct Span(int OlderFrom, int OlderTo, int NewerFrom, int NewerTo);

/// <summary>Finds paragraphs that were split in several, or joined to one: neighbours of a pair whose words the pair lacks.</summary>
internal static class SplitsAndMerges
{
    /// <summary>Share of a neighbour's words that must be missing from the pair for it to belong to it.</summary>
    private const double LeastShare = 0.6;

    /// <summary>The weight of the words of the smallest neighbour of which some words may be its own.</summary>
    private const int LeastWeight = 12;

    /// <summary>The weight of the words of the smallest neighbour of which every word must be missing from the pair.</summary>
    private const int LeastWeightOfWhole = 6;

    /// <summary>All members in order, those that are one together; what is gone before what came.</summary>
    /// <param name="counterparts">For each older member the newer one, or -1; rising.</param>
    /// <param name="older">The older members.</param>
    /// <param name="newer">The newer members.</param>
    /// <param name="whole">The shape of what is never split.</param>
    public static List<Span> Of(int[] counterparts, Profile[] older, Profile[] newer, int whole)
    {
        var spans = Pairs(counterparts, older, newer, whole);
        var all = new List<Span>(Math.Max(older.Length, newer.Length));
        var (o, n) = (0, 0);
        foreach (var span in spans)
        {
            Alone(span.OlderFrom, span.NewerFrom);
            all.Add(span);
            (o, n) = (span.OlderTo, span.NewerTo);
        }
        Alone(older.Length, newer.Length);
        return all;

        void Alone(int olderTo, int newerTo)
        {
            for (; o < olderTo; o++)
            {
                all.Add(new(o, o + 1, n, n));
            }
            for (; n < newerTo; n++)
            {
                all.Add(new(o, o, n, n + 1));
            }
        }
    }

    private static List<Span> Pairs(int[] counterparts, Profile[] older, Profile[] newer, int whole)
    {
        var pairs = new List<Span>();
        for (var at = 0; at < counterparts.Length; at++)
        {
            if (counterparts[at] >= 0)
            {
                pairs.Add(new(at, at + 1, counterparts[at], counterparts[at] + 1));
            }
        }
        for (var at = 0; at < pairs.Count; at++)
        {
            var pair = pairs[at];
            if (older[pair.OlderFrom].Shape == whole || older[pair.OlderFrom].Text == newer[pair.NewerFrom].Text)
            {
                continue;
            }
            var (olderBefore, newerBefore) = at == 0 ? (0, 0) : (pairs[at - 1].OlderTo, pairs[at - 1].NewerTo);
            var (olderAfter, newerAfter) = at == pairs.Count - 1 ? (older.Length, newer.Length) : (pairs[at + 1].OlderFrom, pairs[at + 1].NewerFrom);
            var (newerFrom, newerTo) = Stretched(older[pair.OlderFrom], newer, pair.NewerFrom, newerBefore, newerAfter);
            var (olderFrom, olderTo) = newerTo - newerFrom > 1
                ? (pair.OlderFrom, pair.OlderTo)
                : Stretched(newer[pair.NewerFrom], older, pair.OlderFrom, olderBefore, olderAfter);
            pairs[at] = new(olderFrom, olderTo, newerFrom, newerTo);
        }
        return pairs;
    }

    /// <summary>The members next to one, within limits, that hold words of the other side which it lacks.</summary>
    private static (int From, int To) Stretched(Profile one, Profile[] members, int at, int least, int most)
    {
        var (from, to) = (at, at + 1);
        if (from == least && to == most)
        {
            return (from, to);
        }
        var missing = new MissingWords(one);
        missing.Take(members[at]);
        while (Next(to, 1, most) is > 0 and var taken)
        {
            to += taken;
        }
        while (Next(from - 1, -1, least - 1) is > 0 and var taken)
        {
            from -= taken;
        }
        return (from, to);

        // A paragraph put in between the parts of a split goes with them.
        int Next(int place, int step, int end) =>
            place == end ? 0 : Takes(members[place]) ? 1
            : place + step != end && members[place].Shape == one.Shape && members[place + step].Weight >= LeastWeight && Takes(members[place + step]) ? 2 : 0;

        bool Takes(Profile next)
        {
            if (next.Shape != one.Shape || next.Weight < LeastWeightOfWhole)
            {
                return false;
            }
            if (missing.WeightBeyond(next) > (next.Weight < LeastWeight ? 0 : (1 - LeastShare) * next.Weight))
            {
                return false;
            }
            missing.Take(next);
            return true;
        }
    }
}
