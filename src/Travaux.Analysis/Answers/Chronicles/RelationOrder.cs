using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>Puts a list that is sorted by day into the order that relations tell: "after the round" comes after the round, though of one day.</summary>
/// <remarks>
/// <para>
/// A topological sort that keeps the given order wherever no relation speaks: of what may come next, the first of the list comes
/// next. Relations that run in a circle are given up on, and the list's order holds for what is left. Cost: n log n.
/// </para>
/// </remarks>
internal static class RelationOrder
{
    /// <summary>The list in that order.</summary>
    public static List<T> Of<T>(List<T> sorted, Func<T, string> id, Func<T, IEnumerable<RelativeDate>> relations)
    {
        var places = sorted.Select((item, place) => (Id: id(item), place)).ToDictionary(each => each.Id, each => each.place, StringComparer.Ordinal);
        var (next, waits) = (new List<int>?[sorted.Count], new int[sorted.Count]);
        for (var place = 0; place < sorted.Count; place++)
        {
            foreach (var (earlier, later) in relations(sorted[place]).SelectMany(relation => Pairs(relation, place, places)))
            {
                (next[earlier] ??= []).Add(later);
                waits[later]++;
            }
        }
        var ready = new PriorityQueue<int, int>(Enumerable.Range(0, sorted.Count).Where(place => waits[place] == 0).Select(place => (place, place)));
        var (order, done) = (new List<T>(sorted.Count), new bool[sorted.Count]);
        while (ready.TryDequeue(out var place, out _))
        {
            order.Add(sorted[place]);
            done[place] = true;
            foreach (var later in next[place] ?? [])
            {
                if (--waits[later] == 0)
                {
                    ready.Enqueue(later, later);
                }
            }
        }
        order.AddRange(sorted.Where((_, place) => !done[place]));
        return order;
    }

    private static IEnumerable<(int Earlier, int Later)> Pairs(RelativeDate relation, int place, Dictionary<string, int> places)
    {
        var anchor = places.GetValueOrDefault(relation.Anchor, -1);
        var second = relation.SecondAnchor is { } id ? places.GetValueOrDefault(id, -1) : -1;
        if (anchor >= 0 && anchor != place)
        {
            switch (relation.Kind)
            {
                case RelativeKind.After or RelativeKind.Between or RelativeKind.NotBefore or RelativeKind.During:
                    yield return (anchor, place);
                    break;
                case RelativeKind.Before:
                    yield return (place, anchor);
                    break;
            }
        }
        if (second >= 0 && second != place)
        {
            yield return (place, second);
        }
    }
}
