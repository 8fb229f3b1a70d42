using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

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
        return [.. left.Select(item => item is Dossiers.DatedItem { When.Count: > 0 } dated ? dated with { When = [.. dated.When.Where(when => IsTold(when, ids))] } : item)];
    }

    /// <summary>Whether a relative date is given by what is left alone; one that can't be read may name anything.</summary>
    private static bool IsTold(string when, HashSet<string> ids) => RelativeDate.TryParse(when, out var relative, out _) && relative.Anchors.All(ids.Contains);

    /// <summary>An item that is without all that it rested on goes; the head, the lists and a source that was read stand by themselves.</summary>
    private static Item? Pruned(Item item, Pruning keep, Func<Item, bool>? standsAlone) => ItemKind.Prune(item, keep) switch
    {
        null => null,
        var pruned when item is DossierHead or AudienceList or Source { Reached: SourceReach.Held or SourceReach.Excerpt } || standsAlone?.Invoke(item) == true => pruned,
        { Cites.Count: 0 } when item.Cites.Count > 0 => null,
        Event { Cites.Count: 0, Claims.Count: 0 } when item is Event { Claims.Count: > 0 } => null,
        var pruned => pruned,
    };
}
