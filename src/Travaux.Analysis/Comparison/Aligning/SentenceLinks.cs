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
/// An inverted index from term to newer sentences; each older sentence collects weight from the lists of its rare
/// terms, and only the few sentences with the most are compared in full. Lists longer than <see cref="LongestList"/>
/// are passed over: such a term is in too many sentences to tell them apart.
/// </para>
/// <para>Time O(terms · <see cref="LongestList"/>) at most, memory O(terms).</para>
/// </remarks>
internal static class SentenceLinks
{
    private const int LongestList = 48;
    private const int Kept = 6;

    /// <summary>The links of the sentences that are open on both sides, each sentence with its likeliest few.</summary>
    public static List<SentenceLink> FindBothWays(Terms terms, bool[] olderOpen, bool[] newerOpen)
    {
        var links = Find(terms, terms.Older, terms.Newer, olderOpen, newerOpen);
        var known = links.Select(link => (link.Older, link.Newer)).ToHashSet();
        foreach (var back in Find(terms, terms.Newer, terms.Older, newerOpen, olderOpen))
        {
            if (known.Add((back.Newer, back.Older)))
            {
                links.Add(new(back.Newer, back.Older, back.OfNewer, back.OfOlder));
            }
        }
        return links;
    }

    /// <summary>The links of all sentences marked in <paramref name="olderWanted"/>, each with its likeliest few.</summary>
    private static List<SentenceLink> Find(Terms terms, int[][] older, int[][] newer, bool[] olderWanted, bool[] newerWanted)
    {
        var index = TermIndex.Of(newer, newerWanted, terms.Count);
        var found = new List<SentenceLink>();
        var gathered = new float[newer.Length];
        var touched = new List<int>();
        for (var sentence = 0; sentence < older.Length; sentence++)
        {
            if (!olderWanted[sentence])
            {
                continue;
            }
            Gather(terms, older[sentence], index, gathered, touched);
            KeepBest(terms, sentence, older[sentence], newer, gathered, touched, found);
            foreach (var other in touched)
            {
                gathered[other] = 0;
            }
            touched.Clear();
        }
        return found;
    }

    private static void Gather(Terms terms, int[] sentence, TermIndex index, float[] gathered, List<int> touched)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            var term = sentence[i];
            if (i > 0 && term == sentence[i - 1])
            {
                continue;
            }
            var list = index.SentencesWith(term);
            if (list.Length is 0 or > LongestList)
            {
                continue;
            }
            var weight = terms.Weight(term);
            foreach (var other in list)
            {
                if (gathered[other] == 0)
                {
                    touched.Add(other);
                }
                gathered[other] += weight;
            }
        }
    }

    private static void KeepBest(
        Terms terms, int sentence, int[] words, int[][] newer, float[] gathered, List<int> touched, List<SentenceLink> found)
    {
        if (touched.Count == 0)
        {
            return;
        }
        // By weight shared, and by weight shared for its length: a short sentence may live on in a long one, and the reverse.
        var candidates = touched.Count <= 2 * Kept
            ? touched
            : [.. touched.OrderByDescending(other => gathered[other]).ThenBy(other => other).Take(Kept)
                .Concat(touched.OrderByDescending(other => gathered[other] / (10 + newer[other].Length)).ThenBy(other => other).Take(Kept))
                .Distinct()];
        var mass = terms.Mass(words).All;
        foreach (var other in candidates)
        {
            var shared = terms.Shared(words, newer[other]).All;
            if (shared > 0)
            {
                found.Add(new(sentence, other, shared / mass, shared / terms.Mass(newer[other]).All));
            }
        }
    }
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
    public static TermIndex Of(int[][] sentences, bool[] wanted, int termCount)
    {
        var starts = new int[termCount + 2];
        Walk(sentences, wanted, (term, _) => starts[term + 2]++);
        for (var term = 0; term <= termCount; term++)
        {
            starts[term + 1] += starts[term];
        }
        var listed = new int[starts[termCount + 1]];
        Walk(sentences, wanted, (term, sentence) => listed[starts[term + 1]++] = sentence);
        return new(starts, listed);
    }

    private static void Walk(int[][] sentences, bool[] wanted, Action<int, int> visit)
    {
        for (var sentence = 0; sentence < sentences.Length; sentence++)
        {
            var terms = sentences[sentence];
            for (var i = 0; wanted[sentence] && i < terms.Length; i++)
            {
                if (i == 0 || terms[i] != terms[i - 1])
                {
                    visit(terms[i], sentence);
                }
            }
        }
    }
}
