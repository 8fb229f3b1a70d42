using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Items;

/// <summary>How a provision stands with one side at a time. Unbracketed is not agreed.</summary>
public sealed record Standing : DatedItem
{
    /// <summary>The provision.</summary>
    public string Provision { get; init; } = "";

    /// <summary>The side.</summary>
    public string Side { get; init; } = "";

    /// <summary>How it stands.</summary>
    public StandingKind Status { get; init; }

    /// <summary>What it waits for: capital, language, legal review.</summary>
    public Sequence<string> Pending { get; init; }

    /// <summary>Of silence: until when.</summary>
    public EdtfDate? Until { get; init; }

    /// <summary>Who says so.</summary>
    public Sequence<Attribution> Per { get; init; }

    /// <inheritdoc/>
    public override string Kind => Kinds.Standing;

    /// <inheritdoc/>
    public override string Heading => $"{Words.For(Status)}: {Provision}";

    /// <summary>The fields.</summary>
    public static Shape<Standing> Shape { get; } = new Shape<Standing>("standing")
        .Head()
        .Reference("provision", x => x.Provision, (x, v) => x with { Provision = v }, Kinds.Provision).Required()
        .Dated()
        .Reference("side", x => x.Side, (x, v) => x with { Side = v }, Kinds.Whoever).Required()
        .Word<StandingKind>("standing", x => x.Status, (x, v) => x with { Status = v })
        .Texts("pending", x => x.Pending, (x, v) => x with { Pending = v })
        .Date("until", x => x.Until, (x, v) => x with { Until = v })
        .Parts("per", Attribution.Shape, x => x.Per, (x, v) => x with { Per = v }).Ground()
        .Foot();
}

/// <summary>How a provision stands with a side.</summary>
public enum StandingKind
{
    /// <summary>It proposed it.</summary>
    Proposed,

    /// <summary>It has reserved its position.</summary>
    Reserved,

    /// <summary>It agreed, and asks at home.</summary>
    AgreedAdReferendum,

    /// <summary>It agrees unless it speaks by a time.</summary>
    UnderSilence,

    /// <summary>It agreed.</summary>
    Agreed,

    /// <summary>Set aside for now.</summary>
    Parked,

    /// <summary>Left to leaders.</summary>
    LeftToLeaders,

    /// <summary>It dropped it.</summary>
    Dropped,
}
