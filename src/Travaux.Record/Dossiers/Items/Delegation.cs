using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Items;

/// <summary>A side's team at a time.</summary>
public sealed record Delegation : Item
{
    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>The side.</summary>
    public string Of { get; init; } = "";

    /// <summary>Who heads it.</summary>
    public string Head { get; init; } = "";

    /// <summary>Who is on it.</summary>
    public Sequence<Member> Members { get; init; }

    /// <summary>Who named it.</summary>
    public Sequence<string> AppointedBy { get; init; }

    /// <summary>With what mandate.</summary>
    public string Mandate { get; init; } = "";

    /// <summary>When.</summary>
    public EdtfDate? During { get; init; }

    /// <inheritdoc/>
    public override string Kind => Kinds.Delegation;

    /// <inheritdoc/>
    public override string Heading => Title.Length > 0 ? Title : $"Delegation of {Of}";

    /// <summary>The fields.</summary>
    public static Shape<Delegation> Shape { get; } = new Shape<Delegation>("delegation")
        .Head()
        .Text("title", x => x.Title, (x, v) => x with { Title = v })
        .Reference("of", x => x.Of, (x, v) => x with { Of = v }, Kinds.Actor).Required()
        .Reference("head", x => x.Head, (x, v) => x with { Head = v }, Kinds.Person)
        .Parts("members", Member.Shape, x => x.Members, (x, v) => x with { Members = v })
        .References("appointed-by", x => x.AppointedBy, (x, v) => x with { AppointedBy = v }, Kinds.Actor, Kinds.Person)
        .Text("mandate", x => x.Mandate, (x, v) => x with { Mandate = v })
        .Date("during", x => x.During, (x, v) => x with { During = v })
        .Foot();
}
