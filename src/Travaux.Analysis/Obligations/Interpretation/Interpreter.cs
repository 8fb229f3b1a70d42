using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Interpretation;

/// <summary>Says what holds in one scenario, straight from the words of an instrument: slow, obvious, and the oracle of the engines.</summary>
/// <remarks>
/// <para>It shares the variables with the engines and nothing else: no circuit, no diagram.</para>
/// </remarks>
/// <param name="instrument">The instrument.</param>
/// <param name="variables">Its variables.</param>
/// <param name="values">The scenario: a value for each variable.</param>
public sealed class Interpreter(Instrument instrument, Variables variables, IReadOnlyList<int> values)
{
    /// <summary>Whether a condition holds.</summary>
    /// <exception cref="ArgumentNullException">There is no condition.</exception>
    public bool Holds(Condition condition) => condition switch
    {
        Condition.AllOf all => all.Parts.All(Holds),
        Condition.AnyOf any => any.Parts.Any(part => part is Condition.Open open ? Branch(open.Bracket) is { } value && Holds(value) : Holds(part)),
        Condition.Not not => !Holds(not.Of),
        Condition.Open open => Branch(open.Bracket) is not { } value || Holds(value),
        Condition.Answered answered => answered.IsNot != answered.Values.Contains(Value(variables.Circumstance(answered.Question)), StringComparer.OrdinalIgnoreCase),
        Condition.Measured measured => Measured(measured),
        Condition.Holds holds => Value(variables.Circumstance(holds.Fact)) == "yes",
        Condition.Defined defined => Holds(instrument.All<Statement.Term>().First(term => term.Name.Equals(defined.Term, StringComparison.OrdinalIgnoreCase)).Means),
        Condition.Does does => Does(does.State, does.Predicate),
        Condition.Counted counted => Counted(counted.Who, state => Does(state, counted.Predicate)),
        Condition.Obliged { State: { } state } obliged => Stands(state, obliged),
        Condition.Obliged obliged => Counted(obliged.Who!, state => Stands(state, obliged)),
        Condition.InBreach breach => IsInBreach(breach.State, breach.Cite),
        _ => throw new System.Diagnostics.UnreachableException($"No such condition: {condition?.GetType().Name}"),
    };

