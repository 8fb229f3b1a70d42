namespace Travaux.Record.Time.Solving;

/// <summary>The moments of a dossier, their bounds, and what relations say of them.</summary>
/// <remarks>
/// <para>
/// Item <c>i</c> has two moments: <c>2i</c>, when it began, and <c>2i + 1</c>, when it was over. Its date bounds each; its
/// relations are edges between them, over days and, apart, over order: two things can be in order on one day.
/// </para>
/// <para>
/// A length of time dates the whole of a thing: what is two days after another began and was over two days after it. Of a
/// thing that lasts it dates the near end only: it began two days after the other.
/// </para>
/// </remarks>
internal sealed class TimeSystem
{
    private readonly List<TimeEdge> _edges = [];
    private readonly List<OrderEdge> _orders = [];

    /// <summary>Reads the items.</summary>
    /// <param name="items">The items; an id stands once.</param>
    /// <param name="rules">What dates and imprecise words say.</param>
    public TimeSystem(IReadOnlyList<DatedItem> items, RelationRules rules)
    {
        (Items, Rules, Least, Most) = (items, rules, new long[items.Count * 2], new long[items.Count * 2]);
        for (var i = 0; i < items.Count; i++)
        {
            if (!Places.TryAdd(items[i].Id, i))
            {
                throw new ArgumentException($"Two items have the id '{items[i].Id}'.", nameof(items));
            }
            var bounds = Bounds(items[i], rules);
            (Least[2 * i], Most[2 * i]) = (bounds.FirstFrom, bounds.FirstTo);
            (Least[(2 * i) + 1], Most[(2 * i) + 1]) = (bounds.LastFrom, bounds.LastTo);
        }
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var relation in items[i].Relations)
            {
                Add(i, relation, rules.Tolerances);
            }
        }
    }

    /// <summary>The items, as given.</summary>
    public IReadOnlyList<DatedItem> Items { get; }

    /// <summary>What dates and imprecise words say.</summary>
    public RelationRules Rules { get; }

    /// <summary>Where an id stands among the items.</summary>
    public Dictionary<string, int> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>The first day that each moment can be, by its own date.</summary>
    public long[] Least { get; }

    /// <summary>The last day that each moment can be, by its own date.</summary>
    public long[] Most { get; }

    /// <summary>The relations whose ids all exist, each with its item.</summary>
    public List<(int Item, RelativeDate Relation)> Relations { get; } = [];

    /// <summary>The relations that name an id which does not exist.</summary>
    public List<UnknownAnchor> Unknown { get; } = [];

    /// <summary>What relations say of days.</summary>
    public IReadOnlyList<TimeEdge> Edges => _edges;

    /// <summary>What relations say of order.</summary>
    public IReadOnlyList<OrderEdge> Orders => _orders;

    private static Stretch Bounds(DatedItem item, RelationRules rules)
    {
        if (item.Date is null)
        {
            return Stretch.Within(Stretch.Never, Stretch.Forever);
        }
        var choices = Stretch.InDays(item.Date, rules with { Intervals = item.Reading }).ToList();
        return new(choices.Min(each => each.FirstFrom), choices.Max(each => each.FirstTo), choices.Min(each => each.LastFrom), choices.Max(each => each.LastTo));
    }

    private void Add(int item, RelativeDate relation, Tolerances tolerances)
    {
        foreach (var anchor in relation.Anchors)
        {
            if (!Places.ContainsKey(anchor))
            {
                Unknown.Add(new(Items[item].Id, relation, anchor));
                return;
            }
        }
        var number = Relations.Count;
        Relations.Add((item, relation));
        var (own, other) = (Moments(item), Moments(Places[relation.Anchor]));
        var lasts = Items[item].Reading == IntervalReading.Lasting;
        switch (relation.Kind)
        {
            case RelativeKind.Before:
                Apart(own.Last, other.First, relation.Amount, tolerances, number);
                AtMost(lasts ? own.Last : own.First, other.First, relation.Amount, tolerances, number);
                break;
            case RelativeKind.After:
                Apart(other.Last, own.First, relation.Amount, tolerances, number);
                AtMost(other.Last, lasts ? own.First : own.Last, relation.Amount, tolerances, number);
                break;
            case RelativeKind.NotBefore:
                InOrder(other.First, own.First, false, number);
                break;
            case RelativeKind.NotAfter:
                InOrder(own.Last, other.Last, false, number);
                break;
            case RelativeKind.SameDay:
                SameDay(own.First, other.First, number);
                SameDay(own.Last, other.Last, number);
                break;
            case RelativeKind.During:
                InOrder(other.First, own.First, false, number);
                InOrder(own.Last, other.Last, false, number);
                break;
            case RelativeKind.Between:
                InOrder(other.Last, own.First, true, number);
                InOrder(own.Last, Moments(Places[relation.SecondAnchor!]).First, true, number);
                break;
            default:
                AtMost(other.Last, lasts ? own.First : own.Last, relation.Amount, tolerances, number);
                AtMost(lasts ? own.Last : own.First, other.First, relation.Amount, tolerances, number);
                break;
        }
    }

    private static (int First, int Last) Moments(int item) => (2 * item, (2 * item) + 1);

    /// <summary>The later moment comes after the earlier one, and so many days after it at least where that is said.</summary>
    private void Apart(int earlier, int later, RelativeAmount? amount, Tolerances tolerances, int relation)
    {
        _edges.Add(new(later, earlier, -(amount?.Days(tolerances).Least ?? 0), relation));
        _orders.Add(new(earlier, later, true, relation));
    }

    /// <summary>The later moment comes so many days after the earlier one at most, where that is said.</summary>
    private void AtMost(int earlier, int later, RelativeAmount? amount, Tolerances tolerances, int relation)
    {
        if (amount?.Days(tolerances).Most is { } most)
        {
            _edges.Add(new(earlier, later, most, relation));
        }
    }

    private void InOrder(int earlier, int later, bool strictly, int relation)
    {
        _edges.Add(new(later, earlier, 0, relation));
        _orders.Add(new(earlier, later, strictly, relation));
    }

    private void SameDay(int one, int other, int relation)
    {
        _edges.Add(new(one, other, 0, relation));
        _edges.Add(new(other, one, 0, relation));
    }
}
