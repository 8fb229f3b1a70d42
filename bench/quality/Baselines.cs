using Travaux.Analysis.Comparison.Aligning;
using Travaux.Record.Drafts;

namespace Travaux.Bench.Quality;

/// <summary>Two simple methods, for measuring against: same label, and mutual best cosine.</summary>
internal static class Baselines
{
    /// <summary>Provisions with the same number are one.</summary>
    public static Alignment SameLabel(AlignmentUnit[] older, AlignmentUnit[] newer)
    {
        var numbers = newer.Select((unit, at) => (unit.Number, at)).GroupBy(one => one.Number).ToDictionary(group => group.Key, group => group.First().at);
        return Describe(older, newer, [.. older.Select((unit, at) => (at, numbers.GetValueOrDefault(unit.Number, -1))).Where(pair => pair.Item2 >= 0)]);
    }

    /// <summary>Provisions that are each other's best by the cosine of their words, at least 0.15.</summary>
    public static Alignment MutualBestCosine(AlignmentUnit[] older, AlignmentUnit[] newer)
    {
        const double least = 0.15;
        var (before, after) = Vectors(older, newer);
        var cosines = before.Select(one => after.Select(other => Cosine(one, other)).ToArray()).ToArray();
        var bestOfOlder = cosines.Select(row => Array.IndexOf(row, row.Max())).ToArray();
        var bestOfNewer = Enumerable.Range(0, newer.Length).Select(at => Enumerable.Range(0, older.Length).MaxBy(one => cosines[one][at])).ToArray();
        return Describe(older, newer,
            [.. bestOfOlder.Select((at, one) => (one, at)).Where(pair => bestOfNewer[pair.at] == pair.one && cosines[pair.one][pair.at] >= least)]);
    }

    private static Alignment Describe(AlignmentUnit[] older, AlignmentUnit[] newer, List<(int Older, int Newer)> pairs) => Relations.Describe(
        new([.. pairs.Select(pair => new Pair(pair.Older, pair.Newer, 1, 1))], new Rival[older.Length], new Rival[newer.Length]),
        AlignmentOptions.Default, (one, other) => SameWords.In(older[one].Text, newer[other].Text), _ => 0);

    /// <summary>Unit vectors of 1 + log tf times idf, the idf over both drafts together.</summary>
    private static (Dictionary<string, double>[] Older, Dictionary<string, double>[] Newer) Vectors(AlignmentUnit[] older, AlignmentUnit[] newer)
    {
        var bags = older.Concat(newer).Select(unit => Words(unit.Text).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count())).ToList();
        var frequency = bags.SelectMany(bag => bag.Keys).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var vectors = bags.Select(bag =>
        {
            var weights = bag.ToDictionary(word => word.Key, word => (1 + Math.Log(word.Value)) * Math.Log((double)bags.Count / frequency[word.Key]));
            var length = Math.Sqrt(weights.Values.Sum(weight => weight * weight)) + 1e-12;
            return weights.ToDictionary(word => word.Key, word => word.Value / length);
        }).ToList();
        return ([.. vectors.Take(older.Length)], [.. vectors.Skip(older.Length)]);
    }

    private static double Cosine(Dictionary<string, double> one, Dictionary<string, double> other)
    {
        var (shorter, longer) = one.Count < other.Count ? (one, other) : (other, one);
        return shorter.Sum(word => word.Value * longer.GetValueOrDefault(word.Key));
    }

    private static string[] Words(string text) =>
        new string([.. text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
