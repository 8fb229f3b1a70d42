using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>Somebody's judgement of how far an item fits an explanation.</summary>
public sealed record EvidenceRating
{
    /// <summary>Who rates.</summary>
    public string By { get; init; } = "";

    /// <summary>The judgement, a word of the method used.</summary>
    public string Value { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The fields.</summary>
    public static Shape<EvidenceRating> Shape { get; } = new Shape<EvidenceRating>("rating")
        .Text("by", x => x.By, (x, v) => x with { By = v }).Required()
        .Text("value", x => x.Value, (x, v) => x with { Value = v }).Required()
        .Text("reason", x => x.Reason, (x, v) => x with { Reason = v }).Required()
        .Date("date", x => x.Date, (x, v) => x with { Date = v });
}
