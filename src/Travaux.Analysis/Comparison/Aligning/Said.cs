using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>What people have said about pairs, found again in two copies.</summary>
internal sealed class Said
{
    private const double AlikeFrom = 0.7;
    private readonly Dictionary<int, int> _one = [];
    private readonly HashSet<(int Older, int Newer)> _different = [];

    private Said()
    {
    }

    /// <summary>Nobody has said anything.</summary>
    public static Said Nothing { get; } = new();

    /// <summary>The corrections that found their provisions.</summary>
    public List<Correction> Used { get; } = [];

    /// <summary>Finds the provisions of each correction by their words, exact or most alike; of two that clash the later holds.</summary>
    public static Said Find(ProvisionTree older, ProvisionTree newer, Sequence<Correction> corrections)
    {
        if (corrections.Count == 0)
        {
            return Nothing;
        }
        var said = new Said();
        var (olderAt, newerAt) = (new Finder(older), new Finder(newer));
        foreach (var correction in corrections)
        {
            var (one, other) = (olderAt.Find(correction.Older), newerAt.Find(correction.Newer));
            if (one >= 0 && other >= 0)
            {
                said.Take(correction, one, other);
            }
        }
        return said;
    }

    /// <summary>Whether someone said that the two are one.</summary>
    public bool AreOne(int older, int newer) => _one.TryGetValue(older, out var said) && said == newer;

    /// <summary>Whether someone said that the two are not one, or that one of them belongs to another.</summary>
    public bool AreDifferent(int older, int newer) => _different.Contains((older, newer));

    /// <summary>Puts what was said in place of what was found.</summary>
    public void Overrule(int[] newerOf)
    {
        for (var older = 0; older < newerOf.Length; older++)
        {
            var taken = newerOf[older] >= 0 && _one.ContainsValue(newerOf[older]);
            if (taken || AreDifferent(older, newerOf[older]))
            {
                newerOf[older] = -1;
            }
        }
        foreach (var (older, newer) in _one)
        {
            newerOf[older] = newer;
        }
    }

    /// <summary>The same, said of the places in part of each tree.</summary>
    /// <param name="olderPlaces">The places in the older tree, in order.</param>
    /// <param name="newerPlaces">The places in the newer tree, in order.</param>
    public Said Among(List<int> olderPlaces, List<int> newerPlaces)
    {
        if (_one.Count == 0 && _different.Count == 0)
        {
            return Nothing;
        }
        var among = new Said();
        foreach (var (older, newer) in _one)
        {
            var (one, other) = (olderPlaces.BinarySearch(older), newerPlaces.BinarySearch(newer));
            if (one >= 0 && other >= 0)
            {
                among._one[one] = other;
            }
        }
        foreach (var (older, newer) in _different)
        {
            among._different.Add((olderPlaces.BinarySearch(older), newerPlaces.BinarySearch(newer)));
        }
        return among;
    }

    private void Take(Correction correction, int older, int newer)
    {
        if (correction.Kind == CorrectionKind.One)
        {
            _one.Where(pair => pair.Value == newer).ToList().ForEach(pair => _one.Remove(pair.Key));
            _one[older] = newer;
            _different.Remove((older, newer));
        }
        else
        {
            if (AreOne(older, newer))
            {
                _one.Remove(older);
            }
            _different.Add((older, newer));
        }
        Used.Add(correction);
    }

    /// <summary>Finds a provision by its words.</summary>
    private sealed class Finder
    {
        private readonly ProvisionTree _tree;
        private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);

        public Finder(ProvisionTree tree)
        {
            _tree = tree;
            for (var at = 0; at < tree.Count; at++)
            {
                _exact.TryAdd(Correction.WordsOf(tree[at]), at);
            }
        }

        /// <summary>The provision with these words, or the one most alike; -1 when none is alike enough.</summary>
        public int Find(string words)
        {
            if (_exact.TryGetValue(words, out var exact))
            {
                return exact;
            }
            var wanted = Bag(words);
            var best = (At: -1, Alike: AlikeFrom);
            for (var at = 0; at < _tree.Count; at++)
            {
                var bag = Bag(_tree.OwnWords(at));
                var alike = wanted.Count + bag.Count == 0 ? 0 : 2.0 * wanted.Count(bag.Contains) / (wanted.Count + bag.Count);
                best = alike > best.Alike ? (at, alike) : best;
            }
            return best.At;
        }

        private static HashSet<string> Bag(string words) =>
            [.. words.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    }
}
