using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Interpretation;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Execution;

/// <summary>Executes a scenario for every candidate text and interpretation at once: who must, may, must not do what, and why not.</summary>
/// <param name="space">The cases.</param>
public sealed class Executor(CaseSpace space)
{
    private const int MostChanges = 3;
    private const int MostCandidates = 256;

    private readonly Diagrams _diagrams = space.Diagrams;

    /// <summary>The outcome of a scenario.</summary>
    /// <exception cref="ArgumentNullException">There is no scenario.</exception>
    /// <exception cref="DiagramLimitException">The question is too large.</exception>
    public Outcome Execute(Statement.Scenario scenario)
    {
        var values = Situation.Of(space, scenario);
        var spoken = Situation.Spoken(space, scenario);
        var rules = space.Instrument.All<Statement.Rule>().ToList();
        return new(scenario, [.. values])
        {
            Positions = [.. rules.SelectMany(rule => Positions(rule, values, spoken))],
            Denials = [.. rules.Where(rule => rule.Modal is Modal.Must or Modal.May).SelectMany(rule => Denials(rule, values))],
            Breaches = [.. rules.Where(rule => rule.Modal == Modal.MustNot).SelectMany(rule => Grouped(rule, values, (state, _) =>
                space.Grounder.Circuit.And(space.Grounder.Applies(rule, state), space.Grounder.HasDone(state, rule.Action))))],
            Tensions = [.. Tensions(rules, values)],
        };
    }

    private IEnumerable<Position> Positions(Statement.Rule rule, int[] values, IReadOnlySet<int> spoken) => Grouped(rule, values, (state, _) => space.Grounder.Applies(rule, state))
        .Select(position => position with
        {
            Because = Because(rule, position, values),
            Undecided = Undecided(rule, position, values),
            Arises = _diagrams.Support(space.Decided(space.Grounder.Applies(rule, position.Bearers[0]))).Any(spoken.Contains),
        });

    /// <summary>The states for which a gate is true with some candidate; those with the same candidates together.</summary>
    private IEnumerable<Position> Grouped(Statement.Rule rule, int[] values, Func<string, Statement.Rule, int> gate) => space.Variables.States
        .Select(state => (State: state, Node: Here(gate(state, rule), values)))
        .Where(each => each.Node != 0)
        .GroupBy(each => each.Node)
        .Select(group => new Position(rule, [.. group.Select(each => each.State)], space.Told(group.Key)));

    /// <summary>What a gate is in the scenario: a condition on the brackets, of candidates that are admitted.</summary>
    private int Here(int gate, int[] values) => _diagrams.And(space.Admitted, _diagrams.Restrict(space.Decided(gate), values));

    private Sequence<Proviso.Open> Undecided(Statement.Rule rule, Position position, int[] values)
    {
        var here = Here(space.Grounder.Applies(rule, position.Bearers[0]), values);
        bool IsLeft(int place, int value)
        {
            int[] settled = [.. values.Select(_ => -1)];
            settled[place] = value;
            return _diagrams.Restrict(here, settled) != 0;
        }
        bool IsUndecided(int place) => Enumerable.Range(0, _diagrams.CountOf(place)).Count(value => IsLeft(place, value)) > 1;
        return [.. rule.Provisos.OfType<Proviso.Open>().Where(open => open.Bracket.Branches.Any(branch => branch.Value is Proviso.By) && IsUndecided(space.Variables.Bracket(open.Bracket.Kind, open.Bracket.Name)))];
    }

    private Sequence<Proviso> Because(Statement.Rule rule, Position position, int[] values)
    {
        var candidate = _diagrams.First(Here(space.Grounder.Applies(rule, position.Bearers[0]), values))!;
        return [.. rule.Provisos.Select(proviso => Reasoning.Taken(Interpreter(values, candidate), proviso)).OfType<Proviso>()];
    }

    private IEnumerable<Denial> Denials(Statement.Rule rule, int[] values)
    {
        var spokenTo = space.Variables.States.Where(state => Reasoning.SpeaksTo(space, rule.Subject, state));
        return spokenTo.Where(state => Here(space.Grounder.Applies(rule, state), values) == 0)
            .Select(state => (State: state, Why: Why(rule, state, values)))
            .GroupBy(each => each.Why.Reasons)
            .Select(group => Told(new(rule, [.. group.Select(each => each.State)], group.Key), values, group.First().Why.Candidate));
    }

