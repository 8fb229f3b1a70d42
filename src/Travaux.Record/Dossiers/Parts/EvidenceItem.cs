using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>An item brought to bear on an explanation.</summary>
public sealed record EvidenceItem : IHasAudience
{
    /// <summary>The item.</summary>
    public string Ref { get; init; } = "";

    /// <summary>How it bears.</summary>
    public Bearing Bearing { get; init; }

    /// <summary>Who says that it bears so: "authors", "compiler", or a name.</summary>
    public string AssessedBy { get; init; } = "";

    /// <summary>Why, or in what respect.</summary>
    public string Note { get; init; } = "";

    /// <summary>Ratings of it, for weighing.</summary>
    public Sequence<EvidenceRating> Ratings { get; init; }

    /// <summary>The batch by which it came into the record.</summary>
    public string Origin { get; init; } = "";

    /// <inheritdoc/>
    public string Audience { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<EvidenceItem> Shape { get; } = new Shape<EvidenceItem>("evidence")
        .Reference("ref", x => x.Ref, (x, v) => x with { Ref = v }).Required()
        .Word<Bearing>("bearing", x => x.Bearing, (x, v) => x with { Bearing = v })
        .Text("assessed-by", x => x.AssessedBy, (x, v) => x with { AssessedBy = v }).Required()
        .Text("note", x => x.Note, (x, v) => x with { Note = v })
        .Parts("ratings", EvidenceRating.Shape, x => x.Ratings, (x, v) => x with { Ratings = v })
        .Slug("origin", x => x.Origin, (x, v) => x with { Origin = v })
        .Slug("audience", x => x.Audience, (x, v) => x with { Audience = v });
}

/// <summary>How an item bears on an explanation.</summary>
public enum Bearing
{
    /// <summary>It speaks for it.</summary>
    For,

    /// <summary>It speaks against it.</summary>
    Against,

    /// <summary>It speaks for it in one respect, against it in another.</summary>
    Mixed,

    /// <summary>It has no bearing; that is not the same as neutral.</summary>
    NotApplicable,
}
