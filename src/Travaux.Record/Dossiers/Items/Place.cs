using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>A place; the same word may also stand for a government.</summary>
public sealed record Place : Item
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is; a place where nothing is said.</summary>
    public PlaceKind? PlaceKind { get; init; }

    /// <summary>The country, in words.</summary>
    public string Country { get; init; } = "";

    /// <summary>Its status, where that is disputed.</summary>
    public string Status { get; init; } = "";

    /// <summary>Other names of it.</summary>
    public Sequence<OtherName> OtherNames { get; init; }

    /// <inheritdoc/>
    public override string Kind => Kinds.Place;

    /// <inheritdoc/>
    public override string Heading => Name;

    /// <summary>The fields.</summary>
    public static Shape<Place> Shape { get; } = new Shape<Place>("place")
        .Head()
        .Text("name", x => x.Name, (x, v) => x with { Name = v }).Required()
        .OptionalWord<PlaceKind>("kind-of-place", x => x.PlaceKind, (x, v) => x with { PlaceKind = v })
        .Text("country", x => x.Country, (x, v) => x with { Country = v })
        .Text("status", x => x.Status, (x, v) => x with { Status = v })
        .Parts("other-names", OtherName.Shape, x => x.OtherNames, (x, v) => x with { OtherNames = v })
        .Foot();
}

/// <summary>What a place is.</summary>
public enum PlaceKind
{
    /// <summary>A place.</summary>
    Place,

    /// <summary>No place: a video conference.</summary>
    Virtual,

    /// <summary>A theatre of war.</summary>
    Theatre,

    /// <summary>A territory.</summary>
    Territory,
}
