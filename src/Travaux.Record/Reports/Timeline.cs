using Travaux.Record.Time;

namespace Travaux.Record.Reports;

/// <summary>Dated things with their names, for programs that draw timelines.</summary>
public sealed record Timeline
{
    /// <summary>What it is of.</summary>
    public required string Title { get; init; }

    /// <summary>What it covers and what not.</summary>
    public string About { get; init; } = "";

    /// <summary>The stretches of time behind it, in order.</summary>
    public Sequence<TimelineEra> Eras { get; init; }

    /// <summary>What is on it, from first to last; what has no date at all is not on it.</summary>
    public Sequence<TimelineEntry> Entries { get; init; }
}

/// <summary>A stretch of time with a name.</summary>
/// <param name="Title">Its name.</param>
/// <param name="From">Its first day; <see langword="null"/> where it is open.</param>
/// <param name="To">Its last day; <see langword="null"/> where it is open.</param>
public sealed record TimelineEra(string Title, DateOnly? From, DateOnly? To);

/// <summary>One thing on a timeline.</summary>
public sealed record TimelineEntry
{
    /// <summary>The id of the item.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>The sentence about it, with its marks.</summary>
    public required string Text { get; init; }

    /// <summary>The date in words, with its doubts.</summary>
    public required string When { get; init; }

    /// <summary>The group in which it stands.</summary>
    public required string Group { get; init; }

    /// <summary>Its date as evidence gives it; <see langword="null"/> where only bounds are known.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The first day on which it can have begun.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it can have ended.</summary>
    public DateOnly? To { get; init; }

    /// <summary>In what manner it is known.</summary>
    public Manner Manner { get; init; }
}
