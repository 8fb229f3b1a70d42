using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>Words or a figure that one side wants in a provision.</summary>
public sealed record Wording : IHasAudience
{
    /// <summary>Whose it is.</summary>
    public Sequence<Attribution> By { get; init; }

    /// <summary>The words, or their sense.</summary>
    public string Text { get; init; } = "";

    /// <summary>A remark.</summary>
    public string Note { get; init; } = "";

    /// <summary>The batch by which it came into the record.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <inheritdoc/>
    public string Audience { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Wording> Shape { get; } = new Shape<Wording>("option")
        .Parts("by", Attribution.Shape, x => x.By, (x, v) => x with { By = v })
        .Text("text", x => x.Text, (x, v) => x with { Text = v }).Required()
        .Text("note", x => x.Note, (x, v) => x with { Note = v })
        .Slug("origin", x => x.Origin, (x, v) => x with { Origin = v })
        .Parts("cites", Citation.Shape, x => x.Cites, (x, v) => x with { Cites = v }).Ground()
        .Slug("audience", x => x.Audience, (x, v) => x with { Audience = v });
}
