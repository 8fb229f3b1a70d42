namespace Travaux.Documents.Pdf.Layout;

/// <summary>What stands on the pages and not in the draft, and is left out of its words.</summary>
internal enum FurnitureKind
{
    /// <summary>Words repeated at the top of pages.</summary>
    Head,

    /// <summary>Words repeated at the foot of pages.</summary>
    Foot,

    /// <summary>The number of a page.</summary>
    PageNumber,

    /// <summary>Numbers of lines in the margin.</summary>
    LineNumber,

    /// <summary>A rule made of underscores, over notes.</summary>
    Rule,
}

/// <summary>Furniture that was found on a page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Piece">Where and what.</param>
internal sealed record Furniture(FurnitureKind Kind, int Page, Piece Piece);
