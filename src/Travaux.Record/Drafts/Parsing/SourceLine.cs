namespace Travaux.Record.Drafts.Parsing;

/// <summary>One line of a block that holds words, and what its beginning could be.</summary>
internal sealed class SourceLine
{
    private SourceLine(Block block, int index, int start, int length, int indent)
    {
        Block = block;
        BlockIndex = index;
        Start = start;
        Length = length;
        Indent = indent;
    }

    /// <summary>The block it is a line of.</summary>
    internal Block Block { get; }

    /// <summary>The block's place in the document.</summary>
    internal int BlockIndex { get; }

    /// <summary>Its first character that is not white space, within the block's text.</summary>
    internal int Start { get; }

    /// <summary>How many characters up to the last that is not white space; 0 when only the block's label has words.</summary>
    internal int Length { get; private set; }

    /// <summary>How many characters of white space stand before it on its line.</summary>
    internal int Indent { get; }

    /// <summary>Whether it is the first line of its block.</summary>
    internal bool OpensBlock { get; init; }

    /// <summary>Whether it was cut out of the middle of a line, because a heading begins there.</summary>
    internal bool IsRunIn { get; private init; }

    /// <summary>Whether it is the last line of its block.</summary>
    internal bool ClosesBlock { get; private set; }

    /// <summary>Whether the format keeps a number apart from the text of this line.</summary>
    internal bool HasLabel { get; init; }

    /// <summary>What it would be as a heading.</summary>
    internal HeadingSign? Heading { get; set; }

    /// <summary>What it would be as a numbered paragraph or point.</summary>
    internal EnumeratorSign? Enumerator { get; set; }

    /// <summary>What it opens, once that is settled; <see langword="null"/> for running text.</summary>
    internal Opening? Opening { get; set; }

    /// <summary>Whether it is the heading, or more of the heading, of what was opened before it.</summary>
    internal bool IsHeadingText { get; set; }

    /// <summary>How much of the heading's line is heading, when text runs on behind it; 0 for all of it.</summary>
    internal int HeadingLength { get; set; }

    /// <summary>Whether it stands in a table of contents.</summary>
    internal bool IsContents { get; set; }

    /// <summary>Whether it is quoted structure of another instrument.</summary>
    internal bool IsQuoted { get; set; }

    /// <summary>Whether such a quotation begins with it.</summary>
    internal bool OpensQuotation { get; set; }

    /// <summary>Whether the body of a draft without articles begins here, after the preamble.</summary>
    internal bool EndsFront { get; set; }

    /// <summary>The words of the line, without a label kept apart.</summary>
    internal ReadOnlySpan<char> Text => Block.Text.AsSpan(Start, Length);

    /// <summary>The stretch from a place in the line to its end.</summary>
    internal Stretch From(int offset) => new(BlockIndex, Start + offset, Length - offset);

    /// <summary>Cuts the line in two before a place that white space precedes.</summary>
    /// <returns>The second part; this line keeps the first.</returns>
    internal SourceLine CutAt(int offset)
    {
        var rest = new SourceLine(Block, BlockIndex, Start + offset, Length - offset, 0) { IsRunIn = true, ClosesBlock = ClosesBlock };
        Length = Text[..offset].TrimEnd().Length;
        ClosesBlock = false;
        return rest;
    }

    /// <summary>The lines of all blocks, in order; lines without words are left out.</summary>
    internal static List<SourceLine> Of(Document document)
    {
        var lines = new List<SourceLine>(document.Blocks.Count);
        for (var index = 0; index < document.Blocks.Count; index++)
        {
            var before = lines.Count;
            Cut(document.Blocks[index], index, lines);
            if (lines.Count > before)
            {
                lines[^1].ClosesBlock = true;
            }
        }
        return lines;
    }

    private static void Cut(Block block, int index, List<SourceLine> lines)
    {
        var text = block.Text.AsSpan();
        var first = true;
        var hasLabel = !block.Label.AsSpan().IsWhiteSpace();
        for (var at = 0; at <= text.Length;)
        {
            var feed = text[at..].IndexOf('\n');
            var end = feed < 0 ? text.Length : at + feed;
            var line = text[at..end];
            var words = Words(line, out var before);
            if (!words.IsEmpty || (first && hasLabel && feed < 0))
            {
                var indent = words.IsEmpty ? 0 : before;
                lines.Add(new SourceLine(block, index, at + indent, words.Length, indent)
                {
                    OpensBlock = first,
                    HasLabel = first && hasLabel,
                });
                first = false;
            }
            at = end + 1;
        }
    }

    /// <summary>A line without the white space around it, and without what there is not text: a picture before its first word.</summary>
    private static ReadOnlySpan<char> Words(ReadOnlySpan<char> line, out int before)
    {
        var words = line.TrimStart();
        while (!words.IsEmpty && words[0] == Run.ThingText[0])
        {
            words = words[1..].TrimStart();
        }
        before = line.Length - words.Length;
        words = words.TrimEnd();
        while (!words.IsEmpty && words[^1] == Run.ThingText[0])
        {
            words = words[..^1].TrimEnd();
        }
        return words;
    }
}
