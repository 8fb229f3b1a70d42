using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Release;

/// <summary>Counts how many people a sealed line can mean.</summary>
/// <remarks>
/// <para>
/// A release tells of meetings and delegations in the words of somebody sealed. Whoever was there knows who else was, so each
/// such gathering is a circle among which that somebody stands; and whoever tells of several was, if at all, at all of them, so
/// that their common members are a circle too, and often a much smaller one.
/// </para>
/// </remarks>
internal static class SmallCircles
{
    public static IEnumerable<Disclosure> In(Dossier whole, Dossier released, int smallest)
    {
        var told = new Dictionary<string, List<(Item Gathering, Item By)>>(StringComparer.Ordinal);
        var somebody = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in released.Items)
        {
            foreach (var id in SealedIn(whole, item).Distinct(StringComparer.Ordinal))
            {
                var who = somebody.TryGetValue(id, out var known) ? known : somebody[id] = Somebody(whole, id);
                if (!told.TryGetValue(who, out var gatherings))
                {
                    told.Add(who, gatherings = []);
                }
                gatherings.AddRange(GatheringsOf(whole, item).Select(gathering => (gathering, item)));
            }
        }
        return told.SelectMany(each => Judged(whole, each.Key, each.Value, smallest));
    }

    private static IEnumerable<Disclosure> Judged(Dossier whole, string who, List<(Item Gathering, Item By)> told, int smallest)
    {
        var said = Attributions.SealOf(whole[who])?.Circle;
        if (said < smallest)
        {
            yield return new("TX664", DisclosureWeight.Refused, who, $"The line of {who} fits {said} people by the custodians' own count; {smallest} is the least for this audience.");
        }
        else if (said is null)
        {
            yield return new("TX672", DisclosureWeight.Listed, who, $"How many people the line of {who} fits is not said: count them, and add 'circle' to its 'sealed'.");
        }
        var large = new List<(Item Gathering, Circle Circle)>();
        foreach (var group in told.GroupBy(each => each.Gathering.Id, StringComparer.Ordinal))
        {
            var (gathering, by) = group.First();
            var circle = Circle.Of(whole, gathering);
            if (!circle.IsWhole)
            {
                yield return new("TX673", DisclosureWeight.Listed, by.Id, $"{by.Id} rests on {who} and tells of {gathering.Id}: how many were there the record does not know, and so not how many it could be.");
            }
            else if (circle.People.Count < smallest)
            {
                yield return new("TX665", DisclosureWeight.Refused, by.Id, $"{by.Id} rests on {who} and tells of {gathering.Id}, where {circle.People.Count} {(circle.People.Count == 1 ? "person was" : "people were")}: whoever was there knows who spoke. {smallest} is the least for this audience.");
            }
            else
            {
                large.Add((gathering, circle));
            }
        }
        if (large.Count < 2)
        {
            yield break;
        }
        var common = new HashSet<string>(large[0].Circle.People, StringComparer.Ordinal);
        foreach (var (_, circle) in large.Skip(1))
        {
            common.IntersectWith(circle.People);
        }
        if (common.Count > 0 && common.Count < smallest)
        {
            yield return new("TX671", DisclosureWeight.Refused, who, $"What rests on {who} tells of {string.Join(", ", large.Select(each => each.Gathering.Id))}: only {common.Count} {(common.Count == 1 ? "person was" : "people were")} at all of them. {smallest} is the least for this audience: keep one of these back.");
        }
    }

    /// <summary>The sealed people and sources on which an item rests, or of whom it tells.</summary>
    public static IEnumerable<string> SealedIn(Dossier dossier, Item item) =>
        ItemKind.References(item).Select(reference => reference.Id).Prepend(item.Id).Where(id => Attributions.SealOf(dossier[id]) is not null);

    /// <summary>The one who speaks: of a sealed source the sealed person in it; of several with one handle the first.</summary>
    private static string Somebody(Dossier whole, string id)
    {
        if (whole.Find<Source>(id) is { } source && source.Of.Concat(source.By).FirstOrDefault(each => Attributions.SealOf(whole[each.Who]) is not null) is { } speaker)
        {
            return Somebody(whole, speaker.Who);
        }
        var handle = Attributions.SealOf(whole[id])!.Handle;
        return handle.Length == 0 ? id : whole.Items.First(item => item is not Source && Attributions.SealOf(item)?.Handle == handle || item.Id == id).Id;
    }

    private static IEnumerable<Item> GatheringsOf(Dossier whole, Item item) =>
        ItemKind.References(item).Select(reference => whole[reference.Id]).Append(item)
            .Select(each => each is Event happened && happened.Meeting.Length > 0 ? whole[happened.Meeting] : each)
            .Where(each => each is Meeting or Delegation).OfType<Item>().Distinct();
}
