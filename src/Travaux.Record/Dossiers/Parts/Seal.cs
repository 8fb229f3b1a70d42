using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>What the record may say of somebody whose identity lies in the vault.</summary>
public sealed record Seal
{
    /// <summary>The opaque handle under which the vault knows who it is; it never leaves the custodians' record.</summary>
    public string Handle { get; init; } = "";

    /// <summary>The line that was agreed with the source; every output uses it, word for word, and nothing else.</summary>
    public string AttributionLine { get; init; } = "";

    /// <summary>The role that may be told: "participant", "official".</summary>
    public string Role { get; init; } = "";

    /// <summary>How many people the line fits, as far as is known; below the release's limit an export is refused.</summary>
    public int? Circle { get; init; }

    /// <summary>The fields.</summary>
    public static Shape<Seal> Shape { get; } = new Shape<Seal>("seal")
        .Slug("handle", s => s.Handle, (s, v) => s with { Handle = v })
        .Text("attribution-line", s => s.AttributionLine, (s, v) => s with { AttributionLine = v }).Required()
        .Text("role", s => s.Role, (s, v) => s with { Role = v })
        .Number("circle", s => s.Circle, (s, v) => s with { Circle = v });
}
