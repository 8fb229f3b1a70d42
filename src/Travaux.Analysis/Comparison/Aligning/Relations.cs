using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Says what became of each provision, once the pairs are known.</summary>
/// <remarks>
/// <para>
/// Several counterparts make a split, else several sources a merge; else a pair off the longest run of pairs in
/// unchanged order has moved; else it is the same or edited.
/// </para>
/// </remarks>
internal static class Relations
{
    /// <summary>How likely a candidate that was not taken must be to be named.</summary>
    private const float WorthNaming = 0.05f;

    /// <summary>The alignment with all its rows, in the newer draft's order.</summary>
    /// <param name="set">The pairs.</param>
    /// <param name="options">Where the words of confidence begin.</param>
    /// <param name="same">Whether an older and a newer provision have the same words.</param>
    /// <param name="row">For an older provision the row in which its order counts: articles move among articles.</param>
    public static Alignment Describe(
        PairSet set, AlignmentOptions options, Func<int, int, bool> same, Func<int, int> row)
    {
        var parts = set.Pairs.Where(pair => !pair.Frame).ToList();
        var ofOlder = Count(parts, set.OlderRivals.Length, pair => pair.Older);
        var ofNewer = Count(parts, set.NewerRivals.Length, pair => pair.Newer);
        var moved = Moved(parts.Where(pair => ofOlder[pair.Older] == 1 && ofNewer[pair.Newer] == 1), row);
        var rows = new List<AlignedPair>(set.Pairs.Count);
        foreach (var pair in parts)
        {
            rows.Add(new()
            {
                Older = pair.Older,
                Newer = pair.Newer,
                Relation = ofOlder[pair.Older] > 1 ? Relation.Split
                    : ofNewer[pair.Newer] > 1 ? Relation.Merged
                    : OneToOne(moved.Contains(pair.Older), same(pair.Older, pair.Newer)),
                Confidence = options.ConfidenceAt(pair.Probability),
                Likeness = pair.Likeness,
                Corrected = pair.Corrected,
            });
        }
        AddFrames(rows, set.Pairs, ofOlder, ofNewer, options);
        AddAlone(rows, ofNewer, set.NewerRivals, Relation.Inserted, options);
        AddAlone(rows, ofOlder, set.OlderRivals, Relation.Deleted, options);
        return new(InNewerOrder(rows, ofOlder.Length));
    }

    /// <summary>What only holds the other's counterpart shares its fate, or is as it was.</summary>
    private static void AddFrames(List<AlignedPair> rows, List<Pair> pairs, int[] ofOlder, int[] ofNewer, AlignmentOptions options)
    {
        var fates = rows.ToLookup(row => row.Newer, row => row.Relation);
        foreach (var frame in pairs.Where(pair => pair.Frame))
        {
            rows.Add(new()
            {
                Older = frame.Older,
                Newer = frame.Newer,
                Relation = fates[frame.Newer].DefaultIfEmpty(Relation.Same).First(),
                Confidence = options.ConfidenceAt(frame.Probability),
                Likeness = frame.Likeness,
            });
            ofOlder[frame.Older]++;
            ofNewer[frame.Newer]++;
        }
    }

    private static Relation OneToOne(bool moved, bool same) => (moved, same) switch
    {
        (true, true) => Relation.Moved,
        (true, false) => Relation.MovedAndEdited,
        (false, true) => Relation.Same,
        (false, false) => Relation.Edited,
    };

    private static int[] Count(List<Pair> pairs, int size, Func<Pair, int> side)
    {
        var counts = new int[size];
        foreach (var pair in pairs)
        {
            counts[side(pair)]++;
        }
        return counts;
    }

    private static HashSet<int> Moved(IEnumerable<Pair> pairs, Func<int, int> row)
    {
        var moved = new HashSet<int>();
        foreach (var group in pairs.GroupBy(pair => row(pair.Older)))
        {
            var members = group.OrderBy(pair => pair.Older).ToList();
            var inOrder = LongestIncreasing.Of([.. members.Select(pair => pair.Newer)]);
            moved.UnionWith(members.Where((_, at) => !inOrder[at]).Select(pair => pair.Older));
        }
        return moved;
    }

    private static void AddAlone(
        List<AlignedPair> rows, int[] counts, Rival[] rivals, Relation relation, AlignmentOptions options)
    {
        for (var at = 0; at < counts.Length; at++)
        {
            if (counts[at] == 0)
            {
                rows.Add(new()
                {
                    Older = relation == Relation.Deleted ? at : -1,
                    Newer = relation == Relation.Deleted ? -1 : at,
                    Relation = relation,
                    Confidence = options.ConfidenceAt(1 - rivals[at].Probability),
                    Rival = rivals[at].Probability >= WorthNaming ? rivals[at].At : -1,
                });
            }
        }
    }

    private static Sequence<AlignedPair> InNewerOrder(List<AlignedPair> rows, int olderCount)
    {
        // What was deleted stands after the counterpart of the provision before it.
        var after = new int[olderCount];
        Array.Fill(after, -1);
        foreach (var row in rows)
        {
            if (row.Older >= 0)
            {
                after[row.Older] = Math.Max(after[row.Older], row.Newer);
            }
        }
        for (var at = 1; at < olderCount; at++)
        {
            after[at] = after[at] < 0 ? after[at - 1] : after[at];
        }
        return [.. rows
            .OrderBy(row => row.Newer >= 0 ? row.Newer : after[row.Older])
            .ThenBy(row => row.Newer < 0)
            .ThenBy(row => row.Older)];
    }
}
