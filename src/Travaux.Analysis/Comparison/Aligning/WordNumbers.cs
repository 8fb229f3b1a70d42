namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Gives every distinct word a number, from 0 in the order in which they come.</summary>
/// <remarks>
/// <para>
/// A table with open places, and the letters of all words in one row: no object for a word. The hash is the framework's own,
/// which nobody can aim at.
/// </para>
/// </remarks>
internal sealed class WordNumbers
{
    private const int FirstRoom = 4096;
    private readonly List<(int Start, int Hash)> _words = [];
    private int[] _places = new int[FirstRoom];
    private char[] _letters = new char[FirstRoom];
    private int _end;

    /// <summary>How many distinct words there are.</summary>
    public int Count => _words.Count;

    /// <summary>The number of a word.</summary>
    public int Of(ReadOnlySpan<char> word)
    {
        var hash = string.GetHashCode(word);
        var at = hash & (_places.Length - 1);
        // A place holds the word's number and 1; 0 is an open place.
        for (; _places[at] != 0; at = (at + 1) & (_places.Length - 1))
        {
            var number = _places[at] - 1;
            if (_words[number].Hash == hash && Letters(number).SequenceEqual(word))
            {
                return number;
            }
        }
        _places[at] = Count + 1;
        Keep(word, hash);
        return Count - 1;
    }

    private ReadOnlySpan<char> Letters(int number) =>
        _letters.AsSpan(_words[number].Start..(number + 1 < Count ? _words[number + 1].Start : _end));

    private void Keep(ReadOnlySpan<char> word, int hash)
    {
        if (_letters.Length - _end < word.Length)
        {
            Array.Resize(ref _letters, Math.Max(_end + word.Length, _letters.Length * 2));
        }
        word.CopyTo(_letters.AsSpan(_end));
        _words.Add((_end, hash));
        _end += word.Length;
        if (2 * Count > _places.Length)
        {
            Grow();
        }
    }

    private void Grow()
    {
        _places = new int[_places.Length * 2];
        for (var number = 0; number < Count; number++)
        {
            var at = _words[number].Hash & (_places.Length - 1);
            while (_places[at] != 0)
            {
                at = (at + 1) & (_places.Length - 1);
            }
            _places[at] = number + 1;
        }
    }
}
