using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Finds a provision of a copy by words that it had once.</summary>
/// <remarks>
/// <para>
/// Exact words first. Of several provisions with them the one with the id that is remembered, else the one that stands
/// nearest to there by its id, else the first. Where the words stand nowhere any more, the provision most alike, from six
/// tenths on, if it is not more like the other side of the correction: an older provision that was wrongly taken for a newer
/// one is often much like it, and in the next comparison the newer one is the older.
/// </para>
/// <para>
/// Likeness is twice the shared words over the words of both. A provision that alike has a good part of the wanted words, so it
/// has one of the rarer ones: only the provisions with those are compared. Time for building linear in the words.
/// </para>
/// </remarks>
internal sealed class ProvisionFinder
{
    private const double AlikeFrom = 0.6;
    private readonly ProvisionTree _tree;
    private readonly Dictionary<string, List<int>> _exact = new(StringComparer.Ordinal);
    private readonly Vocabulary _vocabulary = new();
    private readonly Lazy<(int[][] Words, Dictionary<int, List<int>> With)> _index;

    public ProvisionFinder(ProvisionTree tree)
    {
        _tree = tree;
        _index = new(Index);
        for (var at = 0; at < tree.Count; at++)
        {
            var words = Correction.WordsOf(tree[at]);
            (_exact.TryGetValue(words, out var places) ? places : _exact[words] = []).Add(at);
        }
    }

    /// <summary>The place of the provision; -1 when none is alike enough.</summary>
    /// <param name="words">What it is known by.</param>
    /// <param name="id">Its id then; <c>default</c> when not known.</param>
    /// <param name="others">What the provision on the other side of the correction is known by.</param>
    public int Find(string words, ProvisionId id, string others) =>
        words.Length == 0 ? -1
        : _exact.TryGetValue(words, out var exact) ? Nearest(exact, id)
        : Nearest(MostAlike(Words(words), Words(others)), id);

    private List<int> MostAlike(int[] wanted, int[] others)
    {
        var (wordsOf, _) = _index.Value;
        var (best, most) = (new List<int>(), AlikeFrom);
        foreach (var at in Possible(wanted))
        {
            var alike = Alike(wanted, wordsOf[at]);
            if (alike < most || alike < Alike(others, wordsOf[at]))
            {
                continue;
            }
            if (alike > most)
            {
                best.Clear();
                most = alike;
            }
            best.Add(at);
        }
        return best;
    }

    /// <summary>The provisions that may be alike enough, in order.</summary>
    private SortedSet<int> Possible(int[] wanted)
    {
        var fewestShared = (int)Math.Ceiling(AlikeFrom * wanted.Length / (2 - AlikeFrom));
        var possible = new SortedSet<int>();
        foreach (var word in wanted.OrderBy(word => With(word).Count).ThenBy(word => word).Take(wanted.Length - fewestShared + 1))
        {
            possible.UnionWith(With(word));
        }
        return possible;

        List<int> With(int word) => _index.Value.With.TryGetValue(word, out var places) ? places : [];
    }

    private (int[][] Words, Dictionary<int, List<int>> With) Index()
    {
        var words = new int[_tree.Count][];
        var with = new Dictionary<int, List<int>>();
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = Words(Correction.WordsOf(_tree[at]));
            for (var i = 0; i < words[at].Length; i++)
            {
                if (i == 0 || words[at][i] != words[at][i - 1])
                {
                    (with.TryGetValue(words[at][i], out var places) ? places : with[words[at][i]] = []).Add(at);
                }
            }
        }
        return (words, with);
    }

    /// <summary>The words as numbers, sorted.</summary>
    private int[] Words(string text)
    {
        var words = new List<int>();
        _vocabulary.Append(text, words);
        words.Sort();
        return [.. words];
    }

    /// <summary>How alike two sorted rows of words are, 0 to 1.</summary>
    private static double Alike(int[] one, int[] other)
    {
        int shared = 0, i = 0, j = 0;
        while (i < one.Length && j < other.Length)
        {
            var order = one[i].CompareTo(other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return one.Length + other.Length == 0 ? 0 : 2.0 * shared / (one.Length + other.Length);
    }

    /// <summary>Of places that the words leave equal the one with an id, or with most of its beginning; else the first.</summary>
    private int Nearest(List<int> places, ProvisionId id) => places.Count switch
    {
        0 => -1,
        1 => places[0],
        _ when id == default => places[0],
        _ => places.MaxBy(at => _tree[at].Id == id ? int.MaxValue : SharedBeginning(_tree[at].Id, id)),
    };

    private static int SharedBeginning(ProvisionId one, ProvisionId other) =>
        one.Value.Split('/').Zip(other.Value.Split('/')).TakeWhile(parts => parts.First == parts.Second).Count();
}
