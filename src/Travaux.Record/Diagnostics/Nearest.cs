namespace Travaux.Record.Diagnostics;

/// <summary>Finds the word that someone meant who typed another.</summary>
public static class Nearest
{
    /// <summary>The known word that takes the fewest letters to reach, or <see langword="null"/> where none is near.</summary>
    /// <remarks><para>Near is: at most a third of the letters put in, left out, or changed. Among equals the first known.</para></remarks>
    /// <exception cref="ArgumentNullException">No word is given, or none is known.</exception>
    public static string? To(string typed, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(known);
        string? nearest = null;
        var fewest = Math.Max(1, typed.Length / 3) + 1;
        foreach (var word in known)
        {
            var steps = Steps(typed, word);
            if (steps < fewest)
            {
                (nearest, fewest) = (word, steps);
            }
        }
        return nearest;
    }

    /// <summary>The Levenshtein distance, by its textbook table, one row at a time.</summary>
    private static int Steps(string from, string to)
    {
        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = above[j - 1] + (char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]) ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.Length];
    }
}
