using System.Numerics;
using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Exhaustive;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Proofs;

/// <summary>Decides properties over every scenario, for every candidate text and interpretation at once.</summary>
/// <param name="space">The cases.</param>
/// <param name="recheck">How many codes of scenarios are gone through at most to check an answer; 0 for none.</param>
public sealed class Prover(CaseSpace space, long recheck = Enumeration.DefaultLimit)
{
    /// <summary>How many groups of failing candidates are given a counterexample.</summary>
    private const int MostCounterexamples = 4;

    private readonly Diagrams _diagrams = space.Diagrams;

    /// <summary>Proves a property, or finds for which candidates it fails and why.</summary>
    /// <remarks>
    /// <para>A state of whose consent the property does not speak is taken as bound; the verdict names those with whom it matters.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">There is no property.</exception>
    public Verdict Prove(Statement.Property property)
    {
        ArgumentNullException.ThrowIfNull(property);
        try
        {
            return Decide(property);
        }
        catch (DiagramLimitException)
        {
            return new(property, Standing.Stopped) { Nodes = _diagrams.Count };
        }
    }

    private Verdict Decide(Statement.Property property)
    {
        var (whenever, then) = (space.Of(property.Whenever), space.Of(property.Then));
        var taken = space.TakenAsBound(property);
        var bound = _diagrams.Support(_diagrams.And(whenever, _diagrams.Not(then))).Where(place => taken[place] == 0).Select(place => space.Variables.All[place].State);
        var trigger = _diagrams.And(space.Admitted, _diagrams.Restrict(whenever, taken));
        var bad = _diagrams.And(trigger, _diagrams.Not(_diagrams.Restrict(then, taken)));
        var free = Enumerable.Range(0, taken.Length).Where(place => taken[place] < 0).ToList();
        var scenarios = free.Where(place => !space.IsBracket(place)).Aggregate(BigInteger.One, (all, place) => all * space.Variables.All[place].Count);
        bool IsScenario(int place) => !space.IsBracket(place);
        var failing = _diagrams.Exists(bad, IsScenario);
        var vacuous = _diagrams.And(space.Admitted, _diagrams.Not(_diagrams.Exists(trigger, IsScenario)));
        var verdict = new Verdict(property, trigger == 0 ? Standing.Vacuous : bad == 0 ? Standing.Proved : Standing.Refuted)
        {
            Candidates = space.Candidates,
            Scenarios = scenarios,
            Triggered = _diagrams.Satisfying(trigger, free),
            Violated = _diagrams.Satisfying(bad, free),
            Failing = _diagrams.Satisfying(failing, space.Brackets),
            VacuousWhen = space.Told(vacuous),
            TakenAsBound = [.. bound],
            TakenAsGiven = new([.. _diagrams.Support(whenever).Where(place => space.Variables.All[place] is { Owner: OwnerKind.State, IsConsent: false })
                .Select(place => new Literal(place, _diagrams.ValuesOf(trigger, place))).Where(literal => literal.Values != _diagrams.All(literal.Variable))]),
            Trigger = [.. _diagrams.Support(whenever).Where(IsScenario)],
            Mattering = [.. _diagrams.Support(failing).Union(_diagrams.Support(vacuous)).Order()],
            Rechecked = Recheck(property, taken, bad),
            IgnoresRules = !property.Then.Parts.Any(part => part is Condition.Obliged or Condition.InBreach) || then <= 1,
        };
        return verdict.Standing != Standing.Refuted ? verdict with { Nodes = _diagrams.Count } : Refuted(verdict, failing, trigger, bad, taken);
    }

    /// <summary>Counts the violations by going through every scenario; nothing where there are too many.</summary>
    private long? Recheck(Statement.Property property, int[] taken, int bad)
    {
        var (grounder, circuit) = (space.Grounder, space.Grounder.Circuit);
        var gate = circuit.All([grounder.Admitted(), grounder.Of(property.Whenever), circuit.Not(grounder.Of(property.Then))]);
        if (Enumeration.Count(circuit, gate, [.. space.Variables.All.Select(variable => variable.Count)], taken, recheck) is not { } counted)
        {
            return null;
        }
        return counted.Count == _diagrams.Satisfying(bad, counted.Variables) ? counted.Codes
            : throw new InvalidOperationException($"The engines disagree on the property '{property.Name}': this is an error in Travaux. Nothing is answered.");
    }

    private Verdict Refuted(Verdict verdict, int failing, int trigger, int bad, int[] taken)
    {
        var groups = space.Told(failing);
        // Groups may overlap: each is given a candidate that none before it has.
        List<Counterexample> examples = [];
        var rest = failing;
        foreach (var group in groups ?? [new Cube([])])
        {
            var whole = _diagrams.And(rest, _diagrams.Of(group));
            for (var own = whole; own != 0 && examples.Count < MostCounterexamples; own = _diagrams.And(own, _diagrams.Not(_diagrams.Of(examples[^1].Group))))
            {
                var example = Example(own, trigger, bad, taken);
                // What defeats one candidate need not defeat the next: it is told of those that it does.
                var defeated = _diagrams.And(own, Defeated(example.Core, trigger, bad));
                examples.Add(example with { Group = defeated == whole ? group : space.Told(defeated)?.FirstOrDefault(cube => _diagrams.Holds(_diagrams.Of(cube), example.Candidate)) ?? CubeOf(example.Candidate) });
            }
            rest = _diagrams.And(rest, _diagrams.Not(_diagrams.Of(group)));
        }
        return verdict with { FailsWhen = groups, Counterexamples = [.. examples], Nodes = _diagrams.Count };
    }

    /// <summary>The candidates with which the property fails whenever the trigger occurs with these facts.</summary>
    private int Defeated(Cube core, int trigger, int bad)
    {
        var with = _diagrams.And(trigger, _diagrams.Of(core));
        bool IsScenario(int place) => !space.IsBracket(place);
        return _diagrams.And(_diagrams.Exists(with, IsScenario), _diagrams.Not(_diagrams.Exists(_diagrams.And(with, _diagrams.Not(bad)), IsScenario)));
    }

    /// <summary>One candidate, bracket by bracket.</summary>
    private Cube CubeOf(Travaux.Record.Sequence<int> candidate) => new([.. space.Brackets.Select(place => new Literal(place, 1UL << candidate[place]))]);

    private Counterexample Example(int candidates, int trigger, int bad, int[] taken)
    {
        var first = _diagrams.First(candidates)!;
        var candidate = space.Open();
        foreach (var bracket in space.Brackets)
        {
            candidate[bracket] = first[bracket];
        }
        var given = _diagrams.Restrict(trigger, candidate);
        var good = _diagrams.And(given, _diagrams.Not(_diagrams.Restrict(bad, candidate)));
        var (cores, isSmallest) = new SmallestCore(_diagrams).Of(given, good, [.. Enumerable.Range(0, taken.Length).Where(place => taken[place] < 0 && !space.IsBracket(place))]);
        var scenario = _diagrams.First(_diagrams.And(given, _diagrams.Of(cores[0])))!;
        foreach (var bracket in space.Brackets)
        {
            scenario[bracket] = candidate[bracket];
        }
        return new([.. candidate], cores[0], [.. scenario]) { Alternatives = [.. cores.Skip(1)], IsSmallest = isSmallest };
    }
}
