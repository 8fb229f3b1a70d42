using Travaux.Record.Drafts;

namespace Travaux.Documents.Pdf.Layout;

/// <summary>How a line of a paragraph follows the one above.</summary>
internal enum Follows
{
    /// <summary>The words run on.</summary>
    RunOn,

    /// <summary>The line was ended on purpose, though no paragraph begins.</summary>
    NewLine,

    /// <summary>A paragraph begins.</summary>
    Apart,
}

/// <summary>Lines that belong together: a paragraph, a cell, a note.</summary>
internal sealed class Paragraph(BlockKind kind)
{
    /// <summary>What it is.</summary>
    public BlockKind Kind { get; } = kind;

    /// <summary>The mark of a note; empty for all else.</summary>
    public string Label { get; init; } = "";

    /// <summary>Its lines, each with how it follows the one before.</summary>
    public List<(Row Row, Follows How)> Lines { get; } = [];

    /// <summary>The last line.</summary>
    public Row Last => Lines[^1].Row;

    /// <summary>Where its lines begin but for the first, which may be indented.</summary>
    public float Left => Lines.Count > 1 ? Lines[^1].Row.Box.Left : Lines[0].Row.Box.Left;

    /// <summary>Whether its first line begins otherwise than the others: with a hung number, or further in.</summary>
    public bool HasOpening => Lines[0].Row.HasHungLabel || Labels.IsNumbering(Lines[0].Row.First.Text)
        || (Lines.Count > 1 && Lines[0].Row.Box.Left > Lines[1].Row.Box.Left + 0.8f * Lines[0].Row.Size);
}
