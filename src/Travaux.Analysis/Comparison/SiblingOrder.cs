namespace Travaux.Analysis.Comparison;

/// <summary>Which provisions inside one container kept their order in its counterpart.</summary>
/// <remarks>
/// <para>
/// For each provision, the last place to which one before it went, and the first to which one after it went: it kept its order
/// when it went between these. Time linear in the provisions of the container.
/// </para>
/// </remarks>
internal sealed class SiblingOrder
{
    private readonly List<int> _siblings;
    private readonly int[] _lastBefore;
    private readonly int[] _firstAfter;

    /// <summary>The order inside a container.</summary>
    /// <param name="siblings">The older provisions in it, in order.</param>
    /// <param name="placesOf">For one of them the newer places in the counterpart that it went to.</param>
    public SiblingOrder(IEnumerable<int> siblings, Func<int, IEnumerable<int>> placesOf)
    {
        _siblings = [.. siblings];
        var places = _siblings.ConvertAll(one => placesOf(one).ToArray());
        _lastBefore = new int[places.Count];
        _firstAfter = new int[places.Count];
        var last = -1;
        for (var at = 0; at < places.Count; at++)
        {
            _lastBefore[at] = last;
            last = places[at].Append(last).Max();
        }
        var first = int.MaxValue;
        for (var at = places.Count - 1; at >= 0; at--)
        {
            _firstAfter[at] = first;
            first = places[at].Append(first).Min();
        }
    }

    /// <summary>Whether an older provision that went to a newer place kept its order.</summary>
    public bool Keeps(int older, int newer)
    {
        var at = _siblings.BinarySearch(older);
        return _lastBefore[at] < newer && newer <= _firstAfter[at];
    }
}
