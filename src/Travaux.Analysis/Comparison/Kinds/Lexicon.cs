using System.Collections.Concurrent;
using Travaux.Analysis.Comparison.Words;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>
/// What one language's words do to a text's meaning: the phrases to look for and the spellings to see through.
/// </summary>
/// <remarks>
/// <para>
/// Read from <c>Lexicons/*.tsv</c>: a kind, phrases parted by <c> | </c>, a value. A word that ends in <c>*</c> is a
/// stem. Phrases
/// are kept as a tree over word numbers, so that looking for all of them at a place takes as many steps as the
/// longest has words.
/// </para>
/// </remarks>
internal sealed class Lexicon
{
    private const int Unknown = -1;

    private static readonly ConcurrentDictionary<string, Lexicon> Read = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _next = [];
    private readonly HashSet<int> _referenceStarts = [];
    private readonly List<List<Cue>> _cues = [[]];
    private int _shortestStem = int.MaxValue;

    private Lexicon(string language)
    {
        var rows = LexiconFile.Rows(language).ToList();
        Spelling = new(rows);
        foreach (var row in rows)
        {
            if (Enum.TryParse<CueKind>(row.Kind, ignoreCase: true, out var kind))
            {
                foreach (var phrase in row.Phrases)
                {
                    Add(phrase, new(kind, row.Value));
                }
            }
            else if (row.Kind == "negation-prefix")
            {
                NegationPrefixes.AddRange(row.Phrases);
            }
        }
        HasLinks = rows.Exists(row => row.Kind == "link");
    }

    /// <summary>The languages that have a lexicon.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr", "es", "ru", "uk"];

    /// <summary>The spellings that are one word.</summary>
    public Spelling Spelling { get; }

    /// <summary>What turns a word into its contrary when put before it.</summary>
    public List<string> NegationPrefixes { get; } = [];

    /// <summary>
    /// Whether the language puts words between a provision's number and what it belongs to; else the case ending does
    /// it.
    /// </summary>
    public bool HasLinks { get; }

    /// <summary>The lexicon of a language (BCP 47); one without words for a language that has none.</summary>
    public static Lexicon For(string language)
    {
        var primary = language.Split('-')[0];
        return Read.GetOrAdd(Languages.Contains(primary) ? primary : "", static each => new(each));
    }

    /// <summary>The number of a word that stands in this lexicon as it is; -1 when it does not.</summary>
    /// <param name="word">The word, folded.</param>
    public int WholeOf(string word) => _words.GetValueOrDefault(word, Unknown);

    /// <summary>The number of the longest stem of a word; -1 when it has none.</summary>
    /// <param name="word">The word, folded.</param>
    public int StemOf(string word)
    {
        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = word.Length; length >= _shortestStem; length--)
        {
            if (stems.TryGetValue(word.AsSpan(0, length), out var number))
            {
                return number;
            }
        }
        return Unknown;
    }

    /// <summary>Whether a phrase starts with a word of these numbers.</summary>
    public bool StartsPhrase(int whole, int stem) => _next.ContainsKey(Step(0, whole)) || _next.ContainsKey(Step(0, stem));

    /// <summary>Whether a reference to a provision may start with a word of these numbers.</summary>
    public bool StartsReference(int whole, int stem) => _referenceStarts.Contains(whole) || _referenceStarts.Contains(stem);

    /// <summary>The longest phrase that starts at a place.</summary>
    /// <returns>The place after it, and what it stands for; the same place and nothing when there is none.</returns>
    public int Longest(ReadOnlySpan<Word> words, int from, out IReadOnlyList<Cue> cues)
    {
        var (node, end) = (0, from);
        cues = [];
        for (var at = from; at < words.Length && words[at].Known.IsLexical; at++)
        {
            var known = words[at].Known;
            if (!_next.TryGetValue(Step(node, known.Whole), out var next)
                && !_next.TryGetValue(Step(node, known.Stem), out next))
            {
                break;
            }
            node = next;
            if (_cues[node].Count > 0)
            {
                (end, cues) = (at + 1, _cues[node]);
            }
        }
        return end;
    }

    private static long Step(int node, int word) => ((long)node << 32) | (uint)word;

    private void Add(string phrase, Cue cue)
    {
        var node = 0;
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Parts))
        {
            var number = NumberFor(word);
            if (node == 0 && cue.Kind == CueKind.Reference)
            {
                _referenceStarts.Add(number);
            }
            if (!_next.TryGetValue(Step(node, number), out var next))
            {
                next = _cues.Count;
                _cues.Add([]);
                _next.Add(Step(node, number), next);
            }
            node = next;
        }
        _cues[node].Add(cue);
    }

    /// <summary>A word of a phrase as the texts are cut: <c>s'engage</c> is two.</summary>
    private static IEnumerable<string> Parts(string word)
    {
        if (word[^1] is '*' or '\'')
        {
            return [Folding.Plain(word)];
        }
        var tokens = Tokens.Of(word, new());
        return Enumerable.Range(0, tokens.Count).Select(i => Folding.Plain(tokens.Word(i)));
    }

    private int NumberFor(string word)
    {
        var isStem = word.EndsWith('*');
        var table = isStem ? _stems : _words;
        var text = isStem ? word[..^1] : word;
        if (isStem)
        {
            _shortestStem = Math.Min(_shortestStem, text.Length);
        }
        if (!table.TryGetValue(text, out var number))
        {
            number = _words.Count + _stems.Count;
            table.Add(text, number);
        }
        return number;
    }
}
