using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Strength;

/// <summary>Goes through candidates and circumstances, and grades each.</summary>
internal sealed class Grading
{
    private const int MostCandidates = 256;
    private const int MostCircumstances = 512;

    private readonly CaseSpace _space;
    private readonly Diagrams _diagrams;
    private readonly Statement.Property _property;
    private readonly string _for;
    private readonly int _trigger;
    private readonly Sequence<string> _attackers;
    private readonly List<Bearer> _bearers;
    private readonly int[] _taken;
    private bool _isCutShort;

    public Grading(CaseSpace space, Statement.Property property, string @for)
    {
        (_space, _diagrams, _property, _for) = (space, space.Diagrams, property, @for);
        _taken = space.TakenAsBound(property);
        var trigger = _diagrams.And(space.Admitted, _diagrams.Restrict(space.Of(property.Whenever), _taken));

        // What the victim chooses, and what procedure has brought about, is let go: both are what the grade is about.
        bool IsLetGo(int place) => space.Variables.All[place] is var variable
            && ((variable.State == _for && !variable.IsConsent) || (variable.Owner == OwnerKind.Nature && variable.Values[0] == "no" && _diagrams.ValuesOf(trigger, place) == 2));
        _trigger = _diagrams.Exists(trigger, IsLetGo);
        _attackers = [.. _diagrams.Support(_trigger).Where(place => space.Variables.All[place].Owner == OwnerKind.Nature)
            .SelectMany(place => new Literal(place, _diagrams.ValuesOf(_trigger, place)).Each.ToList() is [var only] ? [space.Variables.All[place].Values[only]] : Array.Empty<string>())
            .Where(value => value != _for && space.Variables.States.Contains(value, StringComparer.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)];
        _bearers = [.. space.Variables.States.Where(state => state != _for).Select(Known)];
    }

    public Assurance Grade()
    {
        var support = _bearers.SelectMany(bearer => bearer.Nodes).Append(_trigger).SelectMany(_diagrams.Support).ToHashSet();
        var (brackets, circumstances) = (support.Where(_space.IsBracket).Order().ToList(), support.Where(place => _space.Variables.All[place].Owner == OwnerKind.Nature).Order().ToList());
        var graded = Settings(brackets, _space.Admitted, MostCandidates).Select(candidate => (Candidate: candidate, Result: Grade(candidate, circumstances)))
            .Where(each => each.Result is not null).Select(each => (each.Candidate, Result: each.Result!)).ToList();
        var all = graded.Aggregate(0, (any, each) => _diagrams.Or(any, Node(each.Candidate, brackets)));
        var groups = graded.GroupBy(each => (each.Result.Floor, each.Result.Ceiling, each.Result.FloorWhen, each.Result.CeilingWhen))
            .OrderBy(group => group.Key.Ceiling).ThenBy(group => group.Key.Floor);
        return new(_property, _for)
        {
            Attackers = _attackers,
            IsCutShort = _isCutShort,
            Grades = [.. groups.Select(group =>
            {
                var candidates = group.Aggregate(0, (any, each) => _diagrams.Or(any, Node(each.Candidate, brackets)));
                var raise = Raise(group.First().Candidate, group.Key.Ceiling, graded, brackets);
                return group.First().Result with
                {
                    With = candidates == all ? [new Cube([])] : Covers.Of(_diagrams, candidates, _diagrams.Not(all), 24),
                    Candidates = _diagrams.Satisfying(_diagrams.And(candidates, _space.Admitted), _space.Brackets),
                    Bearers = [.. group.SelectMany(each => each.Result.Bearers).Distinct().OrderBy(state => _space.Variables.States.ToList().IndexOf(state))],
                    Raise = raise,
                    Provisions = [.. raise.Change.Literals.SelectMany(literal => Provisions(_space.Variables.All[literal.Variable].Name)).Distinct()],
                };
            })],
        };
    }

    private Bearer Known(string state)
    {
        int Where(ActionKind kind, Modal modal, Func<Statement.Rule, bool> which) => _diagrams.Restrict(_space.Decided(_space.Grounder.Circuit.Any(
            _space.Instrument.All<Statement.Rule>().Where(rule => rule.Modal == modal && KindOf(rule) == kind && which(rule)).Select(rule => _space.Grounder.Applies(rule, state)))), _taken);
        var prohibited = _diagrams.Restrict(_space.Decided(_space.Grounder.Circuit.Any(_space.Instrument.All<Statement.Rule>()
            .Where(rule => (rule.Modal == Modal.MustNot && KindOf(rule) != ActionKind.Assistance) || KindOf(rule) == ActionKind.Declaration).Select(rule => _space.Grounder.Applies(rule, state)))), _taken);
        return new(
            state,
            Where(ActionKind.Assistance, Modal.Must, rule => true),
            Fixed(state),
            Where(ActionKind.Assistance, Modal.May, rule => true),
            Where(ActionKind.Consultation, Modal.Must, rule => true),
            prohibited);
    }

    /// <summary>Where a state must help by a rule whose means it does not choose as it deems necessary.</summary>
    private int Fixed(string state) => _diagrams.Restrict(
        _space.Decided(_space.Grounder.Circuit.Any(_space.Instrument.All<Statement.Rule>()
            .Where(rule => rule.Modal == Modal.Must && KindOf(rule) == ActionKind.Assistance)
            .Select(rule => _space.Grounder.Circuit.And(_space.Grounder.Applies(rule, state), _space.Grounder.Circuit.Not(_space.Grounder.IsLeftToBearer(rule)))))),
        _taken);

    private ActionKind KindOf(Statement.Rule rule) => _space.Instrument.KindOf(rule);

    /// <summary>The grades of a candidate; nothing where the trigger never occurs with it.</summary>
    private Graded? Grade(int[] candidate, List<int> circumstances)
    {
        var trigger = _diagrams.Restrict(_trigger, candidate);
        if (trigger == 0)
        {
            return null;
        }
        var cases = Settings(circumstances, _diagrams.Exists(trigger, place => !circumstances.Contains(place)), MostCircumstances).Select(circumstance =>
        {
            int[] values = [.. candidate.Select((value, place) => value >= 0 ? value : circumstance[place])];
            var grades = _bearers.Select(bearer => (bearer.State, Grade: Of(bearer, _diagrams.Restrict(_trigger, values), values))).ToList();
            var best = grades.Max(each => each.Grade);
            return (Circumstance: circumstance, Grade: best, Bearers: grades.Where(each => each.Grade == best).Select(each => each.State));
        }).ToList();
        var (floor, ceiling) = (cases.Min(each => each.Grade), cases.Max(each => each.Grade));
        var best = cases.First(each => each.Grade == ceiling);
        return new([], floor, ceiling)
        {
            Bearers = [.. best.Bearers],
            FloorWhen = floor == ceiling ? new([]) : When([.. cases.Where(each => each.Grade == floor).Select(each => each.Circumstance)], circumstances, trigger),
            CeilingWhen = floor == ceiling ? new([]) : When([.. cases.Where(each => each.Grade == ceiling).Select(each => each.Circumstance)], circumstances, trigger),
        };
    }

    /// <summary>What the circumstances have in common that the trigger does not say: the widest cube of the first of them.</summary>
    private Cube When(List<int[]> cases, List<int> circumstances, int trigger)
    {
        var node = cases.Aggregate(0, (any, values) => _diagrams.Or(any, Node(values, circumstances)));
        var never = _diagrams.Not(_diagrams.Exists(trigger, place => !circumstances.Contains(place)));
        return Covers.Of(_diagrams, node, never, 24) is { Count: > 0 } cubes ? cubes[0] : new([]);
    }

    private Grade Of(Bearer bearer, int trigger, int[] values)
    {
        int Here(int node) => _diagrams.Restrict(node, values);
        bool Choice(int place) => _space.Variables.All[place] is { Owner: OwnerKind.State, IsConsent: false };
        bool Of(int place, params ReadOnlySpan<string> states) => Choice(place) && states.Contains(_space.Variables.All[place].State);
        int Once(int node) => _diagrams.Or(_diagrams.Not(trigger), node);
        bool IsForced(int node, params string[] by) => _diagrams.Exists(_diagrams.ForAll(Once(node), place => !Of(place, by)), place => true) == 1;
        bool CanBe(int node) => _diagrams.And(trigger, node) != 0;
        if (!_attackers.Contains(bearer.State, StringComparer.OrdinalIgnoreCase))
        {
            var (must, @fixed) = (Here(bearer.Must), Here(bearer.Fixed));
            if (CanBe(must))
            {
                return _diagrams.ForAll(Once(@fixed), place => true) == 1 ? Strength.Grade.Automatic
                    : IsForced(@fixed, _for) ? Strength.Grade.OnRequest
                    : IsForced(must, _for, bearer.State) ? Strength.Grade.Discretionary
                    : _attackers.Any(attacker => IsForced(_diagrams.Not(must), attacker)) ? Strength.Grade.BlockedByAttacker
                    : Strength.Grade.BlockedByOthers;
            }
            if (CanBe(Here(bearer.May)))
            {
                return Strength.Grade.Permission;
            }
        }
        return CanBe(Here(bearer.Consult)) ? Strength.Grade.Consultation : CanBe(Here(bearer.Respect)) ? Strength.Grade.Respect : Strength.Grade.Silence;
    }

    /// <summary>The fewest brackets settled otherwise with which the ceiling is higher; of as few, those that raise it most.</summary>
    private static (Cube Change, Grade To) Raise(int[] from, Grade ceiling, List<(int[] Candidate, Graded Result)> graded, List<int> brackets)
    {
        var better = graded.Where(each => each.Result.Ceiling > ceiling)
            .Select(each => (each.Result.Ceiling, Other: brackets.Where(place => each.Candidate[place] != from[place]).ToList(), each.Candidate))
            .OrderBy(each => each.Other.Count).ThenByDescending(each => each.Ceiling).FirstOrDefault();
        return better.Candidate is null ? default : (new([.. better.Other.Select(place => new Literal(place, 1UL << better.Candidate[place]))]), better.Ceiling);
    }

    private IEnumerable<string> Provisions(string bracket) => _space.Instrument.All<Statement>()
        .Where(statement => OpenBrackets.OfStatement(statement).Any(each => each.Name.Equals(bracket, StringComparison.OrdinalIgnoreCase)))
        .Select(statement => statement switch
        {
            Statement.Rule rule => rule.Cite,
            Statement.Term term => term.Cite,
            Statement.Group group => group.Cite,
            Statement.Lifecycle life => life.Cite,
            _ => null,
        }).OfType<string>();

    private int Node(int[] values, List<int> places) => places.Where(place => values[place] >= 0).Reverse()
        .Aggregate(1, (all, place) => _diagrams.And(_diagrams.Literal(place, 1UL << values[place]), all));

    /// <summary>All values of some variables with which a condition can be.</summary>
    private List<int[]> Settings(List<int> places, int possible, int most)
    {
        List<int[]> all = [_space.Open()];
        foreach (var place in places)
        {
            all = [.. all.SelectMany(values => Enumerable.Range(0, _diagrams.CountOf(place)).Select(value =>
            {
                int[] other = [.. values];
                other[place] = value;
                return other;
            })).Where(values => _diagrams.Restrict(possible, values) != 0)];
            if (all.Count > most)
            {
                _isCutShort = true;
                all = [.. all.Take(most)];
            }
        }
        return all;
    }

    private sealed record Bearer(string State, int Must, int Fixed, int May, int Consult, int Respect)
    {
        public IEnumerable<int> Nodes => [Must, Fixed, May, Consult, Respect];
    }
}
