using Travaux.Analysis.Obligations.Decisions;

namespace Travaux.Analysis.Obligations.Proofs;

/// <summary>Finds the fewest facts that, with what is given, leave no scenario in which something is so.</summary>
/// <remarks>
/// <para>
/// Facts are "a variable has one of these values". First those that every scenario without it shares; then sets of further facts,
/// by their number. To find a least set of facts is harder than to satisfy a formula (Σ₂; C. Umans, "The Minimum Equivalent DNF Problem and
/// Shortest Implicants", FOCS 1998); here few facts remain after the unavoidable ones. Where they are too many, facts are let go one by one,
/// and the answer says that it may not be the smallest.
/// </para>
/// </remarks>
internal sealed class SmallestCore(Diagrams diagrams)
{
    private const int MostTried = 20_000;
    private const int MostFound = 24;

    /// <summary>How many nodes the search may go over before facts are let go one by one instead.</summary>
    private const int MostVisited = 20_000_000;

    /// <summary>The smallest sets of facts.</summary>
    /// <param name="given">What is given.</param>
    /// <param name="good">What is to be excluded; part of what is given, and less than all of it.</param>
    /// <param name="places">Variables that facts may be of.</param>
    /// <returns>The sets, the one of the first variables first, and whether no smaller one exists.</returns>
    public (IReadOnlyList<Cube> Cores, bool IsSmallest) Of(int given, int good, IReadOnlyList<int> places)
    {
        var fixedFacts = Unavoidable(given, good);
        var known = diagrams.Of(Made(fixedFacts));
        var (rest, within) = (diagrams.And(good, known), diagrams.And(given, known));
        if (rest == 0)
        {
            return ([Made(fixedFacts)], true);
        }
        var support = diagrams.Support(rest).Where(places.Contains).ToList();
        var (tried, most) = (0, Math.Clamp(MostVisited / Math.Max(1, diagrams.Size(rest, MostVisited)), 1, MostTried));
        for (var size = 1; size <= support.Count; size++)
        {
            List<Cube> found = [];
            foreach (var chosen in Choices.Of(support, size))
            {
                if (++tried > most)
                {
                    return found.Count > 0 ? (found, true) : ([Reduced(within, rest, fixedFacts, support)], false);
                }
                if (Facts(within, rest, chosen) is { } facts)
                {
                    found.Add(Made(Joined(fixedFacts, facts)));
                    if (found.Count == MostFound)
                    {
                        break;
                    }
                }
            }
            if (found.Count > 0)
            {
                return (found, true);
            }
        }
        return ([Reduced(within, rest, fixedFacts, support)], false);
    }

    /// <summary>Facts that every scenario shares that is given and not good; of variables on which nothing else given depends.</summary>
    private Dictionary<int, ulong> Unavoidable(int given, int good)
    {
        var bad = diagrams.And(given, diagrams.Not(good));
        Dictionary<int, ulong> facts = [];
        foreach (var variable in diagrams.Support(bad).Union(diagrams.Support(good)))
        {
            var (inBad, inGiven) = (diagrams.ValuesOf(bad, variable), diagrams.ValuesOf(given, variable));
            var isApart = given == diagrams.And(diagrams.Exists(given, each => each == variable), diagrams.Literal(variable, inGiven));
            if (inBad != inGiven && isApart)
            {
                facts[variable] = inBad;
            }
        }
        return facts;
    }

    /// <summary>Values of the chosen variables with which nothing good is left, as many values as can be; nothing where there are none.</summary>
    private Dictionary<int, ulong>? Facts(int within, int good, IReadOnlyList<int> chosen)
    {
        bool IsOther(int variable) => !chosen.Contains(variable);
        var possible = diagrams.And(diagrams.Not(diagrams.Exists(good, IsOther)), diagrams.Exists(within, IsOther));
        if (diagrams.First(possible) is not { } values)
        {
            return null;
        }
        var facts = chosen.ToDictionary(variable => variable, variable => 1UL << values[variable]);
        foreach (var variable in chosen)
        {
            var all = diagrams.ValuesOf(within, variable);
            for (var value = 0; value < diagrams.CountOf(variable); value++)
            {
                var kept = facts[variable];
                facts[variable] |= all & (1UL << value);
                if (diagrams.And(diagrams.Of(Made(facts)), good) != 0)
                {
                    facts[variable] = kept;
                }
            }
        }
        return facts;
    }

    /// <summary>All facts of one scenario, then without those that are not needed.</summary>
    private Cube Reduced(int within, int good, Dictionary<int, ulong> fixedFacts, List<int> support)
    {
        var values = diagrams.First(diagrams.And(within, diagrams.Not(good)))!;
        var facts = support.ToDictionary(variable => variable, variable => 1UL << values[variable]);
        foreach (var variable in Enumerable.Reverse(support))
        {
            var kept = facts[variable];
            facts.Remove(variable);
            if (diagrams.And(diagrams.Of(Made(facts)), good) != 0)
            {
                facts[variable] = kept;
            }
        }
        return Made(Joined(fixedFacts, facts));
    }

    private static Dictionary<int, ulong> Joined(Dictionary<int, ulong> some, Dictionary<int, ulong> others) => some.Keys.Union(others.Keys)
        .ToDictionary(variable => variable, variable => some.GetValueOrDefault(variable, ulong.MaxValue) & others.GetValueOrDefault(variable, ulong.MaxValue));

    private static Cube Made(Dictionary<int, ulong> facts) => new([.. facts.OrderBy(fact => fact.Key).Select(fact => new Literal(fact.Key, fact.Value))]);
}
