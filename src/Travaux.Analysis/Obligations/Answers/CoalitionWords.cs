using Travaux.Analysis.Obligations.Power;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>Says coalitions shortly: "France and any 4 of A, B, C, D, E", where members can stand in for one another.</summary>
internal static class CoalitionWords
{
    /// <summary>A phrase for each pattern of coalitions; one for each coalition where members differ.</summary>
    public static IEnumerable<string> Of(Game game, IReadOnlyList<Sequence<string>> coalitions)
    {
        var alike = Alike(game, coalitions);
        foreach (var pattern in coalitions.GroupBy(coalition => string.Join(",", alike.Select(set => coalition.Count(set.Contains)))))
        {
            var first = pattern.First();
            var counts = alike.Select(set => (Set: set, Count: first.Count(set.Contains))).Where(each => each.Count > 0).ToList();
            if (pattern.Count() == counts.Aggregate(1.0, (all, each) => all * Choose(each.Set.Count, each.Count)))
            {
                var plain = counts.Where(each => each.Count == each.Set.Count).SelectMany(each => each.Set);
                yield return CaseWords.Listed([.. plain, .. counts.Where(each => each.Count < each.Set.Count).Select(each => $"any {each.Count} of {string.Join(", ", each.Set)}")]);
                continue;
            }
            foreach (var coalition in pattern)
            {
                yield return CaseWords.Listed([.. coalition]);
            }
        }
    }

    /// <summary>Sets of players of which any two can be exchanged without another coalition than those coming about.</summary>
    private static List<List<string>> Alike(Game game, IReadOnlyList<Sequence<string>> coalitions)
    {
        var known = coalitions.Select(coalition => Named(coalition)).ToHashSet(StringComparer.Ordinal);
        var sets = new List<List<string>>();
        foreach (var player in game.Players)
        {
            var set = sets.Find(each => coalitions.All(coalition => known.Contains(Named(coalition.Select(member => member == player ? each[0] : member == each[0] ? player : member)))));
            if (set is null)
            {
                sets.Add([player]);
            }
            else
            {
                set.Add(player);
            }
        }
        return sets;
    }

    private static string Named(IEnumerable<string> coalition) => string.Join("|", coalition.Order(StringComparer.Ordinal));

    private static double Choose(int of, int count) => Enumerable.Range(1, count).Aggregate(1.0, (all, i) => all * (of - count + i) / i);
}
