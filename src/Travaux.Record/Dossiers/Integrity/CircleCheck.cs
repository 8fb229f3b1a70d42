using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Record.Dossiers.Integrity;

/// <summary>Finds what is, by way of others, a part, a source or a successor of itself.</summary>
/// <remarks>
/// <para>
/// A walk in depth through each relation by itself, without recursion: a step to an item that is on the way is the last of a
/// circle, and the way from that item on is told. Linear in items and references.
/// </para>
/// </remarks>
internal static class CircleCheck
{
    private static readonly DraftRelationKind[] InOrder = [DraftRelationKind.Follows, DraftRelationKind.DerivedFrom, DraftRelationKind.PartOf];

    /// <summary>The circles, by relation, each told at the step of the item of it that the walk met first.</summary>
    public static IEnumerable<Diagnostic> In(IReadOnlyList<Item> items, ItemPlaces places)
    {
        var relations = new Dictionary<string, Relation>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            foreach (var (relation, from, to, path) in Steps(item))
            {
                if (!relations.TryGetValue(relation, out var known))
                {
                    relations.Add(relation, known = new(relation));
                }
                known.Add(from, to, new(item.Id, path));
            }
        }
        return relations.Values.SelectMany(relation => relation.Circles(places)).Concat(items.SelectMany(item => Chains(item, places)));
    }

    private static IEnumerable<(string Relation, string From, string To, string Path)> Steps(Item item) => item switch
    {
        Issue { PartOf.Length: > 0 } issue => [("part-of", issue.Id, issue.PartOf, "part-of")],
        Meeting { PartOf.Length: > 0 } meeting => [("part-of", meeting.Id, meeting.PartOf, "part-of")],
        Explanation explanation =>
        [
            .. Many("part-of", item, [explanation.PartOf], _ => "part-of"),
            .. explanation.Components.Select((part, at) => ("part-of", part, item.Id, $"components[{at}]")),
        ],
        Source source => Many("via", item, source.Via, at => $"via[{at}]"),
        AudienceList or DossierHead => [],
        Event evt => Many("refines", item, [evt.Refines], _ => "refines"),
        Claim claim => Many("refines", item, claim.Refines, at => $"refines[{at}]"),
        Proposal proposal => Many("amends", item, [proposal.Amends], _ => "amends"),
        Draft draft => draft.Relations.Index().Where(each => InOrder.Contains(each.Item.Kind))
            .Select(each => (Shapes.Words.For(each.Item.Kind), item.Id, each.Item.To, $"relations[{each.Index}].to")),
        _ => [],
    };

    private static IEnumerable<(string, string, string, string)> Many(string relation, Item item, Sequence<string> others, Func<int, string> path) =>
        others.Index().Where(each => each.Item.Length > 0).Select(each => (relation, item.Id, each.Item, path(each.Index)));

    /// <summary>A chain of sources comes by none twice.</summary>
    private static IEnumerable<Diagnostic> Chains(Item item, ItemPlaces places)
    {
        for (var i = 0; i < item.Cites.Count; i++)
        {
            var (citation, seen) = (item.Cites[i], new HashSet<string>(StringComparer.Ordinal));
            seen.Add(citation.Source);
            for (var j = 0; j < citation.Under.Count; j++)
            {
                if (!seen.Add(citation.Under[j]))
                {
                    yield return new("TX554", places.Of(item.Id, $"cites[{i}].under[{j}]"), $"The chain of this citation of {item.Id} comes by '{citation.Under[j]}' twice: a source does not rest on itself.");
                }
            }
        }
    }

    private sealed record Step(string Item, string Path);

    private sealed class Relation(string name)
    {
        private readonly Dictionary<string, List<(string To, Step Step)>> _steps = new(StringComparer.Ordinal);

        public void Add(string from, string to, Step step)
        {
            if (from == to)
            {
                return;
            }
            if (!_steps.TryGetValue(from, out var steps))
            {
                _steps.Add(from, steps = []);
            }
            steps.Add((to, step));
        }

        public IEnumerable<Diagnostic> Circles(ItemPlaces places)
        {
            var done = new HashSet<string>(StringComparer.Ordinal);
            foreach (var start in _steps.Keys)
            {
                // The way from the start to where the walk is: each item, with how many of its steps were taken.
                var way = new List<(string Item, int Taken)> { (start, 0) };
                var onWay = new Dictionary<string, int>(StringComparer.Ordinal) { [start] = 0 };
                while (way.Count > 0)
                {
                    var (item, taken) = way[^1];
                    if (done.Contains(item) || !_steps.TryGetValue(item, out var steps) || taken == steps.Count)
                    {
                        way.RemoveAt(way.Count - 1);
                        onWay.Remove(item);
                        done.Add(item);
                        continue;
                    }
                    way[^1] = (item, taken + 1);
                    var (to, _) = steps[taken];
                    if (onWay.TryGetValue(to, out var since))
                    {
                        yield return Told(places, [.. way[since..].Select(each => each.Item)], _steps[to][way[since].Taken - 1].Step);
                    }
                    else if (!done.Contains(to))
                    {
                        onWay.Add(to, way.Count);
                        way.Add((to, 0));
                    }
                }
            }
        }

        private Diagnostic Told(ItemPlaces places, List<string> circle, Step step) => new(
            "TX553",
            places.Of(step.Item, step.Path),
            $"'{name}' goes in a circle: {string.Join(" → ", circle.Count > 12 ? [.. circle[..6], "…", .. circle[^5..]] : circle)} → {circle[0]}. Take one of these steps out.");
    }
}
