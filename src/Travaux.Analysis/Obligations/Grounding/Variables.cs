using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Grounding;

/// <summary>All variables of an instrument, by what they are of.</summary>
/// <remarks>
/// <para>
/// Their order is that of decision diagrams: brackets of text, brackets of meaning, circumstances, consents, then choices, those of
/// one predicate together.
/// </para>
/// </remarks>
public sealed class Variables
{
    private readonly List<Variable> _all = [];
    private readonly Dictionary<(string Sort, string Name), int> _places = new(new Folding());
    private readonly Dictionary<string, Sequence<long>> _cuts = new(StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyList<Instrument> _instruments;

    private Variables(IReadOnlyList<Instrument> instruments)
    {
        _instruments = instruments;
        foreach (var bracket in instruments.SelectMany(instrument => OpenBrackets.Of(instrument)).OrderBy(bracket => bracket.Kind))
        {
            var isText = bracket.Kind == BracketKind.Text;
            Add(isText ? "text" : "meaning", new(bracket.Name, bracket.Labels, isText ? OwnerKind.Draft : OwnerKind.Interpretation)
            {
                Sentences = [.. bracket.Labels.Select(label => isText ? $"{label}'s text in {bracket.Name}" : $"{bracket.Name} read as {label}")],
            });
        }
        foreach (var statement in instruments.SelectMany(instrument => instrument.All<Statement>()))
        {
            Circumstance(statement);
        }
        States = [.. instruments.SelectMany(instrument => instrument.All<Statement.States>()).SelectMany(states => states.Names).Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (var state in States)
        {
            Add("consent", new(state, Consent.Degrees, OwnerKind.State) { State = state, IsConsent = true, Sentences = [.. Consent.Degrees.Select(degree => $"{state} {Consent.Predicates.Last(each => each.Value.Contains(degree) && each.Value.Count == 1).Key}")] });
        }
        foreach (var instrument in instruments)
        {
            foreach (var choice in instrument.All<Statement.Choice>())
            {
                Choices(instrument, choice);
            }
        }
        foreach (var instrument in instruments)
        {
            Fulfilments(instrument);
        }
    }

    /// <summary>The variables, in the order of diagrams.</summary>
    public IReadOnlyList<Variable> All => _all;

    /// <summary>The states.</summary>
    public Sequence<string> States { get; }

    /// <summary>The variables of an instrument.</summary>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    public static Variables Of(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return new([instrument]);
    }

    /// <summary>The variables of two instruments together: what has one name in both is one variable, with the values of both.</summary>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    public static Variables Of(Instrument one, Instrument other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new([one, other]);
    }

    /// <summary>The place of a bracket.</summary>
    public int Bracket(BracketKind kind, string name) => _places[(kind == BracketKind.Text ? "text" : "meaning", name)];

    /// <summary>The place of a question, fact, event or number.</summary>
    public int Circumstance(string name) => _places[("circumstance", name)];

    /// <summary>The place of a state's consent.</summary>
    public int ConsentOf(string state) => _places[("consent", state)];

    /// <summary>The place of what a state decides; -1 where it has no such choice.</summary>
    public int Choice(string state, string predicate) => _places.GetValueOrDefault(("choice", $"{state}|{predicate}"), -1);

    /// <summary>The place of whether a state does what a provision obliges it to; -1 where no condition asks.</summary>
    public int Fulfilment(string state, string cite) => _places.GetValueOrDefault(("fulfils", $"{state}|{cite}"), -1);

    /// <summary>The classes into which its comparisons cut a number: the largest number of each class but the last, rising.</summary>
    public Sequence<long> CutsOf(string number) => _cuts.GetValueOrDefault(number);

    private void Circumstance(Statement statement)
    {
        switch (statement)
        {
            case Statement.Question question:
                Add("circumstance", new(question.Name, question.Values, OwnerKind.Nature) { Sentences = [.. question.Values.Select(value => $"{question.Name} is {value}")] });
                break;
            case Statement.Fact fact:
                Add("circumstance", YesOrNo(fact.Name, fact.Otherwise ?? Phrase.NotSo(fact.Name)));
                break;
            case Statement.Event happening:
                Add("circumstance", YesOrNo(happening.Name, Phrase.NotSo(happening.Name)));
                break;
            case Statement.Number number:
                Add("circumstance", Numbered(number));
                break;
        }
    }

    private static Variable YesOrNo(string name, string otherwise) => new(name, ["no", "yes"], OwnerKind.Nature) { Sentences = [otherwise, name] };

