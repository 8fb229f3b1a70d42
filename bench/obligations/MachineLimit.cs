using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Travaux.Bench.Obligations;

/// <summary>How many bits this machine can decide in a second of one core, where nothing but plain logic is done.</summary>
internal static class MachineLimit
{
    private const int Chains = 16;
    private const int Slots = 480;

    /// <summary>Bits a second, operands and results in registers; the wider vectors or the narrower, whichever gives more.</summary>
    public static double InRegisters() => Math.Max(
        Best(512L * Chains, rounds => Registers512(rounds, Filled(Chains, bits => Vector512.Create(bits)))),
        Best(256L * Chains, rounds => Registers256(rounds, Filled(Chains, bits => Vector256.Create(bits)))));

    /// <summary>Bits a second, two operands read from and one result written to the nearest cache.</summary>
    public static double InCache() => Math.Max(
        Best(512L * Slots, rounds => Cache512(rounds, Filled(Slots + 8, bits => Vector512.Create(bits)))),
        Best(256L * Slots * 2, rounds => Cache256(rounds, Filled((Slots * 2) + 8, bits => Vector256.Create(bits)))));

    /// <summary>Rounds are doubled until a run takes long enough; then the middle of several, on all cores, in seconds of the cores.</summary>
    private static double Best(long bitsPerRound, Action<long> run)
    {
        var rounds = 1L << 10;
        while (Timing.Processor(() => run(rounds)) < 0.1)
        {
            rounds *= 2;
        }
        return Timing.Median(7, 1, () =>
        {
            var cores = Environment.ProcessorCount;
            return bitsPerRound * rounds * cores / Timing.Processor(() => Parallel.For(0, cores, _ => run(rounds)));
        });
    }

    private static T[] Filled<T>(int count, Func<ulong, T> vector) => [.. Enumerable.Range(1, count).Select(at => vector((ulong)at * 0x9E3779B97F4A7C15))];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Registers512(long rounds, Vector512<ulong>[] from)
    {
        var (a, b, c, d, e, f, g, h) = (from[0], from[1], from[2], from[3], from[4], from[5], from[6], from[7]);
        var (i, j, k, l, m, n, o, p) = (from[8], from[9], from[10], from[11], from[12], from[13], from[14], from[15]);
        var mask = from[3];
        for (var round = 0L; round < rounds; round++)
        {
            (a, b, c, d, e, f, g, h) = (a ^ mask, b ^ mask, c ^ mask, d ^ mask, e ^ mask, f ^ mask, g ^ mask, h ^ mask);
            (i, j, k, l, m, n, o, p) = (i ^ mask, j ^ mask, k ^ mask, l ^ mask, m ^ mask, n ^ mask, o ^ mask, p ^ mask);
        }
        from[0] = a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ p;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Registers256(long rounds, Vector256<ulong>[] from)
    {
        var (a, b, c, d, e, f, g, h) = (from[0], from[1], from[2], from[3], from[4], from[5], from[6], from[7]);
        var (i, j, k, l, m, n, o, p) = (from[8], from[9], from[10], from[11], from[12], from[13], from[14], from[15]);
        for (var round = 0L; round < rounds; round++)
        {
            // The last is the mask of the others: sixteen registers are all that older processors have.
            (a, b, c, d, e, f, g, h) = (a ^ p, b ^ p, c ^ p, d ^ p, e ^ p, f ^ p, g ^ p, h ^ p);
            (i, j, k, l, m, n, o, p) = (i ^ p, j ^ p, k ^ p, l ^ p, m ^ p, n ^ p, o ^ p, p ^ a);
        }
        from[0] = a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ p;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cache512(long rounds, Vector512<ulong>[] slots)
    {
        ref var first = ref slots[0];
        for (var round = 0L; round < rounds; round++)
        {
            for (var at = 0; at < Slots; at += 4)
            {
                ref var to = ref Unsafe.Add(ref first, at);
                to = Unsafe.Add(ref to, 4) & Unsafe.Add(ref to, 5);
                Unsafe.Add(ref to, 1) = Unsafe.Add(ref to, 5) & Unsafe.Add(ref to, 6);
                Unsafe.Add(ref to, 2) = Unsafe.Add(ref to, 6) & Unsafe.Add(ref to, 7);
                Unsafe.Add(ref to, 3) = Unsafe.Add(ref to, 7) & Unsafe.Add(ref to, 8);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cache256(long rounds, Vector256<ulong>[] slots)
    {
        ref var first = ref slots[0];
        for (var round = 0L; round < rounds; round++)
        {
            for (var at = 0; at < Slots * 2; at += 4)
            {
                ref var to = ref Unsafe.Add(ref first, at);
                to = Unsafe.Add(ref to, 4) & Unsafe.Add(ref to, 5);
                Unsafe.Add(ref to, 1) = Unsafe.Add(ref to, 5) & Unsafe.Add(ref to, 6);
                Unsafe.Add(ref to, 2) = Unsafe.Add(ref to, 6) & Unsafe.Add(ref to, 7);
                Unsafe.Add(ref to, 3) = Unsafe.Add(ref to, 7) & Unsafe.Add(ref to, 8);
            }
        }
    }
}
