namespace Travaux.Analysis.Comparison.Words;

/// <summary>Finds a place in the middle of a shortest redline of a box.</summary>
/// <remarks>
/// <para>
/// Walks the grid of (older word, newer word) from both corners at once. A diagonal step keeps a word and is free; a
/// step right
/// strikes one and a step down inserts one, each at cost 1. <c>forward[k]</c> is how far right a path from the start
/// with the cost
/// so far reaches on diagonal <c>k = older - newer</c>, <c>backward[k]</c> how far left one from the end does. Where
/// the two meet,
/// a shortest redline passes.
/// </para>
/// <para>Source: E. W. Myers (1986), §4b.</para>
/// </remarks>
internal sealed class MiddlePoint
{
    private readonly int[] _older;
    private readonly int[] _newer;
    private readonly int[] _forward;
    private readonly int[] _backward;
    private readonly int _zero;

    public MiddlePoint(int[] older, int[] newer)
    {
        (_older, _newer) = (older, newer);
        _forward = new int[older.Length + newer.Length + 3];
        _backward = new int[_forward.Length];
        _zero = newer.Length + 1;
    }

    /// <summary>Finds the point.</summary>
    /// <returns>
    /// <see langword="false"/> when the box's effort is spent: the point is then the furthest that was reached.
    /// </returns>
    public bool Find(Box box, out (int Older, int Newer) point)
    {
        var (lowest, highest) = (box.OlderFrom - box.NewerTo, box.OlderTo - box.NewerFrom);
        var (first, last) = (box.OlderFrom - box.NewerFrom, box.OlderTo - box.NewerTo);
        var forward = new Band(first, first);
        var backward = new Band(last, last);
        var odd = ((first - last) & 1) != 0;
        _forward[_zero + first] = box.OlderFrom;
        _backward[_zero + last] = box.OlderTo;
        for (var cost = 1; cost <= box.Effort; cost++)
        {
            forward = Widen(forward, lowest, highest, _forward, -1);
            if (Advance(box, forward, odd ? backward : Band.None, out point))
            {
                return true;
            }
            backward = Widen(backward, lowest, highest, _backward, int.MaxValue);
            if (Retreat(box, backward, odd ? Band.None : forward, out point))
            {
                return true;
            }
        }
        point = Furthest(box, forward);
        return false;
    }

    private Band Widen(Band band, int lowest, int highest, int[] reach, int outside)
    {
        var (low, high) = (band.Low, band.High);
        if (low > lowest)
        {
            low--;
            reach[_zero + low - 1] = outside;
        }
        else
        {
            low++;
        }
        if (high < highest)
        {
            high++;
            reach[_zero + high + 1] = outside;
        }
        else
        {
            high--;
        }
        return new(low, high);
    }

    private bool Advance(Box box, Band band, Band other, out (int Older, int Newer) point)
    {
        for (var k = band.High; k >= band.Low; k -= 2)
        {
            var (before, after) = (_forward[_zero + k - 1], _forward[_zero + k + 1]);
            var older = before >= after ? before + 1 : after;
            var length = Math.Min(box.OlderTo - older, box.NewerTo - (older - k));
            if (length > 0)
            {
                older += _older.AsSpan(older, length).CommonPrefixLength(_newer.AsSpan(older - k, length));
            }
            _forward[_zero + k] = older;
            if (other.Holds(k) && _backward[_zero + k] <= older)
            {
                point = (older, older - k);
                return true;
            }
        }
        point = default;
        return false;
    }

    private bool Retreat(Box box, Band band, Band other, out (int Older, int Newer) point)
    {
        for (var k = band.High; k >= band.Low; k -= 2)
        {
            var (before, after) = (_backward[_zero + k - 1], _backward[_zero + k + 1]);
            var older = before < after ? before : after - 1;
            while (older > box.OlderFrom && older - k > box.NewerFrom && _older[older - 1] == _newer[older - k - 1])
            {
                older--;
            }
            _backward[_zero + k] = older;
            if (other.Holds(k) && older <= _forward[_zero + k])
            {
                point = (older, older - k);
                return true;
            }
        }
        point = default;
        return false;
    }

    private (int Older, int Newer) Furthest(Box box, Band band)
    {
        var best = (Older: box.OlderFrom, Newer: box.NewerFrom);
        for (var k = band.High; k >= band.Low; k -= 2)
        {
            var older = Math.Min(_forward[_zero + k], box.OlderTo);
            var newer = older - k;
            if (newer > box.NewerTo)
            {
                (older, newer) = (box.NewerTo + k, box.NewerTo);
            }
            if (older >= box.OlderFrom && newer >= box.NewerFrom && older + newer > best.Older + best.Newer)
            {
                best = (older, newer);
            }
        }
        return best;
    }

    /// <summary>The diagonals searched so far, both ends included.</summary>
    private readonly record struct Band(int Low, int High)
    {
        public static Band None { get; } = new(1, 0);

        public bool Holds(int k) => k >= Low && k <= High;
    }
}
