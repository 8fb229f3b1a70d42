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
/// <remarks>
/// <para>
/// Made without comparing terms: all places are put in the order of their terms by counting, then given back to their texts in
/// that order, so each text gets its terms rising. Time and memory linear in the terms.
/// </para>
/// </remarks>
internal sealed class TermLists
{
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int[] _terms;
    private readonly int[] _counts;

    private TermLists(int[] starts, int length)
    {
        _starts = starts;
        _ends = starts[..^1];
        _terms = new int[length];
        _counts = new int[length];
    }

    /// <summary>How many texts.</summary>
    public int Count => _ends.Length;

    /// <summary>The terms of a text.</summary>
    public TermList this[int text] =>
        new(_terms.AsSpan(_starts[text].._ends[text]), _counts.AsSpan(_starts[text].._ends[text]));

    /// <summary>How many terms a text has, repeats counted.</summary>
    public int Length(int text) => _starts[text + 1] - _starts[text];

    /// <summary>The lists of texts that stand one after the other.</summary>
    /// <param name="terms">All their terms, in the order of the texts.</param>
    /// <param name="starts">Where each text starts in them; at the end where the last one ends.</param>
    /// <param name="byTerm">For each term where it begins when all are put in order.</param>
    public static TermLists Of(ReadOnlySpan<int> terms, int[] starts, ReadOnlySpan<int> byTerm)
    {
        var lists = new TermLists(starts, terms.Length);
        var textOf = TextsByTerm(terms, starts, byTerm);
        for (var term = 0; term + 1 < byTerm.Length; term++)
        {
            foreach (var text in textOf.AsSpan(byTerm[term]..byTerm[term + 1]))
            {
                lists.Append(text, term);
            }
        }
        return lists;
    }

    private static int[] TextsByTerm(ReadOnlySpan<int> terms, int[] starts, ReadOnlySpan<int> byTerm)
    {
        var next = byTerm.ToArray();
        var textOf = new int[terms.Length];
        for (var text = 0; text + 1 < starts.Length; text++)
        {
            foreach (var term in terms[starts[text]..starts[text + 1]])
            {
                textOf[next[term]++] = text;
            }
        }
        return textOf;
    }

    private void Append(int text, int term)
    {
        ref var end = ref _ends[text];
        if (end > _starts[text] && _terms[end - 1] == term)
        {
            _counts[end - 1]++;
            return;
        }
        _terms[end] = term;
        _counts[end++] = 1;
    }
}

/// <summary>What is left of a text's terms when another has taken what both share, each repeat once.</summary>
internal sealed class TermRest
{
    private readonly int[] _terms;
    private readonly int[] _counts;
    private readonly int _length;

    public TermRest(TermList text, TermList taken)
    {
        _terms = new int[text.Terms.Length];
        _counts = new int[text.Terms.Length];
        var there = new TermCursor(taken);
        for (var i = 0; i < text.Terms.Length; i++)
        {
            if (text.Counts[i] - there.CountOf(text.Terms[i]) is > 0 and var left)
            {
                (_terms[_length], _counts[_length++]) = (text.Terms[i], left);
            }
        }
    }

    /// <summary>The terms that are left.</summary>
    public TermList Terms => new(_terms.AsSpan(0, _length), _counts.AsSpan(0, _length));
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
