using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>A text with legal or political standing.</summary>
public sealed record Instrument : DatedItem
{
    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it is: an assurance, an alliance.</summary>
    public string InstrumentKind { get; init; } = "";

    /// <summary>Who signed it.</summary>
    public Sequence<string> Signatories { get; init; }

    /// <summary>Who joined it later.</summary>
    public Sequence<Joining> JoinedBy { get; init; }

    /// <summary>How it stands to other texts.</summary>
    public Sequence<DraftRelation> Relations { get; init; }

    /// <summary>Its standing at the time.</summary>
    public string Status { get; init; } = "";

    /// <inheritdoc/>
    public override string Kind => Kinds.Instrument;

    /// <inheritdoc/>
    public override string Heading => Title;

    /// <summary>The fields.</summary>
    public static Shape<Instrument> Shape { get; } = new Shape<Instrument>("instrument")
        .Head()
        .Text("title", x => x.Title, (x, v) => x with { Title = v }).Required()
        .Dated()
        .Text("kind-of-instrument", x => x.InstrumentKind, (x, v) => x with { InstrumentKind = v })
        .References("signatories", x => x.Signatories, (x, v) => x with { Signatories = v }, Kinds.Actor)
        .Parts("joined-by", Joining.Shape, x => x.JoinedBy, (x, v) => x with { JoinedBy = v })
        .Parts("relations", DraftRelation.Shape, x => x.Relations, (x, v) => x with { Relations = v })
        .Text("status", x => x.Status, (x, v) => x with { Status = v })
        .Foot();
}
