using System.Numerics;
using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Proofs;

/// <summary>Decides properties over every scenario, for every candidate text and interpretation at once.</summary>
/// <param name="space">The cases.</param>
public sealed class Prover(CaseSpace space)
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
        var asked = Asked(property);
        var taken = space.Open();
        foreach (var place in space.Places(variable => variable.IsConsent && !asked.Contains(variable.State)))
        {
            taken[place] = 0;
        }
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
            VacuousWhen = Among(vacuous),
            TakenAsBound = [.. bound],
            TakenAsGiven = new([.. _diagrams.Support(whenever).Where(place => space.Variables.All[place] is { Owner: OwnerKind.State, IsConsent: false })
                .Select(place => new Literal(place, _diagrams.ValuesOf(trigger, place))).Where(literal => literal.Values != _diagrams.All(literal.Variable))]),
            Trigger = [.. _diagrams.Support(whenever).Where(IsScenario)],
            Mattering = [.. _diagrams.Support(failing).Union(_diagrams.Support(vacuous)).Order()],
            IgnoresRules = !property.Then.Parts.Any(part => part is Condition.Obliged or Condition.InBreach) || then <= 1,
        };
        return verdict.Standing != Standing.Refuted ? verdict with { Nodes = _diagrams.Count } : Refuted(verdict, failing, trigger, bad, taken);
    }

    private Verdict Refuted(Verdict verdict, int failing, int trigger, int bad, int[] taken)
    {
        var groups = Among(failing);
        // Groups may overlap: each is given a candidate that none before it has.
        List<Counterexample> examples = [];
        var rest = failing;
        foreach (var group in (groups ?? [new Cube([])]).Take(MostCounterexamples))
        {
            if (_diagrams.And(rest, _diagrams.Of(group)) is not 0 and var own)
            {
                examples.Add(Example(own, trigger, bad, taken) with { Group = group });
                rest = _diagrams.And(rest, _diagrams.Not(_diagrams.Of(group)));
            }
        }
        return verdict with { FailsWhen = groups, Counterexamples = [.. examples], Nodes = _diagrams.Count };
    }

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

    /// <summary>Cubes of the candidates; brackets that the file's adoptions settle are not told again.</summary>
    private IReadOnlyList<Cube>? Among(int candidates)
    {
        // What is not admitted may be said or not: it is added, so that fewer words are needed.
        var wide = _diagrams.Or(candidates, _diagrams.Not(space.Admitted));
        return candidates == 0 ? [] : wide == 1 ? [new Cube([])] : Covers.Of(_diagrams, space.Admitted == 1 ? candidates : wide) is { } cubes
            ? [.. cubes.Where(cube => _diagrams.And(_diagrams.Of(cube), space.Admitted) != 0)]
            : null;
    }

    /// <summary>The states of whose consent a property speaks, through terms and groups too.</summary>
    private HashSet<string> Asked(Statement.Property property)
    {
        HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> terms = new(StringComparer.OrdinalIgnoreCase);
        Stack<Condition> open = new([property.Whenever, property.Then]);
        while (open.TryPop(out var condition))
        {
            foreach (var part in condition.Parts)
            {
                switch (part)
                {
                    case Condition.Does does when Consent.Predicates.ContainsKey(does.Predicate):
                        asked.Add(does.State);
                        break;
                    case Condition.Counted counted when counted.Who.OnlyBound || Consent.Predicates.ContainsKey(counted.Predicate):
                        asked.UnionWith(space.Variables.States.Where(state => Counts(counted.Who, state)));
                        break;
                    case Condition.Obliged { Who: { OnlyBound: true } who }:
                        asked.UnionWith(space.Variables.States.Where(state => Counts(who, state)));
                        break;
                    case Condition.Defined defined when terms.Add(defined.Term):
                        open.Push(space.Instrument.All<Statement.Term>().First(term => term.Name.Equals(defined.Term, StringComparison.OrdinalIgnoreCase)).Means);
                        break;
                }
            }
        }
        return asked;
    }

    private bool Counts(Quantified who, string state) => space.Grounder.IsMember(who.Group, state) != 0
        && !(who.Exclusion is Exclusion.OfState of && of.State.Equals(state, StringComparison.OrdinalIgnoreCase));
}
