using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>A length of time in a text.</summary>
public sealed record Measure
{
    /// <summary>The length, as an ISO 8601 period or an interval of two: P15Y, P10Y/P15Y.</summary>
    public string Period { get; init; } = "";

    /// <summary>The words of the text.</summary>
    public string AsWritten { get; init; } = "";

    /// <summary>From when it runs.</summary>
    public string From { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Measure> Shape { get; } = new Shape<Measure>("duration")
        .Text("period", x => x.Period, (x, v) => x with { Period = v }).Required().AsShort()
        .Text("as-written", x => x.AsWritten, (x, v) => x with { AsWritten = v })
        .Text("from", x => x.From, (x, v) => x with { From = v });
}
