using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>What was done to a draft, by whom, in what capacity, on which copy, with what effect claimed and by whom.</summary>
public sealed record Act : DatedItem
{
    /// <summary>The draft or instrument.</summary>
    public string Draft { get; init; } = "";

    /// <summary>What was done.</summary>
    public ActKind ActKind { get; init; }

    /// <summary>How sure it is that it was done to this draft, and whose reading that is; empty where it is sure.</summary>
    public string DraftStatus { get; init; } = "";

    /// <summary>Whether it was done; done where nothing is said.</summary>
    public ActStatus? Status { get; init; }

    /// <summary>Who did it.</summary>
    public Sequence<Attribution> By { get; init; }

    /// <summary>To whom: of sharing, circulating.</summary>
    public Sequence<Attribution> To { get; init; }

    /// <summary>At which meeting.</summary>
    public string Meeting { get; init; } = "";

    /// <summary>What was done, in words.</summary>
    public string What { get; init; } = "";

    /// <summary>How far: "17 or 18 drafts", provisionally, in principle.</summary>
    public string Extent { get; init; } = "";

    /// <summary>As what: a framework for a treaty.</summary>
    public string As { get; init; } = "";

    /// <summary>On which copy.</summary>
    public string Copy { get; init; } = "";

    /// <summary>What effect is claimed for it.</summary>
    public string Effect { get; init; } = "";

    /// <summary>On what that rests: own report, inference; "one or more of …" where it is not told which of the sources cited says so.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Whether one or more of the sources cited say so, and it is not told which: the basis begins "one or more of".</summary>
    public bool RestsOnAnyOfItsSources => Basis.StartsWith("one or more of", StringComparison.OrdinalIgnoreCase);

    /// <summary>Who says so.</summary>
    public Sequence<Attribution> Per { get; init; }

    /// <inheritdoc/>
    public override string Kind => Kinds.Act;

    /// <inheritdoc/>
    public override string Heading => What.Length > 0 ? What : $"{Words.For(ActKind)}: {Draft}";

    /// <summary>The fields.</summary>
    public static Shape<Act> Shape { get; } = new Shape<Act>("act")
        .Head()
        .Reference("draft", x => x.Draft, (x, v) => x with { Draft = v }, Kinds.Writings).Required()
        .Text("draft-status", x => x.DraftStatus, (x, v) => x with { DraftStatus = v })
        .Dated()
        .Word<ActKind>("kind-of-act", x => x.ActKind, (x, v) => x with { ActKind = v })
        .OptionalWord<ActStatus>("status", x => x.Status, (x, v) => x with { Status = v })
        .Parts("by", Attribution.Shape, x => x.By, (x, v) => x with { By = v })
        .Parts("to", Attribution.Shape, x => x.To, (x, v) => x with { To = v })
        .Reference("meeting", x => x.Meeting, (x, v) => x with { Meeting = v }, Kinds.Meeting)
        .Text("what", x => x.What, (x, v) => x with { What = v })
        .Text("extent", x => x.Extent, (x, v) => x with { Extent = v })
        .Text("as", x => x.As, (x, v) => x with { As = v })
        .Text("copy", x => x.Copy, (x, v) => x with { Copy = v })
        .Text("effect", x => x.Effect, (x, v) => x with { Effect = v })
        .Text("basis", x => x.Basis, (x, v) => x with { Basis = v })
        .Parts("per", Attribution.Shape, x => x.Per, (x, v) => x with { Per = v }).Ground()
        .Foot();
}

/// <summary>What can be done to a draft.</summary>
public enum ActKind
{
    /// <summary>Put on the table.</summary>
    Tabled,

    /// <summary>Sent round.</summary>
    Circulated,

    /// <summary>Gone through.</summary>
    Examined,

    /// <summary>Sent to the other side.</summary>
    Exchanged,

    /// <summary>Announced in public.</summary>
    Announced,

    /// <summary>Described in public.</summary>
    Described,

    /// <summary>Taken as a basis.</summary>
    TakenAsBasis,

    /// <summary>Accepted for the time being.</summary>
    AcceptedProvisionally,

    /// <summary>Accepted in principle.</summary>
    AcceptedInPrinciple,

    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>Not answered.</summary>
    LeftUnanswered,

    /// <summary>Initialled.</summary>
    Initialled,

    /// <summary>Signed ad referendum.</summary>
    SignedAdReferendum,

    /// <summary>Signed.</summary>
    Signed,

    /// <summary>Ratified.</summary>
    Ratified,

    /// <summary>Corrected.</summary>
    Corrected,

    /// <summary>Shown or given to somebody who is not of the sides.</summary>
    Shared,

    /// <summary>Obtained by somebody.</summary>
    Obtained,

    /// <summary>Shown in public.</summary>
    Displayed,

    /// <summary>Published.</summary>
    Published,

    /// <summary>Withdrawn.</summary>
    Withdrawn,
}

/// <summary>Whether an act was done.</summary>
public enum ActStatus
{
    /// <summary>It was.</summary>
    Done,

    /// <summary>Somebody says so.</summary>
    Claimed,

    /// <summary>Somebody says so, and it is denied.</summary>
    Denied,

    /// <summary>It was planned.</summary>
    Envisaged,
}
