using Travaux.Analysis.Comparison.Words;

namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>A paragraph, table or row as pairing sees it: its words, whatever their order.</summary>
/// <remarks><para>The words are read only when asked for: most paragraphs are told by being the same.</para></remarks>
internal sealed class Profile(string text, int shape, ProfileWords words)
{
    private int[]? _ids;
    private int _weight;

    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>What can pair with it: only what has the same shape.</summary>
    public int Shape { get; } = shape;

    /// <summary>The numbers of its words, sorted.</summary>
    public int[] Words => _ids ?? Read();

    /// <summary>How much all its words weigh.</summary>
    public int Weight
    {
        get
        {
            _ = Words;
            return _weight;
        }
    }

    /// <summary>How much the words weigh that this and another share.</summary>
    /// <remarks><para>Walks the one of fewer words and looks each up in the other: a short one against a giant one costs next to nothing.</para></remarks>
    public int Shared(Profile other)
    {
        var (few, many) = Words.Length <= other.Words.Length ? (Words, other.Words) : (other.Words, Words);
        var (shared, at) = (0, 0);
        foreach (var word in few)
        {
            at = FirstFrom(many, at, word);
            if (at < many.Length && many[at] == word)
            {
                shared += words.WeightOf(word);
                at++;
            }
        }
        return shared;
    }

    /// <summary>How alike this and another are, 0 to 1.</summary>
    public double Likeness(Profile other)
    {
        if (Text == other.Text)
        {
            return 1;
        }
        var all = Weight + other.Weight;
        return all == 0 ? 0.9 : 2.0 * Shared(other) / all;
    }

    /// <summary>How much a word weighs.</summary>
    public int WeightOf(int word) => words.WeightOf(word);

    /// <summary>The first place of a sorted list, from a place on, where a word or one after it stands: sought in steps that double, then between the last two.</summary>
    private static int FirstFrom(int[] sorted, int from, int word)
    {
        var (low, high) = (from, from);
        for (var step = 1; high < sorted.Length && sorted[high] < word; step *= 2)
        {
            (low, high) = (high + 1, Math.Min(sorted.Length, high + step));
        }
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < word ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private int[] Read()
    {
        _ids = words.Of(Text);
        foreach (var id in _ids)
        {
            _weight += words.WeightOf(id);
        }
        return _ids;
    }
}

/// <summary>Numbers and weights of the words of two documents.</summary>
internal sealed class ProfileWords
{
    private readonly Vocabulary _vocabulary = new();
    private readonly List<byte> _weights = [];

    /// <summary>The numbers of a text's words, sorted.</summary>
    public int[] Of(string text)
    {
        var tokens = Tokens.Of(text, _vocabulary);
        var ids = tokens.Folded(_vocabulary);
        for (var i = 0; i < ids.Length; i++)
        {
            while (_weights.Count <= ids[i])
            {
                _weights.Add(0);
            }
            _weights[ids[i]] = (byte)Weights.Of(in tokens[i]);
        }
        Array.Sort(ids);
        return ids;
    }

    /// <summary>How much a word weighs.</summary>
    public int WeightOf(int id) => _weights[id];
}
