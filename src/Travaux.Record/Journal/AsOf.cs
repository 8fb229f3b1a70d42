namespace Travaux.Record.Journal;

/// <summary>Up to which entry a journal is read: what had been recorded by then.</summary>
public abstract record AsOf
{
    private AsOf()
    {
    }

    /// <summary>All that is recorded.</summary>
    public static AsOf Now { get; } = new Everything();

    /// <summary>Whether an entry had been recorded by then.</summary>
    /// <exception cref="ArgumentNullException">There is no entry.</exception>
    public bool Includes(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return this switch
        {
            Everything => true,
            Seq seq => entry.Seq <= seq.Last,
            Time time => entry.RecordedAt <= time.Last,
            _ => throw new System.Diagnostics.UnreachableException($"No such point: {GetType().Name}"),
        };
    }

    /// <summary>All that is recorded.</summary>
    public sealed record Everything : AsOf;

    /// <summary>Up to an entry, that one included.</summary>
    /// <param name="Last">The number of the last entry.</param>
    public sealed record Seq(long Last) : AsOf;

    /// <summary>Up to an instant, that one included.</summary>
    /// <param name="Last">The last instant.</param>
    public sealed record Time(DateTimeOffset Last) : AsOf;
}
