namespace Travaux.Record.Journal;

/// <summary>An item as it can be read at a point of the journal.</summary>
/// <param name="Item">The item; <see cref="ItemState.Latest"/> has the version that a writer who edits it states.</param>
/// <param name="Body">Its body.</param>
public sealed record LiveBody(LiveItem Item, Sequence<byte> Body);
