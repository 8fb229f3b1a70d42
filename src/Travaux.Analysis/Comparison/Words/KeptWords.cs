namespace Travaux.Analysis.Comparison.Words;

/// <summary>Which words of two texts are kept; the n-th kept word of one is the n-th kept word of the other.</summary>
/// <param name="Older">For each older word, whether it is kept.</param>
/// <param name="Newer">For each newer word, whether it is kept.</param>
internal sealed record KeptWords(bool[] Older, bool[] Newer)
{
    /// <summary>Keeps no longer what is not the same to the letter.</summary>
    public void Release(Tokens older, Tokens newer)
    {
        for (var (i, j) = (0, 0); ; i++, j++)
        {
            while (i < Older.Length && !Older[i])
            {
                i++;
            }
            while (j < Newer.Length && !Newer[j])
            {
                j++;
            }
            if (i == Older.Length || j == Newer.Length)
            {
                return;
            }
            Older[i] = Newer[j] = older[i].Id == newer[j].Id;
        }
    }

    /// <summary>
    /// The stretches in which the texts differ, in order; between two of them there is always a kept word.
    /// </summary>
    public List<Hunk> Hunks()
    {
        var hunks = new List<Hunk>();
        var (older, newer) = (0, 0);
        while (older < Older.Length || newer < Newer.Length)
        {
            if (older < Older.Length && newer < Newer.Length && Older[older] && Newer[newer])
            {
                older++;
                newer++;
                continue;
            }
            var (olderFrom, newerFrom) = (older, newer);
            while (older < Older.Length && !Older[older])
            {
                older++;
            }
            while (newer < Newer.Length && !Newer[newer])
            {
                newer++;
            }
            hunks.Add(new(olderFrom, older, newerFrom, newer));
        }
        return hunks;
    }
}

/// <summary>A stretch in which two texts differ: half-open ranges of tokens; one of them may be empty.</summary>
/// <param name="OlderFrom">First older token.</param>
/// <param name="OlderTo">The older token after the last.</param>
/// <param name="NewerFrom">First newer token.</param>
/// <param name="NewerTo">The newer token after the last.</param>
internal readonly record struct Hunk(int OlderFrom, int OlderTo, int NewerFrom, int NewerTo)
{
    /// <summary>Whether words only went.</summary>
    public bool IsDeletion => NewerFrom == NewerTo;

    /// <summary>Whether words only came.</summary>
    public bool IsInsertion => OlderFrom == OlderTo;

    /// <summary>Whether words went and others came.</summary>
    public bool IsReplacement => !IsDeletion && !IsInsertion;

    /// <summary>This hunk, the kept words after it and the next hunk as one.</summary>
    public Hunk UpTo(Hunk next) => new(OlderFrom, next.OlderTo, NewerFrom, next.NewerTo);
}
