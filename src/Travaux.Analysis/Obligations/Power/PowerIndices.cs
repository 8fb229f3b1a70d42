using Travaux.Record;

namespace Travaux.Analysis.Obligations.Power;

/// <summary>How often each player decides: what a text gives it, not how likely or willing it is to use it.</summary>
/// <param name="Players">The players.</param>
/// <param name="ShapleyShubik">For each, the share of orders of all players in which it is the one that makes the coalition before it win; the sum is 1.</param>
/// <param name="Banzhaf">For each, its share of all cases in which leaving would make a coalition lose; the sum is 1.</param>
/// <param name="Swings">For each, the share of coalitions of the others that it makes win (the absolute Banzhaf index).</param>
public sealed record PowerIndices(Sequence<string> Players, Sequence<double> ShapleyShubik, Sequence<double> Banzhaf, Sequence<double> Swings)
{
    /// <summary>The indices of a game; all 0 where nobody can win or everybody always does.</summary>
    /// <remarks>
    /// <para>
    /// L. S. Shapley, M. Shubik, "A Method for Evaluating the Distribution of Power in a Committee System", APSR 48 (1954); J. F. Banzhaf III,
    /// "Weighted Voting Doesn't Work", Rutgers Law Review 19 (1965). Both from the multilinear extension of the game (G. Owen, "Multilinear
    /// Extensions of Games", Management Science 18, 1972): the chance that a player decides when each other is in with chance p, at p = ½ for
    /// Banzhaf, integrated over p for Shapley and Shubik. It is a polynomial of degree n − 1, which as many Gauss–Legendre points as half of
    /// that integrate exactly but for rounding. One pass down and one up the diagram gives it for all players.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">There is no game.</exception>
    public static PowerIndices Of(Game game)
    {
        ArgumentNullException.ThrowIfNull(game);
        var count = game.Players.Count;
        var order = Order(game);
        var swings = Pivots(game, order, 0.5);
        var shapley = new double[count];
        foreach (var (point, weight) in GaussLegendre((count / 2) + 1))
        {
            var pivots = Pivots(game, order, point);
            for (var i = 0; i < count; i++)
            {
                shapley[i] += weight * pivots[i];
            }
        }
        var sum = swings.Sum();
        return new(game.Players, [.. shapley], [.. swings.Select(each => sum > 0 ? each / sum : 0)], [.. swings]);
    }

    /// <summary>The nodes under the game, each after those that lead to it.</summary>
    private static List<int> Order(Game game)
    {
        var (seen, open) = (new HashSet<int>(), new Stack<int>([game.Winning]));
        while (open.TryPop(out var node))
        {
            if (node > 1 && seen.Add(node))
            {
                open.Push(game.Diagrams.Child(node, 0));
                open.Push(game.Diagrams.Child(node, 1));
            }
        }
        return [.. seen.OrderBy(game.Diagrams.VariableOf)];
    }

    /// <summary>For each player the chance that it decides, where each other player is in with one chance.</summary>
    private static double[] Pivots(Game game, List<int> order, double chance)
    {
        var diagrams = game.Diagrams;
        var (reached, wins) = (new Dictionary<int, double> { [game.Winning] = 1 }, new Dictionary<int, double> { [0] = 0, [1] = 1 });
        for (var at = order.Count - 1; at >= 0; at--)
        {
            var node = order[at];
            wins[node] = ((1 - chance) * wins[diagrams.Child(node, 0)]) + (chance * wins[diagrams.Child(node, 1)]);
        }
        var pivots = new double[game.Players.Count];
        foreach (var node in order)
        {
            var (here, without, with) = (reached[node], diagrams.Child(node, 0), diagrams.Child(node, 1));
            pivots[diagrams.VariableOf(node)] += here * (wins[with] - wins[without]);
            reached[without] = reached.GetValueOrDefault(without) + (here * (1 - chance));
            reached[with] = reached.GetValueOrDefault(with) + (here * chance);
        }
        return pivots;
    }

    /// <summary>Points and weights for integrals from 0 to 1, by Newton's method from Tricomi's guess (Abramowitz and Stegun 25.4.29).</summary>
    private static IEnumerable<(double Point, double Weight)> GaussLegendre(int points)
    {
        for (var i = 0; i < points; i++)
        {
            var x = Math.Cos(Math.PI * (i + 0.75) / (points + 0.5));
            var slope = 0.0;
            for (var round = 0; round < 100; round++)
            {
                var (before, value) = (1.0, x);
                for (var degree = 2; degree <= points; degree++)
                {
                    (before, value) = (value, ((((2 * degree) - 1) * x * value) - ((degree - 1) * before)) / degree);
                }
                slope = points * ((x * value) - before) / ((x * x) - 1);
                var step = value / slope;
                x -= step;
                if (Math.Abs(step) < 1e-15)
                {
                    break;
                }
            }
            yield return ((1 - x) / 2, 1 / ((1 - (x * x)) * slope * slope));
        }
    }
}
