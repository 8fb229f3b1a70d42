using Travaux.Documents.Texts;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Documents.PlainText;

/// <summary>Reads plain text: lines that stand together are a block, blank lines and page breaks part blocks.</summary>
/// <remarks>
/// <para>
/// A block's text is its lines as they stand, indentation and all, parted by line feeds; what a line break means is
/// for the parser to say. Page headers and numbers are words like any others and stay. Cost: linear.
/// </para>
/// </remarks>
internal static class PlainTextReader
{
    /// <summary>The blocks of a text.</summary>
    public static Reported<Document> Read(SourceText source, ReadingLimits limits)
    {
        var document = new Document
        {
            File = source.File,
            Format = "plain text",
            Encoding = source.Encoding,
            Blocks = [.. Blocks(source).Take(limits.Blocks + 1)],
            LineStarts = source.LineStarts,
        };
        ReadingLimits.Refuse(source.File, document.Blocks.Count, limits.Blocks, "blocks");
        return new(document, source.Diagnostics);
    }

    private static IEnumerable<Block> Blocks(SourceText source)
    {
        var text = source.Text;
        var (start, end) = (-1, -1);
        for (var at = 0; at < text.Length;)
        {
            var (lineEnd, next) = LineFrom(text, at);
            var isBlank = text.AsSpan(at, lineEnd - at).IsWhiteSpace();
            if (!isBlank)
            {
                start = start < 0 ? at : start;
                end = lineEnd;
            }
            var breaksPage = lineEnd < text.Length && text[lineEnd] == '\f';
            if (start >= 0 && (isBlank || breaksPage))
            {
                yield return BlockOf(source, start, end);
                start = -1;
            }
            at = next;
        }
        if (start >= 0)
        {
            yield return BlockOf(source, start, end);
        }
    }

    /// <summary>Where the line that starts at a place ends, and where the next starts; a page break ends a line.</summary>
    private static (int End, int Next) LineFrom(string text, int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\n', '\f');
        return length < 0 ? (text.Length, text.Length) : (at + length, at + length + 1);
    }

    private static Block BlockOf(SourceText source, int start, int end) => new()
    {
        Runs = [new Run(source.Text[start..end])],
        At = source.Span(start, end),
    };
}
