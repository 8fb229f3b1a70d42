namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Finds a longest run of numbers, not necessarily neighbours, that rise.</summary>
/// <remarks>
/// <para><c>ends[k]</c> is the place of the smallest number on which a rising run of length k + 1 can end.</para>
/// <para>Time O(n log n). Source: C. Schensted, "Longest increasing and decreasing subsequences", Canad. J. Math. 13 (1961).</para>
/// </remarks>
internal static class LongestIncreasing
{
    /// <summary>For each number whether it is in the run chosen.</summary>
    public static bool[] Of(int[] numbers)
    {
        var ends = new List<int>();
        var previous = new int[numbers.Length];
        for (var at = 0; at < numbers.Length; at++)
        {
            int low = 0, high = ends.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = numbers[ends[middle]] < numbers[at] ? (middle + 1, high) : (low, middle);
            }
            previous[at] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
            {
                ends.Add(at);
            }
            else
            {
                ends[low] = at;
            }
        }
        var chosen = new bool[numbers.Length];
        for (var at = ends.Count > 0 ? ends[^1] : -1; at >= 0; at = previous[at])
        {
            chosen[at] = true;
        }
        return chosen;
    }
}
