using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>What a mediator carried or said.</summary>
public sealed record Message : DatedItem
{
    /// <summary>What it said, in our words.</summary>
    public string Says { get; init; } = "";

    /// <summary>From whom.</summary>
    public Sequence<Attribution> From { get; init; }

    /// <summary>To whom.</summary>
    public Sequence<Attribution> To { get; init; }

    /// <summary>Who carried it.</summary>
    public Sequence<Attribution> CarriedBy { get; init; }

    /// <summary>At which meeting.</summary>
    public string Meeting { get; init; } = "";

    /// <summary>The words.</summary>
    public Quote? Quote { get; init; }

    /// <summary>How it was taken.</summary>
    public Sequence<Reception> Receptions { get; init; }

    /// <inheritdoc/>
    public override string Kind => Kinds.Message;

    /// <inheritdoc/>
    public override string Heading => Says;

    /// <summary>The fields.</summary>
    public static Shape<Message> Shape { get; } = new Shape<Message>("message")
        .Head()
        .Text("says", x => x.Says, (x, v) => x with { Says = v }).Required()
        .Dated()
        .Parts("from", Attribution.Shape, x => x.From, (x, v) => x with { From = v }).Required()
        .Parts("to", Attribution.Shape, x => x.To, (x, v) => x with { To = v }).Required()
        .Parts("carried-by", Attribution.Shape, x => x.CarriedBy, (x, v) => x with { CarriedBy = v })
        .Reference("meeting", x => x.Meeting, (x, v) => x with { Meeting = v }, Kinds.Meeting)
        .Part("quote", Quote.Shape, x => x.Quote, (x, v) => x with { Quote = v })
        .Parts("receptions", Reception.Shape, x => x.Receptions, (x, v) => x with { Receptions = v })
        .Foot();
}
