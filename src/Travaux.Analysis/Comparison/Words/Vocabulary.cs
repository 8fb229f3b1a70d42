namespace Travaux.Analysis.Comparison.Words;

/// <summary>Numbers for words: the same characters always get the same number, from 0 up.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public Vocabulary() => _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many different words have been seen.</summary>
    public int Count => _ids.Count;

    /// <summary>The number of a word; no string is made for a word that has one.</summary>
    public int IdOf(ReadOnlySpan<char> word)
    {
        if (_bySpan.TryGetValue(word, out var id))
        {
            return id;
        }
        id = _ids.Count;
        _bySpan[word] = id;
        return id;
    }
}