    /// <summary>A denial with the nearest change that would alter it, and with which texts and readings that change would.</summary>
    private Denial Told(Denial denial, int[] values, int[] candidate)
    {
        var nearest = Nearest(denial.Rule, denial.Bearers[0], values, candidate);
        int[] changed = [.. values];
        foreach (var literal in nearest.Literals)
        {
            changed[literal.Variable] = System.Numerics.BitOperations.TrailingZeroCount(literal.Values);
        }
        return denial with { Nearest = nearest, NearestWith = nearest.Literals.Count == 0 ? [] : space.Told(Here(space.Grounder.Applies(denial.Rule, denial.Bearers[0]), changed)) };
    }

    /// <summary>Why not, with the candidate with which there are fewest reasons.</summary>
    private (Sequence<Reason> Reasons, int[] Candidate) Why(Statement.Rule rule, string state, int[] values)
    {
        var mattering = _diagrams.Support(space.Decided(space.Grounder.Applies(rule, state))).Where(space.IsBracket).ToList();
        var first = _diagrams.First(space.Admitted)!;
        return Candidates(mattering, first).Where(IsAdmitted).DefaultIfEmpty(first)
            .Select(candidate => (Reasons: Reasoning.WhyNot(rule, state, Interpreter(values, candidate)), candidate))
            .MinBy(each => each.Reasons.Count);
    }

    private bool IsAdmitted(int[] candidate) => _diagrams.Restrict(space.Admitted, candidate) == 1;

    private IEnumerable<int[]> Candidates(List<int> mattering, int[] first)
    {
        IEnumerable<int[]> all = [first];
        foreach (var place in mattering)
        {
            all = all.SelectMany(candidate => Enumerable.Range(0, _diagrams.CountOf(place)).Select(value =>
            {
                int[] other = [.. candidate];
                other[place] = value;
                return other;
            }));
        }
        return all.Take(MostCandidates);
    }

    private Interpreter Interpreter(int[] values, int[] candidate) =>
        new(space.Instrument, space.Variables, [.. values.Select((value, place) => value < 0 ? candidate[place] : value)]);

    /// <summary>The fewest variables with other values with which the rule applies.</summary>
    private Cube Nearest(Statement.Rule rule, string state, int[] values, int[] candidate)
    {
        int[] here = [.. values.Select((value, place) => value < 0 ? candidate[place] : value)];
        var node = space.Decided(space.Grounder.Applies(rule, state));
        var support = _diagrams.Support(node).Where(place => !space.IsBracket(place)).ToList();
        for (var size = 1; size <= Math.Min(MostChanges, support.Count); size++)
        {
            foreach (var chosen in Choices.Of(support, size))
            {
                int[] open = [.. here];
                foreach (var place in chosen)
                {
                    open[place] = -1;
                }
                if (_diagrams.First(_diagrams.Restrict(node, open)) is { } found)
                {
                    return new([.. chosen.Select(place => new Literal(place, 1UL << found[place]))]);
                }
            }
        }
        return new([]);
    }

    private IEnumerable<Tension> Tensions(List<Statement.Rule> rules, int[] values)
    {
        int Somebody(Statement.Rule rule) => space.Grounder.Circuit.Any(space.Variables.States.Select(state => space.Grounder.Applies(rule, state)));
        var conflicts = space.Instrument.All<Statement.ActionNamed>().SelectMany(action => action.ConflictsWith.Select(other => (action.Name, Other: other)));
        foreach (var (name, other) in conflicts)
        {
            foreach (var duty in rules.Where(rule => rule.Modal == Modal.Must && rule.Action.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                foreach (var against in rules.Where(rule => (rule.Modal == Modal.MustNot || rule.Modal == Modal.Must) && rule.Action.Equals(other, StringComparison.OrdinalIgnoreCase)))
                {
                    if (Here(space.Grounder.Circuit.And(Somebody(duty), Somebody(against)), values) is not 0 and var node && !IsSettled(duty, against))
                    {
                        yield return new(duty, against, space.Told(node));
                    }
                }
            }
        }
        foreach (var duty in rules.Where(rule => rule.Modal is Modal.Must or Modal.May))
        {
            foreach (var against in rules.Where(rule => rule.Modal == Modal.MustNot && rule.Action.Equals(duty.Action, StringComparison.OrdinalIgnoreCase)))
            {
                var both = space.Grounder.Circuit.Any(space.Variables.States.Select(state => space.Grounder.Circuit.And(space.Grounder.Applies(duty, state), space.Grounder.Applies(against, state))));
                if (Here(both, values) is not 0 and var node)
                {
                    yield return new(duty, against, space.Told(node));
                }
            }
        }
    }

    private bool IsSettled(Statement.Rule one, Statement.Rule other) => space.Instrument.All<Statement.Precedence>()
        .Any(each => (each.Winner == one.Cite && each.Loser == other.Cite) || (each.Winner == other.Cite && each.Loser == one.Cite));
}
