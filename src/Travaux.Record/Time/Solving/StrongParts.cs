namespace Travaux.Record.Time.Solving;

/// <summary>Parts of a graph in which every node leads to every other.</summary>
/// <remarks>
/// <para>Source: R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972), §4; with its own
/// stack, so that a long chain does not exhaust the machine's.</para>
/// </remarks>
internal static class StrongParts
{
    /// <summary>For each node the number of its part.</summary>
    /// <param name="nodes">How many nodes there are, numbered from 0.</param>
    /// <param name="successors">Where each leads.</param>
    public static int[] Of(int nodes, Func<int, IReadOnlyList<int>> successors)
    {
        var (order, low, part) = (new int[nodes], new int[nodes], Enumerable.Repeat(-1, nodes).ToArray());
        var (path, open) = (new Stack<(int Node, IReadOnlyList<int> Next, int At)>(), new Stack<int>());
        var (visited, parts) = (0, 0);
        for (var root = 0; root < nodes; root++)
        {
            if (order[root] == 0)
            {
                Enter(root);
            }
            while (path.Count > 0)
            {
                var (node, next, at) = path.Pop();
                if (at > 0)
                {
                    low[node] = Math.Min(low[node], part[next[at - 1]] < 0 ? low[next[at - 1]] : int.MaxValue);
                }
                while (at < next.Count && order[next[at]] != 0)
                {
                    low[node] = Math.Min(low[node], part[next[at]] < 0 ? order[next[at]] : int.MaxValue);
                    at++;
                }
                if (at < next.Count)
                {
                    path.Push((node, next, at + 1));
                    Enter(next[at]);
                }
                else if (low[node] == order[node])
                {
                    Close(node);
                }
            }
        }
        return part;

        void Enter(int node)
        {
            order[node] = low[node] = ++visited;
            open.Push(node);
            path.Push((node, successors(node), 0));
        }

        void Close(int node)
        {
            int closed;
            do
            {
                closed = open.Pop();
                part[closed] = parts;
            }
            while (closed != node);
            parts++;
        }
    }
}
