namespace Travaux.Record.Drafts.Parsing;

/// <summary>What a line opens that is settled before the tree is built: a division, an article, an annex, the preamble.</summary>
internal sealed record Opening
{
    /// <summary>The kind of provision.</summary>
    internal required ProvisionKind Kind { get; init; }

    /// <summary>Its number; <see langword="null"/> when it has none.</summary>
    internal Numeral? Number { get; init; }

    /// <summary>Where the label ends in the line; 0 when there is none.</summary>
    internal int LabelEnd { get; init; }

    /// <summary>Where the words after the label start.</summary>
    internal int RestStart { get; init; }

    /// <summary>Whether the rest of the line is the heading, not text.</summary>
    internal bool RestIsHeading { get; init; }
}
