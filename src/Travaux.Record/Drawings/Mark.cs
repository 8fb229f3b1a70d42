namespace Travaux.Record.Drawings;

/// <summary>A shape or words of a drawing.</summary>
/// <param name="Part">What it is in the drawing.</param>
public abstract record Mark(DrawingPart Part)
{
    /// <summary>The id of the item that it stands for; empty for none.</summary>
    public string Item { get; init; } = "";

    /// <summary>What it says to who points at it, or can not see it.</summary>
    public string Tip { get; init; } = "";
}

/// <summary>Words on one line.</summary>
/// <param name="X">Where they start, centre or end, by <paramref name="Anchor"/>.</param>
/// <param name="Y">The middle of the line.</param>
/// <param name="Text">The words.</param>
/// <param name="Part">What they are.</param>
/// <param name="Anchor">What of them stands at <paramref name="X"/>.</param>
public sealed record Label(double X, double Y, string Text, DrawingPart Part, TextAnchor Anchor = TextAnchor.Start) : Mark(Part);

/// <summary>A rectangle: a band, a frame, a span of time.</summary>
/// <param name="X">Its near side.</param>
/// <param name="Y">Its top.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Part">What it is.</param>
public sealed record Box(double X, double Y, double Width, double Height, DrawingPart Part) : Mark(Part)
{
    /// <summary>How it begins.</summary>
    public BoxEnd Start { get; init; }

    /// <summary>How it ends.</summary>
    public BoxEnd End { get; init; }

    /// <summary>Whether only its outline is drawn: what it stands for was planned, or is doubtful.</summary>
    public bool IsHollow { get; init; }
}

/// <summary>A spot: what happened on one day.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Radius">Its size.</param>
/// <param name="Part">What it is.</param>
public sealed record Spot(double X, double Y, double Radius, DrawingPart Part) : Mark(Part)
{
    /// <summary>Whether only its outline is drawn: what it stands for was planned, or is doubtful.</summary>
    public bool IsHollow { get; init; }
}

/// <summary>A line through points, or an arrow.</summary>
/// <param name="Points">The points, two or more.</param>
/// <param name="Part">What it is.</param>
public sealed record Stroke(Sequence<Point> Points, DrawingPart Part) : Mark(Part)
{
    /// <summary>Whether its end has a head.</summary>
    public bool HasHead { get; init; }

    /// <summary>Whether it is broken: what it stands for is doubtful.</summary>
    public bool IsBroken { get; init; }
}

/// <summary>A place in a drawing.</summary>
/// <param name="X">From the start.</param>
/// <param name="Y">From the top.</param>
public readonly record struct Point(double X, double Y);

/// <summary>What of a text stands at its place.</summary>
public enum TextAnchor
{
    /// <summary>Its start.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}

/// <summary>How a side of a box ends.</summary>
public enum BoxEnd
{
    /// <summary>Where it stands.</summary>
    Exact,

    /// <summary>About there.</summary>
    Approximate,

    /// <summary>Nowhere: it goes on.</summary>
    Open,

    /// <summary>It is not known where.</summary>
    Unknown,
}

/// <summary>What a mark is in a drawing.</summary>
public enum DrawingPart
{
    /// <summary>A band behind the rest.</summary>
    Band,

    /// <summary>Every second band.</summary>
    BandOther,

    /// <summary>The name of a band.</summary>
    BandName,

    /// <summary>A thin line that guides the eye.</summary>
    Guide,

    /// <summary>Words on an axis.</summary>
    AxisName,

    /// <summary>The name of a lane.</summary>
    LaneName,

    /// <summary>Of the delegations.</summary>
    Delegations,

    /// <summary>Of other channels.</summary>
    OtherChannels,

    /// <summary>Of drafts.</summary>
    Drafts,

    /// <summary>Of what was said in public.</summary>
    PublicStatements,

    /// <summary>Of the fighting.</summary>
    Battlefield,

    /// <summary>Of what else bears on the matter.</summary>
    Elsewhere,

    /// <summary>Words at a mark.</summary>
    Name,

    /// <summary>Lesser words at a mark.</summary>
    Remark,

    /// <summary>A line that joins two marks.</summary>
    Link,

    /// <summary>Words on such a line.</summary>
    LinkName,
}
