using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers;

/// <summary>Leaves out of items what refers to nothing that is left, until all that is left refers only to what is left.</summary>
internal static class Closure
{
    /// <summary>The items that can stand.</summary>
    /// <param name="items">The items that stay as far as they themselves go.</param>
    /// <param name="keepsAudience">Whether a part with a distribution of its own stays.</param>
    /// <param name="retell">What a part is told as instead.</param>
    /// <param name="keepsPart">Whether a part stays.</param>
    /// <param name="standsAlone">Whether an item stays when all that it cites goes.</param>
    public static List<Item> Of(IEnumerable<Item> items, Func<string, bool> keepsAudience, Func<object, object> retell, Func<object, bool>? keepsPart = null, Func<Item, bool>? standsAlone = null)
    {
        var left = items.ToList();
        var ids = left.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var keep = new Pruning { KeepsItem = ids.Contains, KeepsAudience = keepsAudience, Retell = retell, KeepsPart = keepsPart ?? (_ => true) };
        for (var before = -1; before != left.Count;)
        {
            before = left.Count;
            left = [.. left.Select(item => Pruned(item, keep, standsAlone)).OfType<Item>()];
            ids.IntersectWith([.. left.Select(item => item.Id)]);
        }
        return left;
    }

    /// <summary>An item whose citations all went has nothing left to stand on; a source that was read stands by itself.</summary>
    private static Item? Pruned(Item item, Pruning keep, Func<Item, bool>? standsAlone)
    {
        var pruned = ItemKind.Prune(item, keep);
        return pruned is null || (item.Cites.Count > 0 && pruned.Cites.Count == 0 && item is not Source { Reached: SourceReach.Held or SourceReach.Excerpt } && standsAlone?.Invoke(item) != true) ? null : pruned;
    }
}
