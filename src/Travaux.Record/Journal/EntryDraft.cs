namespace Travaux.Record.Journal;

/// <summary>What a writer hands in: a new version of an item, or its withdrawal.</summary>
/// <remarks>
/// <para>
/// A writer states the version that was edited: 0 for an item that is new. Only that can conflict. The store adds number,
/// time, salt and hash.
/// </para>
/// </remarks>
public abstract record EntryDraft
{
    private protected const int LongestBody = 64 * 1024 * 1024;

    private protected EntryDraft(string item, string kind, long edited) => (Item, Kind, Edited) = (item, kind, edited);

    /// <summary>The item's id.</summary>
    public string Item { get; init => field = Wording.Name(value, "An item's id"); }

    /// <summary>The item's kind.</summary>
    public string Kind { get; init => field = Wording.Name(value, "An item's kind"); }

    /// <summary>The version of the item that the writer saw; 0 for none.</summary>
    public long Edited { get; init => field = NotNegative(value); }

    private static long NotNegative(long version) =>
        version >= 0 ? version : throw new ArgumentException($"Versions are counted from 1, and 0 is none: not {version}.");
}

/// <summary>A new version of an item.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Kind">The item's kind.</param>
/// <param name="Edited">The version of the item that the writer saw; 0 for none.</param>
/// <param name="Body">The item as it is written: canonical JSON in UTF-8; not empty, at most 64 MB.</param>
public sealed record VersionDraft(string Item, string Kind, long Edited, Sequence<byte> Body) : EntryDraft(Item, Kind, Edited)
{
    /// <summary>The item as it is written; not empty, at most 64 MB.</summary>
    public Sequence<byte> Body { get; init => field = OfSomeLength(value); } = OfSomeLength(Body);

    private static Sequence<byte> OfSomeLength(Sequence<byte> body) =>
        body.Count is > 0 and <= LongestBody ? body : throw new ArgumentException($"A body has 1 to {LongestBody} bytes, not {body.Count}.");
}

/// <summary>The item is taken back.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Kind">The item's kind.</param>
/// <param name="Edited">The version of the item that the writer saw.</param>
/// <param name="Reason">Why, in a sentence; it stays for good.</param>
public sealed record WithdrawalDraft(string Item, string Kind, long Edited, string Reason) : EntryDraft(Item, Kind, Edited)
{
    /// <summary>Why, in a sentence; it stays for good.</summary>
    public string Reason { get; init => field = Wording.Sentence(value); } = Wording.Sentence(Reason);
}

/// <summary>Every body that the item has had until now is to be destroyed.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Edited">The version of the item that the writer saw.</param>
/// <param name="Reason">Why, in a sentence; it stays for good, so it must not repeat what is destroyed.</param>
public sealed record RedactionDraft(string Item, long Edited, string Reason)
{
    /// <summary>Why, in a sentence; it stays for good.</summary>
    public string Reason { get; init => field = Wording.Sentence(value); } = Wording.Sentence(Reason);
}
