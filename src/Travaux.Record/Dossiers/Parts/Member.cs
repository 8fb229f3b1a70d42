using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>Somebody on a delegation, named or not.</summary>
public sealed record Member : IHasAudience
{
    /// <summary>The person; empty where nobody knows or may say.</summary>
    public string Who { get; init; } = "";

    /// <summary>Who it is in words, where there is no name: "deputy ministers of defence".</summary>
    public string Unnamed { get; init; } = "";

    /// <summary>In what capacity.</summary>
    public string Capacity { get; init; } = "";

    /// <summary>How many, in the words of the source.</summary>
    public string Count { get; init; } = "";

    /// <summary>Whether it is doubtful that they were on it.</summary>
    public bool Uncertain { get; init; }

    /// <summary>Whom the unnamed may be; a guess, never an identification.</summary>
    public Sequence<Attribution> Possibly { get; init; }

    /// <summary>When they were on it, where not throughout.</summary>
    public EdtfDate? During { get; init; }

    /// <summary>A remark.</summary>
    public string Note { get; init; } = "";

    /// <summary>The batch by which it came into the record.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <inheritdoc/>
    public string Audience { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Member> Shape { get; } = new Shape<Member>("member")
        .Reference("who", x => x.Who, (x, v) => x with { Who = v }, Kinds.Whoever).AsShort().Ground()
        .Text("unnamed", x => x.Unnamed, (x, v) => x with { Unnamed = v })
        .Text("capacity", x => x.Capacity, (x, v) => x with { Capacity = v })
        .Text("count", x => x.Count, (x, v) => x with { Count = v })
        .Flag("uncertain", x => x.Uncertain, (x, v) => x with { Uncertain = v })
        .Parts("possibly", Attribution.Shape, x => x.Possibly, (x, v) => x with { Possibly = v })
        .Date("during", x => x.During, (x, v) => x with { During = v })
        .Text("note", x => x.Note, (x, v) => x with { Note = v })
        .Slug("origin", x => x.Origin, (x, v) => x with { Origin = v })
        .Parts("cites", Citation.Shape, x => x.Cites, (x, v) => x with { Cites = v }).Ground()
        .Slug("audience", x => x.Audience, (x, v) => x with { Audience = v });
}
