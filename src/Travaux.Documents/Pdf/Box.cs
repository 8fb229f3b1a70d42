namespace Travaux.Documents.Pdf;

/// <summary>A rectangle on a page, in points from the page's upper left corner.</summary>
internal readonly record struct Box(float Left, float Top, float Right, float Bottom)
{
    /// <summary>From left to right.</summary>
    public float Width => Right - Left;

    /// <summary>From top to bottom.</summary>
    public float Height => Bottom - Top;

    /// <summary>Half-way between left and right.</summary>
    public float Centre => (Left + Right) / 2;

    /// <summary>The smallest box around two.</summary>
    public Box With(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>How much of the lower of two boxes stands beside the other, 0 to 1.</summary>
    public float Beside(Box other)
    {
        var lower = Math.Min(Height, other.Height);
        return lower <= 0 ? 0 : Math.Max(0, Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top)) / lower;
    }

    /// <summary>The same box with left and right exchanged, on a page of a width: right-to-left pages are laid out as if mirrored.</summary>
    public Box Mirrored(float width) => new(width - Right, Top, width - Left, Bottom);
}
