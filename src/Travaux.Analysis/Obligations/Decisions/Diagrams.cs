using System.Numerics;
using Travaux.Analysis.Obligations.Circuits;

namespace Travaux.Analysis.Obligations.Decisions;

/// <summary>Decision diagrams over variables of a few values: each condition is one node, equal conditions are the same node.</summary>
/// <remarks>
/// <para>
/// A node asks one variable and leads on, a child for each value; nodes 0 and 1 are false and true. No node has children that are
/// all the same, and no two nodes are equal, so that a condition is false in every scenario exactly if it is node 0. Variables are
/// asked in the order of their places. Two nodes are combined in time that grows with the product of their sizes.
/// </para>
/// <para>
/// Sources: R. E. Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", IEEE Transactions on Computers C-35 (1986), §4;
/// for more than two values, A. Srinivasan et al., "Algorithms for Discrete Function Manipulation", ICCAD 1990.
/// </para>
/// </remarks>
public sealed class Diagrams(IReadOnlyList<int> counts, int limit = Diagrams.DefaultLimit)
{
    /// <summary>How many nodes are made before the work is stopped, unless said otherwise.</summary>
    public const int DefaultLimit = 4_000_000;

    private readonly List<(int Variable, int[] Children)> _nodes = [(int.MaxValue, []), (int.MaxValue, [])];
    private readonly Dictionary<(int Variable, int[] Children), int> _places = new(new NodeEquality());
    private readonly Dictionary<Circuit, List<int>> _gates = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(int If, int Then, int Else), int> _chosen = [];

    /// <summary>How many nodes there are.</summary>
    public int Count => _nodes.Count;

    /// <summary>How many values a variable has.</summary>
    public int CountOf(int variable) => counts[variable];

    /// <summary>The variable that a node asks; greater than all for true and false.</summary>
    public int VariableOf(int node) => _nodes[node].Variable;

    /// <summary>Where a node leads with a value of its variable.</summary>
    public int Child(int node, int value) => _nodes[node].Children[value];

    /// <summary>Where a node leads with each value of its variable.</summary>
    public IReadOnlyList<int> Children(int node) => _nodes[node].Children;

    /// <summary>The node that is true where a variable has one of some values, a bit for each.</summary>
    public int Literal(int variable, ulong values) => Node(variable, [.. Enumerable.Range(0, counts[variable]).Select(value => (int)((values >> value) & 1))]);

    /// <summary>Not.</summary>
    public int Not(int node) => Choose(node, 0, 1);

    /// <summary>And.</summary>
    public int And(int left, int right) => Choose(left, right, 0);

    /// <summary>Or.</summary>
    public int Or(int left, int right) => Choose(left, 1, right);

    /// <summary>The second where the first is true, else the third.</summary>
    /// <exception cref="DiagramLimitException">There would be more nodes than are allowed.</exception>
    public int Choose(int condition, int then, int otherwise)
    {
        if (condition <= 1)
        {
            return condition == 1 ? then : otherwise;
        }
        if (then == otherwise)
        {
            return then;
        }
        if ((then, otherwise) == (1, 0))
        {
            return condition;
        }
        if (_chosen.TryGetValue((condition, then, otherwise), out var known))
        {
            return known;
        }
        var variable = Math.Min(VariableOf(condition), Math.Min(VariableOf(then), VariableOf(otherwise)));
        var children = new int[counts[variable]];
        for (var value = 0; value < children.Length; value++)
        {
            children[value] = Choose(With(condition, variable, value), With(then, variable, value), With(otherwise, variable, value));
        }
        return _chosen[(condition, then, otherwise)] = Node(variable, children);
    }

    /// <summary>What a condition becomes where variables have the values said; a value below 0 leaves its variable open.</summary>
    public int Restrict(int node, IReadOnlyList<int> values) => Fold(node, variable => values[variable] >= 0, (variable, children) => children[values[variable]]);

    /// <summary>What a condition becomes with each value of a variable.</summary>
    public IReadOnlyList<int> ValueNodes(int node, int variable) => [.. Enumerable.Range(0, counts[variable])
        .Select(value => Fold(node, each => each == variable, (_, children) => children[value]))];

