using System.Buffers;
using System.Text;
using Travaux.Analysis.Comparison.Words;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>The words of a row's heading and text, in the older and the newer copy.</summary>
/// <param name="Older">The older words.</param>
/// <param name="Newer">The newer words; the very same list when nothing changed.</param>
internal sealed record RowWords(SideWords Older, SideWords Newer)
{
    /// <summary>Cuts a row's edits into words.</summary>
    public static RowWords Of(RedlineRow row, WordTable table)
    {
        var newer = SideWords.Of(row, EditKind.Insert, table);
        return new(row.Changes.Count == 0 ? newer : SideWords.Of(row, EditKind.Delete, table), newer);
    }
}

/// <summary>The words of one side of a row, in order.</summary>
internal sealed class SideWords
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;:?!\n。；：");

    private readonly Word[] _words;
    private Dictionary<int, (int From, int To)>? _ranges;

    private SideWords(string text, Word[] words)
    {
        Text = text;
        _words = words;
    }

    /// <summary>Heading and text, parted by a line feed.</summary>
    public string Text { get; }

    /// <summary>The square brackets among the words.</summary>
    public Brackets Brackets => field ??= Brackets.Of(this);

    /// <summary>How many words, numbers and marks there are.</summary>
    public int Count => _words.Length;

    /// <summary>The word at a place counted from 0.</summary>
    public ref readonly Word this[int index] => ref _words[index];

    /// <summary>The words in order.</summary>
    public ReadOnlySpan<Word> AsSpan() => _words;

    /// <summary>A word as it stands in the text, with the white space that follows it.</summary>
    public ReadOnlySpan<char> Written(int index) => Text.AsSpan()[_words[index].Start.._words[index].End];

    /// <summary>Whether no white space parts a word from the next.</summary>
    public bool Touches(int index) => index + 1 < _words.Length && !char.IsWhiteSpace(Text[_words[index].End - 1]);

    /// <summary>The words as one text, in lower case, single blanks between.</summary>
    public string Phrase(int from, int to) => string.Join(' ', _words[from..to].Select(word => word.Known.Folded));

    /// <summary>The range of words that belong to a change; (0, 0) when none does.</summary>
    public (int From, int To) Of(int change)
    {
        _ranges ??= Ranges();
        return _ranges.GetValueOrDefault(change);
    }

    /// <summary>Whether a sentence, clause or line starts at a word.</summary>
    public bool StartsClause(int index)
    {
        while (index > 0 && _words[index - 1].Known.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Sign))
        {
            if (Written(index - 1).ContainsAny(ClauseEnds))
            {
                return true;
            }
            index--;
        }
        return index == 0 || Written(index - 1).Contains('\n');
    }

    /// <summary>The words of kept edits and of one other kind.</summary>
    public static SideWords Of(RedlineRow row, EditKind kind, WordTable table)
    {
        if (row.Heading.Count == 0 && row.Text is [{ Kind: EditKind.Keep } all])
        {
            return new(all.Text, Cut(all.Text, [(all.Text.Length, -1)], table));
        }
        var text = new StringBuilder();
        var stretches = new List<(int End, int Change)>();
        Append(row.Heading);
        if (text.Length > 0)
        {
            text.Append('\n');
        }
        Append(row.Text);
        var joined = text.ToString();
        return new(joined, Cut(joined, stretches, table));

        void Append(Sequence<Edit> edits)
        {
            foreach (var edit in edits)
            {
                if (edit.Text.Length == 0 || (edit.Kind != EditKind.Keep && edit.Kind != kind))
                {
                    continue;
                }
                // The last word of a text has no blank after it; what stood elsewhere before may have.
                if (text.Length > 0 && char.IsLetterOrDigit(text[^1]) && char.IsLetterOrDigit(edit.Text[0]))
                {
                    text.Append(' ');
                }
                text.Append(edit.Text);
                stretches.Add((text.Length, edit.Kind == EditKind.Keep ? -1 : edit.Change));
            }
        }
    }

    private Dictionary<int, (int From, int To)> Ranges()
    {
        var ranges = new Dictionary<int, (int From, int To)>();
        for (var i = 0; i < _words.Length; i++)
        {
            if (_words[i].Change is >= 0 and var change)
            {
                ranges[change] = (ranges.TryGetValue(change, out var range) ? range.From : i, i + 1);
            }
        }
        return ranges;
    }

    private static Word[] Cut(string text, List<(int End, int Change)> stretches, WordTable table)
    {
        var words = new List<Word>((text.Length / 5) + 2);
        var stretch = 0;
        for (var at = TokenScanner.AfterSpace(text, 0); at < text.Length;)
        {
            var kind = TokenScanner.Next(text, at, out var wordEnd);
            var end = TokenScanner.AfterSpace(text, wordEnd);
            while (stretch < stretches.Count - 1 && stretches[stretch].End <= at)
            {
                stretch++;
            }
            words.Add(new(table.Of(text.AsSpan(at, wordEnd - at), kind), at, end, stretches[stretch].Change));
            at = end;
        }
        return [.. words];
    }
}
