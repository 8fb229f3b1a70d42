namespace Travaux.Record.Journal;

/// <summary>What became of entries that were handed in together: all were recorded, or none.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <summary>They are on the disk.</summary>
    /// <param name="Entries">The entries, in the order in which they were handed in.</param>
    public sealed record Appended(Sequence<Entry> Entries) : AppendOutcome;

    /// <summary>An item was edited by someone else meanwhile, so nothing was recorded.</summary>
    /// <param name="Items">The items concerned; never empty.</param>
    public sealed record Conflict(Sequence<ItemConflict> Items) : AppendOutcome;
}

/// <summary>An item whose version is not the one that a writer edited.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Edited">The version that the writer saw; 0 for none.</param>
/// <param name="Current">The version that it has; 0 where there is no such item.</param>
public sealed record ItemConflict(string Item, long Edited, long Current);