    private Variable Numbered(Statement.Number number)
    {
        var bounds = _instruments.SelectMany(instrument => instrument.All<Statement>()).SelectMany(Conditions).SelectMany(condition => condition.Parts).OfType<Condition.Measured>()
            .Where(measured => measured.Number.Equals(number.Name, StringComparison.OrdinalIgnoreCase))
            .Select(measured => measured.Measure == Measure.AtLeast ? measured.Bound - 1 : measured.Bound).Where(bound => bound >= 0).Distinct().Order();
        Sequence<long> cuts = [.. bounds];
        _cuts[number.Name] = cuts;
        var unit = number.Unit is { } named ? " " + named : "";
        List<string> classes = [];
        for (var i = 0; i <= cuts.Count; i++)
        {
            var from = i == 0 ? 0 : cuts[i - 1] + 1;
            classes.Add(i == cuts.Count ? $"{ConditionWriter.Grouped(from)} or more{unit}" : from == cuts[i] ? $"{ConditionWriter.Grouped(from)}{unit}" : $"{ConditionWriter.Grouped(from)} to {ConditionWriter.Grouped(cuts[i])}{unit}");
        }
        return new(number.Name, [.. classes], OwnerKind.Nature) { Sentences = [.. classes.Select(each => $"{number.Name} is {each}")] };
    }

    private void Choices(Instrument instrument, Statement.Choice choice)
    {
        var states = choice.IsGroup
            ? instrument.All<Statement.Group>().First(group => group.Name.Equals(choice.Of, StringComparison.OrdinalIgnoreCase)).StatesNamed
            : [choice.Of];
        foreach (var state in states)
        {
            Add("choice", new($"{state} {choice.Predicate}", ["yes", "no"], OwnerKind.State) { State = state, Sentences = [$"{state} {choice.Predicate}", $"{state} {Phrase.Negated(choice.Predicate)}"] }, $"{state}|{choice.Predicate}");
        }
    }

    /// <summary>Whether states do what they must, for the provisions of which a breach is asked, and what they deem necessary where they judge.</summary>
    private void Fulfilments(Instrument instrument)
    {
        foreach (var breach in instrument.All<Statement>().SelectMany(Conditions).SelectMany(condition => condition.Parts).OfType<Condition.InBreach>().Distinct())
        {
            Add("fulfils", new($"{breach.State} complies with [{breach.Cite}]", ["yes", "no"], OwnerKind.State)
            {
                State = breach.State,
                IsFulfilment = true,
                Sentences = [$"{breach.State} complies with [{breach.Cite}]", $"{breach.State} does not comply with [{breach.Cite}]"],
            }, $"{breach.State}|{breach.Cite}");
        }
        foreach (var means in instrument.All<Statement.Property>().SelectMany(property => property.Whenever.Parts.Concat(property.Then.Parts)).OfType<Condition.Obliged>().Select(obliged => obliged.Means).OfType<string>().Distinct())
        {
            foreach (var state in States)
            {
                Add("choice", new($"{state} deems {means} necessary", ["yes", "no"], OwnerKind.State)
                {
                    State = state,
                    Sentences = [$"{state} deems {means} necessary", $"{state} does not deem {means} necessary"],
                }, $"{state}|deems {means} necessary");
            }
        }
    }

    private void Add(string sort, Variable variable, string? key = null)
    {
        if (_places.TryAdd((sort, key ?? variable.Name), _all.Count))
        {
            _all.Add(variable);
        }
        else if (_all[_places[(sort, key ?? variable.Name)]] is var known && variable.Values.Any(value => !known.Values.Contains(value, StringComparer.OrdinalIgnoreCase)))
        {
            // A question or a bracket of two instruments has the values of both.
            var added = variable.Values.Zip(variable.Sentences).Where(each => !known.Values.Contains(each.First, StringComparer.OrdinalIgnoreCase)).ToList();
            _all[_places[(sort, key ?? variable.Name)]] = known with
            {
                Values = [.. known.Values, .. added.Select(each => each.First)],
                Sentences = [.. known.Sentences, .. added.Select(each => each.Second)],
            };
        }
    }

    private static IEnumerable<Condition> Conditions(Statement statement) => statement switch
    {
        Statement.Term term => [term.Means],
        Statement.Rule rule => rule.Provisos.SelectMany(proviso => proviso.Conditions),
        Statement.Lifecycle life => [life.When],
        Statement.Property property => [property.Whenever, property.Then],
        Statement.Scenario scenario => scenario.Facts,
        Statement.Fact { So: { } lapse } => [lapse.Since],
        Statement.ActionNamed action => action.Done.Select(done => done.When),
        Statement.Group group => group.Members.OfType<Member.Named>().Select(named => named.If).OfType<Condition>(),
        _ => [],
    };

    private sealed class Folding : IEqualityComparer<(string Sort, string Name)>
    {
        public bool Equals((string Sort, string Name) x, (string Sort, string Name) y) => x.Sort == y.Sort && x.Name.Equals(y.Name, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((string Sort, string Name) obj) => HashCode.Combine(obj.Sort, obj.Name.ToUpperInvariant());
    }
}
