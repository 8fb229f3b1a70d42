using System.Collections.Frozen;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Journal;
using Travaux.Store.Journals;

namespace Travaux.Store.Bodies;

/// <summary>The items of a journal at a point, in the order of the dossier.</summary>
internal sealed record JournalContent
{
    private static readonly FrozenDictionary<string, int> Ranks = ItemKind.All.Index().ToFrozenDictionary(each => each.Item.Name, each => each.Index, StringComparer.Ordinal);

    /// <summary>The items that can be read.</summary>
    public required IReadOnlyList<LiveBody> Bodies { get; init; }

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

    /// <summary>Reads the items.</summary>
    /// <exception cref="JournalException">An entry can't be read.</exception>
    public static JournalContent Of(Journal journal, AsOf asOf)
    {
        var kept = journal.Read().ToList();
        var bodies = new Dictionary<long, Sequence<byte>>(kept.Count);
        var came = new List<string>(kept.Count);
        var seen = new HashSet<string>(kept.Count, StringComparer.Ordinal);
        foreach (var (entry, body) in kept)
        {
            if (body is not null)
            {
                bodies.Add(entry.Seq, body.Bytes);
            }
            if (entry.Kind is not (HeldFile.Kind or ItemOrder.Kind) && seen.Add(entry.Item))
            {
                came.Add(entry.Item);
            }
        }
        var states = JournalFold.Of(kept.Select(each => each.Entry), asOf);
        var live = new Dictionary<string, LiveBody>(states.Count, StringComparer.Ordinal);
        foreach (var state in states.AsSpan())
        {
            // A body that is gone without a redaction is for Verify to tell.
            if (state is LiveItem item && item.Latest.Kind != HeldFile.Kind && bodies.TryGetValue(item.Source.Seq, out var body))
            {
                live.Add(item.Latest.Item, new(item, body));
            }
        }
        var order = live.Remove(ItemOrder.Id, out var moved) ? ItemOrder.Read(moved.Body.AsSpan()) : new();
        return new()
        {
            Bodies = [.. order.Of(came).Where(live.ContainsKey).Select(id => live[id]).OrderBy(each => Ranks.GetValueOrDefault(each.Item.Latest.Kind, int.MaxValue))],
            Gone = [.. states.Where(state => state is not LiveItem && state.Latest.Kind is not (HeldFile.Kind or ItemOrder.Kind)).Select(state => state.Latest.Item)],
            States = states.ToDictionary(state => state.Latest.Item, StringComparer.Ordinal),
            Came = came,
            Order = order,
        };
    }
}
