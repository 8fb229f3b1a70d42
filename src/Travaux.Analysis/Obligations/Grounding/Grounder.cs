using Travaux.Analysis.Obligations.Circuits;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Grounding;

/// <summary>Turns conditions, duties and bindings of an instrument into gates over its variables: what holds in every scenario at once.</summary>
/// <remarks>
/// <para>"Each" becomes a gate for each state; a bracket, a gate for each branch with the choice of that branch.</para>
/// </remarks>
public sealed class Grounder
{
    private readonly Instrument _instrument;
    private readonly Variables _variables;
    private readonly Dictionary<(Statement.Rule, string), int> _applies = new(new ByReference());
    private readonly Dictionary<string, int> _terms = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<Stage, Statement.Lifecycle> _life;
    private readonly IReadOnlyList<Statement.Rule> _rules;

    /// <summary>Grounds an instrument over its variables, nothing of it yet.</summary>
    /// <exception cref="ArgumentNullException">There is no instrument, or there are no variables.</exception>
    public Grounder(Instrument instrument, Variables variables)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(variables);
        (_instrument, _variables) = (instrument, variables);
        _life = instrument.All<Statement.Lifecycle>().ToLookup(each => each.Stage);
        _rules = [.. instrument.All<Statement.Rule>()];
    }

    /// <summary>The gates.</summary>
    public Circuit Circuit { get; } = new();

    /// <summary>Where a condition holds.</summary>
    public int Of(Condition condition) => condition switch
    {
        Condition.AllOf all => Circuit.All(all.Parts.Select(Of)),
        // In a chain of "or", a branch without words adds nothing; alone, or in a chain of "and", it asks for nothing.
        Condition.AnyOf any => Circuit.Any(any.Parts.Select(part => part is Condition.Open open ? Picked(open.Bracket, Of, 0) : Of(part))),
        Condition.Not not => Circuit.Not(Of(not.Of)),
        Condition.Open open => Picked(open.Bracket, Of, 1),
        Condition.Answered answered => Answered(answered),
        Condition.Measured measured => Measured(measured),
        Condition.Holds holds => Value(_variables.Circumstance(holds.Fact), "yes"),
        Condition.Defined defined => Term(defined.Term),
        Condition.Does does => Does(does.State, does.Predicate),
        Condition.Counted counted => Counted(counted.Who, state => Does(state, counted.Predicate)),
        Condition.Obliged { State: { } state } obliged => Stands(state, obliged),
        Condition.Obliged obliged => Counted(obliged.Who!, state => Stands(state, obliged)),
        Condition.InBreach breach => InBreach(breach.State, breach.Cite),
        _ => throw new System.Diagnostics.UnreachableException($"No such condition: {condition?.GetType().Name}"),
    };

    /// <summary>Where a rule applies to a state.</summary>
    public int Applies(Statement.Rule rule, string state)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (!_applies.TryGetValue((rule, state), out var gate))
        {
            gate = Circuit.All([SpokenTo(rule.Subject, state), IsBound(state), .. rule.Provisos.Select(Allows), Circuit.Not(Overridden(rule, state))]);
            _applies[(rule, state)] = gate;
        }
        return gate;
    }

    /// <summary>Where the bearer of a rule may use such means as it deems necessary.</summary>
    /// <exception cref="ArgumentNullException">There is no rule.</exception>
    public int IsLeftToBearer(Statement.Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        int Left(Proviso proviso) => proviso switch
        {
            Proviso.Open open => Picked(open.Bracket, Left, 0),
            Proviso.By { Means.Choosing: Choosing.Deemed } => 1,
            _ => 0,
        };
        return Circuit.Any(rule.Provisos.Select(Left));
    }

    /// <summary>Where the treaty binds a state.</summary>
    public int IsBound(string state)
    {
        var consent = _variables.ConsentOf(state);
        var inForce = Circuit.All(_life[Stage.Force].Select(each => Of(each.When)));
        var provisionally = Circuit.Any(_life[Stage.Provisional].Select(each => Of(each.When)));
        return Circuit.And(
            Circuit.Not(Circuit.Any(_life[Stage.End].Select(each => Of(each.When)))),
            Circuit.Or(Circuit.And(Value(consent, Consent.Bound), inForce), Circuit.And(Value(consent, Consent.Provisional), provisionally)));
    }

    /// <summary>Where a state is in a group.</summary>
    public int IsMember(string group, string state) => Circuit.Any(Named<Statement.Group>(each => Same(each.Name, group)).Members.Select(member => IsMember(member, state)));

    /// <summary>Where a state does an action, as circumstances tell.</summary>
    public int HasDone(string state, string action) => Circuit.Any(_instrument.All<Statement.ActionNamed>().Where(named => Same(named.Name, action))
        .SelectMany(named => named.Done).Select(done => Circuit.And(Excluded(done.By, state), Of(done.When)))
        .Concat(ChoicesThatCount(state, action).Select(predicate => Does(state, predicate))));

    private IEnumerable<string> ChoicesThatCount(string state, string action) => _instrument.All<Statement.Choice>()
        .Where(choice => choice.CountsAs.Contains(action, StringComparer.OrdinalIgnoreCase) && _variables.Choice(state, choice.Predicate) >= 0).Select(choice => choice.Predicate);

    /// <summary>Which texts and meanings may be taken together, as the instrument's own statements of adoption have it.</summary>
    public int Admitted() => Circuit.All(_instrument.All<Statement.Adoption>().Select(Adopted));

    private int Adopted(Statement.Adoption adoption)
    {
        if (adoption.Name is { } name)
        {
            var first = Label(adoption.Kind, name, adoption.Label);
            return adoption.WithName is { } other ? Circuit.Or(Circuit.Not(first), Label(BracketKind.Text, other, adoption.WithLabel!)) : first;
        }
        return Circuit.All(OpenBrackets.Of(_instrument)
            .Where(bracket => bracket.Kind == adoption.Kind && bracket.Labels.Contains(adoption.Label, StringComparer.OrdinalIgnoreCase))
            .Select(bracket => Label(bracket.Kind, bracket.Name, adoption.Label)));
    }

    private int Label(BracketKind kind, string name, string label) => Value(_variables.Bracket(kind, name), label);

    private int Stands(string state, Condition.Obliged obliged)
    {
        var stands = Circuit.Any(RulesOn(obliged).Select(rule => Circuit.And(Applies(rule, state), obliged.Means is { } means && obliged.Modal == Modal.Must ? Demands(rule, state, means) : 1)));
        return obliged.Modal != Modal.Must ? stands : Circuit.And(stands, Circuit.Not(Circuit.Any(
            _rules.Where(rule => rule.Modal == Modal.NeedNot && Same(rule.Action, obliged.Action)).Select(rule => Applies(rule, state)))));
    }

    private IEnumerable<Statement.Rule> RulesOn(Condition.Obliged obliged)
    {
        var discharging = obliged.Modal != Modal.Must ? [] : _instrument.All<Statement.ActionNamed>()
            .Where(named => named.CountsAs.Contains(obliged.Action, StringComparer.OrdinalIgnoreCase)).Select(named => named.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return _rules.Where(rule => rule.Modal == obliged.Modal && (Same(rule.Action, obliged.Action) || discharging.Contains(rule.Action)));
    }

    private int Demands(Statement.Rule rule, string state, string means) => Circuit.Any(rule.Provisos.Select(proviso => Demands(proviso, state, means)));

    private int Demands(Proviso proviso, string state, string means) => proviso switch
    {
        Proviso.Open open => Picked(open.Bracket, inner => Demands(inner, state, means), 0),
        Proviso.By { Means: { Choosing: Choosing.All } all } => Circuit.Constant(all.Listed.Contains(means, StringComparer.OrdinalIgnoreCase)),
        Proviso.By { Means.Choosing: Choosing.Deemed } => Does(state, $"deems {means} necessary"),
        Proviso.By by => Circuit.Constant(by.Means.Listed.Count == 1 && Same(by.Means.Listed[0], means)),
        _ => 0,
    };

    private int Allows(Proviso proviso) => proviso switch
    {
        Proviso.When clausal => Of(clausal.Condition),
        Proviso.Unless unless => Circuit.Not(Of(unless.Condition)),
        Proviso.Never => 0,
        Proviso.Open open => Picked(open.Bracket, Allows, 1),
        _ => 1,
    };

    /// <summary>Where a provision that conflicts prevails over a rule for a state.</summary>
    internal int Overridden(Statement.Rule rule, string state) => rule.Cite is not { } cite ? 0 : Circuit.Any(
        from precedence in _instrument.All<Statement.Precedence>()
        where precedence.Loser == cite
        from other in _rules
        where other.Cite == precedence.Winner && Same(other.Action, rule.Action) && Opposing.Are(rule.Modal, other.Modal)
        select Applies(other, state));

    private int SpokenTo(Subject subject, string state) => subject switch
    {
        Subject.One one => Circuit.Constant(Same(one.State, state)),
        Subject.Each each => Circuit.And(IsMember(each.Group, state), Circuit.Not(Excluded(each.Exclusion, state))),
        Subject.Together together => IsMember(together.Group, state),
        _ => throw new System.Diagnostics.UnreachableException($"No such subject: {subject.GetType().Name}"),
    };

    private int IsMember(Member member, string state) => member switch
    {
        Member.Named named => Same(named.State, state) ? named.If is { } condition ? Of(condition) : 1 : 0,
        Member.Open open => Picked(open.Bracket, inner => IsMember(inner, state), 0),
        _ => throw new System.Diagnostics.UnreachableException($"No such member: {member.GetType().Name}"),
    };

    private int Excluded(Exclusion? exclusion, string state) => exclusion switch
    {
        null => 0,
        Exclusion.OfState of => Circuit.Constant(Same(of.State, state)),
        Exclusion.OfAnswer of => Value(_variables.Circumstance(of.Question), state),
        Exclusion.Open open => Picked(open.Bracket, inner => Excluded(inner, state), 0),
        _ => throw new System.Diagnostics.UnreachableException($"No such exclusion: {exclusion.GetType().Name}"),
    };

    /// <summary>Where so many of the members that count do something: a threshold over those that count (m) and do (a).</summary>
    private int Counted(Quantified who, Func<string, int> does)
    {
        List<(string State, int Counts, int DoesIt)> members = [.. _variables.States.Select(state =>
        {
            var counts = Circuit.All([
                IsMember(who.Group, state), Circuit.Not(Excluded(who.Exclusion, state)),
                who.OnlyBound ? Value(_variables.ConsentOf(state), Consent.Bound) : 1]);
            return (state, counts, counts == 0 ? 0 : Circuit.And(counts, does(state)));
        }).Where(member => member.counts != 0)];

        // What a member adds to both sides of "share × doing ≥ part × counting" is moved to the left: not counting adds the part.
        int Share(long whole, long part, long strictly, Func<string, long> weight) => Circuit.Threshold(
            [.. members.Select(member => (member.DoesIt, whole * weight(member.State))), .. members.Select(member => (Circuit.Not(member.Counts), part * weight(member.State)))],
            (part * members.Sum(member => weight(member.State))) + strictly);
        return who.Quantity switch
        {
            Quantity.Every => Circuit.All(members.Select(member => Circuit.Or(Circuit.Not(member.Counts), member.DoesIt))),
            Quantity.Some => Circuit.Any(members.Select(member => member.DoesIt)),
            Quantity.No => Circuit.Not(Circuit.Any(members.Select(member => member.DoesIt))),
            Quantity.AtLeast least => Circuit.Threshold([.. members.Select(member => (member.DoesIt, 1L))], least.Number),
            Quantity.Majority => Share(2, 1, 1, _ => 1),
            Quantity.TwoThirds => Share(3, 2, 0, _ => 1),
            Quantity.Share share => Share(100, share.Percent, 0, state => Weight(share.Weights, state)),
            _ => throw new System.Diagnostics.UnreachableException($"No such quantity: {who.Quantity.GetType().Name}"),
        };
    }

    private long Weight(string weights, string state) => Named<Statement.Weights>(each => Same(each.Name, weights)).Each.FirstOrDefault(each => Same(each.State, state))?.Units ?? 0;

    private int Term(string name)
    {
        if (!_terms.TryGetValue(name, out var gate))
        {
            gate = Of(Named<Statement.Term>(term => Same(term.Name, name)).Means);
            _terms[name] = gate;
        }
        return gate;
    }

    private int Does(string state, string predicate) =>
        Consent.Predicates.TryGetValue(predicate, out var degrees) ? Values(_variables.ConsentOf(state), degrees.Contains)
        : _variables.Choice(state, predicate) is >= 0 and var place ? Value(place, "yes")
        : 0;

    private int Answered(Condition.Answered answered)
    {
        var gate = Values(_variables.Circumstance(answered.Question), value => answered.Values.Contains(value, StringComparer.OrdinalIgnoreCase));
        return answered.IsNot ? Circuit.Not(gate) : gate;
    }

    private int Measured(Condition.Measured measured)
    {
        var place = _variables.Circumstance(measured.Number);
        var cuts = _variables.CutsOf(measured.Number);
        // A class is at most the bound if its largest number is; the last class has none.
        var most = measured.Measure == Measure.AtLeast ? measured.Bound - 1 : measured.Bound;
        var atMost = 0UL;
        for (var i = 0; i < cuts.Count; i++)
        {
            atMost |= cuts[i] <= most ? 1UL << i : 0;
        }
        var gate = Circuit.Literal(place, atMost, _variables.All[place].Count);
        return measured.Measure == Measure.AtMost ? gate : Circuit.Not(gate);
    }

    private int InBreach(string state, string cite) => Circuit.Any(
        _rules.Where(rule => rule.Cite == cite && rule.Modal is Modal.Must or Modal.MustNot).Select(rule => Circuit.And(
            Applies(rule, state),
            rule.Modal == Modal.MustNot && _instrument.All<Statement.ActionNamed>().Any(named => Same(named.Name, rule.Action) && named.Done.Count > 0)
                ? HasDone(state, rule.Action)
                : Value(_variables.Fulfilment(state, cite), "no"))));

    /// <summary>The branch that is taken decides; one without words is what is said.</summary>
    private int Picked<T>(Bracketing<T> bracket, Func<T, int> inside, int nothing)
        where T : class
    {
        var place = _variables.Bracket(bracket.Kind, bracket.Name);
        return Circuit.Any(bracket.Branches.Select(branch => Circuit.And(Value(place, branch.Label), branch.Value is { } value ? inside(value) : nothing)));
    }

    private int Value(int place, string value) => Values(place, each => Same(each, value));

    private int Values(int place, Func<string, bool> included)
    {
        var variable = _variables.All[place];
        var bits = variable.Values.Select((value, bit) => included(value) ? 1UL << bit : 0).Aggregate(0UL, (all, bit) => all | bit);
        return Circuit.Literal(place, bits, variable.Count);
    }

    private T Named<T>(Func<T, bool> which)
        where T : Statement => _instrument.All<T>().First(which);

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private sealed class ByReference : IEqualityComparer<(Statement.Rule Rule, string State)>
    {
        public bool Equals((Statement.Rule Rule, string State) x, (Statement.Rule Rule, string State) y) => ReferenceEquals(x.Rule, y.Rule) && Same(x.State, y.State);

        public int GetHashCode((Statement.Rule Rule, string State) obj) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Rule), obj.State.ToUpperInvariant());
    }
}
