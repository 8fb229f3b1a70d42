using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>A batch by which items came into the record.</summary>
public sealed record OriginBatch
{
    /// <summary>Its name.</summary>
    public string Id { get; init; } = "";

    /// <summary>What it is.</summary>
    public string Title { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<OriginBatch> Shape { get; } = new Shape<OriginBatch>("origin")
        .Slug("id", x => x.Id, (x, v) => x with { Id = v }).Required()
        .Text("title", x => x.Title, (x, v) => x with { Title = v }).Required();
}
