using Travaux.Record;

namespace Travaux.Analysis.Obligations.Power;

/// <summary>Coalitions that can bring something about and would not if one member left.</summary>
public static class Coalitions
{
    /// <summary>The minimal coalitions, the smallest first; of one size, in the order of the players.</summary>
    /// <param name="game">The game.</param>
    /// <param name="most">How many are told at most.</param>
    /// <returns>The first of them, each as its players, and whether there are more.</returns>
    /// <exception cref="ArgumentNullException">There is no game.</exception>
    public static (IReadOnlyList<Sequence<string>> Some, bool HasMore) Minimal(Game game, int most = 2_000)
    {
        ArgumentNullException.ThrowIfNull(game);
        var (diagrams, known) = (game.Diagrams, new Dictionary<(int, int), int>());

        // Minimal with a player: what wins with it and not without it. (O. Coudert, J. C. Madre, "Implicit and Incremental Computation of Primes", DAC 1992.)
        int Least(int at, int node)
        {
            if (node == 0 || at == game.Players.Count)
            {
                return node;
            }
            if (!known.TryGetValue((at, node), out var least))
            {
                var isAsked = node > 1 && diagrams.VariableOf(node) == at;
                var (without, with) = isAsked ? (diagrams.Child(node, 0), diagrams.Child(node, 1)) : (node, 0);
                var inside = diagrams.And(Least(at + 1, with), diagrams.Not(without));
                least = diagrams.Choose(diagrams.Literal(at, 2), inside, Least(at + 1, without));
                known[(at, node)] = least;
            }
            return least;
        }
        var found = new List<Sequence<string>>();
        var hasMore = false;
        void Gather(int node, List<string> members)
        {
            if (node == 0 || hasMore)
            {
                return;
            }
            if (node == 1)
            {
                hasMore = found.Count >= most;
                if (!hasMore)
                {
                    found.Add([.. members]);
                }
                return;
            }
            Gather(diagrams.Child(node, 1), [.. members, game.Players[diagrams.VariableOf(node)]]);
            Gather(diagrams.Child(node, 0), members);
        }
        Gather(Least(0, game.Winning), []);
        return ([.. found.OrderBy(coalition => coalition.Count)], hasMore);
    }

    /// <summary>The players that can alone.</summary>
    /// <exception cref="ArgumentNullException">There is no game.</exception>
    public static Sequence<string> Alone(Game game)
    {
        ArgumentNullException.ThrowIfNull(game);
        return [.. game.Players.Where((_, at) => game.Diagrams.Holds(game.Winning, [.. game.Players.Select((_, other) => other == at ? 1 : 0)]))];
    }
}
