using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>What happened, or was planned, when as well as it is known, attested by claims.</summary>
public sealed record Event : DatedItem
{
    /// <summary>What it was.</summary>
    public string Title { get; init; } = "";

    /// <summary>Of what sort.</summary>
    public EventCategory Category { get; init; }

    /// <summary>Whether it happened; it did where nothing is said.</summary>
    public EventStatus? Status { get; init; }

    /// <summary>More of it.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Where.</summary>
    public Sequence<string> Places { get; init; }

    /// <summary>Who.</summary>
    public Sequence<Attribution> Actors { get; init; }

    /// <summary>What came of it.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>The meeting that it is or belongs to.</summary>
    public string Meeting { get; init; } = "";

    /// <summary>The drafts that it concerns.</summary>
    public Sequence<string> Documents { get; init; }

    /// <summary>The claims that attest it.</summary>
    public Sequence<string> Claims { get; init; }

    /// <summary>How it stands to others, each with who asserts it.</summary>
    public Sequence<EventRelation> Relations { get; init; }

    /// <summary>The event that it makes more exact.</summary>
    public string Refines { get; init; } = "";

    /// <summary>What is not known about it.</summary>
    public Sequence<string> Gaps { get; init; }

    /// <summary>The body before which it took place.</summary>
    public string Forum { get; init; } = "";

    /// <inheritdoc/>
    public override string Kind => Kinds.Event;

    /// <inheritdoc/>
    public override string Heading => Title;

    /// <summary>The fields.</summary>
    public static Shape<Event> Shape { get; } = new Shape<Event>("event")
        .Head()
        .Text("title", x => x.Title, (x, v) => x with { Title = v }).Required()
        .Dated()
        .Word<EventCategory>("category", x => x.Category, (x, v) => x with { Category = v })
        .OptionalWord<EventStatus>("status", x => x.Status, (x, v) => x with { Status = v })
        .Text("detail", x => x.Detail, (x, v) => x with { Detail = v })
        .References("places", x => x.Places, (x, v) => x with { Places = v }, Kinds.Place)
        .Parts("actors", Attribution.Shape, x => x.Actors, (x, v) => x with { Actors = v })
        .Text("outcome", x => x.Outcome, (x, v) => x with { Outcome = v })
        .Reference("meeting", x => x.Meeting, (x, v) => x with { Meeting = v }, Kinds.Meeting)
        .References("documents", x => x.Documents, (x, v) => x with { Documents = v }, Kinds.Draft, Kinds.Instrument)
        .References("claims", x => x.Claims, (x, v) => x with { Claims = v }, Kinds.Claim)
        .Parts("relations", EventRelation.Shape, x => x.Relations, (x, v) => x with { Relations = v })
        .Reference("refines", x => x.Refines, (x, v) => x with { Refines = v }, Kinds.Event)
        .References("gaps", x => x.Gaps, (x, v) => x with { Gaps = v }, Kinds.Gap)
        .Reference("forum", x => x.Forum, (x, v) => x with { Forum = v }, Kinds.Actor)
        .Foot();
}

/// <summary>Of what sort an event is.</summary>
public enum EventCategory
{
    /// <summary>Of the fighting.</summary>
    Battlefield,

    /// <summary>Of diplomacy.</summary>
    Diplomatic,

    /// <summary>Said in public.</summary>
    PublicStatement,

    /// <summary>Killing or abuse of civilians or prisoners, and its discovery; by whose hand stands in the event, with who says so.</summary>
    CivilianHarm,

    /// <summary>About a document.</summary>
    Document,

    /// <summary>Of politics.</summary>
    Political,

    /// <summary>Before the matter, or beside it.</summary>
    Background,

    /// <summary>Of inquiry into it.</summary>
    Research,

    /// <summary>Planned.</summary>
    Envisaged,
}

/// <summary>Whether an event happened.</summary>
public enum EventStatus
{
    /// <summary>It did.</summary>
    Happened,

    /// <summary>Somebody says so.</summary>
    Reported,

    /// <summary>It is disputed.</summary>
    Disputed,

    /// <summary>It was planned.</summary>
    Envisaged,

    /// <summary>It was planned and did not happen.</summary>
    DidNotHappen,
}
