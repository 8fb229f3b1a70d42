namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>The terms of one text: each once, sorted, with how often it stands there.</summary>
/// <param name="terms">The distinct terms, rising.</param>
/// <param name="counts">How often each stands in the text.</param>
internal readonly ref struct TermList(ReadOnlySpan<int> terms, ReadOnlySpan<int> counts)
{
    /// <summary>The distinct terms, rising.</summary>
    public ReadOnlySpan<int> Terms { get; } = terms;

    /// <summary>How often each stands in the text.</summary>
    public ReadOnlySpan<int> Counts { get; } = counts;
}

/// <summary>The term lists of many texts, in one row.</summary>
internal sealed class TermLists
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _lengths = [];
    private int[] _terms;
    private int[] _counts;
    private int _end;

    /// <summary>No list yet, and room for so many terms.</summary>
    public TermLists(int room)
    {
        _terms = new int[room];
        _counts = new int[room];
    }

    /// <summary>How many texts.</summary>
    public int Count => _lengths.Count;

    /// <summary>The terms of a text.</summary>
    public TermList this[int text] =>
        new(_terms.AsSpan(_starts[text].._starts[text + 1]), _counts.AsSpan(_starts[text].._starts[text + 1]));

    /// <summary>How many terms a text has, repeats counted.</summary>
    public int Length(int text) => _lengths[text];

    /// <summary>Adds the list of one more text, from its sorted terms with repeats.</summary>
    public void Add(ReadOnlySpan<int> sorted)
    {
        Reserve(sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                _terms[_end] = sorted[i];
                _counts[_end++] = 0;
            }
            _counts[_end - 1]++;
        }
        Close(sorted.Length);
    }

    /// <summary>Adds a list that another row has.</summary>
    public void Add(TermLists from, int text)
    {
        var list = from[text];
        Reserve(list.Terms.Length);
        list.Terms.CopyTo(_terms.AsSpan(_end));
        list.Counts.CopyTo(_counts.AsSpan(_end));
        _end += list.Terms.Length;
        Close(from.Length(text));
    }

    private void Reserve(int more)
    {
        if (_terms.Length - _end < more)
        {
            var room = Math.Max(_end + more, _terms.Length + (_terms.Length / 2));
            Array.Resize(ref _terms, room);
            Array.Resize(ref _counts, room);
        }
    }

    private void Close(int length)
    {
        _starts.Add(_end);
        _lengths.Add(length);
    }
}

/// <summary>Looks up rising terms in a list.</summary>
/// <remarks>
/// <para>
/// Doubling steps, then halving ones: n look-ups in a list of m terms cost O(n log(m/n)), so a short text is compared with a
/// very long one in the time that the short one takes.
/// </para>
/// <para>Source: J. L. Bentley, A. C. Yao, "An almost optimal algorithm for unbounded searching", IPL 5 (1976).</para>
/// </remarks>
internal ref struct TermCursor(TermList list)
{
    private readonly ReadOnlySpan<int> _terms = list.Terms;
    private readonly ReadOnlySpan<int> _counts = list.Counts;
    private int _at;

    /// <summary>How often a term stands in the list; it is not below the one asked for before.</summary>
    public int CountOf(int term)
    {
        if (_at < _terms.Length && _terms[_at] < term)
        {
            var step = 1;
            while (_at + step < _terms.Length && _terms[_at + step] < term)
            {
                _at += step;
                step *= 2;
            }
            var rest = _terms[(_at + 1)..Math.Min(_at + step + 1, _terms.Length)];
            var found = rest.BinarySearch(term);
            _at += 1 + (found < 0 ? ~found : found);
        }
        return _at < _terms.Length && _terms[_at] == term ? _counts[_at] : 0;
    }
}
