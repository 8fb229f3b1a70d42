using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers;

/// <summary>One thing of a dossier, with an id and a kind.</summary>
public abstract record Item
{
    private protected Item()
    {
    }

    /// <summary>Its readable, stable name, unique in the dossier.</summary>
    public string Id { get; init; } = "";

    /// <summary>What kind of thing it is: a word of <see cref="Kinds"/>.</summary>
    public abstract string Kind { get; }

    /// <summary>What to call it in a line of an answer: its title, its name, what it says.</summary>
    public abstract string Heading { get; }

    /// <summary>The batch by which it came into the record; a name that the dossier defines.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Who may see it; empty for the dossier's own rule.</summary>
    public string Audience { get; init; } = "";

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <summary>The caution with which it is to be said, in a word of the source: "appears", "probably".</summary>
    public string Hedge { get; init; } = "";

    /// <summary>The rule by which the editors derived it; empty where it is reported.</summary>
    public string Derived { get; init; } = "";

    /// <summary>When it became known, where that is not told by its sources.</summary>
    public EdtfDate? BecameKnown { get; init; }

    /// <summary>Rival accounts of its fields.</summary>
    public Sequence<Account> Accounts { get; init; }

    /// <summary>Findings of the check that the editors let stand, each with its reason.</summary>
    public Sequence<Allowance> Allows { get; init; }

    /// <summary>A remark of the editors.</summary>
    public string Note { get; init; } = "";
}

/// <summary>An item that has its place in time.</summary>
public abstract record DatedItem : Item
{
    private protected DatedItem()
    {
    }

    /// <summary>When it happened, as well as it is known; <see langword="null"/> where nothing is.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The words of the source for it.</summary>
    public string DateAsWritten { get; init; } = "";

    /// <summary>When it happened in relation to other items: "2 days after m-first-round" (a relation to other items).</summary>
    public Sequence<string> When { get; init; }

    /// <summary>How the date was come by, where it is not simply stated: "inferred", "bounds only".</summary>
    public string DateStatus { get; init; } = "";

    /// <summary>How the date follows from what is written.</summary>
    public string DateDerivation { get; init; } = "";

    /// <summary>The hour, or part of the day, in the words of the source or as HH:MM with its zone.</summary>
    public string TimeOfDay { get; init; } = "";
}

/// <summary>The fields that items have in common, at the head and at the foot of what is written for one.</summary>
internal static class ItemFields
{
    /// <summary>The id.</summary>
    public static Shape<T> Head<T>(this Shape<T> shape)
        where T : Item, new() => shape
        .Slug("id", i => i.Id, (i, v) => i with { Id = v }).Required();

    /// <summary>Time.</summary>
    public static Shape<T> Dated<T>(this Shape<T> shape)
        where T : DatedItem, new() => shape
        .Date("date", i => i.Date, (i, v) => i with { Date = v })
        .Text("date-as-written", i => i.DateAsWritten, (i, v) => i with { DateAsWritten = v })
        .Texts("when", i => i.When, (i, v) => i with { When = v })
        .Text("date-status", i => i.DateStatus, (i, v) => i with { DateStatus = v })
        .Text("date-derivation", i => i.DateDerivation, (i, v) => i with { DateDerivation = v })
        .Text("time-of-day", i => i.TimeOfDay, (i, v) => i with { TimeOfDay = v });

    /// <summary>Provenance and distribution.</summary>
    public static Shape<T> Foot<T>(this Shape<T> shape)
        where T : Item, new() => shape
        .Text("hedge", i => i.Hedge, (i, v) => i with { Hedge = v })
        .Text("derived", i => i.Derived, (i, v) => i with { Derived = v })
        .Text("note", i => i.Note, (i, v) => i with { Note = v })
        .Date("became-known", i => i.BecameKnown, (i, v) => i with { BecameKnown = v })
        .Parts("accounts", Account.Shape, i => i.Accounts, (i, v) => i with { Accounts = v })
        .Parts("allows", Allowance.Shape, i => i.Allows, (i, v) => i with { Allows = v })
        .Slug("origin", i => i.Origin, (i, v) => i with { Origin = v })
        .Slug("audience", i => i.Audience, (i, v) => i with { Audience = v })
        .Parts("cites", Citation.Shape, i => i.Cites, (i, v) => i with { Cites = v });
}
