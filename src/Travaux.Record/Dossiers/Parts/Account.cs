using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>A rival account of one field of an item: another date, another title, another result, with who gives it.</summary>
/// <remarks><para>Rival accounts stay rival. Choosing one is an editorial decision, labelled with its reason.</para></remarks>
public sealed record Account : IHasAudience
{
    /// <summary>The field: <c>date</c>, <c>result</c>, <c>duration</c>.</summary>
    public string Of { get; init; } = "";

    /// <summary>What this account has in its place, as the field would be written.</summary>
    public string Says { get; init; } = "";

    /// <summary>Who gives it.</summary>
    public Sequence<Attribution> By { get; init; }

    /// <summary>Why the editors chose it for the record; empty where they did not.</summary>
    public string Chosen { get; init; } = "";

    /// <summary>A remark.</summary>
    public string Note { get; init; } = "";

    /// <summary>The batch by which it came into the record.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <inheritdoc/>
    public string Audience { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Account> Shape { get; } = new Shape<Account>("account")
        .Slug("of", a => a.Of, (a, v) => a with { Of = v }).Required()
        .Text("says", a => a.Says, (a, v) => a with { Says = v }).Required()
        .Parts("by", Attribution.Shape, a => a.By, (a, v) => a with { By = v }).Ground()
        .Text("chosen", a => a.Chosen, (a, v) => a with { Chosen = v })
        .Text("note", a => a.Note, (a, v) => a with { Note = v })
        .Slug("origin", a => a.Origin, (a, v) => a with { Origin = v })
        .Parts("cites", Citation.Shape, a => a.Cites, (a, v) => a with { Cites = v }).Required()
        .Slug("audience", a => a.Audience, (a, v) => a with { Audience = v });
}
