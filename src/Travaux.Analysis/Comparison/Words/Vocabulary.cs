using System.Buffers;

namespace Travaux.Analysis.Comparison.Words;

/// <summary>Numbers for words: the same characters always get the same number, from 0 up.</summary>
internal sealed class Vocabulary
{
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.,;:()[]");

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<int> _folded = [];

    public Vocabulary() => _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many different words have been seen.</summary>
    public int Count => _folded.Count;

    /// <summary>The number of a word; no string is made for a word that has one.</summary>
    public int IdOf(ReadOnlySpan<char> word)
    {
        if (_bySpan.TryGetValue(word, out var id))
        {
            return id;
        }
        id = _folded.Count;
        _bySpan[word] = id;
        _folded.Add(id);
        if (word.ContainsAnyExcept(PlainLetters))
        {
            var folded = Folding.Lower(word);
            if (!word.SequenceEqual(folded))
            {
                _folded[id] = IdOf(folded);
            }
        }
        return id;
    }

    /// <summary>The number of the word that this one is but for its capitals and its kinds of mark.</summary>
    public int Folded(int id) => _folded[id];
}
