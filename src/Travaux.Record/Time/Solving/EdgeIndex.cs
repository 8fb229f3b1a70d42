namespace Travaux.Record.Time.Solving;

/// <summary>Edges by the moment that they start from.</summary>
internal sealed class EdgeIndex
{
    private readonly int[] _starts;
    private readonly TimeEdge[] _edges;

    /// <summary>Sorts edges; those of one moment keep their order.</summary>
    /// <param name="moments">How many moments there are.</param>
    /// <param name="edges">The edges.</param>
    /// <param name="backwards">
    /// Whether bounds from below are meant: each is an upper bound of the moment's negative, and edges run the other way.
    /// </param>
    public EdgeIndex(int moments, IEnumerable<TimeEdge> edges, bool backwards)
    {
        IsBackwards = backwards;
        var all = edges.Select(edge => backwards ? edge with { From = edge.To, To = edge.From } : edge).ToList();
        _starts = new int[moments + 1];
        foreach (var edge in all)
        {
            _starts[edge.From + 1]++;
        }
        for (var moment = 0; moment < moments; moment++)
        {
            _starts[moment + 1] += _starts[moment];
        }
        _edges = new TimeEdge[all.Count];
        var filled = _starts.ToArray();
        foreach (var edge in all)
        {
            _edges[filled[edge.From]++] = edge;
        }
    }

    /// <summary>Whether edges run the other way.</summary>
    public bool IsBackwards { get; }

    /// <summary>How many moments there are.</summary>
    public int Moments => _starts.Length - 1;

    /// <summary>The edges that start from a moment.</summary>
    public ReadOnlySpan<TimeEdge> From(int moment) => _edges.AsSpan(_starts[moment].._starts[moment + 1]);

    /// <summary>The other moment of the same item, if its bound follows from this one's: what begins does so before it ends.</summary>
    public int? Follower(int moment) => (moment % 2 == 1) == IsBackwards ? null : moment ^ 1;
}
