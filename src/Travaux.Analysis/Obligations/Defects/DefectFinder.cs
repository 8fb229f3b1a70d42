using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Defects;

/// <summary>Finds what the drafters of a text may not have meant: conflicts, dead rules, steps without an end, duties against oneself, orphans.</summary>
/// <param name="space">The cases.</param>
public sealed class DefectFinder(CaseSpace space)
{
    private readonly Diagrams _diagrams = space.Diagrams;
    private readonly List<Statement.Rule> _rules = [.. space.Instrument.All<Statement.Rule>()];

    /// <summary>The defects, by their kind and in the order of the file.</summary>
    /// <exception cref="DiagramLimitException">The question is too large.</exception>
    public IEnumerable<Defect> Find() =>
    [
        .. Conflicts(),
        .. Tensions(),
        .. _rules.Select(DeathOf).OfType<Defect.Dead>(),
        .. space.Instrument.Of<Statement.Property>().Where(property => _diagrams.And(space.Admitted, _diagrams.Restrict(space.Of(property.Whenever), space.TakenAsBound(property))) == 0)
            .Select(property => new Defect.NeverTriggered(property)),
        .. _rules.Where(rule => rule.Modal == Modal.Must).SelectMany(NoDefaults),
        .. _rules.Where(rule => rule.Modal == Modal.Must && KindOf(rule) == ActionKind.Assistance).SelectMany(AgainstItself),
        .. Breached() ? Array.Empty<Defect>() : [new Defect.NoRemedy()],
        .. NoEffects(),
        .. Orphans.Of(space.Instrument),
    ];

    private ActionKind KindOf(Statement.Rule rule) => space.Instrument.KindOf(rule);

    /// <summary>One state must do what it must not do, or may do what it must not.</summary>
    private IEnumerable<Defect> Conflicts() => from one in _rules
                                               where one.Modal is Modal.Must or Modal.May
                                               from other in _rules
                                               where other.Modal == Modal.MustNot && Same(one.Action, other.Action)
                                               let both = space.Variables.States.Select(state => (State: state, Node: Applying(one, other, state))).Where(each => each.Node != 0).ToList()
                                               where both.Count > 0
                                               select new Defect.Conflict(one, other, [.. both.Select(each => each.State)], Fewest(both[0].Node));

    private int Applying(Statement.Rule one, Statement.Rule other, string state) =>
        Real(space.Grounder.Circuit.And(space.Grounder.Applies(one, state), space.Grounder.Applies(other, state)));

    /// <summary>Rules of actions that are said to conflict, whoever bears them.</summary>
    private IEnumerable<Defect> Tensions()
    {
        foreach (var (name, conflicting) in space.Instrument.All<Statement.ActionNamed>().SelectMany(action => action.ConflictsWith.Select(other => (action.Name, other))))
        {
            foreach (var duty in _rules.Where(rule => rule.Modal == Modal.Must && Same(rule.Action, name)))
            {
                foreach (var against in _rules.Where(rule => rule.Modal is Modal.MustNot or Modal.Must && Same(rule.Action, conflicting)))
                {
                    var node = Real(space.Grounder.Circuit.And(Somebody(duty), Somebody(against)));
                    if (node != 0 && !IsSettled(duty, against))
                    {
                        yield return new Defect.Conflict(duty, against, [], Fewest(node));
                    }
                }
            }
        }
    }

    private bool IsSettled(Statement.Rule one, Statement.Rule other) => space.Instrument.All<Statement.Precedence>()
        .Any(each => (each.Winner == one.Cite && each.Loser == other.Cite) || (each.Winner == other.Cite && each.Loser == one.Cite));

    private Defect.Dead? DeathOf(Statement.Rule rule)
    {
        if (Real(Somebody(rule)) != 0)
        {
            return rule.Modal == Modal.Must && Real(SomebodyStill(rule)) == 0 ? new(rule, DeathCause.LetOff) : null;
        }
        var overridden = space.Variables.States.Any(state => Real(space.Grounder.Overridden(rule, state)) != 0);
        return new(rule, overridden ? DeathCause.Overridden : DeathCause.Conditions);
    }

    /// <summary>Where the duty of a rule stands for somebody who is not let off.</summary>
    private int SomebodyStill(Statement.Rule rule) => space.Grounder.Circuit.Any(space.Variables.States.Select(state => space.Grounder.Circuit.And(
        space.Grounder.Applies(rule, state),
        space.Grounder.Circuit.Not(space.Grounder.Circuit.Any(_rules.Where(other => other.Modal == Modal.NeedNot && Same(other.Action, rule.Action)).Select(other => space.Grounder.Applies(other, state)))))));

    private int Somebody(Statement.Rule rule) => space.Grounder.Circuit.Any(space.Variables.States.Select(state => space.Grounder.Applies(rule, state)));

