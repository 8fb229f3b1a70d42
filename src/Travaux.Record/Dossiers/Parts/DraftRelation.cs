using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>How a draft stands to another.</summary>
public sealed record DraftRelation : IHasAudience
{
    /// <summary>The relation, read from the draft that holds it.</summary>
    public DraftRelationKind Kind { get; init; }

    /// <summary>The other draft.</summary>
    public string To { get; init; } = "";

    /// <summary>How sure it is; certain where nothing is said.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>The issues on which they differ or agree.</summary>
    public Sequence<string> Regarding { get; init; }

    /// <summary>What is known of it.</summary>
    public string Details { get; init; } = "";

    /// <summary>Who says so.</summary>
    public Sequence<Attribution> Per { get; init; }

    /// <summary>The batch by which it came into the record.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <inheritdoc/>
    public string Audience { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<DraftRelation> Shape { get; } = new Shape<DraftRelation>("relation")
        .Word<DraftRelationKind>("kind", x => x.Kind, (x, v) => x with { Kind = v })
        .Reference("to", x => x.To, (x, v) => x with { To = v }, Kinds.Writings).Required()
        .OptionalWord<Certainty>("certainty", x => x.Certainty, (x, v) => x with { Certainty = v })
        .References("regarding", x => x.Regarding, (x, v) => x with { Regarding = v }, Kinds.Issue)
        .Text("details", x => x.Details, (x, v) => x with { Details = v })
        .Parts("per", Attribution.Shape, x => x.Per, (x, v) => x with { Per = v }).Ground()
        .Slug("origin", x => x.Origin, (x, v) => x with { Origin = v })
        .Parts("cites", Citation.Shape, x => x.Cites, (x, v) => x with { Cites = v }).Ground()
        .Slug("audience", x => x.Audience, (x, v) => x with { Audience = v });
}

/// <summary>How one draft stands to another.</summary>
public enum DraftRelationKind
{
    /// <summary>It comes after that one in the exchange.</summary>
    Follows,

    /// <summary>It was made from that one.</summary>
    DerivedFrom,

    /// <summary>It is one of that set.</summary>
    PartOf,

    /// <summary>It is a set that holds that one.</summary>
    Includes,

    /// <summary>Both are the same paper.</summary>
    SameAs,

    /// <summary>It differs from that one in what matters.</summary>
    DiffersFrom,

    /// <summary>It is like that one in the main.</summary>
    Resembles,

    /// <summary>What is said of it can not hold together with what is said of that one.</summary>
    Conflicts,
}

/// <summary>How sure something is.</summary>
public enum Certainty
{
    /// <summary>Nobody doubts it.</summary>
    Certain,

    /// <summary>More likely than not.</summary>
    Probable,

    /// <summary>It may be.</summary>
    Possible,
}
