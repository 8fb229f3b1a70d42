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
    /// <summary>The alignment with all its rows, in the newer draft's order.</summary>
    public static Alignment Describe(AlignmentWork work, AlignmentOptions options)
    {
        var pairs = Pairs(work, options);
        var ofOlder = pairs.ToLookup(pair => pair.Older);
        var ofNewer = pairs.ToLookup(pair => pair.Newer);
        var single = pairs.Where(pair => ofOlder[pair.Older].Count() == 1 && ofNewer[pair.Newer].Count() == 1)
            .OrderBy(pair => pair.Older).ToList();
        var inOrder = LongestIncreasing.Of([.. single.Select(pair => pair.Newer)]);
        var moved = single.Where((_, at) => !inOrder[at]).Select(pair => pair.Older).ToHashSet();

        var rows = new List<AlignedPair>();
        rows.AddRange(pairs.Select(pair => pair with
        {
            Relation = ofOlder[pair.Older].Count() > 1 ? Relation.Split
                : ofNewer[pair.Newer].Count() > 1 ? Relation.Merged
                : (moved.Contains(pair.Older), Same(work, pair)) switch
                {
                    (true, true) => Relation.Moved,
                    (true, false) => Relation.MovedAndEdited,
                    (false, true) => Relation.Same,
                    (false, false) => Relation.Edited,
                },
        }));
        rows.AddRange(Enumerable.Range(0, work.Newer.Count).Where(unit => !ofNewer[unit].Any())
            .Select(unit => Alone(-1, unit, Relation.Inserted, work, options)));
        rows.AddRange(Enumerable.Range(0, work.Older.Count).Where(unit => !ofOlder[unit].Any())
            .Select(unit => Alone(unit, -1, Relation.Deleted, work, options)));
        return new(InNewerOrder(rows, work));
    }

    private static List<AlignedPair> Pairs(AlignmentWork work, AlignmentOptions options)
    {
        var pairs = new List<AlignedPair>();
        for (var unit = 0; unit < work.Exact.Length; unit++)
        {
            if (work.Exact[unit] >= 0)
            {
                pairs.Add(new()
                {
                    Older = unit, Newer = work.Exact[unit], Relation = Relation.Same, Confidence = Confidence.Certain, Likeness = 1,
                });
            }
        }
        pairs.AddRange(work.Evidence.Candidates.Where(one => one.Probability >= options.PairFrom).Select(one => new AlignedPair
        {
            Older = one.Older,
            Newer = one.Newer,
            Relation = Relation.Edited,
            Confidence = options.ConfidenceAt(one.Probability),
            Likeness = one.Features[PairFeatures.Likeness],
        }));
        return pairs;
    }

    private static bool Same(AlignmentWork work, AlignedPair pair) =>
        work.Older.Words(pair.Older).SequenceEqual(work.Newer.Words(pair.Newer));

    private static AlignedPair Alone(int older, int newer, Relation relation, AlignmentWork work, AlignmentOptions options)
    {
        var likeliest = 0f;
        foreach (var candidate in work.Evidence.Candidates)
        {
            if (candidate.Older == older || candidate.Newer == newer)
            {
                likeliest = MathF.Max(likeliest, candidate.Probability);
            }
        }
        return new()
        {
            Older = older, Newer = newer, Relation = relation, Confidence = options.ConfidenceAt(1 - likeliest),
        };
    }

    private static Sequence<AlignedPair> InNewerOrder(List<AlignedPair> rows, AlignmentWork work)
    {
        // What was deleted stands after the counterpart of the provision before it.
        var after = new int[work.Older.Count];
        var lastOf = rows.Where(row => row.Older >= 0 && row.Newer >= 0).ToLookup(row => row.Older, row => row.Newer);
        var at = -1;
        for (var unit = 0; unit < after.Length; unit++)
        {
            at = lastOf[unit].Any() ? lastOf[unit].Max() : at;
            after[unit] = at;
        }
        return [.. rows.OrderBy(row => row.Newer >= 0 ? row.Newer : after[row.Older]).ThenBy(row => row.Newer < 0).ThenBy(row => row.Older)];
    }

    private static Confidence ConfidenceAt(this AlignmentOptions options, double probability) =>
        probability >= options.CertainFrom ? Confidence.Certain
        : probability >= options.ProbableFrom ? Confidence.Probable
        : Confidence.Doubtful;
}
