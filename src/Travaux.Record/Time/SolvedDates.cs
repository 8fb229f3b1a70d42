using Travaux.Record.Time.Solving;

namespace Travaux.Record.Time;

/// <summary>The dates of a dossier, solved: when each thing was, in which order, and what contradicts what.</summary>
public sealed class SolvedDates
{
    private readonly TimeSystem _system;
    private readonly Tightening _upper;
    private readonly Tightening _lower;
    private readonly RelationRules _rules;
    private readonly EdgeIndex _edges;
    private readonly List<TimeEdge> _said;
    private readonly List<OrderEdge> _orders;
    private readonly List<OrderEdge>[] _next;

    internal SolvedDates(TimeSystem system, Contradictions contradictions, Tightening upper, Tightening lower, RelationRules rules)
    {
        (_system, _upper, _lower, _rules) = (system, upper, lower, rules);
        (_said, _orders) = ([.. contradictions.Edges], [.. contradictions.Orders]);
        _edges = new EdgeIndex(system.Least.Length, _said, backwards: false);
        _next = OrderCircle.Index(system.Least.Length, _orders);
        (Contradictions, UnknownAnchors) = ([.. contradictions.Found], [.. system.Unknown]);
        AreAllContradictionsNamed = contradictions.AreAllNamed;
        var contradicted = contradictions.Found.SelectMany(each => each.Items).ToHashSet();
        All = [.. Enumerable.Range(0, system.Items.Count).Select(item => Solved(item, contradicted.Contains(system.Items[item].Id)))];
    }

    /// <summary>Every item, in the order given.</summary>
    public Sequence<SolvedDate> All { get; }

    /// <summary>What can't all be true; for each one relation is set aside, and the rest reckoned without it.</summary>
    public Sequence<DateContradiction> Contradictions { get; }

    /// <summary>Whether every contradiction is named; a dossier with very many in one knot is given up on.</summary>
    public bool AreAllContradictionsNamed { get; }

    /// <summary>Relations that name an item which does not exist, in the order given; they are left out.</summary>
    public Sequence<UnknownAnchor> UnknownAnchors { get; }

    /// <summary>The item of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such item.</exception>
    public SolvedDate this[string id] => All[_system.Places[id]];

    /// <summary>The items from first to last: in the order that is certain; where none is, by earliest day (of what has none, the last on which it can have begun), then latest, then as given.</summary>
    /// <remarks><para>Things that last stand where they began.</para></remarks>
    public Sequence<string> InOrder =>
        [.. Sorting.Of(_edges.Moments, _said, _orders, Key).Where(moment => moment % 2 == 0).Select(moment => _system.Items[moment / 2].Id)];

    /// <summary>What the earliest day of an item rests on: the date of an item, then the relations from there; empty without a bound.</summary>
    public Sequence<DateConstraint> EarliestBecause(string id) => Because(_lower, 2 * _system.Places[id]);

    /// <summary>What the latest day of an item rests on, in the same order.</summary>
    public Sequence<DateConstraint> LatestBecause(string id) => Because(_upper, (2 * _system.Places[id]) + 1);

    /// <summary>Whether an item was over before another began.</summary>
    /// <remarks><para>Cost: about the number of relations that hang together with the first.</para></remarks>
    /// <exception cref="KeyNotFoundException">There is no such item.</exception>
    public Holds Before(string first, string second)
    {
        var (a, b) = (_system.Places[first], _system.Places[second]);
        var (ended, began) = ((2 * a) + 1, 2 * b);
        if (_upper.Bounds[ended] < -_lower.Bounds[began] || OrderCircle.Reaches(_next, ended, began) == Holds.Certainly || Apart(began, ended) < 0)
        {
            return Holds.Certainly;
        }
        if (_upper.Bounds[began] < -_lower.Bounds[ended] || OrderCircle.Reaches(_next, began, ended) != Holds.No || Apart(ended, began) < 0)
        {
            return Holds.No;
        }
        return _system.Items[a].Date is { } one && _system.Items[b].Date is { } other ? ByClock(a, one, b, other) : Holds.Possibly;
    }

    /// <summary>Clock times decide inside a day.</summary>
    private Holds ByClock(int a, EdtfDate one, int b, EdtfDate other) =>
        _system.Items[a].Reading == _system.Items[b].Reading && one.Singles.All(single => single.Time is not null) && other.Singles.All(single => single.Time is not null)
            ? DateRelations.Before(one, other, _rules with { Intervals = _system.Items[a].Reading })
            : Holds.Possibly;

    /// <summary>By how many days at most the one moment is later than the other, by relations alone.</summary>
    private long Apart(int from, int to)
    {
        if (_edges.From(from).IsEmpty && (_edges.Follower(from) is not { } follower || _edges.From(follower).IsEmpty))
        {
            return Stretch.Forever;
        }
        var search = new Tightening(_edges, [.. Enumerable.Repeat(Stretch.Forever, _edges.Moments)]);
        search.Bounds[from] = 0;
        search.Run([from], null);
        return search.Bounds[to];
    }

    private SolvedDate Solved(int item, bool isContradicted)
    {
        var (began, ended) = (2 * item, (2 * item) + 1);
        return new(_system.Items[item].Id, CalendarDays.Day(Known(-_lower.Bounds[began])), CalendarDays.Day(Known(_upper.Bounds[ended])))
        {
            IsContradicted = isContradicted,
            IsDerived = _lower.HasMoved(began) || _upper.HasMoved(ended),
        };
    }

    private static long? Known(long bound) => bound is <= Stretch.Never or >= Stretch.Forever ? null : bound;

    private (long, long, int) Key(int moment)
    {
        var least = -_lower.Bounds[moment & ~1];
        return (least <= Stretch.Never ? _upper.Bounds[moment] : least, _upper.Bounds[moment | 1], moment);
    }

    private Sequence<DateConstraint> Because(Tightening bounds, int moment)
    {
        if (bounds.Bounds[moment] >= Stretch.Forever)
        {
            return [];
        }
        return [.. Reasons.Along(bounds.Path(moment), null, 0).Said.Select(reason => reason.Said(_system))];
    }
}
