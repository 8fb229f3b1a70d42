namespace Travaux.Record.Diagnostics;

/// <summary>Finds the word that someone meant who typed another.</summary>
public static class Nearest
{
    /// <summary>The known word that takes the fewest letters to reach, or <see langword="null"/> where none is near.</summary>
    /// <remarks><para>Near is: at most a third of the letters, and one in any case, put in, left out, changed, or swapped with the next. Among equals the first known.</para></remarks>
    /// <exception cref="ArgumentNullException">No word is given, or none is known.</exception>
    public static string? To(string typed, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(known);
        string? nearest = null;
        var fewest = Math.Max(1, typed.Length / 3) + 1;
        foreach (var word in known)
        {
            var steps = Steps(typed, word, fewest);
            if (steps < fewest)
            {
                (nearest, fewest) = (word, steps);
            }
        }
        return nearest;
    }

    /// <summary>The Damerau-Levenshtein distance in its restricted form, by the textbook table, three rows at a time.</summary>
    /// <remarks><para>Stops, and tells <see cref="int.MaxValue"/>, as soon as no way through the table takes fewer than <paramref name="limit"/> steps.</para></remarks>
    private static int Steps(string from, string to, int limit)
    {
        if (Math.Abs(from.Length - to.Length) >= limit)
        {
            return int.MaxValue;
        }
        int[] twoAbove = [], above = [.. Enumerable.Range(0, to.Length + 1)];
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            var fewest = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = above[j - 1] + (Same(from[i - 1], to[j - 1]) ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]))
                {
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
                }
                fewest = Math.Min(fewest, row[j]);
            }
            if (fewest > limit)
            {
                return int.MaxValue;
            }
            (twoAbove, above) = (above, row);
        }
        return above[to.Length];
    }

    private static bool Same(char one, char other) => one == other || char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
