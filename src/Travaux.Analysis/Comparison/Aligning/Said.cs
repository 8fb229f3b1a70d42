using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>What people have said about pairs, found again in two copies.</summary>
/// <remarks>
/// <para>
/// Who says that two are one says that neither belongs to a third, unless someone says that too: then it was split or merged.
/// Of two sayings about one pair the later holds.
/// </para>
/// </remarks>
internal sealed class Said
{
    private readonly SortedSet<(int Older, int Newer)> _one = [];
    private readonly HashSet<(int Older, int Newer)> _different = [];
    private readonly HashSet<int> _claimedOlder = [];
    private readonly HashSet<int> _claimedNewer = [];

    private Said()
    {
    }

    /// <summary>Nobody has said anything.</summary>
    public static Said Nothing { get; } = new();

    /// <summary>The corrections that found their provisions.</summary>
    public List<Correction> Used { get; } = [];

    private bool IsNothing => _different.Count == 0 && _claimedOlder.Count == 0 && _claimedNewer.Count == 0;

    /// <summary>Finds the provisions of each correction by their words, exact or most alike.</summary>
    public static Said Find(ProvisionTree older, ProvisionTree newer, Sequence<Correction> corrections)
    {
        if (corrections.Count == 0)
        {
            return Nothing;
        }
        var said = new Said();
        var (olderAt, newerAt) = (new ProvisionFinder(older), new ProvisionFinder(newer));
        foreach (var correction in corrections)
        {
            var one = olderAt.Find(correction.Older, correction.OlderId, correction.Newer);
            var other = newerAt.Find(correction.Newer, correction.NewerId, correction.Older);
            if (one >= 0 && other >= 0)
            {
                said.Take(correction, one, other);
            }
        }
        foreach (var (one, other) in said._one)
        {
            said._claimedOlder.Add(one);
            said._claimedNewer.Add(other);
        }
        return said;
    }

    /// <summary>Whether someone said that the two are one.</summary>
    public bool AreOne(int older, int newer) => _one.Contains((older, newer));

    /// <summary>Whether someone said that the two are not one, or that one of them belongs to another.</summary>
    public bool AreDifferent(int older, int newer) => _different.Contains((older, newer))
        || ((_claimedOlder.Contains(older) || _claimedNewer.Contains(newer)) && !AreOne(older, newer));

    /// <summary>Puts what was said in place of exact matches: of a provision that was split, its first part.</summary>
    public void Overrule(int[] newerOf)
    {
        if (IsNothing)
        {
            return;
        }
        for (var older = 0; older < newerOf.Length; older++)
        {
            newerOf[older] = newerOf[older] >= 0 && AreDifferent(older, newerOf[older]) ? -1 : newerOf[older];
        }
        foreach (var (older, newer) in _one.Reverse())
        {
            newerOf[older] = newer;
        }
    }

    /// <summary>Puts what was said in place of pairs found.</summary>
    /// <param name="found">The pairs of the same places.</param>
    /// <param name="alike">How alike the words of two places are, 0 to 1.</param>
    public PairSet Overrule(PairSet found, Func<int, int, float> alike)
    {
        if (IsNothing)
        {
            return found;
        }
        List<Pair> pairs =
        [
            .. found.Pairs.Where(pair => !AreDifferent(pair.Older, pair.Newer) && !AreOne(pair.Older, pair.Newer)),
            .. _one.Select(pair => new Pair(pair.Older, pair.Newer, Probability: 1, alike(pair.Older, pair.Newer), Corrected: true)),
        ];
        pairs.Sort((one, other) => (one.Older, one.Newer).CompareTo((other.Older, other.Newer)));
        return found with { Pairs = pairs };
    }

    /// <summary>The alignment with what stands alone marked where someone said that it is not another's.</summary>
    public Alignment Mark(Alignment alignment)
    {
        if (_different.Count == 0)
        {
            return alignment;
        }
        var olders = _different.Select(pair => pair.Older).ToHashSet();
        var newers = _different.Select(pair => pair.Newer).ToHashSet();
        return new([.. alignment.Pairs.Select(pair =>
            (pair.Newer < 0 && olders.Contains(pair.Older)) || (pair.Older < 0 && newers.Contains(pair.Newer))
                ? pair with { Corrected = true }
                : pair)]);
    }

    /// <summary>The same, said of the places in part of each tree.</summary>
    /// <param name="olderPlaces">The places in the older tree, in order.</param>
    /// <param name="newerPlaces">The places in the newer tree, in order.</param>
    public Said Among(List<int> olderPlaces, List<int> newerPlaces)
    {
        if (IsNothing)
        {
            return Nothing;
        }
        var among = new Said();
        among._one.UnionWith(Both(_one));
        among._different.UnionWith(Both(_different));
        // Who belongs to a provision outside this part belongs to none in it.
        among._claimedOlder.UnionWith(_claimedOlder.Select(older => olderPlaces.BinarySearch(older)).Where(at => at >= 0));
        among._claimedNewer.UnionWith(_claimedNewer.Select(newer => newerPlaces.BinarySearch(newer)).Where(at => at >= 0));
        return among;

        IEnumerable<(int Older, int Newer)> Both(IEnumerable<(int Older, int Newer)> pairs) => pairs
            .Select(pair => (Older: olderPlaces.BinarySearch(pair.Older), Newer: newerPlaces.BinarySearch(pair.Newer)))
            .Where(pair => pair.Older >= 0 && pair.Newer >= 0);
    }

    private void Take(Correction correction, int older, int newer)
    {
        var (said, unsaid) = correction.Kind == CorrectionKind.One ? ((ISet<(int, int)>)_one, (ISet<(int, int)>)_different) : (_different, _one);
        said.Add((older, newer));
        unsaid.Remove((older, newer));
        Used.Add(correction);
    }
}
