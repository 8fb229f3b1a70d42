using System.Buffers;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>One draft's units as numbers: their words in order, cut into sentences.</summary>
internal sealed class UnitTexts
{
    private const int LongestSentence = 400;
    private const int LettersOfWord = 6;
    private static readonly SearchValues<char> Ends = SearchValues.Create(".;:?!。；؛\n");
    private readonly int[] _words;
    private readonly int[] _unitStarts;
    private readonly int[] _sentenceStarts;
    private readonly int[] _firstSentences;
    private readonly int[] _unitOfSentence;

    private UnitTexts(
        IReadOnlyList<AlignmentUnit> units, int[] words, int[] unitStarts, int[] sentenceStarts, int[] firstSentences)
    {
        Units = units;
        _words = words;
        _unitStarts = unitStarts;
        _sentenceStarts = sentenceStarts;
        _firstSentences = firstSentences;
        _unitOfSentence = new int[sentenceStarts.Length - 1];
        for (var unit = 0; unit < units.Count; unit++)
        {
            _unitOfSentence.AsSpan(firstSentences[unit]..firstSentences[unit + 1]).Fill(unit);
        }
    }

    /// <summary>The units, in the order of the draft.</summary>
    public IReadOnlyList<AlignmentUnit> Units { get; }

    /// <summary>How many units.</summary>
    public int Count => Units.Count;

    /// <summary>How many words in all units together.</summary>
    public int WordCount => _words.Length;

    /// <summary>How many sentences in all units together.</summary>
    public int SentenceCount => _unitOfSentence.Length;

    /// <summary>The words of a unit, in order.</summary>
    public ReadOnlySpan<int> Words(int unit) => _words.AsSpan(_unitStarts[unit].._unitStarts[unit + 1]);

    /// <summary>The words of a sentence, in order; sentences are counted through the draft.</summary>
    public ReadOnlySpan<int> Sentence(int sentence) => _words.AsSpan(_sentenceStarts[sentence].._sentenceStarts[sentence + 1]);

    /// <summary>The sentences of a unit, as a range of numbers.</summary>
    public (int Start, int End) Sentences(int unit) => (_firstSentences[unit], _firstSentences[unit + 1]);

    /// <summary>The unit that a sentence belongs to.</summary>
    public int UnitOf(int sentence) => _unitOfSentence[sentence];

    /// <summary>Reads the words of a draft's units.</summary>
    public static UnitTexts Read(IReadOnlyList<AlignmentUnit> units, Vocabulary vocabulary)
    {
        var words = new List<int>(units.Sum(unit => unit.Text.Length) / LettersOfWord);
        var unitStarts = new int[units.Count + 1];
        var firstSentences = new int[units.Count + 1];
        var sentenceStarts = new List<int>();
        for (var unit = 0; unit < units.Count; unit++)
        {
            unitStarts[unit] = words.Count;
            firstSentences[unit] = sentenceStarts.Count;
            AppendSentences(units[unit].Text, vocabulary, words, sentenceStarts);
        }
        unitStarts[units.Count] = words.Count;
        firstSentences[units.Count] = sentenceStarts.Count;
        sentenceStarts.Add(words.Count);
        return new(units, [.. words], unitStarts, [.. sentenceStarts], firstSentences);
    }

    private static void AppendSentences(ReadOnlySpan<char> text, Vocabulary vocabulary, List<int> words, List<int> starts)
    {
        while (!text.IsEmpty)
        {
            var length = SentenceLength(text);
            var before = words.Count;
            vocabulary.Append(text[..length], words);
            text = text[length..];
            for (var start = before; start < words.Count; start += LongestSentence)
            {
                starts.Add(start);
            }
        }
    }

    /// <summary>Up to and with the end of the first sentence or clause that is long enough to mean something.</summary>
    private static int SentenceLength(ReadOnlySpan<char> text)
    {
        const int tooShort = 25;
        for (var at = tooShort; at < text.Length - tooShort; at++)
        {
            var next = text[at..^tooShort].IndexOfAny(Ends);
            if (next < 0)
            {
                break;
            }
            at += next;
            if (text[at] is '。' or '；' or '؛' or '\n' || char.IsWhiteSpace(text[at + 1]))
            {
                return at + 1;
            }
        }
        return text.Length;
    }
}
