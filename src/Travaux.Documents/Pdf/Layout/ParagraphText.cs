using System.Buffers;
using System.Text;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Pdf.Layout;

/// <summary>Writes the words of a paragraph as runs: lines joined, hyphens undone, what is no text as things.</summary>
internal sealed class ParagraphText(LineEnds lineEnds)
{
    private static readonly SearchValues<char> SetAsOne = SearchValues.Create("\u00ADﬀﬁﬂﬃﬄﬅﬆ");

    private readonly List<Run> _runs = [];
    private readonly StringBuilder _text = new();

    /// <summary>The runs of a paragraph; none where it has no words.</summary>
    public Sequence<Run> Of(Paragraph paragraph)
    {
        Row? above = null;
        foreach (var (row, how) in paragraph.Lines)
        {
            PrintedWord? before = above?.Last;
            foreach (var (word, touches) in WordsOf(row))
            {
                if (before is { } last && word.Thing != Footnotes.Thing)
                {
                    Part(last, word, above is not null, how, touches);
                }
                Put(word);
                (before, above) = (word, null);
            }
            above = row;
        }
        Close();
        Sequence<Run> runs = [.. _runs];
        _runs.Clear();
        return runs;
    }

    private static IEnumerable<(PrintedWord Word, bool Touches)> WordsOf(Row row)
    {
        PrintedWord? before = null;
        foreach (var word in row.Words)
        {
            // A sign set smaller that touches its word belongs to it: an exponent, CO2.
            var touches = before is { } last && Gaps.Touch(last, word) && Math.Abs(last.Box.Height - word.Box.Height) > 0.15f * row.Size
                && (word.Box.Height < 0.85f * row.Size || last.Box.Height < 0.85f * row.Size) && last.Thing != Footnotes.Thing;
            yield return (word, touches);
            before = word;
        }
    }

    private void Part(PrintedWord last, PrintedWord word, bool beginsLine, Follows how, bool touches)
    {
        if (!beginsLine)
        {
            _text.Append(touches ? "" : " ");
        }
        else if (how == Follows.NewLine)
        {
            _text.Append('\n');
        }
        else if (last.Thing.Length > 0 || word.Thing.Length > 0)
        {
            _text.Append(' ');
        }
        else
        {
            var (dropped, blank) = lineEnds.Join(last.Text, word.Text);
            _text.Length -= Math.Min(dropped, _text.Length);
            _text.Append(blank ? " " : "");
        }
    }

    private void Put(PrintedWord word)
    {
        if (word.Thing.Length > 0)
        {
            Close();
            _runs.Add(new(Run.ThingText) { Thing = word.Thing });
        }
        else
        {
            _text.Append(Letters(word.Text));
        }
    }

    private void Close()
    {
        if (_text.Length > 0)
        {
            _runs.Add(new(_text.ToString()));
            _text.Clear();
        }
    }

    // A soft hyphen that stayed inside a line is not printed; letters set as one are several.
    private static string Letters(string word) =>
        word.AsSpan().ContainsAny(SetAsOne)
            ? word.Replace("\u00AD", "", StringComparison.Ordinal).Replace("ﬀ", "ff", StringComparison.Ordinal).Replace("ﬁ", "fi", StringComparison.Ordinal)
                .Replace("ﬂ", "fl", StringComparison.Ordinal).Replace("ﬃ", "ffi", StringComparison.Ordinal).Replace("ﬄ", "ffl", StringComparison.Ordinal)
                .Replace("ﬅ", "st", StringComparison.Ordinal).Replace("ﬆ", "st", StringComparison.Ordinal)
            : word;
}
