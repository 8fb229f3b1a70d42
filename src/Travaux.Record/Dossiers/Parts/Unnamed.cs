using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>What is known of a person or group whose name the record does not have.</summary>
public sealed record Unnamed
{
    /// <summary>Why there is no name.</summary>
    public WithheldIdentity Identity { get; init; }

    /// <summary>How many there are, in the words of the source: "at least two".</summary>
    public string Count { get; init; } = "";

    /// <summary>Who promised not to name them.</summary>
    public Sequence<string> PromisedBy { get; init; }

    /// <summary>Why it was promised.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whom they may be; a guess, never an identification.</summary>
    public Sequence<Attribution> Possibly { get; init; }

    /// <summary>Whom they include for certain.</summary>
    public Sequence<string> Includes { get; init; }

    /// <summary>The fields.</summary>
    public static Shape<Unnamed> Shape { get; } = new Shape<Unnamed>("unnamed")
        .Word<WithheldIdentity>("identity", u => u.Identity, (u, v) => u with { Identity = v }).AsShort()
        .Text("count", u => u.Count, (u, v) => u with { Count = v })
        .References("promised-by", u => u.PromisedBy, (u, v) => u with { PromisedBy = v }, Kinds.Speakers)
        .Text("reason", u => u.Reason, (u, v) => u with { Reason = v })
        .Parts("possibly", Attribution.Shape, u => u.Possibly, (u, v) => u with { Possibly = v })
        .References("includes", u => u.Includes, (u, v) => u with { Includes = v }, Kinds.Speakers);
}

/// <summary>Why the record has no name.</summary>
public enum WithheldIdentity
{
    /// <summary>Somebody knows it and promised to keep it.</summary>
    Withheld,

    /// <summary>The source does not give it.</summary>
    NotGiven,

    /// <summary>Nobody is known to know it.</summary>
    NotKnown,
}
