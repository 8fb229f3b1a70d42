namespace Travaux.Record.Time.Solving;

/// <summary>Circles in what is said of order, each with a step that allows no "at once".</summary>
internal static class OrderCircle
{
    /// <summary>The greatest part, in strict steps times steps, in which every strict step is tried for the smallest circle.</summary>
    private const long SmallPart = 1_000_000;

    /// <summary>The smallest circle of each part of the order that has one: the numbers of its relations, in order.</summary>
    public static IEnumerable<List<int>> All(int moments, List<OrderEdge> said)
    {
        var next = Index(moments, said);
        var parts = StrongParts.Of(moments, moment => [.. next[moment].Select(edge => edge.Later)]);
        var inside = said.Where(edge => parts[edge.Earlier] == parts[edge.Later]).GroupBy(edge => parts[edge.Earlier]);
        foreach (var part in inside)
        {
            var strict = part.Where(edge => edge.IsStrict).ToList();
            var tried = strict.Count * (long)part.Count() <= SmallPart ? strict : strict.Take(1).ToList();
            var smallest = tried.Select(edge => Around(edge, next, parts)).OrderBy(circle => circle.Count).FirstOrDefault();
            if (smallest is not null)
            {
                yield return smallest;
            }
        }
    }

    /// <summary>Whether what is said puts one moment before another, or at least not after it; a moment is not after itself.</summary>
    public static Holds Reaches(List<OrderEdge>[] next, int earlier, int later)
    {
        var best = new Dictionary<int, bool> { [earlier] = false };
        var open = new Queue<int>([earlier]);
        while (open.TryDequeue(out var moment))
        {
            foreach (var edge in next[moment])
            {
                var strictly = best[moment] || edge.IsStrict;
                if (!best.TryGetValue(edge.Later, out var before) || (strictly && !before))
                {
                    best[edge.Later] = strictly;
                    open.Enqueue(edge.Later);
                }
            }
        }
        return best.TryGetValue(later, out var found) ? found ? Holds.Certainly : Holds.Possibly : Holds.No;
    }

    /// <summary>The steps from each moment, with the one that needs no saying: an item begins before it ends.</summary>
    public static List<OrderEdge>[] Index(int moments, List<OrderEdge> said)
    {
        var next = new List<OrderEdge>[moments];
        for (var moment = 0; moment < moments; moment++)
        {
            next[moment] = moment % 2 == 0 ? [new(moment, moment + 1, false, -1)] : [];
        }
        said.ForEach(edge => next[edge.Earlier].Add(edge));
        return next;
    }

    /// <summary>The shortest way from the end of a step back to its start, breadth first, and the step.</summary>
    private static List<int> Around(OrderEdge step, List<OrderEdge>[] next, int[] parts)
    {
        var came = new Dictionary<int, OrderEdge> { [step.Later] = step };
        var open = new Queue<int>([step.Later]);
        while (!came.ContainsKey(step.Earlier) && open.TryDequeue(out var moment))
        {
            foreach (var edge in next[moment])
            {
                if (parts[edge.Later] == parts[step.Later] && came.TryAdd(edge.Later, edge))
                {
                    open.Enqueue(edge.Later);
                }
            }
        }
        var circle = new List<int>();
        for (var edge = came[step.Earlier]; edge != step; edge = came[edge.Earlier])
        {
            if (edge.Relation >= 0)
            {
                circle.Add(edge.Relation);
            }
        }
        circle.Add(step.Relation);
        circle.Reverse();
        return circle;
    }
}
