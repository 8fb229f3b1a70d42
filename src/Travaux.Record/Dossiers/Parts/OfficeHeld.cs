using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>An office that a person held, and when.</summary>
public sealed record OfficeHeld
{
    /// <summary>The office, in the words of its time.</summary>
    public string Office { get; init; } = "";

    /// <summary>The state, organisation or group whose office it is.</summary>
    public string Of { get; init; } = "";

    /// <summary>The same in words, where no actor of the dossier is meant.</summary>
    public string OfWhom { get; init; } = "";

    /// <summary>When it was held, as well as it is known.</summary>
    public EdtfDate? During { get; init; }

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <summary>The fields.</summary>
    public static Shape<OfficeHeld> Shape { get; } = new Shape<OfficeHeld>("office")
        .Text("office", x => x.Office, (x, v) => x with { Office = v }).Required()
        .Reference("of", x => x.Of, (x, v) => x with { Of = v }, Kinds.Actor)
        .Text("of-whom", x => x.OfWhom, (x, v) => x with { OfWhom = v })
        .Date("during", x => x.During, (x, v) => x with { During = v })
        .Parts("cites", Citation.Shape, x => x.Cites, (x, v) => x with { Cites = v }).Ground();
}
