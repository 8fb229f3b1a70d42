namespace Travaux.Analysis.Comparison.Words;

/// <summary>
/// Cuts a box that is too different at the words that stand once in either text, kept in their common order.
/// </summary>
/// <remarks>
/// <para>
/// The words that are unique in both stretches are matched; the longest run of them that is in order in both
/// (patience sorting,
/// O(n log n)) is taken as kept, and the boxes between are left to solve.
/// </para>
/// <para>
/// Source: B. Cohen, patience diff (2003); P. Heckel, "A technique for isolating differences between files", CACM 21
/// (1978).
/// </para>
/// </remarks>
internal sealed class UniqueWords(int words)
{
    private readonly byte[] _olderCount = new byte[words];
    private readonly byte[] _newerCount = new byte[words];
    private readonly int[] _newerPlace = new int[words];

    /// <summary>Pushes the boxes between the anchors; <see langword="false"/> when there is no anchor.</summary>
    public bool Cut(Box box, SharedWords shared, Stack<Box> boxes)
    {
        var anchors = InOrder(Candidates(box, shared));
        if (anchors.Count == 0)
        {
            return false;
        }
        var rest = box;
        foreach (var anchor in anchors)
        {
            // The box ends after its anchor, which it keeps as its common end.
            boxes.Push(rest.Until((anchor.Older + 1, anchor.Newer + 1)));
            rest = rest.From((anchor.Older + 1, anchor.Newer + 1));
        }
        boxes.Push(rest);
        return true;
    }

    private List<(int Older, int Newer)> Candidates(Box box, SharedWords shared)
    {
        var older = shared.Older.AsSpan(box.OlderFrom, box.OlderTo - box.OlderFrom);
        var newer = shared.Newer.AsSpan(box.NewerFrom, box.NewerTo - box.NewerFrom);
        Count(older, _olderCount);
        Count(newer, _newerCount);
        for (var i = 0; i < newer.Length; i++)
        {
            _newerPlace[newer[i]] = box.NewerFrom + i;
        }
        var found = new List<(int, int)>();
        for (var i = 0; i < older.Length; i++)
        {
            if (_olderCount[older[i]] == 1 && _newerCount[older[i]] == 1)
            {
                found.Add((box.OlderFrom + i, _newerPlace[older[i]]));
            }
        }
        foreach (var word in older)
        {
            _olderCount[word] = 0;
        }
        foreach (var word in newer)
        {
            _newerCount[word] = 0;
        }
        return found;
    }

    private static void Count(ReadOnlySpan<int> text, byte[] counts)
    {
        foreach (var word in text)
        {
            counts[word] = (byte)Math.Min(2, counts[word] + 1);
        }
    }

    /// <summary>The longest run of candidates that rises in the newer text too.</summary>
    private static List<(int Older, int Newer)> InOrder(List<(int Older, int Newer)> candidates)
    {
        var tops = new List<int>();
        var before = new int[candidates.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            var (low, high) = (0, tops.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = candidates[tops[middle]].Newer < candidates[i].Newer ? (middle + 1, high) : (low, middle);
            }
            before[i] = low == 0 ? -1 : tops[low - 1];
            if (low == tops.Count)
            {
                tops.Add(i);
            }
            else
            {
                tops[low] = i;
            }
        }
        var run = new List<(int, int)>();
        for (var i = tops.Count == 0 ? -1 : tops[^1]; i >= 0; i = before[i])
        {
            run.Add(candidates[i]);
        }
        run.Reverse();
        return run;
    }
}
