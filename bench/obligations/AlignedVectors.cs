using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Travaux.Bench.Obligations;

/// <summary>Memory for vectors of 64 bytes, each in one line of the cache: where a vector lies across two lines, it costs twice.</summary>
internal sealed class AlignedVectors
{
    private const int Line = 64;
    private readonly byte[] _bytes;
    private readonly int _first;

    /// <summary>Memory that is filled with bits as mixed as any.</summary>
    /// <param name="count">How many vectors there are.</param>
    public AlignedVectors(int count)
    {
        // It stays where it is, so that its place in memory can be relied on.
        _bytes = GC.AllocateUninitializedArray<byte>((count + 1) * Line, pinned: true);
        _first = (int)((Line - (Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0) % Line)) % Line);
        new Random(1).NextBytes(_bytes);
    }

    /// <summary>The first of them, as wide ones.</summary>
    public ref Vector512<ulong> Wide => ref Unsafe.As<byte, Vector512<ulong>>(ref _bytes[_first]);

    /// <summary>The first of them, as twice as many narrower ones.</summary>
    public ref Vector256<ulong> Narrow => ref Unsafe.As<byte, Vector256<ulong>>(ref _bytes[_first]);
}
