namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>What sentences are told apart by: their words and pairs of neighbouring words, weighed by rarity.</summary>
/// <remarks>
/// <para>
/// A term weighs its inverse document frequency over the sentences of both drafts: a word that stands everywhere tells
/// nothing. A text's terms are kept sorted, so that two texts compare in one pass over both; sums are always taken in
/// that order, repeats one by one, so that the same texts give the same number whichever way they are compared.
/// </para>
/// <para>
/// Source: K. Spärck Jones, "A statistical interpretation of term specificity and its application in retrieval",
/// Journal of Documentation 28 (1972).
/// </para>
/// </remarks>
internal sealed class Terms
{
    private const float PairShare = 0.5f;
    private readonly int _wordCount;
    private readonly float[] _weights;

    public Terms(int wordCount, UnitTexts older, UnitTexts newer)
    {
        _wordCount = wordCount;
        var pairs = new PairNumbers();
        var (olderTerms, newerTerms) = (Read(older, pairs), Read(newer, pairs));
        Count = wordCount + pairs.Count;
        (Older, OlderUnits) = Lists(older, olderTerms);
        (Newer, NewerUnits) = Lists(newer, newerTerms);
        _weights = Weigh();
    }

    /// <summary>The terms of each older sentence.</summary>
    public TermLists Older { get; }

    /// <summary>The terms of each newer sentence.</summary>
    public TermLists Newer { get; }

    /// <summary>The terms of each older unit.</summary>
    public TermLists OlderUnits { get; }

    /// <summary>The terms of each newer unit.</summary>
    public TermLists NewerUnits { get; }

    /// <summary>How many distinct terms; words come first, then pairs.</summary>
    public int Count { get; }

    /// <summary>What a term weighs, from 0 up.</summary>
    public float Weight(int term) => _weights[term];

    /// <summary>How many of a text's terms are words; they stand first.</summary>
    public int WordsIn(TermList list)
    {
        var found = list.Terms.BinarySearch(_wordCount);
        return found < 0 ? ~found : found;
    }

    /// <summary>The weight of all terms of a text, and of the words among them; a little above 0 for an empty text.</summary>
    public Mass Mass(TermList list)
    {
        float all = 1e-6f, words = 1e-6f;
        for (var i = 0; i < list.Terms.Length; i++)
        {
            Add(list.Terms[i], list.Counts[i], ref all, ref words);
        }
        return new(all, words);
    }

    /// <summary>The masses of some texts.</summary>
    public Mass[] Masses(TermLists lists)
    {
        var masses = new Mass[lists.Count];
        for (var text = 0; text < masses.Length; text++)
        {
            masses[text] = Mass(lists[text]);
        }
        return masses;
    }

    /// <summary>The weight of what two texts share, each repeat counted as often as both have it.</summary>
    public Mass Shared(TermList one, TermList other)
    {
        var swap = one.Terms.Length > other.Terms.Length;
        var shorter = swap ? other : one;
        var there = new TermCursor(swap ? one : other);
        float all = 0, words = 0;
        for (var i = 0; i < shorter.Terms.Length; i++)
        {
            if (there.CountOf(shorter.Terms[i]) is > 0 and var count)
            {
                Add(shorter.Terms[i], Math.Min(count, shorter.Counts[i]), ref all, ref words);
            }
        }
        return new(all, words);
    }

    /// <summary>Adds a term so many times to what a text weighs.</summary>
    private void Add(int term, int times, ref float all, ref float words)
    {
        var weight = _weights[term];
        var ofWord = term < _wordCount ? weight : 0;
        for (; times > 0; times--)
        {
            all += weight;
            words += ofWord;
        }
    }

    /// <summary>The terms of all sentences, in their order: the words of each, then its pairs.</summary>
    private int[] Read(UnitTexts texts, PairNumbers pairs)
    {
        var terms = new int[(2 * texts.WordCount) - texts.SentenceCount];
        var at = 0;
        for (var sentence = 0; sentence < texts.SentenceCount; sentence++)
        {
            var words = texts.Sentence(sentence);
            words.CopyTo(terms.AsSpan(at));
            at += words.Length;
            for (var i = 1; i < words.Length; i++)
            {
                terms[at++] = _wordCount + pairs.Of(words[i - 1], words[i]);
            }
        }
        return terms;
    }

    private (TermLists Sentences, TermLists Units) Lists(UnitTexts texts, int[] terms)
    {
        var byTerm = new int[Count + 1];
        foreach (var term in terms)
        {
            byTerm[term + 1]++;
        }
        for (var term = 0; term < Count; term++)
        {
            byTerm[term + 1] += byTerm[term];
        }
        var sentences = new int[texts.SentenceCount + 1];
        for (var sentence = 0; sentence < texts.SentenceCount; sentence++)
        {
            sentences[sentence + 1] = sentences[sentence] + (2 * texts.Sentence(sentence).Length) - 1;
        }
        var units = new int[texts.Count + 1];
        for (var unit = 0; unit < texts.Count; unit++)
        {
            units[unit + 1] = sentences[texts.Sentences(unit).End];
        }
        return (TermLists.Of(terms, sentences, byTerm), TermLists.Of(terms, units, byTerm));
    }

    private float[] Weigh()
    {
        var sentences = Older.Count + Newer.Count;
        var frequencies = new int[Count];
        CountIn(Older, frequencies);
        CountIn(Newer, frequencies);
        var weights = new float[Count];
        for (var term = 0; term < weights.Length; term++)
        {
            // A pair of words tells order, not other words: it weighs half.
            var weight = MathF.Log((sentences + 1f) / (frequencies[term] + 0.5f));
            weights[term] = MathF.Max(0, term < _wordCount ? weight : weight * PairShare);
        }
        return weights;
    }

    private static void CountIn(TermLists lists, int[] frequencies)
    {
        for (var sentence = 0; sentence < lists.Count; sentence++)
        {
            foreach (var term in lists[sentence].Terms)
            {
                frequencies[term]++;
            }
        }
    }
}

/// <summary>What the terms of a text weigh together.</summary>
/// <param name="All">All of them.</param>
/// <param name="Words">The words among them, pairs left out.</param>
internal readonly record struct Mass(float All, float Words);
