using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Travaux.Analysis.Obligations.Circuits;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Exhaustive;

/// <summary>Goes through every scenario, 4,096 at a time: the check of what decision diagrams say, with which it shares no code.</summary>
/// <remarks>
/// <para>
/// Each register holds a bit for each of 4,096 scenarios ("bit slicing"; E. Biham, "A Fast New DES Implementation in Software", FSE 1997),
/// so that one instruction of the processor decides a gate in 512 of them.
/// </para>
/// </remarks>
public static class Enumeration
{
    /// <summary>How many codes of scenarios are gone through at most, unless said otherwise.</summary>
    public const long DefaultLimit = 1L << 33;

    private const int Vectors = 8;
    private const int BatchBits = 12;
    private const int MostShares = 64;

    /// <summary>Counts the scenarios in which a gate is true.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="gate">The gate.</param>
    /// <param name="counts">How many values each variable has.</param>
    /// <param name="taken">Values that are taken; below 0 where a variable is open.</param>
    /// <param name="limit">How many codes are gone through at most.</param>
    /// <returns>The count; nothing where there are more codes than the limit.</returns>
    /// <exception cref="ArgumentNullException">There is no circuit, or nothing is said of the variables.</exception>
    public static Enumerated? Count(Circuit circuit, int gate, IReadOnlyList<int> counts, IReadOnlyList<int> taken, long limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(taken);
        var cone = Cone(circuit, gate);
        var domains = cone.ToDictionary(variable => variable, variable => taken[variable] >= 0 ? 1UL << taken[variable] : counts[variable] == 64 ? ulong.MaxValue : (1UL << counts[variable]) - 1);
        Narrow(circuit, gate, domains);
        var variables = cone.Where(variable => taken[variable] < 0).Order().ToList();
        if (domains.Values.Any(domain => domain == 0))
        {
            return new([.. variables], 0, 0, 0);
        }
        var program = Slicing.Of(circuit, gate, domains);
        return program.Inputs > 62 || 1L << program.Inputs > limit ? null
            : new([.. variables], Run(program), 1L << program.Inputs, program.Steps.Length);
    }

