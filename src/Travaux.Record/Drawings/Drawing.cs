namespace Travaux.Record.Drawings;

/// <summary>A picture of shapes and words, each with its part in it; how they look is for who draws.</summary>
/// <remarks>
/// <para>
/// Lengths are in lines: 1 is the height of a line of text. x runs with the reading direction, y downwards. Marks are drawn in
/// their order, later ones on top.
/// </para>
/// </remarks>
public sealed record Drawing
{
    /// <summary>What it shows, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What a reader who can not see it needs to be told.</summary>
    public required string Description { get; init; }

    /// <summary>Its width.</summary>
    public required double Width { get; init; }

    /// <summary>Its height.</summary>
    public required double Height { get; init; }

    /// <summary>The shapes and words.</summary>
    public Sequence<Mark> Marks { get; init; }
}
