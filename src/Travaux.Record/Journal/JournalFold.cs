using System.Diagnostics;

namespace Travaux.Record.Journal;

/// <summary>What a journal says of each item at a point in it.</summary>
/// <remarks>
/// <para>
/// The last entry of an item until then decides, redactions aside: they say which bodies are gone. What was destroyed is
/// gone from the past too, so redactions count wherever they stand: an item as of a day before its redaction is redacted.
/// </para>
/// <para>Linear in the entries; one state per item, in the order of the items' ids (ordinal).</para>
/// </remarks>
public static class JournalFold
{
    /// <summary>The state of every item that there was by then.</summary>
    /// <param name="entries">All entries of the journal, in order: those after the point too.</param>
    /// <param name="asOf">The point.</param>
    public static Sequence<ItemState> Of(IEnumerable<Entry> entries, AsOf asOf)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(asOf);
        var latest = new Dictionary<string, (Entry Last, Entry? Deciding)>(StringComparer.Ordinal);
        var destroyed = new Dictionary<long, string>();
        foreach (var entry in entries)
        {
            if (entry.Content is Redaction redaction)
            {
                foreach (var seq in redaction.Of)
                {
                    destroyed[seq] = redaction.Reason;
                }
            }
            if (asOf.Includes(entry))
            {
                var deciding = entry.Content is Redaction ? latest.GetValueOrDefault(entry.Item).Deciding : entry;
                latest[entry.Item] = (entry, deciding);
            }
        }
        return [.. latest.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => State(item.Value.Last, item.Value.Deciding, destroyed))];
    }

    private static ItemState State(Entry last, Entry? deciding, Dictionary<long, string> destroyed) => deciding?.Content switch
    {
        // A redaction of an item that has no version: only a journal that was tampered with has one.
        null => new RedactedItem(last, ((Redaction)last.Content).Reason),
        Withdrawal withdrawal => new WithdrawnItem(last, withdrawal.Reason),
        NewVersion when destroyed.TryGetValue(deciding.Seq, out var reason) => new RedactedItem(last, reason),
        NewVersion => new LiveItem(last, deciding),
        _ => throw new UnreachableException($"No such content: {deciding.Content.GetType().Name}"),
    };
}