    /// <summary>The variables under a gate.</summary>
    private static HashSet<int> Cone(Circuit circuit, int gate)
    {
        var (variables, seen, open) = (new HashSet<int>(), new HashSet<int>(), new Stack<int>([gate]));
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at))
            {
                continue;
            }
            switch (circuit.Gates[at])
            {
                case Gate.Literal literal:
                    variables.Add(literal.Variable);
                    break;
                case Gate.Not not:
                    open.Push(not.Of);
                    break;
                case Gate.And and:
                    open.Push(and.Left);
                    open.Push(and.Right);
                    break;
                case Gate.Threshold threshold:
                    threshold.Inputs.ToList().ForEach(open.Push);
                    break;
            }
        }
        return variables;
    }

    /// <summary>What stands as a plain fact in the chain of "and" at the top leaves fewer values to go through.</summary>
    private static void Narrow(Circuit circuit, int gate, Dictionary<int, ulong> domains)
    {
        var open = new Stack<int>([gate]);
        while (open.TryPop(out var at))
        {
            switch (circuit.Gates[at])
            {
                case Gate.And and:
                    open.Push(and.Left);
                    open.Push(and.Right);
                    break;
                case Gate.Literal literal:
                    domains[literal.Variable] &= literal.Values;
                    break;
                case Gate.Not { Of: var of } when circuit.Gates[of] is Gate.Literal literal:
                    domains[literal.Variable] &= ~literal.Values;
                    break;
            }
        }
    }

    private static BigInteger Run(SlicedProgram program)
    {
        if (program.Result < 0)
        {
            return program.IsInverted ? BigInteger.One << program.Inputs : BigInteger.Zero;
        }
        var batches = 1L << Math.Max(0, program.Inputs - BatchBits);
        var shares = batches < MostShares * 8 ? 1 : MostShares;
        var sums = new long[shares];
        Parallel.For(0, shares, share =>
            sums[share] = Share(program, batches * share / shares, batches * (share + 1) / shares));
        var sum = sums.Aggregate(BigInteger.Zero, (all, each) => all + each);
        // With fewer bits than a batch has, each scenario stands in it several times.
        return program.Inputs >= BatchBits ? sum : sum >> (BatchBits - program.Inputs);
    }

    /// <summary>Memory for vectors, each in one line of the cache: across two lines it costs twice, and what was just written can't be read at once.</summary>
    private static Span<Vector512<ulong>> Aligned(int vectors)
    {
        const int line = 64;
        // It is pinned, so that it stays where it is.
        var bytes = GC.AllocateArray<byte>((vectors + 1) * line, pinned: true);
        var first = (int)((line - (Marshal.UnsafeAddrOfPinnedArrayElement(bytes, 0) % line)) % line);
        return MemoryMarshal.Cast<byte, Vector512<ulong>>(bytes.AsSpan(first, vectors * line));
    }

    private static long Share(SlicedProgram program, long from, long to)
    {
        var registers = Aligned(Math.Max(program.Registers, program.Inputs) * Vectors);
        for (var bit = 0; bit < Math.Min(program.Inputs, BatchBits); bit++)
        {
            Fill(registers, bit);
        }
        var count = 0L;
        for (var batch = from; batch < to; batch++)
        {
            // Of the bits above a batch only those change that a counter changes.
            var changed = batch == from ? -1L : batch ^ (batch - 1);
            for (var bit = BatchBits; bit < program.Inputs && (changed >> (bit - BatchBits)) != 0; bit++)
            {
                if (((changed >> (bit - BatchBits)) & 1) != 0)
                {
                    registers.Slice(bit * Vectors, Vectors).Fill(((batch >> (bit - BatchBits)) & 1) != 0 ? Vector512<ulong>.AllBitsSet : Vector512<ulong>.Zero);
                }
            }
            Execute(ref MemoryMarshal.GetReference(registers), program.Steps);
            count += Ones(registers.Slice(program.Result * Vectors, Vectors));
        }
        return program.IsInverted ? ((to - from) << BatchBits) - count : count;
    }

    private static void Execute(ref Vector512<ulong> registers, Step[] steps)
    {
        foreach (var step in steps)
        {
            ref var left = ref Unsafe.Add(ref registers, step.Left * Vectors);
            ref var right = ref Unsafe.Add(ref registers, step.Right * Vectors);
            ref var to = ref Unsafe.Add(ref registers, step.To * Vectors);
            switch (step.Operation)
            {
                case Operation.And:
                    for (var i = 0; i < Vectors; i++)
                    {
                        Unsafe.Add(ref to, i) = Unsafe.Add(ref left, i) & Unsafe.Add(ref right, i);
                    }
                    break;
                case Operation.AndNot:
                    for (var i = 0; i < Vectors; i++)
                    {
                        Unsafe.Add(ref to, i) = Vector512.AndNot(Unsafe.Add(ref left, i), Unsafe.Add(ref right, i));
                    }
                    break;
                case Operation.Or:
                    for (var i = 0; i < Vectors; i++)
                    {
                        Unsafe.Add(ref to, i) = Unsafe.Add(ref left, i) | Unsafe.Add(ref right, i);
                    }
                    break;
                default:
                    for (var i = 0; i < Vectors; i++)
                    {
                        Unsafe.Add(ref to, i) = Unsafe.Add(ref left, i) ^ Unsafe.Add(ref right, i);
                    }
                    break;
            }
        }
    }

    /// <summary>The pattern of an input: bit number <paramref name="bit"/> of the numbers from 0 to 4,095.</summary>
    private static void Fill(Span<Vector512<ulong>> registers, int bit)
    {
        for (var word = 0; word < Vectors * 8; word++)
        {
            var pattern = 0UL;
            for (var at = 0; at < 64; at++)
            {
                pattern |= (ulong)((((word * 64) + at) >> bit) & 1) << at;
            }
            registers[(bit * Vectors) + (word / 8)] = registers[(bit * Vectors) + (word / 8)].WithElement(word % 8, pattern);
        }
    }

    private static long Ones(Span<Vector512<ulong>> vectors)
    {
        var count = 0L;
        foreach (var word in MemoryMarshal.Cast<Vector512<ulong>, ulong>(vectors))
        {
            count += BitOperations.PopCount(word);
        }
        return count;
    }
}

/// <summary>What going through every scenario gave.</summary>
/// <param name="Variables">The variables on which the gate may depend and that were open, rising.</param>
/// <param name="Count">For how many of their values, taken together, it is true.</param>
/// <param name="Codes">How many codes of scenarios were gone through.</param>
/// <param name="Steps">How many steps decided each.</param>
public sealed record Enumerated(Sequence<int> Variables, BigInteger Count, long Codes, int Steps);
