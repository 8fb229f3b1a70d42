using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>Any participant: a state, an organisation, a group.</summary>
public sealed record Actor : Item
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is.</summary>
    public ActorKind ActorKind { get; init; }

    /// <summary>Other names of it, metonyms among them.</summary>
    public Sequence<OtherName> OtherNames { get; init; }

    /// <summary>Words that stand for it: a capital, a people.</summary>
    public Sequence<string> Metonyms { get; init; }

    /// <summary>Its roles in the talks.</summary>
    public Sequence<TalkRole> Roles { get; init; }

    /// <summary>Its members.</summary>
    public Sequence<string> Members { get; init; }

    /// <summary>Those who probably belong to it.</summary>
    public Sequence<string> IncludesProbably { get; init; }

    /// <summary>How well its membership is known.</summary>
    public MembershipStatus? Membership { get; init; }

    /// <summary>What is known where it has no name.</summary>
    public Unnamed? Unnamed { get; init; }

    /// <summary>What may be said of it where its identity is in the vault.</summary>
    public Seal? Sealed { get; init; }

    /// <inheritdoc/>
    public override string Kind => Kinds.Actor;

    /// <inheritdoc/>
    public override string Heading => Sealed?.AttributionLine ?? Name;

    /// <summary>The fields.</summary>
    public static Shape<Actor> Shape { get; } = new Shape<Actor>("actor")
        .Head()
        .Text("name", x => x.Name, (x, v) => x with { Name = v }).Required()
        .Word<ActorKind>("kind-of-actor", x => x.ActorKind, (x, v) => x with { ActorKind = v })
        .Parts("other-names", OtherName.Shape, x => x.OtherNames, (x, v) => x with { OtherNames = v })
        .Texts("metonyms", x => x.Metonyms, (x, v) => x with { Metonyms = v })
        .Parts("roles", TalkRole.Shape, x => x.Roles, (x, v) => x with { Roles = v })
        .References("members", x => x.Members, (x, v) => x with { Members = v }, Kinds.Actor, Kinds.Person)
        .References("includes-probably", x => x.IncludesProbably, (x, v) => x with { IncludesProbably = v }, Kinds.Actor, Kinds.Person)
        .OptionalWord<MembershipStatus>("membership", x => x.Membership, (x, v) => x with { Membership = v })
        .Part("unnamed", Unnamed.Shape, x => x.Unnamed, (x, v) => x with { Unnamed = v })
        .Part("sealed", Seal.Shape, x => x.Sealed, (x, v) => x with { Sealed = v })
        .Foot();
}

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    /// <summary>A state.</summary>
    State,

    /// <summary>An international organisation.</summary>
    Organisation,

    /// <summary>An organ of one.</summary>
    Organ,

    /// <summary>Several together.</summary>
    Collective,

    /// <summary>All who have a role.</summary>
    RoleGroup,

    /// <summary>A people, or a part of one.</summary>
    Population,

    /// <summary>An armed group.</summary>
    ArmedGroup,

    /// <summary>Some people.</summary>
    Group,

    /// <summary>A company, paper or institute.</summary>
    Company,
}

/// <summary>How well it is known who belongs to a group.</summary>
public enum MembershipStatus
{
    /// <summary>It is.</summary>
    Known,

    /// <summary>Those named may belong to it.</summary>
    Possible,

    /// <summary>Nobody defined it.</summary>
    Undefined,

    /// <summary>It is not.</summary>
    Unknown,
}
