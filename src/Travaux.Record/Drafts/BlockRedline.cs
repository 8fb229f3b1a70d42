namespace Travaux.Record.Drafts;

/// <summary>A comparison of two documents to the character: every paragraph, row and note of both, what was kept, what came, what went.</summary>
/// <remarks>
/// <para>
/// Where a <see cref="Redline"/> speaks of provisions and their words, this speaks of blocks and code units: it is what a file with tracked changes is drawn from.
/// Accepting everything gives the newer document's blocks exactly, rejecting everything the older's.
/// </para>
/// <para>
/// What was inserted or deleted whole (a row, a note with its reference, a text box) is told once, at its outermost: what stands inside it has no story of its own.
/// A header that only one of the documents has, has no story: all of it came, or went.
/// </para>
/// </remarks>
public sealed record BlockRedline
{
    /// <summary>The older document.</summary>
    public required Document Older { get; init; }

    /// <summary>The newer document.</summary>
    public required Document Newer { get; init; }

    /// <summary>What both documents have, compared: the body first, then headers, footers, notes and text boxes.</summary>
    public required Sequence<StoryRedline> Stories { get; init; }
}

/// <summary>A run of paragraphs and tables that both documents have, compared: the body, a cell, a note, a text box, a header.</summary>
/// <param name="Older">Index of the older container.</param>
/// <param name="Newer">Index of the newer container.</param>
/// <param name="Parts">The paragraphs and tables of both, in one order.</param>
public sealed record StoryRedline(int Older, int Newer, Sequence<StoryPart> Parts);

/// <summary>A paragraph or a table of a story.</summary>
public abstract record StoryPart
{
    private protected StoryPart()
    {
    }
}

/// <summary>Text up to the next paragraph mark of either document.</summary>
/// <remarks>
/// <para>
/// A paragraph of one document may be several of these: one that was split in two has a first whose mark was inserted; where two were joined, the first's mark was
/// deleted.
/// </para>
/// </remarks>
public sealed record ParagraphRedline : StoryPart
{
    /// <summary>Index of the older block that its kept and deleted text stands in; -1 where all of it is new.</summary>
    public required int Older { get; init; }

    /// <summary>Index of the newer block that its kept and inserted text stands in; -1 where all of it is gone.</summary>
    public required int Newer { get; init; }

    /// <summary>Its text, in order; deletions before the insertions that replace them.</summary>
    public Sequence<Piece> Pieces { get; init; }

    /// <summary>What became of the paragraph mark at its end; <see langword="null"/> where both documents have it.</summary>
    public RevisionKind? End { get; init; }

    /// <summary>Number, from 1, of the move that it is one end of; 0 for none. Two parts have the same.</summary>
    public int Move { get; init; }
}

/// <summary>A stretch of a paragraph that was kept, or came, or went.</summary>
/// <param name="Revision">What happened to it; <see langword="null"/> where it was kept.</param>
/// <param name="Older">First code unit of the older block's text; of what came: where the older text goes on.</param>
/// <param name="Newer">First code unit of the newer block's text; of what went: where the newer text goes on.</param>
/// <param name="Length">How many code units.</param>
public readonly record struct Piece(RevisionKind? Revision, int Older, int Newer, int Length)
{
    /// <summary>Whether the older text has it.</summary>
    public bool InOlder => Revision is not (RevisionKind.Insertion or RevisionKind.MovedTo);

    /// <summary>Whether the newer text has it.</summary>
    public bool InNewer => Revision is not (RevisionKind.Deletion or RevisionKind.MovedFrom);
}

/// <summary>A table, its rows compared.</summary>
/// <param name="Older">Index of the older container; -1 where the table is new.</param>
/// <param name="Newer">Index of the newer container; -1 where the table is gone.</param>
/// <param name="Rows">The rows of both, in one order.</param>
public sealed record TableRedline(int Older, int Newer, Sequence<RowRedline> Rows) : StoryPart;

/// <summary>A row of a table, its cells compared.</summary>
/// <param name="Older">Index of the older container; -1 where the row is new.</param>
/// <param name="Newer">Index of the newer container; -1 where the row is gone.</param>
/// <param name="Cells">The cells, where both tables have the row; else empty.</param>
public sealed record RowRedline(int Older, int Newer, Sequence<StoryRedline> Cells);
