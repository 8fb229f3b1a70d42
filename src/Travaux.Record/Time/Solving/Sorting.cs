namespace Travaux.Record.Time.Solving;

/// <summary>Puts moments in the order that is said of them, and by a key where nothing is said.</summary>
/// <remarks>
/// <para>
/// Twice: by days, and within moments that are bound to one day by what is said of order there. Each time the parts in which all
/// moments lead to one another are taken as one, and of the parts that nothing holds back any more the one with the least key comes
/// next. Source: A. B. Kahn, "Topological sorting of large networks", Communications of the ACM 5 (1962).
/// </para>
/// </remarks>
internal static class Sorting
{
    /// <summary>The moments, sorted.</summary>
    /// <param name="days">What is said of days; only that one is not on a later day than another counts.</param>
    /// <param name="orders">What is said of order.</param>
    /// <param name="key">The key of a moment.</param>
    /// <param name="moments">How many moments there are.</param>
    public static List<int> Of(int moments, IEnumerable<TimeEdge> days, List<OrderEdge> orders, Func<int, (long, long, int)> key)
    {
        var items = Enumerable.Range(0, moments / 2).Select(item => (2 * item, (2 * item) + 1));
        List<(int Earlier, int Later)> inOrder = [.. items, .. orders.Select(edge => (edge.Earlier, edge.Later))];
        List<(int Earlier, int Later)> inDays = [.. inOrder, .. days.Where(edge => edge.Most <= 0).Select(edge => (edge.To, edge.From))];
        var sameOrder = inOrder.ToLookup(edge => edge.Earlier);
        return Sorted([.. Enumerable.Range(0, moments)], inDays, key, part =>
        {
            var within = part.ToHashSet();
            return Sorted(part, [.. part.SelectMany(moment => sameOrder[moment]).Where(edge => within.Contains(edge.Later))], key, same => [.. same.OrderBy(key)]);
        });
    }

    /// <summary>The least key of the beginnings among some moments; ends hold nothing back, so they come as soon as they may.</summary>
    private static (long, long, int) First(IEnumerable<int> moments, Func<int, (long, long, int)> key) =>
        moments.Where(moment => moment % 2 == 0).Select(key).DefaultIfEmpty((long.MinValue, 0, 0)).Min();

    private static List<int> Sorted(List<int> nodes, List<(int Earlier, int Later)> edges, Func<int, (long, long, int)> key, Func<List<int>, List<int>> inside)
    {
        var place = nodes.Select((node, at) => (node, at)).ToDictionary(each => each.node, each => each.at);
        var next = edges.ToLookup(edge => place[edge.Earlier], edge => place[edge.Later]);
        var part = StrongParts.Of(nodes.Count, at => [.. next[at]]);
        var members = nodes.ToLookup(node => part[place[node]]);
        var held = new int[nodes.Count];
        foreach (var (earlier, later) in Between())
        {
            held[later]++;
        }
        var followers = Between().ToLookup(edge => edge.Earlier, edge => edge.Later);
        var ready = new PriorityQueue<int, (long, long, int)>(members.Where(each => held[each.Key] == 0).Select(each => (each.Key, First(each, key))));
        var sorted = new List<int>(nodes.Count);
        while (ready.TryDequeue(out var first, out _))
        {
            var own = members[first].ToList();
            sorted.AddRange(own.Count > 1 ? inside(own) : own);
            foreach (var follower in followers[first])
            {
                if (--held[follower] == 0)
                {
                    ready.Enqueue(follower, First(members[follower], key));
                }
            }
        }
        return sorted;

        IEnumerable<(int Earlier, int Later)> Between() => edges
            .Select(edge => (Earlier: part[place[edge.Earlier]], Later: part[place[edge.Later]]))
            .Where(edge => edge.Earlier != edge.Later);
    }
}
