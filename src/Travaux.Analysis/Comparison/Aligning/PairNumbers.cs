namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Gives every distinct pair of neighbouring words a number, from 0 in the order in which they come.</summary>
/// <remarks>
/// <para>
/// A table with open places: a pair that finds its place taken goes to the next. The place is the upper half of a product that
/// mixes both words well; the framework's hash of a <see langword="long"/> is the two halves xor-ed, which puts most pairs of
/// common words on a few places.
/// </para>
/// </remarks>
internal sealed class PairNumbers
{
    private const int FirstRoom = 1024;
    private const ulong Mixer = 0x9E3779B97F4A7C15;
    private ulong[] _pairs = new ulong[FirstRoom];
    private int[] _numbers = new int[FirstRoom];

    /// <summary>How many distinct pairs there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of two words that follow one another.</summary>
    public int Of(int first, int second)
    {
        // Never 0, which marks an open place.
        var pair = ((ulong)(uint)first << 32 | (uint)second) + 1;
        var at = Place(pair);
        if (_pairs[at] == pair)
        {
            return _numbers[at];
        }
        if (2 * (Count + 1) > _pairs.Length)
        {
            Grow();
            at = Place(pair);
        }
        _pairs[at] = pair;
        return _numbers[at] = Count++;
    }

    private int Place(ulong pair)
    {
        var high = Math.BigMul(pair, Mixer, out var low);
        var at = (int)(high ^ low ^ (low >> 32)) & (_pairs.Length - 1);
        while (_pairs[at] != 0 && _pairs[at] != pair)
        {
            at = (at + 1) & (_pairs.Length - 1);
        }
        return at;
    }

    private void Grow()
    {
        var (pairs, numbers) = (_pairs, _numbers);
        _pairs = new ulong[pairs.Length * 2];
        _numbers = new int[_pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] != 0)
            {
                var at = Place(pairs[i]);
                (_pairs[at], _numbers[at]) = (pairs[i], numbers[i]);
            }
        }
    }
}
