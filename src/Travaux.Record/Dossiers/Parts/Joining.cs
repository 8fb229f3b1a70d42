using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>That a state joined an instrument.</summary>
public sealed record Joining
{
    /// <summary>The state.</summary>
    public string Party { get; init; } = "";

    /// <summary>When.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The words of the source for it.</summary>
    public string DateAsWritten { get; init; } = "";

    /// <summary>In what capacity.</summary>
    public string As { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Joining> Shape { get; } = new Shape<Joining>("joining")
        .Reference("party", x => x.Party, (x, v) => x with { Party = v }, Kinds.Actor).Required()
        .Date("date", x => x.Date, (x, v) => x with { Date = v })
        .Text("date-as-written", x => x.DateAsWritten, (x, v) => x with { DateAsWritten = v })
        .Text("as", x => x.As, (x, v) => x with { As = v });
}
