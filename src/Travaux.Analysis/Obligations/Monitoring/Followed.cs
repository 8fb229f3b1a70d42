using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Execution;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Monitoring;

/// <summary>How it stands with a duty on a day.</summary>
public enum DutyState
{
    /// <summary>It was not done within its time, or what is forbidden was done. A later end does not erase it.</summary>
    Breached,

    /// <summary>It is due, on no day that the text fixes: "immediately" breaches nothing by itself.</summary>
    DueOnNoFixedDay,

    /// <summary>It is due by a day that has not passed, or lasts without a day.</summary>
    Outstanding,

    /// <summary>It was done.</summary>
    Discharged,

    /// <summary>It ended before it was done, and before it was too late.</summary>
    Ended,

    /// <summary>Another provision lets its bearer off.</summary>
    Excused,
}

/// <summary>One time that a duty arose for a state, and what became of it; or a prohibition that was broken.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="From">The day on which it arose; of a prohibition, the day on which it was broken.</param>
public sealed record Instance(Statement.Rule Rule, DateOnly From)
{
    /// <summary>The last day on which it is in time; nothing where the text fixes none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The day on which it was done, if it was.</summary>
    public DateOnly? Done { get; init; }

    /// <summary>With what words the act was told: the means; empty for none.</summary>
    public string By { get; init; } = "";

    /// <summary>The first day on which it was too late, if it came to that; of a prohibition, the day on which it was broken.</summary>
    public DateOnly? Breached { get; init; }

    /// <summary>The day on which it ended undone, if it did.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>Why it ended.</summary>
    public Sequence<Reason> EndedBy { get; init; }

    /// <summary>Whether it ended because another provision lets its bearer off.</summary>
    public bool IsExcused { get; init; }

    /// <summary>The event from which its time is to run, while it has not happened; <see langword="null"/> for none.</summary>
    public string? Awaits { get; init; }

    /// <summary>Whether its time had run out before it arose, so that no day is left to it.</summary>
    public bool IsTimePast { get; init; }

    /// <summary>Whether the action is due at once.</summary>
    public bool IsImmediate { get; init; }

    /// <summary>How it stands with it.</summary>
    public DutyState State => this switch
    {
        { Breached: not null } => DutyState.Breached,
        { Done: not null } => DutyState.Discharged,
        { IsExcused: true } => DutyState.Excused,
        { Ended: not null } => DutyState.Ended,
        { Due: null, IsImmediate: true } => DutyState.DueOnNoFixedDay,
        _ => DutyState.Outstanding,
    };
}

/// <summary>What became of a duty, for those for whom it went alike.</summary>
/// <param name="Instance">What became of it.</param>
/// <param name="Bearers">For whom.</param>
/// <param name="With">For which candidates: an empty cube for all of them; nothing where they cannot be told in a few words.</param>
public sealed record Followed(Instance Instance, Sequence<string> Bearers, IReadOnlyList<Cube>? With)
{
    /// <summary>Whether it hangs on something that the timeline tells; else it lasts from the first day.</summary>
    public bool Arises { get; init; }
}

/// <summary>A duty that has not arisen by the day.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Bearers">For whom.</param>
/// <param name="Reasons">Why not.</param>
/// <param name="With">For which candidates.</param>
public sealed record NotDue(Statement.Rule Rule, Sequence<string> Bearers, Sequence<Reason> Reasons, IReadOnlyList<Cube>? With);

/// <summary>How it stands with all duties on a day.</summary>
/// <param name="Timeline">What happened.</param>
/// <param name="On">The day.</param>
public sealed record Monitored(Statement.Timeline Timeline, DateOnly On)
{
    /// <summary>The duties that arose, by their state and day.</summary>
    public Sequence<Followed> Duties { get; init; }

    /// <summary>The duties that have not arisen, though they hang on something that the timeline tells.</summary>
    public Sequence<NotDue> NotDue { get; init; }

    /// <summary>What is taken as so on that day, a value for each variable; -1 for brackets.</summary>
    public Sequence<int> Values { get; init; }

    /// <summary>Whether there were more candidates than were gone through.</summary>
    public bool IsCutShort { get; init; }
}