    /// <summary>Whether a rule applies to a state: it is spoken to, it is bound, every proviso holds, and no provision that conflicts prevails.</summary>
    /// <exception cref="ArgumentNullException">There is no rule.</exception>
    public bool Applies(Statement.Rule rule, string state)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return IsSpokenTo(rule.Subject, state) && IsBound(state) && rule.Provisos.All(Allows) && !Overriding(rule, state).Any();
    }

    /// <summary>Whether the treaty binds a state: by its own consent, and as the treaty's stage has it (VCLT 24, 25, 34).</summary>
    public bool IsBound(string state)
    {
        var life = instrument.All<Statement.Lifecycle>().ToLookup(each => each.Stage);
        var consent = Value(variables.ConsentOf(state));
        return !life[Stage.End].Any(each => Holds(each.When))
            && ((consent == Consent.Bound && life[Stage.Force].All(each => Holds(each.When)))
                || (consent == Consent.Provisional && life[Stage.Provisional].Any(each => Holds(each.When))));
    }

    /// <summary>Whether a state is in a group, in the text that is taken.</summary>
    public bool IsMember(string group, string state) =>
        instrument.All<Statement.Group>().First(each => each.Name.Equals(group, StringComparison.OrdinalIgnoreCase)).Members.Any(member => IsMember(member, state));

    /// <summary>The branch of a bracket that is taken; nothing where it has no words.</summary>
    /// <exception cref="ArgumentNullException">There is no bracket.</exception>
    public T? Branch<T>(Bracketing<T> bracket)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(bracket);
        var label = Value(variables.Bracket(bracket.Kind, bracket.Name));
        return bracket.Branches.First(branch => branch.Label.Equals(label, StringComparison.OrdinalIgnoreCase)).Value;
    }

    /// <summary>Whether a state stands to an action as said: must, must not, may or need not do it.</summary>
    private bool Stands(string state, Condition.Obliged obliged) => obliged.Modal == Modal.Must
        ? RulesOn(obliged.Action, Modal.Must).Any(rule => Applies(rule, state) && (obliged.Means is not { } means || Demands(rule, state, means)))
            && !RulesOn(obliged.Action, Modal.NeedNot).Any(rule => Applies(rule, state))
        : RulesOn(obliged.Action, obliged.Modal).Any(rule => Applies(rule, state));

    private IEnumerable<Statement.Rule> RulesOn(string action, Modal modal) => instrument.All<Statement.Rule>()
        .Where(rule => rule.Modal == modal && (Same(rule.Action, action) || (modal == Modal.Must && CountsAs(rule.Action, action))));

    private bool CountsAs(string done, string action) =>
        instrument.All<Statement.ActionNamed>().Any(named => Same(named.Name, done) && named.CountsAs.Contains(action, StringComparer.OrdinalIgnoreCase));

    private bool Demands(Statement.Rule rule, string state, string means) => rule.Provisos.Select(Taken).OfType<Proviso.By>().Any(by => by.Means.Choosing switch
    {
        Choosing.All => by.Means.Listed.Contains(means, StringComparer.OrdinalIgnoreCase),
        Choosing.Deemed => Does(state, $"deems {means} necessary"),
        _ => by.Means.Listed.Count == 1 && Same(by.Means.Listed[0], means),
    });

    private Proviso? Taken(Proviso? proviso) => proviso is Proviso.Open open ? Taken(Branch(open.Bracket)) : proviso;

    /// <summary>Whether a proviso lets its rule apply.</summary>
    public bool Allows(Proviso proviso) => Taken(proviso) switch
    {
        Proviso.When clausal => Holds(clausal.Condition),
        Proviso.Unless unless => !Holds(unless.Condition),
        Proviso.Never => false,
        _ => true,
    };

    /// <summary>The rules that prevail over a rule for a state.</summary>
    /// <exception cref="ArgumentNullException">There is no rule.</exception>
    public IEnumerable<Statement.Rule> Overriding(Statement.Rule rule, string state)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Cite is not { } cite ? [] : instrument.All<Statement.Precedence>().Where(each => each.Loser == cite)
            .SelectMany(each => instrument.All<Statement.Rule>().Where(other => other.Cite == each.Winner))
            .Where(other => Same(other.Action, rule.Action) && Opposing.Are(rule.Modal, other.Modal) && Applies(other, state));
    }

    private bool IsSpokenTo(Subject subject, string state) => subject switch
    {
        Subject.One one => Same(one.State, state),
        Subject.Each each => IsMember(each.Group, state) && !IsExcluded(each.Exclusion, state),
        Subject.Together together => IsMember(together.Group, state),
        _ => false,
    };

    private bool IsMember(Member member, string state) => member switch
    {
        Member.Named named => Same(named.State, state) && (named.If is not { } condition || Holds(condition)),
        Member.Open open => Branch(open.Bracket) is { } taken && IsMember(taken, state),
        _ => false,
    };

    /// <summary>Whether a state is left out.</summary>
    public bool IsExcluded(Exclusion? exclusion, string state) => exclusion switch
    {
        Exclusion.OfState of => Same(of.State, state),
        Exclusion.OfAnswer of => Same(Value(variables.Circumstance(of.Question)), state),
        Exclusion.Open open => IsExcluded(Branch(open.Bracket), state),
        _ => false,
    };

    private bool Counted(Quantified who, Func<string, bool> does)
    {
        var counting = variables.States.Where(state => IsMember(who.Group, state) && !IsExcluded(who.Exclusion, state)
            && (!who.OnlyBound || Value(variables.ConsentOf(state)) == Consent.Bound)).ToList();
        var doing = counting.Where(does).ToList();
        return who.Quantity switch
        {
            Quantity.Every => doing.Count == counting.Count,
            Quantity.Some => doing.Count > 0,
            Quantity.No => doing.Count == 0,
            Quantity.Majority => 2 * doing.Count > counting.Count,
            Quantity.TwoThirds => 3 * doing.Count >= 2 * counting.Count,
            Quantity.AtLeast least => doing.Count >= least.Number,
            Quantity.Share share => 100 * doing.Sum(state => Weight(share.Weights, state)) >= share.Percent * counting.Sum(state => Weight(share.Weights, state)),
            _ => throw new System.Diagnostics.UnreachableException($"No such quantity: {who.Quantity.GetType().Name}"),
        };
    }

    private long Weight(string weights, string state) => instrument.All<Statement.Weights>().First(each => Same(each.Name, weights)).Each.FirstOrDefault(each => Same(each.State, state))?.Units ?? 0;

    private bool Does(string state, string predicate) => Consent.Predicates.TryGetValue(predicate, out var degrees)
        ? degrees.Contains(Value(variables.ConsentOf(state)))
        : variables.Choice(state, predicate) is >= 0 and var place && Value(place) == "yes";

    private bool Measured(Condition.Measured measured)
    {
        var cuts = variables.CutsOf(measured.Number);
        var place = values[variables.Circumstance(measured.Number)];
        // A number of the class stands for the class: its largest, or one more than the last cut.
        var number = place < cuts.Count ? cuts[place] : cuts.Count > 0 ? cuts[^1] + 1 : 0;
        return measured.Measure switch
        {
            Measure.AtMost => number <= measured.Bound,
            Measure.AtLeast => number >= measured.Bound,
            _ => number > measured.Bound,
        };
    }

    private bool IsInBreach(string state, string cite) => instrument.All<Statement.Rule>().Where(rule => rule.Cite == cite && rule.Modal is Modal.Must or Modal.MustNot)
        .Any(rule => Applies(rule, state) && (rule.Modal == Modal.MustNot && IsTold(rule.Action) ? HasDone(state, rule.Action) : Value(variables.Fulfilment(state, cite)) == "no"));

    /// <summary>Whether circumstances tell when an action is done.</summary>
    public bool IsTold(string action) => instrument.All<Statement.ActionNamed>().Any(named => Same(named.Name, action) && named.Done.Count > 0)
        || instrument.All<Statement.Choice>().Any(choice => choice.CountsAs.Contains(action, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a state does an action, as circumstances tell.</summary>
    public bool HasDone(string state, string action) => instrument.All<Statement.ActionNamed>().Where(named => Same(named.Name, action))
        .SelectMany(named => named.Done).Any(done => IsExcluded(done.By, state) && Holds(done.When))
        || instrument.All<Statement.Choice>().Any(choice => choice.CountsAs.Contains(action, StringComparer.OrdinalIgnoreCase) && Does(state, choice.Predicate));

    private string Value(int place) => variables.All[place].Values[values[place]];

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
