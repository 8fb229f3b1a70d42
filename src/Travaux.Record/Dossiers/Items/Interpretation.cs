using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>One meaning of words that can bear several, held by somebody on some basis (VCLT 31 to 33).</summary>
public sealed record Interpretation : Item
{
    /// <summary>The meaning.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The words.</summary>
    public string Words { get; init; } = "";

    /// <summary>The provision, text or claim whose words they are.</summary>
    public string Of { get; init; } = "";

    /// <summary>Who holds it.</summary>
    public Sequence<Attribution> HeldBy { get; init; }

    /// <summary>On what basis: ordinary meaning, context, practice, preparatory work.</summary>
    public string Basis { get; init; } = "";

    /// <inheritdoc/>
    public override string Kind => Kinds.Interpretation;

    /// <inheritdoc/>
    public override string Heading => Meaning;

    /// <summary>The fields.</summary>
    public static Shape<Interpretation> Shape { get; } = new Shape<Interpretation>("interpretation")
        .Head()
        .Text("meaning", x => x.Meaning, (x, v) => x with { Meaning = v }).Required()
        .Text("words", x => x.Words, (x, v) => x with { Words = v })
        .Reference("of", x => x.Of, (x, v) => x with { Of = v }, Kinds.Provision, Kinds.Claim, Kinds.Draft, Kinds.Instrument).Required()
        .Parts("held-by", Attribution.Shape, x => x.HeldBy, (x, v) => x with { HeldBy = v }).Required()
        .Text("basis", x => x.Basis, (x, v) => x with { Basis = v })
        .Foot();
}
