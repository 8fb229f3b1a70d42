using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>Somebody at a meeting.</summary>
public sealed record Attendance : IHasAudience
{
    /// <summary>The actor, person or delegation.</summary>
    public string Who { get; init; } = "";

    /// <summary>In what capacity.</summary>
    public string Capacity { get; init; } = "";

    /// <summary>Whether it is doubtful that they were there.</summary>
    public bool Uncertain { get; init; }

    /// <summary>Where it is known from, where not from what the meeting cites.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <inheritdoc/>
    public string Audience { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Attendance> Shape { get; } = new Shape<Attendance>("attendance")
        .Reference("who", x => x.Who, (x, v) => x with { Who = v }, Kinds.Whoever).Required().AsShort()
        .Text("capacity", x => x.Capacity, (x, v) => x with { Capacity = v })
        .Flag("uncertain", x => x.Uncertain, (x, v) => x with { Uncertain = v })
        .Parts("cites", Citation.Shape, x => x.Cites, (x, v) => x with { Cites = v }).Ground()
        .Slug("audience", x => x.Audience, (x, v) => x with { Audience = v });
}
