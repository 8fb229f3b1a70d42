using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>Another name of the same thing: a transliteration, a translation, the name that one side uses.</summary>
public sealed record OtherName
{
    /// <summary>The name.</summary>
    public string Value { get; init; } = "";

    /// <summary>Its language, a BCP 47 tag.</summary>
    public string Language { get; init; } = "";

    /// <summary>Who uses it.</summary>
    public Sequence<Attribution> By { get; init; }

    /// <summary>A remark.</summary>
    public string Note { get; init; } = "";

    /// <summary>The batch by which it came into the record.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <summary>The fields.</summary>
    public static Shape<OtherName> Shape { get; } = new Shape<OtherName>("name")
        .Text("value", n => n.Value, (n, v) => n with { Value = v }).Required().AsShort()
        .Slug("language", n => n.Language, (n, v) => n with { Language = v })
        .Parts("by", Attribution.Shape, n => n.By, (n, v) => n with { By = v }).Ground()
        .Text("note", n => n.Note, (n, v) => n with { Note = v })
        .Slug("origin", n => n.Origin, (n, v) => n with { Origin = v })
        .Parts("cites", Citation.Shape, n => n.Cites, (n, v) => n with { Cites = v }).Ground();
}
