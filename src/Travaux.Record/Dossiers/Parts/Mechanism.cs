using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>One way in which an explanation says that its cause worked.</summary>
public sealed record Mechanism
{
    /// <summary>Its name.</summary>
    public string Id { get; init; } = "";

    /// <summary>What it is.</summary>
    public string Text { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Mechanism> Shape { get; } = new Shape<Mechanism>("mechanism")
        .Slug("id", x => x.Id, (x, v) => x with { Id = v }).Required()
        .Text("text", x => x.Text, (x, v) => x with { Text = v }).Required();
}
