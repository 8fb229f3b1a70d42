namespace Travaux.Analysis.Comparison.Words;

/// <summary>Slides pure deletions and insertions to where they read best, without changing what they do.</summary>
/// <remarks>
/// <para>
/// When the word before a change equals its last word, the change may as well begin one word earlier; likewise to the
/// right.
/// Of all such places the best bounded one is taken: whole sentences, then clauses, then what stands between commas;
/// the
/// rightmost of equals. A place that touches another change is better still, as there is then one change less.
/// </para>
/// <para>Every kept word is passed a bounded number of times: linear time.</para>
/// <para>Source: the "semantic lossless" step of N. Fraser, "Diff Strategies" (2006).</para>
/// </remarks>
internal static class Sliding
{
    private const int Touching = 4;

    /// <summary>Slides the hunks, in place.</summary>
    public static void Apply(List<Hunk> hunks, Tokens older, Tokens newer)
    {
        for (var i = 0; i < hunks.Count; i++)
        {
            var hunk = hunks[i];
            if (hunk.IsReplacement)
            {
                continue;
            }
            var tokens = hunk.IsDeletion ? older : newer;
            var (from, to) = hunk.IsDeletion ? (hunk.OlderFrom, hunk.OlderTo) : (hunk.NewerFrom, hunk.NewerTo);
            var before = i == 0 ? 0 : hunk.IsDeletion ? hunks[i - 1].OlderTo : hunks[i - 1].NewerTo;
            var after = i == hunks.Count - 1 ? tokens.Count : hunk.IsDeletion ? hunks[i + 1].OlderFrom : hunks[i + 1].NewerFrom;
            var by = Best(tokens, from, to, before, after, i > 0, i < hunks.Count - 1);
            hunks[i] = new(hunk.OlderFrom + by, hunk.OlderTo + by, hunk.NewerFrom + by, hunk.NewerTo + by);
        }
    }

    private static int Best(Tokens tokens, int from, int to, int before, int after, bool changeBefore, bool changeAfter)
    {
        var left = 0;
        while (from + left > before && tokens[from + left - 1].Id == tokens[to + left - 1].Id)
        {
            left--;
        }
        var right = 0;
        while (to + right < after && tokens[from + right].Id == tokens[to + right].Id)
        {
            right++;
        }
        var (best, bestScore) = (0, int.MinValue);
        for (var by = left; left < right && by <= right; by++)
        {
            var touches = (changeBefore && from + by == before) || (changeAfter && to + by == after);
            var (start, end) = (Boundaries.After(tokens, from + by - 1), Boundaries.After(tokens, to + by - 1));
            var score = Score(start, end) + (touches ? Touching : 0);
            if (score >= bestScore)
            {
                (best, bestScore) = (by, score);
            }
        }
        return best;
    }

    /// <summary>A change is as well bounded as its worse end; a sentence's edge at one end only helps little.</summary>
    private static int Score(int start, int end)
    {
        var (worse, better) = (Math.Min(start, end), Math.Max(start, end));
        return (3 * worse) + (worse >= Boundaries.Comma ? better : Math.Min(better, Boundaries.Phrase));
    }
}
