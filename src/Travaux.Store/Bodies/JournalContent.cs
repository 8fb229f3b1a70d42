using System.Collections.Frozen;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Journal;
using Travaux.Store.Journals;

namespace Travaux.Store.Bodies;

/// <summary>The items of a journal at a point, in the order of the dossier.</summary>
/// <typeparam name="TBody">What is made of a body.</typeparam>
internal sealed record JournalContent<TBody>
{
    /// <summary>The items that can be read, each with what was made of its body.</summary>
    public required IReadOnlyList<(Entry Latest, TBody Body)> Bodies { get; init; }

    /// <summary>The items that were withdrawn or destroyed.</summary>
    public required IReadOnlyList<string> Gone { get; init; }

    /// <summary>How every item stands, by id.</summary>
    public required IReadOnlyDictionary<string, ItemState> States { get; init; }

    /// <summary>The ids of all items, in the order of their first entries.</summary>
    public required IReadOnlyList<string> Came { get; init; }

    /// <summary>What was moved in that order.</summary>
    public required ItemOrder Order { get; init; }

    /// <summary>The item of the order; <see langword="null"/> where none is there.</summary>
    public ItemState? OrderState => States.GetValueOrDefault(ItemOrder.Id);
}

/// <summary>Reads the items of a journal.</summary>
/// <remarks><para>
/// Entries and bodies are read once, side by side; meanwhile other threads make of the bodies what is wanted, a batch at a time, so that the bytes
/// of a large journal are never all in memory.
/// </para></remarks>
internal static class JournalContent
{
    private const int Batch = 512;
    private static readonly FrozenDictionary<string, int> Ranks = ItemKind.All.Index().ToFrozenDictionary(each => each.Item.Name, each => each.Index, StringComparer.Ordinal);

    /// <summary>Reads the items.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="asOf">Up to which entry.</param>
    /// <param name="read">What to make of a body; called on several threads.</param>
    /// <exception cref="JournalException">An entry can't be read.</exception>
    public static JournalContent<TBody> Of<TBody>(Journal journal, AsOf asOf, Func<Entry, Sequence<byte>, TBody> read)
    {
        var entries = new List<Entry>();
        var orders = new Dictionary<long, Sequence<byte>>();
        var batches = new List<Task<(long Seq, TBody Body)[]>>();
        var batch = new List<(Entry Entry, Sequence<byte> Bytes)>(Batch);
        foreach (var (entry, body) in journal.Read())
        {
            entries.Add(entry);
            if (body is null || entry.Kind == HeldFile.Kind)
            {
                continue;
            }
            if (entry.Kind == ItemOrder.Kind)
            {
                orders.Add(entry.Seq, body.Bytes);
                continue;
            }
            batch.Add((entry, body.Bytes));
            if (batch.Count == Batch)
            {
                batches.Add(Made(batch, read));
                batch = new(Batch);
            }
        }
        batches.Add(Made(batch, read));
        var states = JournalFold.Of(entries, asOf);
        var bodies = new Dictionary<long, TBody>(entries.Count);
        foreach (var each in batches.SelectMany(each => each.GetAwaiter().GetResult()))
        {
            bodies.Add(each.Seq, each.Body);
        }
        return Content(entries, states, bodies, orders);
    }

    private static Task<(long Seq, TBody Body)[]> Made<TBody>(List<(Entry Entry, Sequence<byte> Bytes)> batch, Func<Entry, Sequence<byte>, TBody> read) =>
        Task.Run(() => batch.ConvertAll(each => (each.Entry.Seq, read(each.Entry, each.Bytes))).ToArray());

    private static JournalContent<TBody> Content<TBody>(List<Entry> entries, Sequence<ItemState> states, Dictionary<long, TBody> bodies, Dictionary<long, Sequence<byte>> orders)
    {
        var byId = new Dictionary<string, ItemState>(states.Count, StringComparer.Ordinal);
        foreach (var state in states.AsSpan())
        {
            byId.Add(state.Latest.Item, state);
        }
        var order = byId.GetValueOrDefault(ItemOrder.Id) is LiveItem live && orders.TryGetValue(live.Source.Seq, out var moved) ? ItemOrder.Read(moved.AsSpan()) : new();
        var came = Came(entries);
        var readable = new List<(Entry Latest, TBody Body)>(states.Count);
        foreach (var id in order.Of(came))
        {
            // A body that is gone without a redaction is for Verify to tell.
            if (byId.GetValueOrDefault(id) is LiveItem item && bodies.TryGetValue(item.Source.Seq, out var body))
            {
                readable.Add((item.Latest, body));
            }
        }
        return new()
        {
            Bodies = [.. readable.OrderBy(each => Ranks.GetValueOrDefault(each.Latest.Kind, int.MaxValue))],
            Gone = [.. states.Where(state => state is not LiveItem && state.Latest.Kind is not (HeldFile.Kind or ItemOrder.Kind)).Select(state => state.Latest.Item)],
            States = byId,
            Came = came,
            Order = order,
        };
    }

    private static List<string> Came(List<Entry> entries)
    {
        var (came, seen) = (new List<string>(entries.Count), new HashSet<string>(entries.Count, StringComparer.Ordinal));
        foreach (var entry in entries)
        {
            if (entry.Kind is not (HeldFile.Kind or ItemOrder.Kind) && seen.Add(entry.Item))
            {
                came.Add(entry.Item);
            }
        }
        return came;
    }
}
