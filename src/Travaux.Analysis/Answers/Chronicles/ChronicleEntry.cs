using Travaux.Record;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>One thing that happened, was said or was planned, with its place in time and in the lanes of an account.</summary>
public sealed record ChronicleEntry
{
    /// <summary>The id of the item: a meeting, an event, an act, a draft, a message, a claim, a source.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of that item.</summary>
    public required string Kind { get; init; }

    /// <summary>What to call it in a few words, where there is no room for the sentence.</summary>
    public required string Title { get; init; }

    /// <summary>The sentence; its details are what belongs to it, its rivals other accounts of it.</summary>
    public required Statement Statement { get; init; }

    /// <summary>The lane in which it stands.</summary>
    public required Lane Lane { get; init; }

    /// <summary>The track of the meeting that it is or belongs to; empty for none.</summary>
    public string Track { get; init; } = "";

    /// <summary>Its date as evidence gives it; <see langword="null"/> where nothing is known of it.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The date in words; "date not known" where there is none.</summary>
    public string When { get; init; } = "";

    /// <summary>What else is known of its date: as written, as derived, the time of day. Empty for nothing.</summary>
    public string AboutDate { get; init; } = "";

    /// <summary>What the record says of how the date is known, as it is written; empty for nothing.</summary>
    public string DateStatus { get; init; } = "";

    /// <summary>Whether what was said is contested, though that it was said is not.</summary>
    public bool SaidIsContested { get; init; }

    /// <summary>Who gives rival accounts of it, of its date aside; empty where nobody is named for them.</summary>
    public string OtherTellers { get; init; } = "";

    /// <summary>Where the dates are known from that rival accounts give.</summary>
    public Sequence<Citation> OtherDateCites { get; init; }

    /// <summary>The dates that rival accounts give, in words.</summary>
    public Sequence<string> OtherDates { get; init; }

    /// <summary>The first day on which it can have begun, by everything that is said of dates.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The last day on which it can have ended, by everything that is said of dates.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>The phase that it falls in; empty where it has no date or falls in none.</summary>
    public string Phase { get; init; } = "";

    /// <summary>Whether its date leaves open in which phase it falls.</summary>
    public bool PhaseIsDoubtful { get; init; }

    /// <summary>Items that are told in it and nowhere else: the event that is this meeting, the claims made in this statement.</summary>
    public Sequence<string> Folded { get; init; }

    /// <summary>All items that it names.</summary>
    public Sequence<string> Names { get; init; }

    /// <summary>Whether it was planned and is not known to have happened.</summary>
    public bool IsPlanned => Statement.Manner == Manner.Planned;

    /// <summary>Whether it is known to the day.</summary>
    public bool IsOfOneDay => Date is { IsDay: true };
}
