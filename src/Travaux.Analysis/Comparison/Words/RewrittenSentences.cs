namespace Travaux.Analysis.Comparison.Words;

/// <summary>Makes one replacement of what happens within a sentence of which little is left.</summary>
internal static class RewrittenSentences
{
    private const int LeastHunks = 3;
    private const int LeastWords = 4;

    /// <summary>The hunks, those of a rewritten sentence joined.</summary>
    public static List<Hunk> Join(List<Hunk> hunks, Tokens newer, Weights weights)
    {
        if (hunks.Count < LeastHunks)
        {
            return hunks;
        }
        var joined = new List<Hunk>(hunks.Count);
        for (var from = 0; from < hunks.Count;)
        {
            var to = from + 1;
            while (to < hunks.Count && !EndsSentence(newer, hunks[to - 1].NewerTo, hunks[to].NewerFrom))
            {
                to++;
            }
            if (IsRewritten(hunks, from, to, weights))
            {
                joined.Add(hunks[from].UpTo(hunks[to - 1]));
            }
            else
            {
                joined.AddRange(hunks[from..to]);
            }
            from = to;
        }
        return joined;
    }

    private static bool IsRewritten(List<Hunk> hunks, int from, int to, Weights weights)
    {
        if (to - from < LeastHunks)
        {
            return false;
        }
        var (deleted, inserted, kept) = (0, 0, 0);
        for (var i = from; i < to; i++)
        {
            deleted += weights.Deleted(hunks[i]);
            inserted += weights.Inserted(hunks[i]);
            kept += i == from ? 0 : weights.Newer(hunks[i - 1].NewerTo, hunks[i].NewerFrom);
        }
        return Math.Min(deleted, inserted) >= Math.Max(LeastWords * Weights.Word, kept * 2);
    }

    private static bool EndsSentence(Tokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Boundaries.After(tokens, i) >= Boundaries.Clause)
            {
                return true;
            }
        }
        return false;
    }
}
