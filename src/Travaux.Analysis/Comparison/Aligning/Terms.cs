using System.Runtime.InteropServices;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>What sentences are told apart by: their words and pairs of neighbouring words, weighed by rarity.</summary>
/// <remarks>
/// <para>
/// A term weighs its inverse document frequency over the sentences of both drafts: a word that stands everywhere tells
/// nothing. A text's terms are kept sorted, so that two texts compare in one pass over both.
/// </para>
/// <para>
/// Source: K. Spärck Jones, "A statistical interpretation of term specificity and its application in retrieval",
/// Journal of Documentation 28 (1972).
/// </para>
/// </remarks>
internal sealed class Terms
{
    private readonly Dictionary<long, int> _pairs = [];
    private readonly int _wordCount;
    private float[] _weights = [];

    public Terms(int wordCount, UnitTexts older, UnitTexts newer)
    {
        _wordCount = wordCount;
        Older = Read(older);
        Newer = Read(newer);
        Weigh(Older.Length + Newer.Length);
    }

    /// <summary>The sorted terms of each older sentence, repeats kept.</summary>
    public int[][] Older { get; }

    /// <summary>The sorted terms of each newer sentence, repeats kept.</summary>
    public int[][] Newer { get; }

    /// <summary>How many distinct terms; words come first, then pairs.</summary>
    public int Count => _wordCount + _pairs.Count;

    /// <summary>What a term weighs, from 0 up.</summary>
    public float Weight(int term) => _weights[term];

    /// <summary>The weight of all terms of a text, and of the words among them; a little above 0 for an empty text.</summary>
    public (float All, float Words) Mass(ReadOnlySpan<int> terms)
    {
        float all = 1e-6f, words = 1e-6f;
        foreach (var term in terms)
        {
            all += _weights[term];
            words += term < _wordCount ? _weights[term] : 0;
        }
        return (all, words);
    }

    /// <summary>The weight of what two texts share, each repeat counted as often as both have it.</summary>
    /// <returns>Of all terms, and of the words among them.</returns>
    public (float All, float Words) Shared(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        float all = 0, words = 0;
        int i = 0, j = 0;
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j])
            {
                all += _weights[one[i]];
                words += one[i] < _wordCount ? _weights[one[i]] : 0;
                i++;
                j++;
            }
            else if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return (all, words);
    }

    /// <summary>The terms of the first text that the second lacks, each repeat taken once.</summary>
    public static int[] Without(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var left = new List<int>(one.Length);
        var j = 0;
        foreach (var term in one)
        {
            while (j < other.Length && other[j] < term)
            {
                j++;
            }
            if (j < other.Length && other[j] == term)
            {
                j++;
            }
            else
            {
                left.Add(term);
            }
        }
        return [.. left];
    }

    private int[][] Read(UnitTexts texts)
    {
        var all = new int[texts.SentenceCount][];
        for (var sentence = 0; sentence < all.Length; sentence++)
        {
            all[sentence] = TermsOf(texts.Sentence(sentence));
        }
        return all;
    }

    private int[] TermsOf(ReadOnlySpan<int> words)
    {
        var terms = new int[Math.Max(words.Length, 2 * words.Length - 1)];
        words.CopyTo(terms);
        for (var i = 1; i < words.Length; i++)
        {
            ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(
                _pairs, ((long)words[i - 1] << 32) | (uint)words[i], out var known);
            if (!known)
            {
                pair = _wordCount + _pairs.Count - 1;
            }
            terms[words.Length + i - 1] = pair;
        }
        Array.Sort(terms);
        return terms;
    }

    private void Weigh(int sentences)
    {
        var frequencies = new int[Count];
        foreach (var terms in Older.Concat(Newer))
        {
            for (var i = 0; i < terms.Length; i++)
            {
                if (i == 0 || terms[i] != terms[i - 1])
                {
                    frequencies[terms[i]]++;
                }
            }
        }
        _weights = new float[Count];
        for (var term = 0; term < Count; term++)
        {
            // A pair of words tells order, not other words: it weighs half.
            var weight = MathF.Log((sentences + 1f) / (frequencies[term] + 0.5f));
            _weights[term] = MathF.Max(0, term < _wordCount ? weight : weight * PairShare);
        }
    }

    private const float PairShare = 0.5f;
}
