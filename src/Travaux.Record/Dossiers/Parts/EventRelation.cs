using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>How an event stands to another, and who asserts it.</summary>
public sealed record EventRelation
{
    /// <summary>The relation, read from the event that holds it.</summary>
    public EventRelationKind Kind { get; init; }

    /// <summary>The other.</summary>
    public string Target { get; init; } = "";

    /// <summary>The claims that assert it; a cause without an asserter is an error.</summary>
    public Sequence<string> AssertedIn { get; init; }

    /// <summary>On what condition it is said to hold.</summary>
    public string Condition { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<EventRelation> Shape { get; } = new Shape<EventRelation>("relation")
        .Word<EventRelationKind>("kind", x => x.Kind, (x, v) => x with { Kind = v })
        .Reference("target", x => x.Target, (x, v) => x with { Target = v }, Kinds.Event, Kinds.Meeting, Kinds.Act, Kinds.Claim, Kinds.Draft, Kinds.Position).Required()
        .References("asserted-in", x => x.AssertedIn, (x, v) => x with { AssertedIn = v }, Kinds.Claim).Ground()
        .Text("condition", x => x.Condition, (x, v) => x with { Condition = v });
}

/// <summary>How one event stands to another.</summary>
public enum EventRelationKind
{
    /// <summary>It brings the other about.</summary>
    Causes,

    /// <summary>It makes the other possible.</summary>
    Enables,

    /// <summary>It comes before the other.</summary>
    Precedes,

    /// <summary>It happens at the time of the other.</summary>
    ConcurrentWith,

    /// <summary>It answers the other.</summary>
    ReactionTo,

    /// <summary>It was announced by the other.</summary>
    AnnouncedBy,
}
