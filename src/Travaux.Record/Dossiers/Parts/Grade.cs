using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>Somebody's grade, on two axes kept apart, with a reason. Earlier grades stay as history.</summary>
/// <remarks><para>Source: the Admiralty system, NATO STANAG 2511 / AJP-2.1: reliability of the source A to F, credibility of what it says 1 to 6.</para></remarks>
public sealed record Grade
{
    /// <summary>How far the source is relied on; on a source.</summary>
    public Reliability? Reliability { get; init; }

    /// <summary>How far what it says is believed; on a claim.</summary>
    public int? Credibility { get; init; }

    /// <summary>Who grades.</summary>
    public string By { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The fields.</summary>
    public static Shape<Grade> Shape { get; } = new Shape<Grade>("grade")
        .OptionalWord<Reliability>("reliability", g => g.Reliability, (g, v) => g with { Reliability = v })
        .Number("credibility", g => g.Credibility, (g, v) => g with { Credibility = v })
        .Text("by", g => g.By, (g, v) => g with { By = v }).Required()
        .Text("reason", g => g.Reason, (g, v) => g with { Reason = v }).Required()
        .Date("date", g => g.Date, (g, v) => g with { Date = v });
}

/// <summary>Reliability of a source on the Admiralty scale.</summary>
public enum Reliability
{
    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Can not be judged.</summary>
    F,
}
