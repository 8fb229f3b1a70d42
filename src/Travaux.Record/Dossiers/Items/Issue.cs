using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>A question to be settled.</summary>
public sealed record Issue : Item
{
    /// <summary>The question.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it is like; scalar where it has a scale and nothing is said.</summary>
    public IssueKind? IssueKind { get; init; }

    /// <summary>What its scale measures.</summary>
    public string Axis { get; init; } = "";

    /// <summary>The levels, from least to most.</summary>
    public Sequence<ScaleLevel> Scale { get; init; }

    /// <summary>The issue that holds it.</summary>
    public string PartOf { get; init; } = "";

    /// <inheritdoc/>
    public override string Kind => Kinds.Issue;

    /// <inheritdoc/>
    public override string Heading => Title;

    /// <summary>The fields.</summary>
    public static Shape<Issue> Shape { get; } = new Shape<Issue>("issue")
        .Head()
        .Text("title", x => x.Title, (x, v) => x with { Title = v }).Required()
        .OptionalWord<IssueKind>("kind-of-issue", x => x.IssueKind, (x, v) => x with { IssueKind = v })
        .Text("axis", x => x.Axis, (x, v) => x with { Axis = v })
        .Parts("scale", ScaleLevel.Shape, x => x.Scale, (x, v) => x with { Scale = v })
        .Reference("part-of", x => x.PartOf, (x, v) => x with { PartOf = v }, Kinds.Issue)
        .Foot();
}

/// <summary>What an issue is like.</summary>
public enum IssueKind
{
    /// <summary>Positions have their place on a scale.</summary>
    Scalar,

    /// <summary>Positions are sets: who, which.</summary>
    SetValued,

    /// <summary>It holds other issues.</summary>
    Container,
}