    /// <summary>Whether it can be true for some values of the variables said.</summary>
    public int Exists(int node, Func<int, bool> over) => Fold(node, over, (_, children) => children.Aggregate(0, Or));

    /// <summary>Whether it is true for all values of the variables said.</summary>
    public int ForAll(int node, Func<int, bool> over) => Fold(node, over, (_, children) => children.Aggregate(1, And));

    /// <summary>The variables that it depends on, rising.</summary>
    public IReadOnlyList<int> Support(int node)
    {
        var (seen, variables, open) = (new HashSet<int>(), new SortedSet<int>(), new Stack<int>([node]));
        while (open.TryPop(out var next))
        {
            if (next > 1 && seen.Add(next))
            {
                variables.Add(VariableOf(next));
                Array.ForEach(_nodes[next].Children, open.Push);
            }
        }
        return [.. variables];
    }

    /// <summary>For how many values of the variables said, taken together, it is true; it depends on no others.</summary>
    public BigInteger Satisfying(int node, IReadOnlyList<int> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var places = variables.Select((variable, place) => (variable, place)).ToDictionary(each => each.variable, each => each.place);
        var below = new BigInteger[variables.Count + 1];
        below[^1] = 1;
        for (var i = variables.Count - 1; i >= 0; i--)
        {
            below[i] = below[i + 1] * counts[variables[i]];
        }
        var known = new Dictionary<int, BigInteger>();
        int PlaceOf(int of) => of <= 1 ? variables.Count : places[VariableOf(of)];
        BigInteger From(int of, int place) => Under(of) * below[place] / below[PlaceOf(of)];
        BigInteger Under(int of)
        {
            if (of <= 1)
            {
                return of;
            }
            if (!known.TryGetValue(of, out var sum))
            {
                var place = PlaceOf(of) + 1;
                foreach (var child in _nodes[of].Children)
                {
                    sum += From(child, place);
                }
                known[of] = sum;
            }
            return sum;
        }
        return From(node, 0);
    }

    /// <summary>Values with which it is true, the lowest first; variables that don't matter have the value 0. Nothing where it is never true.</summary>
    public int[]? First(int node)
    {
        if (node == 0)
        {
            return null;
        }
        var values = new int[counts.Count];
        while (node > 1)
        {
            var value = Array.FindIndex(_nodes[node].Children, child => child != 0);
            values[VariableOf(node)] = value;
            node = Child(node, value);
        }
        return values;
    }

    /// <summary>Whether a condition holds with these values, one for each variable.</summary>
    /// <exception cref="ArgumentNullException">There are no values.</exception>
    public bool Holds(int node, IReadOnlyList<int> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        while (node > 1)
        {
            node = Child(node, values[VariableOf(node)]);
        }
        return node == 1;
    }

    /// <summary>The node that is true in a cube.</summary>
    public int Of(Cube cube) => cube.Literals.Reverse().Aggregate(1, (all, literal) => And(Literal(literal.Variable, literal.Values), all));

    /// <summary>The values that a variable has in the scenarios in which a condition holds, a bit for each.</summary>
    public ulong ValuesOf(int node, int variable)
    {
        var projected = Exists(node, each => each != variable);
        return projected <= 1 ? projected == 0 ? 0 : All(variable)
            : Enumerable.Range(0, counts[variable]).Aggregate(0UL, (values, value) => values | (Child(projected, value) != 0 ? 1UL << value : 0));
    }

    /// <summary>All values of a variable, a bit for each.</summary>
    public ulong All(int variable) => counts[variable] == 64 ? ulong.MaxValue : (1UL << counts[variable]) - 1;

