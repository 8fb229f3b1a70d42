namespace Travaux.Documents.Pdf.Layout;

/// <summary>What the ends of printed lines mean for the words: blanks, hyphens undone and hyphens kept.</summary>
/// <remarks>
/// <para>
/// A soft hyphen is always undone. A hard one before a small letter is undone where the joined word stands elsewhere in the file and the
/// hyphenated does not; where neither does, if its parts are not both words of the file and the file's other line ends show that it was hyphenated. Before a capital or a digit it is kept.
/// </para>
/// </remarks>
internal sealed class LineEnds
{
    private readonly Dictionary<string, int> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<(string Last, string First)> _broken = [];
    private bool? _hyphenates;

    /// <summary>Knows no words yet.</summary>
    public LineEnds() => _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Learns the words of a row, but those that a line's end may have broken.</summary>
    public void Learn(Row row, Row? before)
    {
        if (before is not null && EndsInHyphen(before.Last.Text))
        {
            _broken.Add((before.Last.Text, row.First.Text));
        }
        var words = row.Words.ToList();
        for (var at = 0; at < words.Count; at++)
        {
            var isBroken = (at == words.Count - 1 && EndsInHyphen(words[at].Text)) || (at == 0 && before is not null && EndsInHyphen(before.Last.Text));
            var core = Core(words[at].Text);
            if (!isBroken && !core.IsEmpty)
            {
                _bySpan[core] = _bySpan.TryGetValue(core, out var count) ? count + 1 : 1;
            }
        }
    }

    /// <summary>How the last word of a line and the first of the next are joined.</summary>
    /// <returns>How many letters the last word loses at its end, and whether a blank goes between.</returns>
    public (int Dropped, bool Blank) Join(string last, string first)
    {
        // It is not written anyway.
        if (last.EndsWith('\u00AD'))
        {
            return (0, false);
        }
        if (EndsInHyphen(last))
        {
            return (IsUndone(last, first) ? 1 : 0, false);
        }
        return (last[^1], first[0]) switch
        {
            (_, var next) when IsOpen(last) && char.IsLetter(next) => (0, false),
            var (end, next) when IsIdeographic(end) && IsIdeographic(next) => (0, false),
            _ => (0, true),
        };
    }

    /// <summary>Whether a line's last word goes on in the next line: it ends in a hyphen, or in a stroke or dash that touches it.</summary>
    public static bool IsOpen(string last) => EndsInHyphen(last) || (last.Length > 1 && last[^1] is '/' or '\u2014' && char.IsLetterOrDigit(last[^2]));

    /// <summary>Whether words end as a sentence does, or an item of a list.</summary>
    public static bool EndsSentence(string word)
    {
        var end = word.AsSpan().TrimEnd(")]}”’»\"'*");
        return !end.IsEmpty && end[^1] is '.' or ';' or ':' or '!' or '?' or '。' or '；' or '؛' or '؟';
    }

    /// <summary>Whether a word begins with a small letter, brackets and quotation marks aside.</summary>
    public static bool BeginsSmall(string word)
    {
        foreach (var sign in word)
        {
            if (char.IsLetterOrDigit(sign))
            {
                return char.IsLower(sign);
            }
        }
        return false;
    }

    private static bool EndsInHyphen(string word) => word.Length > 1 && word[^1] is '-' or '\u2010' or '\u00AD' && char.IsLetterOrDigit(word[^2]);

    private bool IsUndone(string last, string first)
    {
        _hyphenates ??= Hyphenates();
        return Judge(last, first) ?? _hyphenates.Value;
    }

    /// <summary>Whether the file was hyphenated at all: at least three broken words say so, and twice as many as deny it.</summary>
    private bool Hyphenates()
    {
        var judged = _broken.ConvertAll(each => Judge(each.Last, each.First));
        var undone = judged.Count(each => each == true);
        return undone >= 3 && undone >= 2 * judged.Count(each => each == false);
    }

    // Null where the file's other words don't tell.
    private bool? Judge(string last, string first)
    {
        if (!char.IsLower(first[0]) || !char.IsLetter(last[^2]))
        {
            return false;
        }
        var head = Core(last.AsSpan(0, last.Length - 1));
        var tail = Letters(first);
        var joined = Count($"{head}{tail}");
        var hyphenated = Count($"{head}-{tail}") + Count($"{head}\u2010{tail}");
        return (joined, hyphenated) switch
        {
            ( > 0, 0) => true,
            (0, > 0) => false,
            (0, 0) => head.Contains('-') || (_bySpan.ContainsKey(head) && _bySpan.ContainsKey(tail)) ? false : null,
            _ => joined > hyphenated,
        };
    }

    // The first word of a line up to what is no letter.
    private static ReadOnlySpan<char> Letters(string word)
    {
        var end = 0;
        while (end < word.Length && char.IsLetter(word[end]))
        {
            end++;
        }
        return word.AsSpan(0, end);
    }

    private int Count(string word) => _words.GetValueOrDefault(word);

    private static ReadOnlySpan<char> Core(ReadOnlySpan<char> word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !char.IsLetterOrDigit(word[start]))
        {
            start++;
        }
        while (end > start && !char.IsLetterOrDigit(word[end - 1]))
        {
            end--;
        }
        return word[start..end];
    }

    private static bool IsIdeographic(char sign) => sign is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';
}
