using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Power;

/// <summary>Which coalitions can bring something about by what they choose, whatever all others and nature do.</summary>
/// <remarks>
/// <para>
/// A coalition chooses first and knows nothing of what the others do (α-effectivity; H. Moulin, B. Peleg, "Cores of Effectivity Functions
/// and Implementation Theory", Journal of Mathematical Economics 10, 1982). More members can always do as much.
/// </para>
/// </remarks>
public sealed class Game
{
    private Game(Sequence<string> players, Diagrams diagrams, int winning) => (Players, Diagrams, Winning) = (players, diagrams, winning);

    /// <summary>The players, in the order of the diagram's variables.</summary>
    public Sequence<string> Players { get; }

    /// <summary>Diagrams with a variable for each player: value 1 where it is in the coalition.</summary>
    public Diagrams Diagrams { get; }

    /// <summary>The coalitions that can.</summary>
    public int Winning { get; }

    /// <summary>Whether the coalition of all can.</summary>
    public bool CanBeWon => Winning != 0;

    /// <summary>The game of bringing something about.</summary>
    /// <param name="space">The cases.</param>
    /// <param name="wanted">What is to be so, of one candidate.</param>
    /// <param name="players">Who plays, each with the places of its choices.</param>
    /// <exception cref="ArgumentNullException">There are no cases, or nothing is said of players.</exception>
    /// <exception cref="DiagramLimitException">There would be too many nodes.</exception>
    public static Game Of(CaseSpace space, int wanted, Sequence<(string Player, Sequence<int> Choices)> players)
    {
        ArgumentNullException.ThrowIfNull(space);
        var (diagrams, game) = (space.Diagrams, new Diagrams([.. players.Select(_ => 2)]));
        var strategic = players.SelectMany(player => player.Choices).ToHashSet();
        var known = new Dictionary<(int, int), int>();

        // Out of the coalition, a player's choices can be anything; in it, they stay open until all who are out have been dealt with.
        int From(int at, int node)
        {
            if (node <= 1 || at == players.Count)
            {
                return node == 0 ? 0 : 1;
            }
            if (!known.TryGetValue((at, node), out var made))
            {
                var (without, with) = Decided(diagrams, node, players[at].Choices);
                made = game.Choose(game.Literal(at, 2), From(at + 1, with), From(at + 1, without));
                known[(at, node)] = made;
            }
            return made;
        }
        return new([.. players.Select(player => player.Player)], game, From(0, diagrams.ForAll(wanted, variable => !strategic.Contains(variable))));
    }

    /// <summary>What is left to be brought about where a player is out, and where it is in.</summary>
    private static (int Without, int With) Decided(Diagrams diagrams, int node, Sequence<int> choices)
    {
        // Most players have one choice, asked first or not at all; then nothing below needs to be gone through.
        if (choices is [var only] && diagrams.VariableOf(node) >= only)
        {
            if (diagrams.VariableOf(node) > only)
            {
                return (node, node);
            }
            var children = diagrams.Children(node);
            var any = children.Aggregate(0, diagrams.Or);
            return (children.Aggregate(1, diagrams.And), children.Contains(any) ? any : node);
        }
        var with = node;
        foreach (var choice in choices)
        {
            // A choice that is never worse than another is made at once, which changes nothing and leaves fewer nodes.
            var values = diagrams.ValueNodes(with, choice);
            var any = values.Aggregate(0, diagrams.Or);
            with = values.Contains(any) ? any : with;
        }
        return (diagrams.ForAll(node, choices.Contains), with);
    }
}