    /// <summary>The node of a gate of a circuit.</summary>
    public int Of(Circuit circuit, int gate)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        // Gates never change once they are there: each is made a node once.
        if (!_gates.TryGetValue(circuit, out var nodes))
        {
            _gates.Add(circuit, nodes = []);
        }
        for (var at = nodes.Count; at <= gate; at++)
        {
            nodes.Add(circuit.Gates[at] switch
            {
                Gate.Constant constant => constant.Value ? 1 : 0,
                Gate.Literal literal => Literal(literal.Variable, literal.Values),
                Gate.Not not => Not(nodes[not.Of]),
                Gate.And and => And(nodes[and.Left], nodes[and.Right]),
                Gate.Threshold threshold => Threshold(threshold, nodes),
                _ => throw new System.Diagnostics.UnreachableException($"No such gate: {circuit.Gates[at].GetType().Name}"),
            });
        }
        return nodes[gate];
    }

    /// <summary>How many nodes a condition is made of; at most a number of them are counted.</summary>
    public int Size(int node, int most)
    {
        var (seen, open) = (new HashSet<int>(), new Stack<int>([node]));
        while (seen.Count < most && open.TryPop(out var next))
        {
            if (next > 1 && seen.Add(next))
            {
                Array.ForEach(_nodes[next].Children, open.Push);
            }
        }
        return seen.Count;
    }

    /// <summary>Input by input: what is still needed decides what comes next. Plain choices in the order of their variables, all else the heaviest first.</summary>
    private int Threshold(Gate.Threshold threshold, List<int> nodes)
    {
        var unordered = threshold.Inputs.Zip(threshold.Weights, (input, weight) => (Node: nodes[input], Weight: weight)).ToList();
        var arePlain = unordered.TrueForAll(input => input.Node > 1 && Array.TrueForAll(_nodes[input.Node].Children, child => child <= 1));
        var inputs = (arePlain ? unordered.OrderBy(input => VariableOf(input.Node)) : unordered.OrderByDescending(input => input.Weight)).ToArray();
        var rest = new long[inputs.Length + 1];
        for (var i = inputs.Length - 1; i >= 0; i--)
        {
            rest[i] = rest[i + 1] + inputs[i].Weight;
        }
        var known = new Dictionary<(int, long), int>();
        int From(int at, long needed)
        {
            if (needed <= 0 || rest[at] < needed)
            {
                return needed <= 0 ? 1 : 0;
            }
            if (!known.TryGetValue((at, needed), out var node))
            {
                node = Choose(inputs[at].Node, From(at + 1, needed - inputs[at].Weight), From(at + 1, needed));
                known[(at, needed)] = node;
            }
            return node;
        }
        return From(0, threshold.Bound);
    }

    private int With(int node, int variable, int value) => VariableOf(node) == variable ? Child(node, value) : node;

    /// <summary>Rebuilds a node, putting something else in the place of those that ask certain variables.</summary>
    private int Fold(int node, Func<int, bool> over, Func<int, int[], int> instead)
    {
        var known = new Dictionary<int, int>();
        int Go(int at)
        {
            if (at <= 1)
            {
                return at;
            }
            if (!known.TryGetValue(at, out var result))
            {
                var variable = VariableOf(at);
                var children = Array.ConvertAll(_nodes[at].Children, Go);
                result = over(variable) ? instead(variable, children) : Node(variable, children);
                known[at] = result;
            }
            return result;
        }
        return Go(node);
    }

    private int Node(int variable, int[] children)
    {
        if (Array.TrueForAll(children, child => child == children[0]))
        {
            return children[0];
        }
        if (!_places.TryGetValue((variable, children), out var place))
        {
            if (_nodes.Count >= limit)
            {
                throw new DiagramLimitException(limit);
            }
            place = _nodes.Count;
            _nodes.Add((variable, children));
            _places.Add((variable, children), place);
        }
        return place;
    }

    private sealed class NodeEquality : IEqualityComparer<(int Variable, int[] Children)>
    {
        public bool Equals((int Variable, int[] Children) x, (int Variable, int[] Children) y) => x.Variable == y.Variable && x.Children.AsSpan().SequenceEqual(y.Children);

        public int GetHashCode((int Variable, int[] Children) obj)
        {
            var hash = new HashCode();
            hash.Add(obj.Variable);
            foreach (var child in obj.Children)
            {
                hash.Add(child);
            }
            return hash.ToHashCode();
        }
    }
}

/// <summary>A question needs more nodes than are allowed: it is stopped, and nothing is known of its answer.</summary>
/// <param name="limit">How many are allowed.</param>
public sealed class DiagramLimitException(int limit) : Exception($"Stopped at {limit:N0} nodes.")
{
    /// <summary>How many are allowed.</summary>
    public int Limit => limit;
}
