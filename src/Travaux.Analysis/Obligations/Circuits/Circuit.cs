namespace Travaux.Analysis.Obligations.Circuits;

/// <summary>A gate of a circuit.</summary>
public abstract record Gate
{
    private protected Gate()
    {
    }

    /// <summary>True or false, whatever the scenario.</summary>
    /// <param name="Value">Which.</param>
    public sealed record Constant(bool Value) : Gate;

    /// <summary>A variable has one of some values.</summary>
    /// <param name="Variable">Its place.</param>
    /// <param name="Values">The values, a bit for each; a variable has at most 64.</param>
    public sealed record Literal(int Variable, ulong Values) : Gate;

    /// <summary>Another gate is false.</summary>
    /// <param name="Of">That gate.</param>
    public sealed record Not(int Of) : Gate;

    /// <summary>Both gates are true.</summary>
    /// <param name="Left">One.</param>
    /// <param name="Right">The other.</param>
    public sealed record And(int Left, int Right) : Gate;

    /// <summary>The weights of the true inputs sum to a bound or more.</summary>
    /// <param name="Inputs">The inputs.</param>
    /// <param name="Weights">A weight for each, 1 or more.</param>
    /// <param name="Bound">The bound, 1 or more.</param>
    public sealed record Threshold(Travaux.Record.Sequence<int> Inputs, Travaux.Record.Sequence<long> Weights, long Bound) : Gate;
}

/// <summary>Conditions as gates, each of which is there once: equal conditions are one gate.</summary>
/// <remarks>
/// <para>A gate stands after those that it refers to. Gate 0 is false, gate 1 true.</para>
/// </remarks>
public sealed class Circuit
{
    private readonly List<Gate> _gates = [];
    private readonly Dictionary<Gate, int> _places = [];

    /// <summary>An empty circuit: false and true.</summary>
    public Circuit()
    {
        Add(new Gate.Constant(false));
        Add(new Gate.Constant(true));
    }

    /// <summary>The gates.</summary>
    public IReadOnlyList<Gate> Gates => _gates;

    /// <summary>The gate that is true or false.</summary>
    public static int Constant(bool value) => value ? 1 : 0;

    /// <summary>The gate that tells whether a variable has one of some values.</summary>
    /// <param name="variable">The variable's place.</param>
    /// <param name="values">The values, a bit for each.</param>
    /// <param name="count">How many values it can have.</param>
    public int Literal(int variable, ulong values, int count) =>
        values == 0 ? 0 : values == (count == 64 ? ulong.MaxValue : (1UL << count) - 1) ? 1 : Add(new Gate.Literal(variable, values));

    /// <summary>The gate that is true where another is false.</summary>
    public int Not(int of) => of <= 1 ? 1 - of : _gates[of] is Gate.Not inner ? inner.Of : Add(new Gate.Not(of));

    /// <summary>The gate that is true where both are.</summary>
    public int And(int left, int right) => (left, right) switch
    {
        (0, _) or (_, 0) => 0,
        (1, _) => right,
        (_, 1) => left,
        _ when left == right => left,
        _ when Not(left) == right => 0,
        _ => Add(new Gate.And(Math.Min(left, right), Math.Max(left, right))),
    };

    /// <summary>The gate that is true where all are; true for none.</summary>
    public int All(IEnumerable<int> gates)
    {
        ArgumentNullException.ThrowIfNull(gates);
        return gates.Aggregate(1, And);
    }

    /// <summary>The gate that is true where one is at least; false for none.</summary>
    public int Any(IEnumerable<int> gates)
    {
        ArgumentNullException.ThrowIfNull(gates);
        return Not(gates.Aggregate(1, (all, gate) => And(all, Not(gate))));
    }

    /// <summary>The gate that is true where one of two is.</summary>
    public int Or(int left, int right) => Not(And(Not(left), Not(right)));

    /// <summary>The gate that is true where the weights of the true inputs sum to a bound or more.</summary>
    public int Threshold(IReadOnlyList<(int Gate, long Weight)> inputs, long bound)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var open = inputs.Where(input => input.Weight > 0 && input.Gate != 0).ToList();
        bound -= open.Where(input => input.Gate == 1).Sum(input => input.Weight);
        open.RemoveAll(input => input.Gate == 1);
        return bound <= 0 ? 1
            : open.Sum(input => input.Weight) < bound ? 0
            : open.Sum(input => input.Weight) == bound ? All(open.Select(input => input.Gate))
            : open.TrueForAll(input => input.Weight >= bound) ? Any(open.Select(input => input.Gate))
            : Add(new Gate.Threshold([.. open.Select(input => input.Gate)], [.. open.Select(input => input.Weight)], bound));
    }

    private int Add(Gate gate)
    {
        if (!_places.TryGetValue(gate, out var place))
        {
            place = _gates.Count;
            _gates.Add(gate);
            _places.Add(gate, place);
        }
        return place;
    }
}
