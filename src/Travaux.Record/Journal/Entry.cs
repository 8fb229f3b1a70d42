namespace Travaux.Record.Journal;

/// <summary>One line of a dossier's journal: what was done to one item, when and by whom.</summary>
/// <remarks>
/// <para>
/// Entries are never changed and never removed. <see cref="Hash"/> covers the entry and, through the hash of the one before,
/// every earlier entry (see <see cref="EntryChain"/>). Bodies lie apart: an entry holds only their salted digests.
/// </para>
/// </remarks>
public sealed record Entry
{
    /// <summary>The number in the journal, from 1, without gaps.</summary>
    public required long Seq { get; init => field = Counted(value); }

    /// <summary>When it was recorded: UTC, in whole milliseconds, never earlier than the entry before.</summary>
    public required DateTimeOffset RecordedAt { get; init => field = Instant(value); }

    /// <summary>Who recorded it, as they are called in the dossier.</summary>
    public required string RecordedBy { get; init => field = Wording.Name(value, "Who records"); }

    /// <summary>The item's id.</summary>
    public required string Item { get; init => field = Wording.Name(value, "An item's id"); }

    /// <summary>The item's kind, such as <c>source</c>.</summary>
    public required string Kind { get; init => field = Wording.Name(value, "An item's kind"); }

    /// <summary>The version of the item after this entry: 1 for its first entry, then one more with each.</summary>
    public required long Version { get; init => field = Counted(value); }

    /// <summary>What was done.</summary>
    public required EntryContent Content { get; init; }

    /// <summary>Covers this entry and all before it.</summary>
    public required Digest Hash { get; init; }

    /// <summary>A time as the journal keeps it: UTC, cut to whole milliseconds.</summary>
    public static DateTimeOffset InMilliseconds(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    private static long Counted(long value) =>
        value >= 1 ? value : throw new ArgumentException($"Entries and versions are counted from 1: there is none {value}.");

    private static DateTimeOffset Instant(DateTimeOffset value) =>
        value == InMilliseconds(value) && value.Offset == TimeSpan.Zero ? value
            : throw new ArgumentException($"An entry is recorded in UTC, at a whole millisecond: not {value:O}.");
}
