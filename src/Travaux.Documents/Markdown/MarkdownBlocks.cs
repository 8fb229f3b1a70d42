using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Travaux.Documents.Html;
using Travaux.Documents.Texts;
using Travaux.Record;
using Travaux.Record.Drafts;
using Block = Travaux.Record.Drafts.Block;
using MarkdownBlock = Markdig.Syntax.Block;

namespace Travaux.Documents.Markdown;

/// <summary>Turns a Markdown tree into blocks.</summary>
/// <remarks>
/// <para>Recursive; the parser refuses trees deeper than a fixed limit.</para>
/// </remarks>
internal sealed class MarkdownBlocks(SourceText source, OpaqueBrackets brackets, ReadingLimits limits)
{
    private readonly List<Block> _blocks = [];
    private readonly InlineWords _inline = new(source, brackets);
    private string _label = "";

    /// <summary>What is around a block: its kind in the layout, and how many lists.</summary>
    private readonly record struct Around(BlockKind Kind, int ListDepth);

    /// <summary>The blocks of a document, in reading order.</summary>
    public Sequence<Block> Of(MarkdownDocument document)
    {
        foreach (var block in document)
        {
            Take(block, new(BlockKind.Paragraph, 0));
        }
        return [.. _blocks];
    }

    private void Take(MarkdownBlock block, Around around)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Write(heading, _inline.Of(heading.Inline), BlockKind.Heading, heading.Level);
                break;
            case HtmlBlock html:
                TakeHtml(html, around);
                break;
            case CodeBlock code:
                Write(code, Verbatim(brackets.Restored(code.Lines.ToString())), around.Kind, around.ListDepth);
                break;
            case ParagraphBlock paragraph:
                TakeParagraph(paragraph, around);
                break;
            case ListItemBlock item:
                TakeItem(item, around);
                break;
            case ThematicBreakBlock { ThematicChar: '-' } line:
                TakeUnderline(line);
                break;
            case ContainerBlock container:
                TakeAll(container, Inside(container, around));
                break;
            case LeafBlock { Inline: not null } leaf:
                Write(leaf, _inline.Of(leaf.Inline), around.Kind, around.ListDepth);
                break;
        }
    }

    private static Around Inside(ContainerBlock container, Around around) => container switch
    {
        ListBlock => new(BlockKind.ListItem, around.ListDepth + 1),
        TableCell => new(BlockKind.TableCell, 0),
        _ => around,
    };

    private void TakeAll(ContainerBlock container, Around around)
    {
        foreach (var block in container)
        {
            Take(block, around);
        }
    }

    /// <summary>A paragraph; one that starts like a note's own text, <c>[^1]:</c>, is a footnote.</summary>
    private void TakeParagraph(ParagraphBlock paragraph, Around around)
    {
        var runs = _inline.Of(paragraph.Inline);
        var start = runs.Count == 0 ? "" : runs[0].Text;
        var isNote = start.StartsWith("[^", StringComparison.Ordinal) && start.Contains("]:", StringComparison.Ordinal);
        if (UnderlinedBy('=', runs) is { } heading)
        {
            Write(paragraph, heading, BlockKind.Heading, 1);
            return;
        }
        Write(paragraph, runs, isNote ? BlockKind.Footnote : around.Kind, isNote ? 0 : around.ListDepth);
    }

    /// <summary>The words above a last line of nothing but a sign; none when the last line is another.</summary>
    private static Sequence<Run>? UnderlinedBy(char sign, Sequence<Run> runs)
    {
        var words = runs.Count == 0 ? "" : runs[^1].Text;
        var above = words.TrimEnd(sign);
        if (above.Length == words.Length || !above.EndsWith('\n'))
        {
            return null;
        }
        var last = runs[^1] with { Text = above.TrimEnd('\n') };
        return last.Text.Length > 0 ? [.. runs.Take(runs.Count - 1), last] : [.. runs.Take(runs.Count - 1)];
    }

    /// <summary>A line of dashes right below a paragraph makes it a heading.</summary>
    private void TakeUnderline(ThematicBreakBlock line)
    {
        var isRightBelow = _blocks.Count > 0
            && _blocks[^1] is { Kind: BlockKind.Paragraph } above
            && source.Text.AsSpan(above.At.End, Math.Max(0, line.Span.Start - above.At.End)).Trim(' ') is "\n";
        if (isRightBelow)
        {
            _blocks[^1] = _blocks[^1] with { Kind = BlockKind.Heading, Level = 2 };
        }
    }

    private void TakeItem(ListItemBlock item, Around around)
    {
        SpendLabel(item.Span.Start, around);
        _label = PrintedNumber(item);
        TakeAll(item, around);
        SpendLabel(item.Span.Start, around);
    }

    /// <summary>The number as it is printed, whatever Markdown would make of it; empty for a bullet.</summary>
    private string PrintedNumber(ListItemBlock item)
    {
        var rest = source.Text.AsSpan(item.Span.Start);
        var end = 0;
        while (end < rest.Length && char.IsAsciiLetterOrDigit(rest[end]))
        {
            end++;
        }
        return end > 0 && end < rest.Length && rest[end] is '.' or ')' ? rest[..(end + 1)].ToString() : "";
    }

    private void TakeHtml(HtmlBlock html, Around around)
    {
        var (start, end) = (html.Span.Start, Math.Min(html.Span.End + 1, source.Text.Length));
        var words = source.Text[start..end];
        if (!HtmlVocabulary.StartsWithKnownTag(words))
        {
            Write(html, Verbatim(words), around.Kind, around.ListDepth);
            return;
        }
        var inside = HtmlReader.Read(new() { File = source.File, Text = words, Encoding = "" }, limits).Value;
        _blocks.AddRange(inside.Blocks.Select(block => block with { At = block.At with { Start = block.At.Start + start } }));
    }

    private static Sequence<Run> Verbatim(string words) => string.IsNullOrWhiteSpace(words) ? [] : [new(words.TrimEnd('\n'))];

    private void Write(MarkdownBlock block, Sequence<Run> runs, BlockKind kind, int level)
    {
        if (runs.Count == 0 && _label.Length == 0)
        {
            return;
        }
        _blocks.Add(new Block
        {
            Kind = kind,
            Level = level,
            Label = _label,
            Runs = runs,
            At = source.Span(block.Span.Start, Math.Min(block.Span.End + 1, source.Text.Length)),
        });
        _label = "";
    }

    private void SpendLabel(int start, Around around)
    {
        if (_label.Length > 0)
        {
            _blocks.Add(new() { Kind = around.Kind, Level = around.ListDepth, Label = _label, Runs = [], At = source.Span(start, start) });
            _label = "";
        }
    }
}
