namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>One text laid out by term, so that many others are compared with it quickly.</summary>
/// <remarks>
/// <para>
/// A term that the text has lies at its place with its weight, any other with 0: so the other texts' terms are only looked up and
/// added, without a decision for each. It gives what <see cref="Terms.Shared"/> gives, to the bit: the sums run in the same order,
/// and up to the last word the two sums are one.
/// </para>
/// </remarks>
internal sealed class TermTable(Terms terms)
{
    private const int MuchLonger = 8;
    private readonly float[] _weights = new float[terms.Count];
    private readonly int[] _counts = new int[terms.Count];

    /// <summary>Lays a text out; nothing else may lie there.</summary>
    public void Lay(TermList text)
    {
        for (var i = 0; i < text.Terms.Length; i++)
        {
            var term = text.Terms[i];
            _weights[term] = terms.Weight(term);
            _counts[term] = text.Counts[i];
        }
    }

    /// <summary>Takes a text off again.</summary>
    public void Clear(TermList text)
    {
        foreach (var term in text.Terms)
        {
            _weights[term] = 0;
            _counts[term] = 0;
        }
    }

    /// <summary>The weight of what another text shares with the one that lies here.</summary>
    /// <param name="laid">The text that lies here.</param>
    /// <param name="other">The other text.</param>
    public Mass Shared(TermList laid, TermList other)
    {
        if (other.Terms.Length / MuchLonger > laid.Terms.Length)
        {
            return terms.Shared(laid, other);
        }
        var wordsIn = terms.WordsIn(other);
        var words = Sum(0, other.Terms[..wordsIn], other.Counts[..wordsIn]);
        return new(Sum(words, other.Terms[wordsIn..], other.Counts[wordsIn..]), words);
    }

    private float Sum(float sum, ReadOnlySpan<int> listed, ReadOnlySpan<int> times)
    {
        var weights = _weights;
        for (var i = 0; i < listed.Length; i++)
        {
            var term = listed[i];
            sum += weights[term];
            if (times[i] > 1)
            {
                for (var more = Math.Min(times[i], _counts[term]) - 1; more > 0; more--)
                {
                    sum += weights[term];
                }
            }
        }
        return sum;
    }
}
