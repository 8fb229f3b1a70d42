using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>What somebody says a draft is. Different people describe the same paper differently.</summary>
public sealed record Characterisation : IHasAudience
{
    /// <summary>Who describes it.</summary>
    public Sequence<Attribution> By { get; init; }

    /// <summary>What they say it is.</summary>
    public string As { get; init; } = "";

    /// <summary>The batch by which it came into the record.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <inheritdoc/>
    public string Audience { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Characterisation> Shape { get; } = new Shape<Characterisation>("characterisation")
        .Parts("by", Attribution.Shape, x => x.By, (x, v) => x with { By = v }).Required()
        .Text("as", x => x.As, (x, v) => x with { As = v }).Required()
        .Slug("origin", x => x.Origin, (x, v) => x with { Origin = v })
        .Parts("cites", Citation.Shape, x => x.Cites, (x, v) => x with { Cites = v }).Required()
        .Slug("audience", x => x.Audience, (x, v) => x with { Audience = v });
}