    /// <summary>Steps of others without which a duty never arises, whatever the circumstances and whatever its bearer does.</summary>
    private IEnumerable<Defect> NoDefaults(Statement.Rule rule)
    {
        foreach (var step in space.Instrument.All<Statement.Choice>().Where(choice => choice.IsGroup))
        {
            var waits = 0;
            foreach (var bearer in space.Variables.States)
            {
                var others = space.Variables.States.Where(state => state != bearer).Select(state => space.Variables.Choice(state, step.Predicate)).Where(place => place >= 0).ToHashSet();
                var applies = Real(space.Grounder.Applies(rule, bearer));
                waits = _diagrams.Or(waits, _diagrams.And(Candidates(applies), _diagrams.Not(Candidates(WithNobody(applies, others)))));
            }
            if (waits != 0)
            {
                yield return new Defect.NoDefault(rule, step.Of, step.Predicate, space.Told(waits));
            }
        }
    }

    private int WithNobody(int node, HashSet<int> choices)
    {
        var values = space.Open();
        foreach (var place in choices)
        {
            values[place] = 1;
        }
        return _diagrams.Restrict(node, values);
    }

    /// <summary>States that a duty to help binds while they are the answer to a question on which it hangs: the attacker, the victim.</summary>
    private IEnumerable<Defect> AgainstItself(Statement.Rule rule)
    {
        foreach (var question in space.Instrument.All<Statement.Question>())
        {
            var place = space.Variables.Circumstance(question.Name);
            var found = new List<(string State, int With)>();
            foreach (var state in question.Values.Where(value => space.Variables.States.Contains(value, StringComparer.OrdinalIgnoreCase)))
            {
                var applies = space.Decided(space.Grounder.Applies(rule, state));
                var value = 1UL << question.Values.ToList().FindIndex(each => Same(each, state));
                var itself = _diagrams.And(space.Admitted, _diagrams.And(applies, _diagrams.Literal(place, value)));
                if (_diagrams.Support(applies).Contains(place) && itself != 0)
                {
                    found.Add((state, Candidates(itself)));
                }
            }
            foreach (var alike in found.GroupBy(each => each.With))
            {
                yield return new Defect.AgainstItself(rule, [.. alike.Select(each => each.State)], question.Name, space.Told(alike.Key));
            }
        }
    }

    /// <summary>Whether some rule, or a stage of the treaty, hangs on a breach.</summary>
    private bool Breached() => space.Instrument.All<Statement>().SelectMany(statement => statement switch
    {
        Statement.Rule rule => rule.Provisos.SelectMany(proviso => proviso.Conditions),
        Statement.Term term => [term.Means],
        Statement.Lifecycle life => [life.When],
        _ => default(IEnumerable<Condition>) ?? [],
    }).SelectMany(condition => condition.Parts).Any(part => part is Condition.InBreach);

    private IEnumerable<Defect> NoEffects()
    {
        var effects = (from rule in _rules
                       from state in space.Variables.States
                       from place in _diagrams.Support(space.Decided(space.Grounder.Applies(rule, state))).Concat(_diagrams.Support(space.Decided(space.Grounder.IsLeftToBearer(rule))))
                       select place).ToHashSet();
        return OpenBrackets.Of(space.Instrument)
            .Where(bracket => !effects.Contains(space.Variables.Bracket(bracket.Kind, bracket.Name)) && !IsManner(bracket))
            .Select(bracket => new Defect.NoEffect(bracket));
    }

    /// <summary>Whether a bracket is about by when or with what, which is no effect on whether.</summary>
    private bool IsManner(OpenBracket bracket) => _rules.SelectMany(rule => rule.Provisos).OfType<Proviso.Open>()
        .Any(open => open.Bracket.Kind == bracket.Kind && Same(open.Bracket.Name, bracket.Name)
            && open.Bracket.Branches.Any(branch => branch.Value is Proviso.Within or Proviso.Immediately or Proviso.By or Proviso.Aim or Proviso.Known));

    private int Candidates(int node) => _diagrams.And(space.Admitted, _diagrams.Exists(node, place => !space.IsBracket(place)));

    private int Real(int gate) => _diagrams.And(space.Admitted, space.Decided(gate));

    /// <summary>Few facts with which a condition holds, while every state is bound if it can be so.</summary>
    private Cube Fewest(int node)
    {
        var bound = space.Open();
        foreach (var place in space.Places(variable => variable.IsConsent))
        {
            bound[place] = 0;
        }
        var here = _diagrams.Restrict(node, bound) is not 0 and var with ? with : node;
        return Covers.Of(_diagrams, here)?.MinBy(cube => cube.Literals.Count)
            ?? new([.. _diagrams.First(here)!.Select((value, place) => (value, place)).Where(each => each.value >= 0).Select(each => new Literal(each.place, 1UL << each.value))]);
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
