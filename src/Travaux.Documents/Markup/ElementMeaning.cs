using Travaux.Record.Drafts;

namespace Travaux.Documents.Markup;

/// <summary>What an element of a marked-up file does to the text inside it.</summary>
internal enum ElementRole
{
    /// <summary>Not in the vocabulary: a block of its own, unless it stands among words.</summary>
    Unknown,

    /// <summary>A block, or something that holds blocks.</summary>
    Block,

    /// <summary>A stretch among words.</summary>
    Inline,

    /// <summary>Not displayed: descriptions of the file, scripts, styles.</summary>
    Hidden,

    /// <summary>A line break.</summary>
    Break,

    /// <summary>A heading: of the provision right around it, if there is one.</summary>
    Heading,

    /// <summary>A list, which numbers its items.</summary>
    List,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A footnote or endnote.</summary>
    Note,

    /// <summary>Words outside the running text.</summary>
    Aside,

    /// <summary>A provision.</summary>
    Provision,

    /// <summary>The number of the provision or item right around it.</summary>
    Number,
}

/// <summary>What a vocabulary makes of a start tag.</summary>
/// <param name="Role">What it does to the text inside it.</param>
internal readonly record struct ElementMeaning(ElementRole Role)
{
    /// <summary>Depth of a heading; 0 where the format tells none.</summary>
    public int Level { get; init; }

    /// <summary>The kind of a provision.</summary>
    public ProvisionKind Kind { get; init; }

    /// <summary>The id that the format gives the provision; empty when none.</summary>
    public string OfficialId { get => field ?? ""; init; }

    /// <summary>How a list numbers its items; <see langword="null"/> for bullets.</summary>
    public ListNumbering? Numbering { get; init; }

    /// <summary>Words that the tag itself stands for (the description of a picture); the mark of a note.</summary>
    public string Words { get => field ?? ""; init; }

    /// <summary>Whether white space inside it is as meant.</summary>
    public bool KeepsLines { get; init; }

    /// <summary>A provision of a kind.</summary>
    public static ElementMeaning Provision(ProvisionKind kind, string officialId) =>
        new(ElementRole.Provision) { Kind = kind, OfficialId = officialId };

    /// <summary>Whether words before and after it stand in different blocks.</summary>
    public bool PartsBlocks => Role is not (ElementRole.Inline or ElementRole.Break or ElementRole.Hidden or ElementRole.Unknown);
}
