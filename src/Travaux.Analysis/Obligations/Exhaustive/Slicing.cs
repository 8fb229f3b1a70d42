using System.Numerics;
using Travaux.Analysis.Obligations.Circuits;

namespace Travaux.Analysis.Obligations.Exhaustive;

/// <summary>An operation on slices: registers that hold one bit for each of many scenarios.</summary>
internal enum Operation : byte
{
    /// <summary>Both.</summary>
    And,

    /// <summary>The first, and not the second.</summary>
    AndNot,

    /// <summary>One at least.</summary>
    Or,

    /// <summary>One and not both.</summary>
    Xor,
}

/// <summary>One step of a program.</summary>
internal readonly record struct Step(Operation Operation, int Left, int Right, int To);

/// <summary>A condition as a program over slices; its inputs are the bits in which the values of variables are written.</summary>
/// <param name="Inputs">How many input registers there are: the first registers, the fastest bit first.</param>
/// <param name="Registers">How many registers are needed at once.</param>
/// <param name="Steps">The steps, in order.</param>
/// <param name="Result">The register of the result; -1 where it does not depend on the inputs.</param>
/// <param name="IsInverted">Whether the result is the opposite of that register.</param>
internal sealed record SlicedProgram(int Inputs, int Registers, Step[] Steps, int Result, bool IsInverted);

/// <summary>Writes gates as steps over slices. Thresholds become adders, values become bits.</summary>
internal sealed class Slicing
{
    private const int False = 0;
    private const int True = 1;

    private readonly Circuit _circuit;
    private readonly Dictionary<int, (int FirstBit, ulong[] Codes)> _inputs = [];
    private readonly Dictionary<int, int> _known = [];

    // A literal is twice the number of its wire, plus one where it is inverted; wire 0 is false, then come the inputs, then a wire for each step.
    private readonly Dictionary<(Operation, int, int), int> _made = [];
    private readonly List<(Operation Operation, int Left, int Right)> _steps = [];
    private readonly int _bits;

    private Slicing(Circuit circuit, IReadOnlyDictionary<int, ulong> domains)
    {
        _circuit = circuit;
        foreach (var (variable, domain) in domains.OrderByDescending(each => each.Key))
        {
            var values = Values(domain);
            if (values.Length > 1)
            {
                _inputs[variable] = (_bits, values);
                _bits += BitOperations.Log2((uint)values.Length - 1) + 1;
            }
            else
            {
                _inputs[variable] = (-1, values);
            }
        }
    }

    /// <summary>The program that tells where a gate is true and all codes are of values.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="gate">The gate.</param>
    /// <param name="domains">The values, a bit for each, that each variable under the gate may have.</param>
    public static SlicedProgram Of(Circuit circuit, int gate, IReadOnlyDictionary<int, ulong> domains)
    {
        var slicing = new Slicing(circuit, domains);
        return slicing.Finished(slicing.And(slicing.Valid(), slicing.Gates(gate)));
    }

    private static ulong[] Values(ulong domain) => [.. Enumerable.Range(0, 64).Where(value => ((domain >> value) & 1) != 0).Select(value => (ulong)value)];

