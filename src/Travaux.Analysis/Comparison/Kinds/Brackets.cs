using System.Buffers;
using Travaux.Analysis.Comparison.Words;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>The square brackets among the words of one side of a row, and who stands behind each.</summary>
/// <remarks>
/// <para>
/// <c>bracket := "[" supporters? words "]"</c>, <c>supporters := name (("," | ";" | "/" | "&amp;" | and) name)* ":"</c>,
/// where a name is written in capitals, as drafts abbreviate their delegations (<c>VAR</c>, <c>G77</c>), and <c>and</c>
/// is a short word in small letters, of whatever language. Brackets, supporters and their colon say how words stand;
/// they are not words of the text. A bracket without a counterpart in the row has none.
/// </para>
/// </remarks>
internal sealed class Brackets
{
    private const int LongestSupporters = 24;
    private const int LongestAnd = 3;
    private static readonly SearchValues<char> Signs = SearchValues.Create("[]［］【】");

    private readonly SideWords _words;
    private readonly bool[] _marks;
    private readonly int[] _others;

    private Brackets(SideWords words, bool[] marks, int[] others) => (_words, _marks, _others) = (words, marks, others);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _marks.Length == 0;

    /// <summary>Reads the brackets; linear in the words.</summary>
    public static Brackets Of(SideWords words)
    {
        if (!words.Text.AsSpan().ContainsAny(Signs))
        {
            return new(words, [], []);
        }
        var brackets = new Brackets(words, new bool[words.Count], new int[words.Count]);
        var open = new Stack<int>();
        Array.Fill(brackets._others, -1);
        for (var at = 0; at < words.Count; at++)
        {
            switch (words[at].Known.Text)
            {
                case "[" or "［" or "【":
                    open.Push(at);
                    brackets._marks.AsSpan(at, brackets.EndOfSupporters(at) - at).Fill(true);
                    break;
                case "]" or "］" or "】":
                    brackets._marks[at] = true;
                    if (open.TryPop(out var opening))
                    {
                        (brackets._others[at], brackets._others[opening]) = (opening, at);
                    }
                    break;
                default:
                    break;
            }
        }
        return brackets;
    }

    /// <summary>Whether a word is a bracket or names a supporter of one.</summary>
    public bool IsMark(int word) => _marks.Length > 0 && _marks[word];

    /// <summary>Whether one of a range of words is a bracket or names a supporter of one.</summary>
    public bool AnyMark(int from, int to) => _marks.Length > 0 && _marks.AsSpan()[from..to].Contains(true);

    /// <summary>Whether all of a range of words are; so it is of none.</summary>
    public bool AllMarks(int from, int to) =>
        from == to || (_marks.Length > 0 && !_marks.AsSpan()[from..to].Contains(false));

    /// <summary>Whether a word opens a bracket.</summary>
    public bool Opens(int word) => _words[word].Known.Text is "[" or "［" or "【";

    /// <summary>Whether a word closes a bracket.</summary>
    public bool Closes(int word) => _words[word].Known.Text is "]" or "］" or "】";

    /// <summary>Whether a word is part of the supporters of a bracket, their colon among them.</summary>
    public bool IsSupporter(int word) => IsMark(word) && !Opens(word) && !Closes(word);

    /// <summary>The other end of the bracket that a word opens or closes; -1 where the row has none.</summary>
    public int OtherEnd(int word) => _others[word];

    /// <summary>The supporters of the bracket that a word opens, as written: <c>VAR, ORM</c>; empty for none.</summary>
    public string SupportersOf(int opening)
    {
        var end = EndOfSupporters(opening);
        return end == opening + 1 ? ""
            : string.Concat(Enumerable.Range(opening + 1, end - opening - 2).Select(word => _words.Written(word).ToString())).Trim();
    }

    /// <summary>The word after the supporters and their colon; the word after the bracket where it names none.</summary>
    private int EndOfSupporters(int opening)
    {
        var named = false;
        for (var at = opening + 1; at < Math.Min(_words.Count, opening + LongestSupporters); at++)
        {
            var known = _words[at].Known;
            if (known.Text == ":")
            {
                return named ? at + 1 : opening + 1;
            }
            if (!IsName(known) && !(named && (known.Text is "," or ";" or "/" or "&" or "+" or "-" || IsAnd(known))))
            {
                break;
            }
            named = true;
        }
        return opening + 1;
    }

    private static bool IsName(KnownWord known) =>
        known.Kind == TokenKind.Word && known.Text.Any(char.IsUpper) && !known.Text.Any(char.IsLower);

    private static bool IsAnd(KnownWord known) =>
        known.Kind == TokenKind.Number || (known.Kind == TokenKind.Word && known.Text.Length <= LongestAnd);
}
