using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>One level of an issue's scale.</summary>
public sealed record ScaleLevel
{
    /// <summary>Its number; levels run from least to most along the axis.</summary>
    public int? Level { get; init; }

    /// <summary>What it means.</summary>
    public string Label { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<ScaleLevel> Shape { get; } = new Shape<ScaleLevel>("level")
        .Number("level", x => x.Level, (x, v) => x with { Level = v }).Required()
        .Text("label", x => x.Label, (x, v) => x with { Label = v }).Required();
}
