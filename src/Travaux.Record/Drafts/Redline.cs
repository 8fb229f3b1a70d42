namespace Travaux.Record.Drafts;

/// <summary>What an edit does to words.</summary>
public enum EditKind
{
    /// <summary>Words in both texts.</summary>
    Keep,

    /// <summary>Words of the older text only.</summary>
    Delete,

    /// <summary>Words of the newer text only.</summary>
    Insert,
}

/// <summary>A stretch of words kept, deleted or inserted.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Text">The words, with the white space that follows them. Kept words are printed as in the newer text.</param>
/// <param name="Change">Index of the <see cref="RedlineRow.Changes"/> entry it belongs to; -1 for kept words.</param>
public sealed record Edit(EditKind Kind, string Text, int Change = -1);

/// <summary>What a change does to the meaning of a text.</summary>
public enum ChangeKind
{
    /// <summary>Numbers of provisions, and references that only follow a renumbering.</summary>
    Numbering,

    /// <summary>Punctuation without another sense.</summary>
    Punctuation,

    /// <summary>Capitals.</summary>
    Case,

    /// <summary>Another spelling of the same word.</summary>
    Spelling,

    /// <summary>Quotes, dashes, spaces, ligatures, hyphenation.</summary>
    Typography,

    /// <summary>Other words, of no kind named here.</summary>
    Wording,

    /// <summary>The force of an obligation: shall, should, may, will, endeavour, "as appropriate".</summary>
    Modal,

    /// <summary>A "not", "no", "without", "except" of denial that came or went.</summary>
    Negation,

    /// <summary>How many of them: all, each, any, at least, only.</summary>
    Quantifier,

    /// <summary>An amount, a share, a period.</summary>
    Number,

    /// <summary>A date.</summary>
    Date,

    /// <summary>Who or what: a party, organ, place or instrument.</summary>
    Name,

    /// <summary>When it applies: if, unless, subject to, except where, provided that.</summary>
    Condition,

    /// <summary>Which provision is referred to.</summary>
    CrossReference,

    /// <summary>What a defined term means, or which terms are defined.</summary>
    Definition,

    /// <summary>Whether words are agreed: a square bracket, or who stands behind it, came or went.</summary>
    Standing,
}

/// <summary>One change within a row: what went, what came, and what that does.</summary>
/// <remarks>
/// <para>Editorial when all its kinds are editorial; else substantive.</para>
/// <para>
/// Where both ends of a square bracket came, or went, around words that stayed, both are one change: its words are those
/// of both ends with " … " between.
/// </para>
/// </remarks>
public sealed record Change
{
    /// <summary>The words that went; empty for a pure insertion.</summary>
    public required string Older { get; init; }

    /// <summary>The words that came; empty for a pure deletion.</summary>
    public required string Newer { get; init; }

    /// <summary>What the change does, weightiest first; never empty.</summary>
    public required Sequence<ChangeKind> Kinds { get; init; }

    /// <summary>Index of the <see cref="Redline.Findings"/> entry that this change is one case of; -1 for none.</summary>
    public int Finding { get; init; } = -1;

    /// <summary>A remark on what the change does, in a few words ("now points to another provision", "bracketed [VAR]"); empty for none.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>One provision of the newer copy, or one deleted, with its words compared.</summary>
/// <remarks>
/// <para>
/// Of each text the kept and inserted words, in order, are the newer provision's; the kept and deleted words are the
/// older's, or the part of it that fell to this row when it was split, or all of them in order when several were merged.
/// </para>
/// </remarks>
public sealed record RedlineRow
{
    /// <summary>The older provisions that this row continues; several when merged, none when inserted.</summary>
    public Sequence<Provision> Older { get; init; }

    /// <summary>The newer provision; <see langword="null"/> when deleted.</summary>
    public Provision? Newer { get; init; }

    /// <summary>How deep it stands in the tree of its copy, from 0.</summary>
    public required int Depth { get; init; }

    /// <summary>What became of it.</summary>
    public required Relation Relation { get; init; }

    /// <summary>How sure the alignment is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Whether a person settled this row by a correction.</summary>
    public bool Corrected { get; init; }

    /// <summary>Whether its number changed: never a change of text.</summary>
    public bool Renumbered { get; init; }

    /// <summary>The labels compared.</summary>
    public Sequence<Edit> Label { get; init; }

    /// <summary>The headings compared.</summary>
    public Sequence<Edit> Heading { get; init; }

    /// <summary>The own words compared.</summary>
    public Sequence<Edit> Text { get; init; }

    /// <summary>The changes in heading and text, in order; those of an inserted or deleted provision are one change.</summary>
    public Sequence<Change> Changes { get; init; }
}

/// <summary>A change that runs through the whole document: one finding, however many cases.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Older">The words that went, in lower case.</param>
/// <param name="Newer">The words that came, in lower case.</param>
/// <param name="Cases">How many times it happens.</param>
/// <param name="Kept">How many times the older words stand unchanged.</param>
/// <param name="Message">One sentence for a reader.</param>
public sealed record Finding(ChangeKind Kind, string Older, string Newer, int Cases, int Kept, string Message)
{
    /// <summary>Its cases told one by one, a sentence each, where they differ; empty where the message says all.</summary>
    public Sequence<string> Details { get; init; }
}

/// <summary>A comparison as data: every provision of both copies, aligned and compared word by word.</summary>
/// <remarks>
/// <para>Accepting all edits gives the newer copy, rejecting all the older: no word of either is missing.</para>
/// </remarks>
public sealed record Redline
{
    /// <summary>The older copy.</summary>
    public required Copy Older { get; init; }

    /// <summary>The newer copy.</summary>
    public required Copy Newer { get; init; }

    /// <summary>The rows in the newer copy's order; what was deleted stands after the row of the provision before it.</summary>
    public required Sequence<RedlineRow> Rows { get; init; }

    /// <summary>Changes that run through the document, weightiest first.</summary>
    public Sequence<Finding> Findings { get; init; }

    /// <summary>Corrections whose provisions were not found in these copies; they are kept for others.</summary>
    public Sequence<Correction> Unused { get; init; }
}
