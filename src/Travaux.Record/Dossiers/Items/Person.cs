using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>Somebody, with the offices that they held and when; or somebody unnamed.</summary>
public sealed record Person : Item
{
    /// <summary>The name, or a description where there is none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Other spellings and scripts of it.</summary>
    public Sequence<OtherName> OtherNames { get; init; }

    /// <summary>The actor on whose side they stand.</summary>
    public string Side { get; init; } = "";

    /// <summary>Where they belong, in words.</summary>
    public string Affiliation { get; init; } = "";

    /// <summary>Offices.</summary>
    public Sequence<OfficeHeld> Offices { get; init; }

    /// <summary>Parts played in the talks.</summary>
    public Sequence<TalkRole> Roles { get; init; }

    /// <summary>One or several.</summary>
    public PersonKind? PersonKind { get; init; }

    /// <summary>What is known where there is no name.</summary>
    public Unnamed? Unnamed { get; init; }

    /// <summary>What may be said where the identity is in the vault.</summary>
    public Seal? Sealed { get; init; }

    /// <inheritdoc/>
    public override string Kind => Kinds.Person;

    /// <inheritdoc/>
    public override string Heading => Sealed?.AttributionLine ?? Name;

    /// <summary>The fields.</summary>
    public static Shape<Person> Shape { get; } = new Shape<Person>("person")
        .Head()
        .Text("name", x => x.Name, (x, v) => x with { Name = v }).Required()
        .Parts("other-names", OtherName.Shape, x => x.OtherNames, (x, v) => x with { OtherNames = v })
        .Reference("side", x => x.Side, (x, v) => x with { Side = v }, Kinds.Actor)
        .Text("affiliation", x => x.Affiliation, (x, v) => x with { Affiliation = v })
        .Parts("offices", OfficeHeld.Shape, x => x.Offices, (x, v) => x with { Offices = v })
        .Parts("roles", TalkRole.Shape, x => x.Roles, (x, v) => x with { Roles = v })
        .OptionalWord<PersonKind>("kind-of-person", x => x.PersonKind, (x, v) => x with { PersonKind = v })
        .Part("unnamed", Unnamed.Shape, x => x.Unnamed, (x, v) => x with { Unnamed = v })
        .Part("sealed", Seal.Shape, x => x.Sealed, (x, v) => x with { Sealed = v })
        .Foot();
}

/// <summary>One or several.</summary>
public enum PersonKind
{
    /// <summary>One person.</summary>
    One,

    /// <summary>Several, of whom no one is told apart.</summary>
    Group,
}
