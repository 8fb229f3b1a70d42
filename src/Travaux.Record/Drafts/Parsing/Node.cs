namespace Travaux.Record.Drafts.Parsing;

/// <summary>A provision while its draft is being read.</summary>
internal sealed class Node(ProvisionKind kind, int rank)
{
    /// <summary>What it is; settled for unnumbered words only at the end.</summary>
    internal ProvisionKind Kind { get; set; } = kind;

    /// <summary>How wide a division it is: an opening closes every open provision of its rank and above.</summary>
    internal int Rank { get; } = rank;

    /// <summary>The stretches of its label; empty when it has none.</summary>
    internal List<Stretch> Label { get; } = [];

    /// <summary>Its number, when it has one.</summary>
    internal Numeral? Number { get; set; }

    /// <summary>What stands around its number, for paragraphs and points.</summary>
    internal Wrap Wrap { get; set; }

    /// <summary>The stretches of its heading.</summary>
    internal List<Stretch> Heading { get; } = [];

    /// <summary>Its own words, and whether each stretch begins a paragraph.</summary>
    internal List<Words> Text { get; set; } = [];

    /// <summary>What is inside it.</summary>
    internal List<Node> Children { get; set; } = [];

    /// <summary>Paragraphs without number that follow it: whether they are its own or its parent's shows later.</summary>
    internal List<Waiting> Trailing { get; } = [];

    /// <summary>The last number of every counting among its children.</summary>
    internal Dictionary<(Wrap, NumeralStyle), Numeral> Countings { get; } = [];

    /// <summary>Depth of the list that it is an item of, where the format tells; 0 elsewhere.</summary>
    internal int ListLevel { get; init; }

    /// <summary>Depth of its heading, where the format tells; 0 elsewhere.</summary>
    internal int HeadingLevel { get; init; }

    /// <summary>The id that the format gives it.</summary>
    internal string OfficialId { get; init; } = "";

    /// <summary>Whether it is a paragraph or point that the counting placed.</summary>
    internal bool IsEnumerated { get; init; }

    /// <summary>Whether it is a paragraph without number, of which only the end shows what it is.</summary>
    internal bool IsUnnumbered { get; init; }

    /// <summary>Whether its words announce a list: they end with a colon.</summary>
    internal bool IsChapeau { get; set; }

    /// <summary>Whether its words begin as a recital does.</summary>
    internal bool IsRecital { get; init; }

    /// <summary>Whether its words end a preamble.</summary>
    internal bool IsEnacting { get; init; }

    /// <summary>Whether nothing but more words can go into it.</summary>
    internal bool IsLeaf => Kind is ProvisionKind.Title or ProvisionKind.Signature or ProvisionKind.Text or ProvisionKind.Footnote
        or ProvisionKind.Table or ProvisionKind.Quoted;
}

/// <summary>A paragraph without number that waits until what follows shows whose it is.</summary>
/// <param name="Words">Its words.</param>
/// <param name="StandsAlone">Whether it begins a sentence where one has ended: then it is a paragraph by itself.</param>
internal sealed record Waiting(List<Words> Words, bool StandsAlone);

/// <summary>A stretch of a provision's own words.</summary>
/// <param name="At">Where they stand.</param>
/// <param name="Break">Whether a paragraph begins with them.</param>
internal readonly record struct Words(Stretch At, bool Break);
