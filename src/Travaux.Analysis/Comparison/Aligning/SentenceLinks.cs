namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>An older and a newer sentence that share rare words.</summary>
/// <param name="Older">The older sentence.</param>
/// <param name="Newer">The newer sentence.</param>
/// <param name="OfOlder">Share of the older sentence's weight that the newer has too, 0 to 1.</param>
/// <param name="OfNewer">Share of the newer sentence's weight that the older has too, 0 to 1.</param>
internal readonly record struct SentenceLink(int Older, int Newer, float OfOlder, float OfNewer)
{
    /// <summary>How alike the two are, 0 to 1: the harmonic mean of both shares.</summary>
    public float Likeness => OfOlder + OfNewer == 0 ? 0 : 2 * OfOlder * OfNewer / (OfOlder + OfNewer);
}

/// <summary>Finds for every sentence its likeliest counterparts in the other draft, never comparing all with all.</summary>
/// <remarks>
/// <para>
/// An inverted index from term to sentences of the other draft; each sentence collects weight from the lists of its rare
/// terms, and only the few sentences with the most are compared in full. Lists longer than <see cref="LongestList"/>
/// are passed over: such a term is in too many sentences to tell them apart.
/// </para>
/// <para>Time O(terms · <see cref="LongestList"/>) at most, memory O(terms).</para>
/// </remarks>
internal sealed class SentenceLinks
{
    private const int LongestList = 48;
    private const int Kept = 6;
    private const float WorthKeeping = 0.25f;
    private readonly Terms _terms;
    private readonly Side _from;
    private readonly Side _to;
    private readonly TermTable _table;
    private readonly TermIndex _index;
    private readonly float[] _gathered;
    private readonly float[] _perLength;
    private readonly int[] _touched;
    private int _touchedCount;

    private SentenceLinks(Terms terms, Side from, Side to)
    {
        (_terms, _from, _to) = (terms, from, to);
        _table = new(terms);
        _index = TermIndex.Of(to.Sentences, to.Open, terms.Count);
        _gathered = new float[to.Sentences.Count];
        _touched = new int[to.Sentences.Count];
        _perLength = new float[to.Sentences.Count];
        for (var sentence = 0; sentence < _perLength.Length; sentence++)
        {
            _perLength[sentence] = 1f / (10 + to.Sentences.Length(sentence));
        }
    }

    /// <summary>One draft's sentences, their masses, and which of them are to be linked.</summary>
    public sealed record Side(TermLists Sentences, Mass[] Masses, bool[] Open);

    /// <summary>The links of the sentences that are open on both sides, each sentence with its likeliest few.</summary>
    public static List<SentenceLink> FindBothWays(Terms terms, Side older, Side newer)
    {
        var known = new HashSet<ulong>();
        var links = new SentenceLinks(terms, older, newer).Find((one, other) => known.Add(Key(one, other)));
        foreach (var back in new SentenceLinks(terms, newer, older).Find((one, other) => !known.Contains(Key(other, one))))
        {
            links.Add(new(back.Newer, back.Older, back.OfNewer, back.OfOlder));
        }
        return links;

        static ulong Key(int one, int other) => (((ulong)(uint)one << 32) | (uint)other) * 0x9E3779B97F4A7C15;
    }

    private List<SentenceLink> Find(Func<int, int, bool> wanted)
    {
        var found = new List<SentenceLink>();
        for (var sentence = 0; sentence < _from.Open.Length; sentence++)
        {
            if (!_from.Open[sentence])
            {
                continue;
            }
            Gather(_from.Sentences[sentence].Terms);
            KeepBest(sentence, wanted, found);
            foreach (var other in _touched.AsSpan(0, _touchedCount))
            {
                _gathered[other] = 0;
            }
            _touchedCount = 0;
        }
        return found;
    }

    private void Gather(ReadOnlySpan<int> terms)
    {
        foreach (var term in terms)
        {
            var list = _index.SentencesWith(term);
            if (list.Length is 0 or > LongestList)
            {
                continue;
            }
            var weight = _terms.Weight(term);
            foreach (var other in list)
            {
                ref var gathered = ref _gathered[other];
                if (gathered == 0)
                {
                    _touched[_touchedCount++] = other;
                }
                gathered += weight;
            }
        }
    }

