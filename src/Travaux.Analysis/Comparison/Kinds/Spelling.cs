namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Which spellings are one word.</summary>
/// <remarks>
/// <para>
/// Kinds of line: <c>variant</c> (each phrase is written like the value), <c>suffix</c> (a word that ends so is
/// written with the
/// value instead, from three letters of stem on), <c>stem</c> (likewise at the start of a word), <c>double</c> (a
/// verb that may
/// double its last letter before an ending), <c>letter</c> (a letter that may be written as another), <c>hyphen</c> (a
/// start of words whose hyphen makes another word: to re-sign is not to resign; with the value <c>looks</c>, one whose
/// hyphen doesn't).
/// </para>
/// <para>
/// A rule is only ever used to tell that two words that stand against each other are one, so it may be broad.
/// </para>
/// </remarks>
internal sealed class Spelling
{
    private const int ShortestStem = 3;

    private static readonly string[] Endings = ["ed", "ing", "er", "ers", "or", "ors", "ings"];

    private readonly Dictionary<string, string> _variants = new(StringComparer.Ordinal);
    private readonly List<(string From, string To)> _suffixes = [];
    private readonly List<(string From, string To)> _stems = [];
    private readonly List<(char From, char To)> _letters = [];
    private readonly List<(string Start, bool IsLooks)> _hyphens = [];

    public Spelling(IEnumerable<LexiconRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var phrase in row.Phrases)
            {
                Add(row.Kind, phrase, row.Value);
            }
        }
        _suffixes.Sort((one, other) => other.From.Length - one.From.Length);
    }

    /// <summary>The word without its hyphens, which are a matter of looks; as it is, where they make it another word.</summary>
    /// <param name="folded">The word, folded.</param>
    public string WithoutHyphens(string folded) =>
        KeepsHyphen(folded) ? folded : folded.Replace("-", "", StringComparison.Ordinal);

    /// <summary>Whether the hyphen of a word, or of the words that start a stretch, makes it another word.</summary>
    /// <param name="folded">The words, folded.</param>
    public bool KeepsHyphen(string folded)
    {
        var (longest, keeps) = (0, false);
        foreach (var (start, isLooks) in _hyphens)
        {
            if (start.Length > longest && folded.StartsWith(start, StringComparison.Ordinal))
            {
                (longest, keeps) = (start.Length, !isLooks);
            }
        }
        return keeps;
    }

    /// <summary>The one spelling for all of a word's, or of a phrase's with single blanks.</summary>
    /// <param name="folded">The word, folded.</param>
    public string Canonical(string folded)
    {
        foreach (var (from, to) in _letters)
        {
            folded = folded.Replace(from, to);
        }
        if (_variants.TryGetValue(folded, out var variant))
        {
            return variant;
        }
        foreach (var (from, to) in _suffixes)
        {
            if (folded.Length >= from.Length + ShortestStem && folded.EndsWith(from, StringComparison.Ordinal))
            {
                return string.Concat(folded.AsSpan(0, folded.Length - from.Length), to);
            }
        }
        foreach (var (from, to) in _stems)
        {
            if (folded.StartsWith(from, StringComparison.Ordinal))
            {
                return string.Concat(to, folded.AsSpan(from.Length));
            }
        }
        return folded;
    }

    private void Add(string kind, string phrase, string value)
    {
        switch (kind)
        {
            case "variant":
                _variants[phrase] = value;
                break;
            case "suffix":
                _suffixes.Add((phrase, value));
                break;
            case "stem":
                _stems.Add((phrase, value));
                break;
            case "letter":
                _letters.Add((phrase[0], value[0]));
                break;
            case "hyphen":
                _hyphens.Add((phrase, value == "looks"));
                break;
            case "double":
                foreach (var ending in Endings)
                {
                    _variants[phrase + phrase[^1] + ending] = phrase + ending;
                }
                break;
        }
    }
}
