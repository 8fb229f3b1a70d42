using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>A notion that a source defines.</summary>
public sealed record Concept : Item
{
    /// <summary>Its name.</summary>
    public string Title { get; init; } = "";

    /// <summary>What the source says it is.</summary>
    public string Text { get; init; } = "";

    /// <summary>What it is contrasted with.</summary>
    public Sequence<string> ContrastedWith { get; init; }

    /// <inheritdoc/>
    public override string Kind => Kinds.Concept;

    /// <inheritdoc/>
    public override string Heading => Title;

    /// <summary>The fields.</summary>
    public static Shape<Concept> Shape { get; } = new Shape<Concept>("concept")
        .Head()
        .Text("title", x => x.Title, (x, v) => x with { Title = v }).Required()
        .Text("text", x => x.Text, (x, v) => x with { Text = v }).Required()
        .References("contrasted-with", x => x.ContrastedWith, (x, v) => x with { ContrastedWith = v })
        .Foot();
}
