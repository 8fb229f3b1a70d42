namespace Travaux.Analysis.Comparison.Words;

/// <summary>Finds a shortest redline between two texts, word by word.</summary>
/// <remarks>
/// <para>
/// Common ends are set aside, then the words that the other text does not have at all: neither can make a redline
/// shorter.
/// What is left is solved in linear space: <see cref="MiddlePoint"/> finds a place that a shortest redline passes,
/// and the two
/// boxes before and after it are solved in the same way, until one side of a box is empty.
/// </para>
/// <para>
/// The result is shortest as long as no box differs in more than <c>2 × FirstEffort</c> words. Beyond that the box is
/// cut at
/// words that are unique in both texts (patience), and where there are none at the furthest point reached, with less
/// effort for the
/// boxes that come of it: the time is O((N+M)·effort) for whatever texts, the redline correct, and short, but perhaps
/// not the shortest.
/// </para>
/// <para>
/// Sources: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), §4b; B. Cohen,
/// patience diff (2003).
/// </para>
/// </remarks>
internal static class WordDiff
{
    /// <summary>How many steps from either end a box is searched for a shortest redline.</summary>
    public const int FirstEffort = 1024;

    /// <summary>The effort for boxes that come from cutting one that was too different.</summary>
    private const int LaterEffort = 96;

    /// <summary>How often a box is cut again at unique words.</summary>
    private const int PatienceRounds = 6;

    /// <summary>The words to keep so that as few as possible go and come.</summary>
    /// <param name="older">Numbers of the older words, each below <paramref name="words"/>.</param>
    /// <param name="newer">Numbers of the newer words, likewise.</param>
    /// <param name="words">How many different words there are.</param>
    public static KeptWords Between(ReadOnlySpan<int> older, ReadOnlySpan<int> newer, int words)
    {
        var kept = new KeptWords(new bool[older.Length], new bool[newer.Length]);
        var start = older.CommonPrefixLength(newer);
        var end = CommonSuffix(older[start..], newer[start..]);
        kept.Older.AsSpan(0, start).Fill(true);
        kept.Newer.AsSpan(0, start).Fill(true);
        kept.Older.AsSpan(older.Length - end).Fill(true);
        kept.Newer.AsSpan(newer.Length - end).Fill(true);

        var left = SharedWords.Of(older[start..^end], newer[start..^end], start, words);
        if (left.Older.Length > 0 && left.Newer.Length > 0)
        {
            Solve(left, kept, words);
        }
        return kept;
    }

    private static void Solve(SharedWords shared, KeptWords kept, int words)
    {
        var search = new MiddlePoint(shared.Older, shared.Newer);
        UniqueWords? unique = null;
        var boxes = new Stack<Box>();
        boxes.Push(new(0, shared.Older.Length, 0, shared.Newer.Length, FirstEffort, 0));
        while (boxes.TryPop(out var box))
        {
            box = KeepEnds(box, shared, kept);
            if (box.IsSolved)
            {
                continue;
            }
            if (search.Find(box, out var point))
            {
                boxes.Push(box.From(point));
                boxes.Push(box.Until(point));
                continue;
            }
            box = box with { Effort = LaterEffort, Round = box.Round + 1 };
            unique ??= new(words);
            if (box.Round > PatienceRounds || !unique.Cut(box, shared, boxes))
            {
                boxes.Push(box.From(point));
                boxes.Push(box.Until(point));
            }
        }
    }

    private static Box KeepEnds(Box box, SharedWords shared, KeptWords kept)
    {
        var older = shared.Older.AsSpan(box.OlderFrom, box.OlderTo - box.OlderFrom);
        var newer = shared.Newer.AsSpan(box.NewerFrom, box.NewerTo - box.NewerFrom);
        var start = older.CommonPrefixLength(newer);
        var end = CommonSuffix(older[start..], newer[start..]);
        for (var i = 0; i < start; i++)
        {
            kept.Older[shared.OlderPlaces[box.OlderFrom + i]] = true;
            kept.Newer[shared.NewerPlaces[box.NewerFrom + i]] = true;
        }
        for (var i = 1; i <= end; i++)
        {
            kept.Older[shared.OlderPlaces[box.OlderTo - i]] = true;
            kept.Newer[shared.NewerPlaces[box.NewerTo - i]] = true;
        }
        return box with
        {
            OlderFrom = box.OlderFrom + start,
            OlderTo = box.OlderTo - end,
            NewerFrom = box.NewerFrom + start,
            NewerTo = box.NewerTo - end,
        };
    }

    private static int CommonSuffix(ReadOnlySpan<int> older, ReadOnlySpan<int> newer)
    {
        var length = 0;
        while (length < older.Length && length < newer.Length && older[^(length + 1)] == newer[^(length + 1)])
        {
            length++;
        }
        return length;
    }
}

/// <summary>A stretch of the older text against a stretch of the newer one, still to be solved.</summary>
internal readonly record struct Box(int OlderFrom, int OlderTo, int NewerFrom, int NewerTo, int Effort, int Round)
{
    public bool IsSolved => OlderFrom == OlderTo || NewerFrom == NewerTo;

    public Box Until((int Older, int Newer) point) => this with { OlderTo = point.Older, NewerTo = point.Newer };

    public Box From((int Older, int Newer) point) => this with { OlderFrom = point.Older, NewerFrom = point.Newer };
}
