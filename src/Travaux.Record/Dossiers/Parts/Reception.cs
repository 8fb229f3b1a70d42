using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>How an audience took an argument or a message.</summary>
public sealed record Reception : IHasAudience
{
    /// <summary>Who.</summary>
    public Sequence<Attribution> By { get; init; }

    /// <summary>How they took it.</summary>
    public string How { get; init; } = "";

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <inheritdoc/>
    public string Audience { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Reception> Shape { get; } = new Shape<Reception>("reception")
        .Parts("by", Attribution.Shape, x => x.By, (x, v) => x with { By = v }).Required()
        .Text("how", x => x.How, (x, v) => x with { How = v }).Required()
        .Parts("cites", Citation.Shape, x => x.Cites, (x, v) => x with { Cites = v }).Ground()
        .Slug("audience", x => x.Audience, (x, v) => x with { Audience = v });
}
