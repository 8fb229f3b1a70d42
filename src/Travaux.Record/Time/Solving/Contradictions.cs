namespace Travaux.Record.Time.Solving;

/// <summary>Finds what can't all be true, names it, and sets one relation of each aside until the rest can.</summary>
/// <remarks>
/// <para>In three stages, for each of which the one before holds:</para>
/// <list type="number">
/// <item>Relations alone, by order: "a after b" and "b after a". A circle in the order with a strict step.</item>
/// <item>Relations alone, by days: "a 2 days after b", "b 1 day after a". A circle whose days sum to less than nothing; it lies inside
/// a part in which every moment bounds every other.</item>
/// <item>Relations with dates: a bound that falls below the moment's own.</item>
/// </list>
/// <para>
/// What is set aside: a relation with an imprecise word before others, then the one written last. A contradiction names the fewest
/// relations (of the second stage, in large parts: a set of which none can be missed).
/// </para>
/// </remarks>
internal sealed class Contradictions(TimeSystem system)
{
    /// <summary>So often is a stage begun anew; what is contradictory then is set aside without a name.</summary>
    private const int MostPasses = 200;

    private readonly bool[] _aside = new bool[system.Relations.Count];

    /// <summary>What was found, in the order in which it was.</summary>
    public List<DateContradiction> Found { get; } = [];

    /// <summary>Whether all of them are named.</summary>
    public bool AreAllNamed { get; private set; } = true;

    /// <summary>The edges over days of the relations that are not set aside.</summary>
    public IEnumerable<TimeEdge> Edges => system.Edges.Where(edge => !_aside[edge.Relation]);

    /// <summary>The edges of order of the relations that are not set aside.</summary>
    public IEnumerable<OrderEdge> Orders => system.Orders.Where(edge => !_aside[edge.Relation]);

    /// <summary>Sets aside what contradicts, and gives the upper bounds of all moments by the rest.</summary>
    public Tightening Resolve()
    {
        Repeat(OrderCircles);
        Repeat(DayCircles);
        Tightening? upper = null;
        Repeat(() =>
        {
            upper = Upper();
            return upper.Violated.Select(moment => (Violation(upper, moment), system.Least[moment] - upper.Bounds[moment]));
        });
        return upper!;
    }

    private Tightening Upper()
    {
        var upper = new Tightening(new EdgeIndex(system.Most.Length, Edges, backwards: false), [.. system.Most]);
        upper.Run(Enumerable.Range(0, system.Most.Length), system.Least);
        return upper;
    }

    /// <summary>Names what a stage finds until it finds nothing; of what shares a relation in one pass, the first only.</summary>
    private void Repeat(Func<IEnumerable<(Reasons Reasons, long Days)>> stage)
    {
        for (var pass = 0; ; pass++)
        {
            var touched = new HashSet<int>();
            var found = stage().Where(each => !each.Reasons.Relations.Any(touched.Contains)).Where(each => Touch(touched, each.Reasons)).ToList();
            if (found.Count == 0)
            {
                return;
            }
            foreach (var (reasons, days) in found)
            {
                SetAside(reasons, days, pass);
            }
        }
    }

    private static bool Touch(HashSet<int> touched, Reasons reasons)
    {
        touched.UnionWith(reasons.Relations);
        return true;
    }

    private void SetAside(Reasons reasons, long days, int pass)
    {
        if (pass >= MostPasses)
        {
            AreAllNamed = false;
            reasons.Relations.ForEach(relation => _aside[relation] = true);
            return;
        }
        var chosen = reasons.Relations.OrderByDescending(relation => system.Relations[relation].Relation.Amount is { IsImprecise: true }).ThenByDescending(relation => relation).First();
        _aside[chosen] = true;
        Found.Add(new DateContradiction([.. reasons.Constraints(system)], days, Reasons.Said(system, chosen)));
    }

    private static Reasons Violation(Tightening upper, int moment)
    {
        var path = upper.Path(moment);
        return new([.. path.Where(step => step.Relation >= 0).Select(step => step.Relation)], path[0].Moment / 2, moment / 2);
    }

    private IEnumerable<(Reasons, long)> OrderCircles() =>
        OrderCircle.All(system.Least.Length, [.. Orders]).Select(circle => (new Reasons(circle, null, null), 0L));

    private IEnumerable<(Reasons, long)> DayCircles()
    {
        var edges = Edges.ToList();
        var index = new EdgeIndex(system.Least.Length, edges, backwards: false);
        var parts = StrongParts.Of(index.Moments, moment => Successors(index, moment));
        return edges.Where(edge => parts[edge.From] == parts[edge.To])
            .GroupBy(edge => parts[edge.From])
            .Select(part => DayCircle.In([.. part]))
            .Where(circle => circle is not null)
            .Select(circle => (new Reasons(circle!.Value.Relations, null, null), circle.Value.Days));
    }

    private static List<int> Successors(EdgeIndex index, int moment)
    {
        var next = new List<int>();
        foreach (var edge in index.From(moment))
        {
            next.Add(edge.To);
        }
        if (index.Follower(moment) is { } follower)
        {
            next.Add(follower);
        }
        return next;
    }
}
