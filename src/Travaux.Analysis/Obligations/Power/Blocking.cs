using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Power;

/// <summary>Who can block what a property wants, and who can bring it about, given its trigger.</summary>
/// <param name="Property">The property.</param>
public sealed record Blocking(Statement.Property Property)
{
    /// <summary>The answers, one for each group of candidates with the same one; none where the trigger never occurs.</summary>
    public Sequence<BlockingWith> Answers { get; init; }

    /// <summary>The players: states that still have a choice.</summary>
    public Sequence<string> Players { get; init; }

    /// <summary>What the trigger takes as given of states' choices.</summary>
    public Cube TakenAsGiven { get; init; }

    /// <summary>The states that are taken as bound, where it matters.</summary>
    public Sequence<string> TakenAsBound { get; init; }

    /// <summary>Whether there are more candidates that matter than were gone through.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>Who can block and who can force a property of an instrument.</summary>
    /// <exception cref="ArgumentNullException">There are no cases, or there is no property.</exception>
    /// <exception cref="DiagramLimitException">The question is too large.</exception>
    public static Blocking Of(CaseSpace space, Statement.Property property)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(property);
        return new Blockers(space, property).Answer();
    }
}

/// <summary>Who can block and force with some candidates.</summary>
/// <param name="With">The candidates; an empty cube for all; nothing where they cannot be told in a few words.</param>
/// <param name="Block">The game of keeping the property from holding.</param>
/// <param name="Force">The game of making it hold.</param>
public sealed record BlockingWith(IReadOnlyList<Cube>? With, Game Block, Game Force);

/// <summary>Goes through the candidates that matter and puts those with the same answer together.</summary>
internal sealed class Blockers
{
    private const int MostCandidates = 256;

    private readonly CaseSpace _space;
    private readonly Statement.Property _property;
    private readonly int _trigger;
    private readonly int _holds;
    private readonly int _whenever;
    private readonly int[] _taken;
    private readonly Sequence<string> _bound;

    public Blockers(CaseSpace space, Statement.Property property)
    {
        (_space, _property) = (space, property);
        var diagrams = space.Diagrams;
        _whenever = space.Of(property.Whenever);
        var then = space.Of(property.Then);
        _taken = space.TakenAsBound(property);
        _bound = [.. diagrams.Support(diagrams.And(_whenever, diagrams.Not(then))).Where(place => _taken[place] == 0).Select(place => space.Variables.All[place].State)];
        _trigger = diagrams.And(space.Admitted, diagrams.Restrict(_whenever, _taken));
        _holds = diagrams.Restrict(then, _taken);
    }

    public Blocking Answer()
    {
        var diagrams = _space.Diagrams;
        var given = diagrams.Support(_whenever).ToHashSet();
        var both = diagrams.Support(_trigger).Union(diagrams.Support(_holds)).ToHashSet();
        Sequence<(string, Sequence<int>)> players =
        [
            .. both.Where(place => !given.Contains(place) && _space.Variables.All[place] is { Owner: OwnerKind.State, IsConsent: false })
                .Order().GroupBy(place => _space.Variables.All[place].State).Select(group => (group.Key, (Sequence<int>)[.. group])),
        ];
        var mattering = both.Where(_space.IsBracket).Order().ToList();
        var answers = new List<(int Candidates, Game Block, Game Force)>();
        var candidates = Candidates(mattering).ToList();
        foreach (var candidate in candidates.Take(MostCandidates))
        {
            var trigger = diagrams.Restrict(_trigger, candidate);
            if (trigger == 0)
            {
                continue;
            }
            var (outside, holds) = (diagrams.Not(trigger), diagrams.Restrict(_holds, candidate));
            var block = Game.Of(_space, diagrams.Or(outside, diagrams.Not(holds)), players);
            var force = Game.Of(_space, diagrams.Or(outside, holds), players);
            var here = mattering.Aggregate(1, (all, place) => diagrams.And(all, diagrams.Literal(place, 1UL << candidate[place])));
            var known = answers.FindIndex(answer => Same(answer.Block, block) && Same(answer.Force, force));
            if (known >= 0)
            {
                answers[known] = answers[known] with { Candidates = diagrams.Or(answers[known].Candidates, here) };
            }
            else
            {
                answers.Add((here, block, force));
            }
        }
        return new(_property)
        {
            Players = [.. players.Select(player => player.Item1)],
            Answers = [.. answers.Select(answer => new BlockingWith(answer.Candidates == 1 || answers.Count == 1 ? [new Cube([])] : Covers.Of(diagrams, answer.Candidates), answer.Block, answer.Force))],
            TakenAsGiven = new([.. given.Where(place => _space.Variables.All[place] is { Owner: OwnerKind.State, IsConsent: false }).Order()
                .Select(place => new Literal(place, diagrams.ValuesOf(_trigger, place))).Where(literal => literal.Values != diagrams.All(literal.Variable))]),
            TakenAsBound = _bound,
            IsCutShort = candidates.Count > MostCandidates,
        };
    }

    /// <summary>A value for every bracket that matters, all others at one that is admitted; one more than are gone through at most.</summary>
    private IEnumerable<int[]> Candidates(List<int> mattering)
    {
        IEnumerable<int[]> all = [_space.Open()];
        foreach (var place in mattering)
        {
            all = all.SelectMany(candidate => Enumerable.Range(0, _space.Diagrams.CountOf(place)).Select(value =>
            {
                int[] other = [.. candidate];
                other[place] = value;
                return other;
            }));
        }
        return all.Select(candidate => _space.Diagrams.First(_space.Diagrams.Restrict(_space.Admitted, candidate)) is { } first
                ? _space.Open().Select((_, place) => !_space.IsBracket(place) ? -1 : candidate[place] >= 0 ? candidate[place] : first[place]).ToArray()
                : null)
            .OfType<int[]>().Take(MostCandidates + 1);
    }

    /// <summary>Whether the same coalitions win; two games have diagrams of their own.</summary>
    private static bool Same(Game one, Game other)
    {
        var known = new HashSet<(int, int)>();
        bool Are(int left, int right) => left <= 1 || right <= 1 ? left == right
            : !known.Add((left, right)) || (one.Diagrams.VariableOf(left) == other.Diagrams.VariableOf(right)
                && Are(one.Diagrams.Child(left, 0), other.Diagrams.Child(right, 0)) && Are(one.Diagrams.Child(left, 1), other.Diagrams.Child(right, 1)));
        return Are(one.Winning, other.Winning);
    }
}
