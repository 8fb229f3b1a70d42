namespace Travaux.Record.Time.Solving;

/// <summary>How a bound came about: over which edge, and from which bound; without one it is a date's own.</summary>
internal sealed record BoundStep(int Moment, int Relation, BoundStep? From);

/// <summary>Lowers the upper bounds of moments along edges until nothing moves.</summary>
/// <remarks>
/// <para>
/// Bellman and Ford in rounds. After round <c>k</c> the bound of a moment is the lowest that <c>k</c> relations or fewer give, so
/// what is violated first is so by the fewest relations. A round looks only at moments that moved in the one before. That an
/// item begins before it ends costs no round.
/// </para>
/// <para>Cost: rounds times edges at worst; in a dossier where most dates are plain, about the number of edges.</para>
/// <para>Source: R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks", Artificial Intelligence 49 (1991), §3.</para>
/// </remarks>
/// <param name="edges">What binds the moments.</param>
/// <param name="bounds">A bound for each moment, lowered in place; <see cref="Stretch.Forever"/> for none.</param>
internal sealed class Tightening(EdgeIndex edges, long[] bounds)
{
    /// <summary>So many moments are asked whether they fall for ever, whenever that is asked.</summary>
    private const int Asked = 64;

    private readonly BoundStep?[] _steps = new BoundStep?[bounds.Length];

    /// <summary>The bounds; without bound is <see cref="Stretch.Forever"/>.</summary>
    public long[] Bounds => bounds;

    /// <summary>The moments that fell below what they may be, in the first round in which one did.</summary>
    public List<int> Violated { get; } = [];

    /// <summary>Steps in a circle on which bounds fall for ever, in order; empty where there is none.</summary>
    public List<BoundStep> Circle { get; private set; } = [];

    /// <summary>Runs until nothing moves, or something is violated, or falls for ever, or the rounds are over.</summary>
    /// <param name="moments">Where to begin: moments with a bound.</param>
    /// <param name="least">What each may be at least; <see langword="null"/> where that is not asked.</param>
    /// <param name="rounds">So many rounds at most.</param>
    public void Run(IEnumerable<int> moments, long[]? least, int rounds = int.MaxValue)
    {
        var active = moments.Where(moment => bounds[moment] < Stretch.Forever).ToList();
        foreach (var moment in active.ToList())
        {
            Follow(moment, Step, active, least);
        }
        for (var round = 1; active.Count > 0 && round <= rounds && Violated.Count == 0 && Circle.Count == 0; round++)
        {
            var found = new Dictionary<int, (long Bound, BoundStep Step)>();
            foreach (var moment in active)
            {
                foreach (var edge in edges.From(moment))
                {
                    var bound = bounds[moment] + edge.Most;
                    if (bound < bounds[edge.To] && (!found.TryGetValue(edge.To, out var other) || bound < other.Bound))
                    {
                        found[edge.To] = (bound, new(edge.To, edge.Relation, Step(moment)));
                    }
                }
            }
            active = Moved(found, least);
            if ((round & (round - 1)) == 0)
            {
                Circle = active.Take(Asked).Select(CircleBefore).FirstOrDefault(circle => circle.Count > 0) ?? [];
            }
        }
    }

    /// <summary>The steps that led to the bound of a moment, from a date's own bound on.</summary>
    public List<BoundStep> Path(int moment)
    {
        var path = new List<BoundStep>();
        for (var step = Step(moment); step is not null; step = step.From)
        {
            path.Add(step);
        }
        path.Reverse();
        return path;
    }

    /// <summary>Whether the bound of a moment is another than its date's own.</summary>
    public bool HasMoved(int moment) => _steps[moment]?.From is not null;

    private BoundStep Step(int moment) => _steps[moment] ??= new(moment, -1, null);

    private List<int> Moved(Dictionary<int, (long Bound, BoundStep Step)> found, long[]? least)
    {
        var moved = new List<int>(found.Count);
        foreach (var (moment, (bound, step)) in found)
        {
            Lower(moment, bound, step, moved, least);
        }
        foreach (var (moment, (_, step)) in found)
        {
            Follow(moment, _ => step, moved, least);
        }
        return moved;
    }

    private void Follow(int moment, Func<int, BoundStep> step, List<int> moved, long[]? least)
    {
        if (edges.Follower(moment) is { } follower && bounds[moment] < bounds[follower])
        {
            Lower(follower, bounds[moment], new(follower, -1, step(moment)), moved, least);
        }
    }

    private void Lower(int moment, long bound, BoundStep step, List<int> moved, long[]? least)
    {
        (bounds[moment], _steps[moment]) = (bound, step);
        moved.Add(moment);
        if (least is not null && bound < least[moment])
        {
            Violated.Add(moment);
        }
    }

    private List<BoundStep> CircleBefore(int moment)
    {
        var seen = new HashSet<int>();
        var walked = new List<BoundStep>();
        for (var step = _steps[moment]; step is not null; step = step.From)
        {
            if (!seen.Add(step.Moment))
            {
                var from = walked.FindIndex(each => each.Moment == step.Moment);
                var circle = walked[from..];
                circle.Reverse();
                return circle;
            }
            walked.Add(step);
        }
        return [];
    }
}
