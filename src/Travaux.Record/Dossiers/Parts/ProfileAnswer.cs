using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>What an instrument says on one dimension of a guarantee.</summary>
public sealed record ProfileAnswer
{
    /// <summary>The dimension.</summary>
    public ProfileDimension Dimension { get; init; }

    /// <summary>What it says, in our words.</summary>
    public string Value { get; init; } = "";

    /// <summary>The items meant, where there are any: guarantors.</summary>
    public Sequence<string> Items { get; init; }

    /// <summary>How the answer was come by, where it is not read off the text.</summary>
    public string Status { get; init; } = "";

    /// <summary>What is not known about it.</summary>
    public string Gap { get; init; } = "";

    /// <summary>On guarantors: whether the other side of the talks is among them.</summary>
    public bool OtherSideIncluded { get; init; }

    /// <summary>Whether the sides disagree on it.</summary>
    public bool Contested { get; init; }

    /// <summary>The batch by which it came into the record.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <summary>The fields.</summary>
    public static Shape<ProfileAnswer> Shape { get; } = new Shape<ProfileAnswer>("answer")
        .Word<ProfileDimension>("dimension", x => x.Dimension, (x, v) => x with { Dimension = v })
        .Text("value", x => x.Value, (x, v) => x with { Value = v }).Required()
        .References("items", x => x.Items, (x, v) => x with { Items = v })
        .Text("status", x => x.Status, (x, v) => x with { Status = v })
        .Reference("gap", x => x.Gap, (x, v) => x with { Gap = v }, Kinds.Gap)
        .Flag("other-side-included", x => x.OtherSideIncluded, (x, v) => x with { OtherSideIncluded = v })
        .Flag("contested", x => x.Contested, (x, v) => x with { Contested = v })
        .Slug("origin", x => x.Origin, (x, v) => x with { Origin = v })
        .Parts("cites", Citation.Shape, x => x.Cites, (x, v) => x with { Cites = v }).Ground();
}

/// <summary>What guarantees are compared by.</summary>
public enum ProfileDimension
{
    /// <summary>Whether it is an assurance, a guarantee or an alliance.</summary>
    Form,

    /// <summary>Who is bound.</summary>
    Guarantors,

    /// <summary>What sets it off.</summary>
    Trigger,

    /// <summary>Who may call on it.</summary>
    InvokedBy,

    /// <summary>What must happen before help.</summary>
    Procedure,

    /// <summary>How long that may take.</summary>
    TimeLimit,

    /// <summary>Who must agree.</summary>
    DecisionRule,

    /// <summary>What guarantors must do.</summary>
    Obligation,

    /// <summary>Whether measures are named.</summary>
    Measures,

    /// <summary>What the protected state gives.</summary>
    Price,

    /// <summary>Where it applies.</summary>
    Territory,

    /// <summary>Its place on a scale of strength.</summary>
    Strength,
}
