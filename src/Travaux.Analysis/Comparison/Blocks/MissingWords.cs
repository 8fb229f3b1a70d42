using System.Runtime.InteropServices;

namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>The words of one member that its counterparts lack so far, each with how often it is lacking.</summary>
/// <remarks>
/// <para>
/// A counterpart that is added only touches its own words: to gather the parts of one paragraph costs as much as the paragraph and the parts together,
/// not as much as the paragraph for every part.
/// </para>
/// </remarks>
internal sealed class MissingWords
{
    private readonly Dictionary<int, int> _times = [];

    /// <summary>All words of a member: no counterpart has any yet.</summary>
    public MissingWords(Profile one)
    {
        foreach (var word in one.Words)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_times, word, out _)++;
        }
    }

    /// <summary>How much those words of a member weigh that are not among the missing ones; a word counts as often as it stands there.</summary>
    public int WeightBeyond(Profile next)
    {
        var weight = 0;
        var words = next.Words;
        for (var (from, to) = (0, 0); from < words.Length; from = to)
        {
            to = EndOfSame(words, from);
            weight += Math.Max(0, to - from - _times.GetValueOrDefault(words[from])) * next.WeightOf(words[from]);
        }
        return weight;
    }

    /// <summary>The words of a counterpart are missing no longer.</summary>
    public void Take(Profile next)
    {
        foreach (var word in next.Words)
        {
            if (_times.GetValueOrDefault(word) is > 0 and var times)
            {
                _times[word] = times - 1;
            }
        }
    }

    private static int EndOfSame(int[] words, int from)
    {
        var to = from + 1;
        while (to < words.Length && words[to] == words[from])
        {
            to++;
        }
        return to;
    }
}