    private void KeepBest(int sentence, Func<int, int, bool> wanted, List<SentenceLink> found)
    {
        if (_touchedCount == 0)
        {
            return;
        }
        var list = _from.Sentences[sentence];
        var mass = _from.Masses[sentence].All;
        var first = found.Count;
        var highest = 0f;
        Span<int> likeliest = stackalloc int[2 * Kept];
        _table.Lay(list);
        foreach (var other in _touchedCount <= 2 * Kept ? _touched.AsSpan(0, _touchedCount) : Best(likeliest))
        {
            var shared = _table.Shared(list, _to.Sentences[other]).All;
            if (shared > 0)
            {
                found.Add(new(sentence, other, shared / mass, shared / _to.Masses[other].All));
                highest = MathF.Max(highest, found[^1].Likeness);
            }
        }
        _table.Clear(list);
        var kept = first;
        for (var at = first; at < found.Count; at++)
        {
            if (found[at].Likeness >= highest * WorthKeeping && wanted(sentence, found[at].Newer))
            {
                found[kept++] = found[at];
            }
        }
        found.RemoveRange(kept, found.Count - kept);
    }

    /// <summary>By weight shared, and by weight shared for its length: a short sentence may live on in a long one, and the reverse.</summary>
    private ReadOnlySpan<int> Best(Span<int> best)
    {
        var byWeight = new Ranking(stackalloc int[Kept], stackalloc float[Kept]);
        var forLength = new Ranking(stackalloc int[Kept], stackalloc float[Kept]);
        foreach (var other in _touched.AsSpan(0, _touchedCount))
        {
            var weight = _gathered[other];
            if (weight >= byWeight.Least)
            {
                byWeight.Add(other, weight);
            }
            var share = weight * _perLength[other];
            if (share >= forLength.Least)
            {
                forLength.Add(other, share);
            }
        }
        byWeight.Best.CopyTo(best);
        var count = byWeight.Best.Length;
        foreach (var other in forLength.Best)
        {
            if (!best[..count].Contains(other))
            {
                best[count++] = other;
            }
        }
        return best[..count];
    }
}

/// <summary>The few with the most, the most first; of equals the lower number first.</summary>
internal ref struct Ranking(Span<int> best, Span<float> worths)
{
    private readonly Span<int> _best = best;
    private readonly Span<float> _worths = worths;
    private int _count;

    /// <summary>Those kept, the first first.</summary>
    public readonly ReadOnlySpan<int> Best => _best[.._count];

    /// <summary>What another must reach to be kept.</summary>
    public readonly float Least => _count < _best.Length ? 0 : _worths[_count - 1];

    /// <summary>Takes one in where it belongs.</summary>
    public void Add(int one, float worth)
    {
        if (_count == _best.Length && !Before(one, worth, _count - 1))
        {
            return;
        }
        var at = _count < _best.Length ? _count++ : _count - 1;
        for (; at > 0 && Before(one, worth, at - 1); at--)
        {
            (_best[at], _worths[at]) = (_best[at - 1], _worths[at - 1]);
        }
        (_best[at], _worths[at]) = (one, worth);
    }

    private readonly bool Before(int one, float worth, int at) =>
        worth > _worths[at] || (worth == _worths[at] && one < _best[at]);
}

/// <summary>The sentences that each term stands in.</summary>
internal sealed class TermIndex
{
    private readonly int[] _starts;
    private readonly int[] _sentences;

    private TermIndex(int[] starts, int[] sentences)
    {
        _starts = starts;
        _sentences = sentences;
    }

    /// <summary>The sentences with a term, in order, each once.</summary>
    public ReadOnlySpan<int> SentencesWith(int term) => _sentences.AsSpan(_starts[term].._starts[term + 1]);

    /// <summary>Indexes the sentences that are wanted.</summary>
    public static TermIndex Of(TermLists sentences, bool[] wanted, int termCount)
    {
        var starts = new int[termCount + 2];
        for (var sentence = 0; sentence < wanted.Length; sentence++)
        {
            foreach (var term in wanted[sentence] ? sentences[sentence].Terms : [])
            {
                starts[term + 2]++;
            }
        }
        for (var term = 0; term <= termCount; term++)
        {
            starts[term + 1] += starts[term];
        }
        var listed = new int[starts[termCount + 1]];
        for (var sentence = 0; sentence < wanted.Length; sentence++)
        {
            foreach (var term in wanted[sentence] ? sentences[sentence].Terms : [])
            {
                listed[starts[term + 1]++] = sentence;
            }
        }
        return new(starts, listed);
    }
}
