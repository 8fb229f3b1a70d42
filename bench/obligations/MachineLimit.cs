using System.Runtime.CompilerServices;

namespace Travaux.Bench.Obligations;

/// <summary>How many bits this machine can decide in a second of one core, where nothing but plain logic is done.</summary>
internal static class MachineLimit
{
    private const int Chains = 16;

    /// <summary>As many vectors as the nearest cache of today's processors holds with room to spare: 30 KB.</summary>
    private const int Slots = 480;

    /// <summary>Bits a second, operands and results in registers; the wider vectors or the narrower, whichever gives more.</summary>
    public static double InRegisters() => Math.Max(Best(512L * Chains, Registers512), Best(256L * Chains, Registers256));

    /// <summary>Bits a second, two operands read from and one result written to the nearest cache.</summary>
    public static double InCache() => Math.Max(Best(512L * Slots, Cache512), Best(512L * Slots, Cache256));

    /// <summary>Rounds are doubled until a run takes long enough; then the middle of several, on all cores, in seconds of the cores.</summary>
    private static double Best(long bitsPerRound, Action<long, AlignedVectors> run)
    {
        var rounds = 1L << 10;
        while (Timing.Processor(() => run(rounds, new AlignedVectors(Slots + 8))) < 0.1)
        {
            rounds *= 2;
        }
        var cores = Environment.ProcessorCount;
        return Timing.Median(7, 1, () =>
            bitsPerRound * rounds * cores / Timing.Processor(() => Parallel.For(0, cores, _ => run(rounds, new AlignedVectors(Slots + 8)))));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Registers512(long rounds, AlignedVectors vectors)
    {
        ref var to = ref vectors.Wide;
        var mask = to;
        var (a, b, c, d) = (Unsafe.Add(ref to, 0), Unsafe.Add(ref to, 1), Unsafe.Add(ref to, 2), Unsafe.Add(ref to, 3));
        var (e, f, g, h) = (Unsafe.Add(ref to, 4), Unsafe.Add(ref to, 5), Unsafe.Add(ref to, 6), Unsafe.Add(ref to, 7));
        var (i, j, k, l) = (Unsafe.Add(ref to, 8), Unsafe.Add(ref to, 9), Unsafe.Add(ref to, 10), Unsafe.Add(ref to, 11));
        var (m, n, o, p) = (Unsafe.Add(ref to, 12), Unsafe.Add(ref to, 13), Unsafe.Add(ref to, 14), Unsafe.Add(ref to, 15));
        for (var round = 0L; round < rounds; round++)
        {
            (a, b, c, d, e, f, g, h) = (a ^ mask, b ^ mask, c ^ mask, d ^ mask, e ^ mask, f ^ mask, g ^ mask, h ^ mask);
            (i, j, k, l, m, n, o, p) = (i ^ mask, j ^ mask, k ^ mask, l ^ mask, m ^ mask, n ^ mask, o ^ mask, p ^ mask);
        }
        to = a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ p;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Registers256(long rounds, AlignedVectors vectors)
    {
        ref var to = ref vectors.Narrow;
        var (a, b, c, d) = (Unsafe.Add(ref to, 0), Unsafe.Add(ref to, 1), Unsafe.Add(ref to, 2), Unsafe.Add(ref to, 3));
        var (e, f, g, h) = (Unsafe.Add(ref to, 4), Unsafe.Add(ref to, 5), Unsafe.Add(ref to, 6), Unsafe.Add(ref to, 7));
        var (i, j, k, l) = (Unsafe.Add(ref to, 8), Unsafe.Add(ref to, 9), Unsafe.Add(ref to, 10), Unsafe.Add(ref to, 11));
        var (m, n, o, p) = (Unsafe.Add(ref to, 12), Unsafe.Add(ref to, 13), Unsafe.Add(ref to, 14), Unsafe.Add(ref to, 15));
        for (var round = 0L; round < rounds; round++)
        {
            // One of them is the mask of the others: sixteen registers are all that processors without the wider vectors have.
            (a, b, c, d, e, f, g, h) = (a ^ p, b ^ p, c ^ p, d ^ p, e ^ p, f ^ p, g ^ p, h ^ p);
            (i, j, k, l, m, n, o, p) = (i ^ p, j ^ p, k ^ p, l ^ p, m ^ p, n ^ p, o ^ p, p ^ a);
        }
        to = a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ p;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cache512(long rounds, AlignedVectors vectors)
    {
        for (var round = 0L; round < rounds; round++)
        {
            ref var to = ref vectors.Wide;
            for (var at = 0; at < Slots; at += 4)
            {
                // All that is read is written only in the round before.
                to = Unsafe.Add(ref to, 4) & Unsafe.Add(ref to, 5);
                Unsafe.Add(ref to, 1) = Unsafe.Add(ref to, 5) & Unsafe.Add(ref to, 6);
                Unsafe.Add(ref to, 2) = Unsafe.Add(ref to, 6) & Unsafe.Add(ref to, 7);
                Unsafe.Add(ref to, 3) = Unsafe.Add(ref to, 7) & Unsafe.Add(ref to, 8);
                to = ref Unsafe.Add(ref to, 4);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cache256(long rounds, AlignedVectors vectors)
    {
        for (var round = 0L; round < rounds; round++)
        {
            ref var to = ref vectors.Narrow;
            for (var at = 0; at < Slots * 2; at += 4)
            {
                to = Unsafe.Add(ref to, 4) & Unsafe.Add(ref to, 5);
                Unsafe.Add(ref to, 1) = Unsafe.Add(ref to, 5) & Unsafe.Add(ref to, 6);
                Unsafe.Add(ref to, 2) = Unsafe.Add(ref to, 6) & Unsafe.Add(ref to, 7);
                Unsafe.Add(ref to, 3) = Unsafe.Add(ref to, 7) & Unsafe.Add(ref to, 8);
                to = ref Unsafe.Add(ref to, 4);
            }
        }
    }
}
