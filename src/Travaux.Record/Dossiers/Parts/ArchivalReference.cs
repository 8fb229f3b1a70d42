using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>Where an archive keeps a source.</summary>
public sealed record ArchivalReference
{
    /// <summary>The archive.</summary>
    public string Repository { get; init; } = "";

    /// <summary>The fond or collection.</summary>
    public string Fonds { get; init; } = "";

    /// <summary>The series, opis or record group.</summary>
    public string Series { get; init; } = "";

    /// <summary>The item, file or delo.</summary>
    public string Item { get; init; } = "";

    /// <summary>The folio or list.</summary>
    public string Folio { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<ArchivalReference> Shape { get; } = new Shape<ArchivalReference>("archival-reference")
        .Text("repository", x => x.Repository, (x, v) => x with { Repository = v }).Required()
        .Text("fonds", x => x.Fonds, (x, v) => x with { Fonds = v })
        .Text("series", x => x.Series, (x, v) => x with { Series = v })
        .Text("item", x => x.Item, (x, v) => x with { Item = v })
        .Text("folio", x => x.Folio, (x, v) => x with { Folio = v });
}