    private int Gates(int gate)
    {
        for (var at = 0; at <= gate; at++)
        {
            _known[at] = _circuit.Gates[at] switch
            {
                Gate.Constant constant => constant.Value ? True : False,
                Gate.Literal literal => _inputs.ContainsKey(literal.Variable) ? Literal(literal) : False,
                Gate.Not not => _known[not.Of] ^ 1,
                Gate.And and => And(_known[and.Left], _known[and.Right]),
                Gate.Threshold threshold => Threshold(threshold),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        return _known[gate];
    }

    /// <summary>That every code is the code of a value.</summary>
    private int Valid() => _inputs.Values.Where(input => input.FirstBit >= 0 && !BitOperations.IsPow2(input.Codes.Length))
        .Aggregate(True, (all, input) => And(all, Less(input.FirstBit, (uint)input.Codes.Length)));

    /// <summary>That the bits from a place on are less than a number: bit by bit from the lowest.</summary>
    private int Less(int firstBit, uint than)
    {
        var less = False;
        for (var bit = 0; bit <= BitOperations.Log2(than - 1); bit++)
        {
            var input = Input(firstBit + bit);
            less = ((than >> bit) & 1) != 0 ? Or(less, input ^ 1) : And(less, input ^ 1);
        }
        return less;
    }

    private int Literal(Gate.Literal literal)
    {
        var (firstBit, codes) = _inputs[literal.Variable];
        var wanted = Enumerable.Range(0, codes.Length).Where(code => ((literal.Values >> (int)codes[code]) & 1) != 0).ToHashSet();
        return wanted.Count == 0 ? False : wanted.Count == codes.Length ? True : Chosen(firstBit, BitOperations.Log2((uint)codes.Length - 1), 0, wanted, codes.Length);
    }

    /// <summary>That the code is one of those wanted, decided by its highest bit, then the next.</summary>
    private int Chosen(int firstBit, int bit, int from, HashSet<int> wanted, int count)
    {
        var end = Math.Min(from + (1 << (bit + 1)), count);
        var here = Enumerable.Range(from, Math.Max(0, end - from)).ToList();
        if (here.TrueForAll(code => !wanted.Contains(code)) || here.TrueForAll(wanted.Contains))
        {
            return here.Count > 0 && wanted.Contains(here[0]) ? True : False;
        }
        if (from + (1 << bit) >= count)
        {
            return Chosen(firstBit, bit - 1, from, wanted, count);
        }
        var (low, high) = (Chosen(firstBit, bit - 1, from, wanted, count), Chosen(firstBit, bit - 1, from + (1 << bit), wanted, count));
        var input = Input(firstBit + bit);
        return Or(And(input ^ 1, low), And(input, high));
    }

    /// <summary>Weights of true inputs are added in binary, column by column; the sum is held against the bound.</summary>
    private int Threshold(Gate.Threshold threshold)
    {
        var columns = new List<Queue<int>>();
        Queue<int> Column(int place)
        {
            while (columns.Count <= place)
            {
                columns.Add(new());
            }
            return columns[place];
        }
        foreach (var (input, weight) in threshold.Inputs.Zip(threshold.Weights))
        {
            for (var bit = 0; bit < 63 && weight >> bit != 0; bit++)
            {
                if (((weight >> bit) & 1) != 0)
                {
                    Column(bit).Enqueue(_known[input]);
                }
            }
        }
        for (var place = 0; place < columns.Count; place++)
        {
            var column = columns[place];
            while (column.Count > 1)
            {
                var (one, two) = (column.Dequeue(), column.Dequeue());
                var half = Xor(one, two);
                if (column.TryDequeue(out var three))
                {
                    column.Enqueue(Xor(half, three));
                    Column(place + 1).Enqueue(Or(And(one, two), And(half, three)));
                }
                else
                {
                    column.Enqueue(half);
                    Column(place + 1).Enqueue(And(one, two));
                }
            }
        }
        var reached = True;
        for (var place = 0; place < Math.Max(columns.Count, 63); place++)
        {
            var sum = place < columns.Count && columns[place].Count > 0 ? columns[place].Peek() : False;
            reached = ((threshold.Bound >> place) & 1) != 0 ? And(reached, sum) : Or(reached, sum);
        }
        return reached;
    }

    private static int Input(int bit) => (bit + 1) << 1;

    private int Or(int left, int right) => And(left ^ 1, right ^ 1) ^ 1;

    private int And(int left, int right)
    {
        if (left > right)
        {
            (left, right) = (right, left);
        }
        return left == False || left == (right ^ 1) ? False
            : left == True || left == right ? right
            : ((left & 1) != 0, (right & 1) != 0) switch
            {
                (false, false) => Made(Operation.And, left, right),
                (true, true) => Made(Operation.Or, left ^ 1, right ^ 1) ^ 1,
                (false, true) => Made(Operation.AndNot, left, right ^ 1),
                (true, false) => Made(Operation.AndNot, right, left ^ 1),
            };
    }

    private int Xor(int left, int right)
    {
        var inverted = (left ^ right) & 1;
        var (one, two) = (Math.Min(left & ~1, right & ~1), Math.Max(left & ~1, right & ~1));
        return one == False ? two ^ inverted : one == two ? inverted : Made(Operation.Xor, one, two) ^ inverted;
    }

    private int Made(Operation operation, int left, int right)
    {
        if (!_made.TryGetValue((operation, left, right), out var literal))
        {
            literal = (1 + _bits + _steps.Count) << 1;
            _steps.Add((operation, left, right));
            _made[(operation, left, right)] = literal;
        }
        return literal;
    }

    /// <summary>Leaves out steps that the result does not need, and lets a register be used again once its value is not needed any more.</summary>
    private SlicedProgram Finished(int result)
    {
        if (result <= 1)
        {
            return new(_bits, _bits, [], -1, result == True);
        }
        var wire = result >> 1;
        var last = new Dictionary<int, int>();
        var needed = new HashSet<int> { wire };
        for (var at = _steps.Count - 1; at >= 0; at--)
        {
            if (needed.Contains(1 + _bits + at))
            {
                foreach (var used in new[] { _steps[at].Left >> 1, _steps[at].Right >> 1 })
                {
                    last.TryAdd(used, at);
                    needed.Add(used);
                }
            }
        }
        var (registers, free, steps) = (_bits, new Stack<int>(), new List<Step>());
        var register = Enumerable.Range(0, _bits).ToDictionary(bit => bit + 1, bit => bit);
        for (var at = 0; at < _steps.Count; at++)
        {
            var made = 1 + _bits + at;
            if (!needed.Contains(made))
            {
                continue;
            }
            var (operation, left, right) = _steps[at];
            var (from, and) = (register[left >> 1], register[right >> 1]);
            foreach (var used in new[] { left >> 1, right >> 1 }.Distinct().Where(used => used > _bits && last[used] == at && used != wire))
            {
                free.Push(register[used]);
            }
            register[made] = free.TryPop(out var again) ? again : registers++;
            steps.Add(new(operation, from, and, register[made]));
        }
        return new(_bits, registers, [.. steps], register[wire], (result & 1) != 0);
    }
}
