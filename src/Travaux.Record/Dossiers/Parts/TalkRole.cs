using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>A part that a person or actor plays in the talks, apart from any office.</summary>
public sealed record TalkRole
{
    /// <summary>The part: a name that the dossier defines.</summary>
    public string Role { get; init; } = "";

    /// <summary>When, where not throughout.</summary>
    public EdtfDate? During { get; init; }

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <summary>The fields.</summary>
    public static Shape<TalkRole> Shape { get; } = new Shape<TalkRole>("role")
        .Slug("role", x => x.Role, (x, v) => x with { Role = v }).Required().AsShort()
        .Date("during", x => x.During, (x, v) => x with { During = v })
        .Parts("cites", Citation.Shape, x => x.Cites, (x, v) => x with { Cites = v }).Ground();
}
