namespace Travaux.Record.Time.Solving;

/// <summary>A circle of relations whose days sum to less than nothing, in a part of the edges in which every moment bounds every other.</summary>
internal static class DayCircle
{
    /// <summary>The greatest part, in moments times edges, in which the smallest circle is looked for.</summary>
    private const long SmallPart = 100_000;

    /// <summary>The relations of a circle, in order, and by how many days it misses; <see langword="null"/> where there is none.</summary>
    public static (List<int> Relations, long Days)? In(List<TimeEdge> part)
    {
        var places = new Dictionary<int, int>();
        var edges = part.Select(edge => edge with { From = Place(edge.From), To = Place(edge.To) }).ToList();
        var index = new EdgeIndex(places.Count * 2, edges, backwards: false);
        var circle = Search(index, edges[0].From).Circle;
        if (circle.Count == 0)
        {
            return null;
        }
        if (index.Moments * (long)edges.Count <= SmallPart)
        {
            circle = Smallest(index, circle);
        }
        return ([.. circle.Where(step => step.Relation >= 0).Select(step => step.Relation)], -Days(index, circle));

        // An item keeps both its moments beside one another.
        int Place(int moment)
        {
            places.TryAdd(moment / 2, places.Count);
            return (2 * places[moment / 2]) + (moment % 2);
        }
    }

    private static Tightening Search(EdgeIndex edges, int root, long[]? least = null, int rounds = int.MaxValue)
    {
        var search = new Tightening(edges, [.. Enumerable.Repeat(Stretch.Forever, edges.Moments)]);
        search.Bounds[root] = 0;
        search.Run([root], least, rounds);
        return search;
    }

    /// <summary>From each moment in turn: in how few rounds does it fall below itself?</summary>
    private static List<BoundStep> Smallest(EdgeIndex edges, List<BoundStep> circle)
    {
        var least = Enumerable.Repeat(Stretch.Never, edges.Moments).ToArray();
        for (var moment = 0; moment < edges.Moments; moment++)
        {
            least[moment] = 0;
            var search = Search(edges, moment, least, circle.Count(step => step.Relation >= 0) - 1);
            circle = search.Violated.Count > 0 ? search.Path(moment)[1..] : circle;
            least[moment] = Stretch.Never;
        }
        return circle;
    }

    private static long Days(EdgeIndex edges, List<BoundStep> circle)
    {
        var days = 0L;
        for (var at = 0; at < circle.Count; at++)
        {
            var from = circle[(at + circle.Count - 1) % circle.Count].Moment;
            foreach (var edge in edges.From(from))
            {
                if (edge.Relation == circle[at].Relation && edge.To == circle[at].Moment)
                {
                    days += edge.Most;
                    break;
                }
            }
        }
        return days;
    }
}
