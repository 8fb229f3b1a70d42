using Travaux.Analysis.Comparison.Aligning;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison;

/// <summary>The counterparts of each provision of two copies, from both sides.</summary>
internal sealed class Counterparts
{
    private readonly List<AlignedPair>[] _ofOlder;
    private readonly List<AlignedPair>[] _ofNewer;
    private readonly Dictionary<(int Older, int Newer), SiblingOrder> _orders = [];

    public Counterparts(Alignment alignment, int olderCount, int newerCount)
    {
        _ofOlder = [.. Enumerable.Range(0, olderCount).Select(_ => new List<AlignedPair>(1))];
        _ofNewer = [.. Enumerable.Range(0, newerCount).Select(_ => new List<AlignedPair>(1))];
        foreach (var pair in alignment.Pairs)
        {
            if (pair.Older >= 0 && pair.Newer >= 0)
            {
                _ofOlder[pair.Older].Add(pair);
                _ofNewer[pair.Newer].Add(pair);
            }
        }
    }

    /// <summary>The older provisions that a newer one continues, in order.</summary>
    public List<int> OlderOf(int newer) => [.. _ofNewer[newer].Select(pair => pair.Older).Order()];

    /// <summary>The newer provisions that continue an older one, in order.</summary>
    public List<int> NewerOf(int older) => [.. _ofOlder[older].Select(pair => pair.Newer).Order()];

    /// <summary>The confidence of the least certain pair of a newer provision.</summary>
    public Confidence LeastConfidence(int newer) => _ofNewer[newer].Min(pair => pair.Confidence);

    /// <summary>Whether a person settled a pair of a newer provision.</summary>
    public bool IsCorrected(int newer) => _ofNewer[newer].Exists(pair => pair.Corrected);

    /// <summary>Whether what stands around both sides of a moved pair is one provision too, that moved or holds them in order.</summary>
    public bool MovedWithItsContainer(AlignedPair pair, ProvisionTree older, ProvisionTree newer)
    {
        if (pair.Relation is not (Relation.Moved or Relation.MovedAndEdited))
        {
            return false;
        }
        var (one, other) = (older.Parent(pair.Older), newer.Parent(pair.Newer));
        if (one < 0 || other < 0 || !_ofOlder[one].Exists(around => around.Newer == other))
        {
            return false;
        }
        // In order among its siblings: those before it stayed before it.
        if (!_orders.TryGetValue((one, other), out var order))
        {
            _orders[(one, other)] = order = new(Siblings(older, one), at => PlacesIn(other, at, newer));
        }
        return order.Keeps(pair.Older, pair.Newer);
    }

    private IEnumerable<int> PlacesIn(int other, int child, ProvisionTree newer) =>
        _ofOlder[child].Where(there => newer.Parent(there.Newer) == other).Select(there => there.Newer);

    private static IEnumerable<int> Siblings(ProvisionTree tree, int parent)
    {
        for (var at = parent + 1; at < tree.End(parent); at = tree.End(at))
        {
            yield return at;
        }
    }
}
