namespace Travaux.Record.Time.Solving;

/// <summary>Finds what can't all be true, names it, and sets one relation of each aside until the rest can.</summary>
/// <remarks>
/// <para>In three stages, for each of which the one before holds:</para>
/// <list type="number">
/// <item>Relations alone, by order: "a after b" and "b after a". A circle in the order with a strict step.</item>
/// <item>Relations alone, by days: "a 2 days after b", "b 1 day after a". A circle whose days sum to less than nothing; it lies
/// inside a part in which every moment bounds every other.</item>
/// <item>Relations with dates: a bound that falls below the moment's own.</item>
/// </list>
/// <para>
/// A contradiction is then tried without each thing said in it (<see cref="Smallest"/>), so that every one that is named is needed.
/// What is set aside: a relation with an imprecise word before others, then the one written last.
/// </para>
/// </remarks>
internal sealed class Contradictions(TimeSystem system)
{
    /// <summary>So often is a stage begun anew; what is contradictory then is set aside without a name.</summary>
    private const int MostPasses = 200;

    /// <summary>An argument longer than this is named as it was found.</summary>
    private const int LongArgument = 40;

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
        Repeat(() => Violations(upper = Upper(), system.Least));
        return upper!;
    }

    private Tightening Upper()
    {
        var upper = new Tightening(new EdgeIndex(system.Most.Length, Edges, backwards: false), [.. system.Most]);
        upper.Run(Enumerable.Range(0, system.Most.Length), system.Least);
        return upper;
    }

    /// <summary>Names what a stage finds until it finds nothing; of what shares a relation in one pass, the first only.</summary>
    private void Repeat(Func<IEnumerable<Reasons>> stage)
    {
        for (var pass = 0; ; pass++)
        {
            var touched = new HashSet<int>();
            var isDone = true;
            foreach (var found in stage().Where(each => !each.Relations.Any(touched.Contains)))
            {
                touched.UnionWith(found.Relations);
                isDone = false;
                SetAside(found, pass);
            }
            if (isDone)
            {
                return;
            }
        }
    }

    private void SetAside(Reasons found, int pass)
    {
        if (pass >= MostPasses)
        {
            AreAllNamed = false;
            foreach (var relation in found.Relations)
            {
                _aside[relation] = true;
            }
            return;
        }
        var smallest = Smallest(found);
        var chosen = smallest.Relations
            .OrderByDescending(relation => system.Relations[relation].Relation.Amount is { IsImprecise: true })
            .ThenByDescending(relation => relation)
            .First();
        _aside[chosen] = true;
        Found.Add(new([.. smallest.Said.Select(reason => reason.Said(system))], smallest.Days, Reason.Relation(chosen).Said(system)));
    }

    /// <summary>The same without what is not needed: what remains contradictory when something is left out, is tried in its place.</summary>
    private Reasons Smallest(Reasons reasons)
    {
        for (var at = 0; at < reasons.Said.Count && reasons.Said.Count <= LongArgument;)
        {
            if (Among([.. reasons.Said.Where((_, other) => other != at)]) is { } fewer)
            {
                (reasons, at) = (fewer, 0);
            }
            else
            {
                at++;
            }
        }
        return reasons;
    }

    /// <summary>What contradicts among a few things said, taken by themselves.</summary>
    private Reasons? Among(List<Reason> said)
    {
        var relations = said.Where(reason => !reason.IsDate).Select(reason => reason.Number).Order().ToList();
        var dated = said.Where(reason => reason.IsDate).Select(reason => reason.Number).ToHashSet();
        List<int> items = [.. relations.SelectMany(relation => Takes(system.Relations[relation])).Concat(dated).Distinct().Order()];
        var few = new TimeSystem(
            [.. items.Select(item => system.Items[item] with
            {
                Date = dated.Contains(item) ? system.Items[item].Date : null,
                Relations = [.. relations.Where(relation => system.Relations[relation].Item == item).Select(relation => system.Relations[relation].Relation)],
            })],
            system.Rules);
        var numbers = relations.OrderBy(relation => system.Relations[relation].Item).ToList();
        var alone = new Contradictions(few);
        var found = alone.OrderCircles().Concat(alone.DayCircles()).FirstOrDefault() ?? Violations(alone.Upper(), few.Least).FirstOrDefault();
        return found is null ? null : new(
            [.. found.Said.Select(reason => reason.IsDate ? Reason.DateOf(items[reason.Number]) : Reason.Relation(numbers[reason.Number]))],
            found.Days);
    }

    private IEnumerable<int> Takes((int Item, RelativeDate Relation) each) => each.Relation.Anchors.Select(anchor => system.Places[anchor]).Prepend(each.Item);

    private static IEnumerable<Reasons> Violations(Tightening upper, long[] least) =>
        upper.Violated.Select(moment => Reasons.Along(upper.Path(moment), moment / 2, least[moment] - upper.Bounds[moment]));

    private IEnumerable<Reasons> OrderCircles() => OrderCircle.All(system.Least.Length, [.. Orders]).Select(circle => Reasons.Circle(circle, 0));

    private IEnumerable<Reasons> DayCircles()
    {
        var edges = Edges.ToList();
        var index = new EdgeIndex(system.Least.Length, edges, backwards: false);
        var parts = StrongParts.Of(index.Moments, moment => Successors(index, moment));
        return edges.Where(edge => parts[edge.From] == parts[edge.To])
            .GroupBy(edge => parts[edge.From])
            .Select(part => DayCircle.In([.. part]))
            .OfType<(List<int> Relations, long Days)>()
            .Select(circle => Reasons.Circle(circle.Relations, circle.Days));
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
