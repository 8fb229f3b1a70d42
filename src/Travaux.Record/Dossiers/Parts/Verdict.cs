using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>What an assessor makes of an explanation. A verdict belongs to its assessor, never to the record.</summary>
public sealed record Verdict
{
    /// <summary>Who assesses: "authors", or a name.</summary>
    public string By { get; init; } = "";

    /// <summary>The verdict.</summary>
    public VerdictKind Judgement { get; init; }

    /// <summary>What is granted to it all the same.</summary>
    public string Concession { get; init; } = "";

    /// <summary>When.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <summary>The fields.</summary>
    public static Shape<Verdict> Shape { get; } = new Shape<Verdict>("verdict")
        .Text("by", x => x.By, (x, v) => x with { By = v }).Required()
        .Word<VerdictKind>("verdict", x => x.Judgement, (x, v) => x with { Judgement = v })
        .Text("concession", x => x.Concession, (x, v) => x with { Concession = v })
        .Date("date", x => x.Date, (x, v) => x with { Date = v })
        .Parts("cites", Citation.Shape, x => x.Cites, (x, v) => x with { Cites = v }).Ground();
}

/// <summary>What an assessor makes of an explanation.</summary>
public enum VerdictKind
{
    /// <summary>It is taken as the account.</summary>
    Adopted,

    /// <summary>It is not.</summary>
    Rejected,

    /// <summary>It holds in part.</summary>
    PartlyTrue,

    /// <summary>It is left open.</summary>
    Open,
}
