namespace Travaux.Record.Journal;

/// <summary>How an item stands at a point of the journal.</summary>
public abstract record ItemState
{
    private protected ItemState(Entry latest) => Latest = latest;

    /// <summary>Its last entry until then: it has the item's version.</summary>
    public Entry Latest { get; init; }
}

/// <summary>The item has a body to read.</summary>
/// <param name="Latest">Its last entry until then.</param>
/// <param name="Source">The entry whose body it is: <paramref name="Latest"/>, unless that destroyed older bodies only.</param>
public sealed record LiveItem(Entry Latest, Entry Source) : ItemState(Latest);

/// <summary>The item was taken back.</summary>
/// <param name="Latest">Its last entry until then.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawnItem(Entry Latest, string Reason) : ItemState(Latest);

/// <summary>The item had a body, which was destroyed then or later.</summary>
/// <param name="Latest">Its last entry until then.</param>
/// <param name="Reason">Why.</param>
public sealed record RedactedItem(Entry Latest, string Reason) : ItemState(Latest);
