using Travaux.Record.Diagnostics;

namespace Travaux.Record.Drafts;

/// <summary>What a block is in its file's layout; what it is in the draft is for the parser to say.</summary>
public enum BlockKind
{
    /// <summary>A paragraph of text.</summary>
    Paragraph,

    /// <summary>A paragraph that the format itself calls a heading, of depth <see cref="Block.Level"/>.</summary>
    Heading,

    /// <summary>An item of a list that the format itself marks, of depth <see cref="Block.Level"/>.</summary>
    ListItem,

    /// <summary>A cell of a table.</summary>
    TableCell,

    /// <summary>A footnote or endnote.</summary>
    Footnote,

    /// <summary>Words that stand in the file outside the running text: a title page field, a caption, metadata shown.</summary>
    Aside,
}

/// <summary>A paragraph of a file, its layout undone: the unit that every reader yields, in reading order.</summary>
/// <remarks>
/// <para>
/// The words of the blocks, in order, are the words of the file. A line feed inside the text is a line break of the
/// source that may or may not mean something: the parser decides.
/// </para>
/// </remarks>
public sealed record Block
{
    /// <summary>What it is in the layout.</summary>
    public BlockKind Kind { get; init; }

    /// <summary>Depth of a heading or list item, from 1; 0 where the format tells none.</summary>
    public int Level { get; init; }

    /// <summary>The number that the format computes or keeps apart from the text, as printed (<c>(a)</c>, <c>Article 5</c>); empty when none.</summary>
    public string Label { get; init; } = "";

    /// <summary>The text, in stretches of one look each.</summary>
    public required Sequence<Run> Runs { get; init; }

    /// <summary>What a structured format says this block is; <see langword="null"/> where the format is silent.</summary>
    public StructureMark? Mark { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required SourceSpan At { get; init; }

    /// <summary>Index of the <see cref="Document.Containers"/> entry that it stands in; 0, the running text, where the format has no containers.</summary>
    public int Container { get; init; }

    /// <summary>The tracked change of its end, where changes are read as marked: rejecting or accepting it joins the block to the next.</summary>
    public Revision? EndRevision { get; init; }

    /// <summary>The comments anchored in it.</summary>
    public Sequence<Comment> Comments { get; init; }

    /// <summary>The words of all runs, in order.</summary>
    public string Text => field ??= Runs.Count == 1 ? Runs[0].Text : string.Concat(Runs.Select(run => run.Text));

    /// <summary>A paragraph of plain words.</summary>
    public static Block Plain(string text, SourceSpan at) => new() { Runs = [new(text)], At = at };
}

/// <summary>A stretch of a block with one look and one history.</summary>
/// <param name="Text">Its words, as they stand.</param>
public sealed record Run(string Text)
{
    /// <summary>Bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Italic.</summary>
    public bool Italic { get; init; }

    /// <summary>Underlined.</summary>
    public bool Underline { get; init; }

    /// <summary>Struck through by formatting, not by a tracked change.</summary>
    public bool Strike { get; init; }

    /// <summary>Colour of the letters as <c>#rrggbb</c>; empty for the format's own.</summary>
    public string Colour { get; init; } = "";

    /// <summary>Highlight as <c>#rrggbb</c>; empty for none. Sides are often told apart by it.</summary>
    public string Highlight { get; init; } = "";

    /// <summary>The tracked change that the stretch belongs to, if any.</summary>
    public Revision? Revision { get; init; }

    /// <summary>
    /// What stands here that is not text (a picture, a reference to a note, an equation's layout), told so that equal things have equal names;
    /// empty for text. The text of such a run is <see cref="ThingText"/>.
    /// </summary>
    public string Thing { get; init; } = "";

    /// <summary>The one code unit, U+FFFC, that stands in the text for a thing that is not text. It belongs to no word.</summary>
    public const string ThingText = "\uFFFC";
}

/// <summary>What a tracked change did to a stretch of text.</summary>
public enum RevisionKind
{
    /// <summary>Put in.</summary>
    Insertion,

    /// <summary>Taken out, still in the file.</summary>
    Deletion,

    /// <summary>Taken out here, because moved elsewhere.</summary>
    MovedFrom,

    /// <summary>Put in here, moved from elsewhere.</summary>
    MovedTo,
}

/// <summary>A tracked change: what, by whom, when, as the file says.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="Author">The author as the file names them; empty when it does not.</param>
/// <param name="When">The time as the file writes it; empty when it does not.</param>
public sealed record Revision(RevisionKind Kind, string Author, string When);

/// <summary>A comment in the margin of a file.</summary>
/// <param name="Author">The author as the file names them.</param>
/// <param name="When">The time as the file writes it; empty when it does not.</param>
/// <param name="Text">What it says.</param>
/// <param name="Start">First code unit of the block's text that it is about.</param>
/// <param name="Length">How many code units it is about; 0 for a point.</param>
public sealed record Comment(string Author, string When, string Text, int Start, int Length)
{
    /// <summary>The author of the comment that it replies to; empty where it replies to none.</summary>
    public string RepliesTo { get; init; } = "";

    /// <summary>Whether it was marked as done.</summary>
    public bool IsResolved { get; init; }
}

/// <summary>What a structured format (Akoma Ntoso, USLM) says a block is.</summary>
/// <remarks>
/// <para>
/// A block with a mark opens a provision of that kind at that depth, or carries on the one that is open when
/// <see cref="Role"/> says so. Blocks without a mark that follow belong to the provision that is open.
/// </para>
/// </remarks>
/// <param name="Kind">The kind of provision that the format's element stands for.</param>
/// <param name="Depth">How deep its element is nested among provision elements, from 1.</param>
/// <param name="Role">Which part of the provision the block is.</param>
public sealed record StructureMark(ProvisionKind Kind, int Depth, StructureRole Role)
{
    /// <summary>The id that the format gives the provision (eId, GUID, identifier); empty when none.</summary>
    public string OfficialId { get; init; } = "";
}

/// <summary>Which part of a provision a marked block is.</summary>
public enum StructureRole
{
    /// <summary>Opens the provision; the block's <see cref="Block.Label"/> is its number and its text the first words (or none).</summary>
    Opening,

    /// <summary>The heading of the provision that is open at that depth.</summary>
    Heading,

    /// <summary>Words of the provision that is open at that depth, after its number and heading.</summary>
    Words,

    /// <summary>Words that follow the provision's sub-divisions and belong to the whole ("closing words").</summary>
    Closing,
}
