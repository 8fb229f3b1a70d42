using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>What the phrases of a file stand for.</summary>
internal sealed class Vocabulary(Faults faults)
{
    private readonly Dictionary<string, Statement.Group> _groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Statement.Choice> _choices = [];
    private readonly Dictionary<string, PhraseTable<string>> _predicates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The states, by name.</summary>
    public PhraseTable<string> States { get; } = new();

    /// <summary>The groups, by their name in the singular or with an s.</summary>
    public PhraseTable<Statement.Group> Groups { get; } = new();

    /// <summary>Questions, facts, events, numbers and terms.</summary>
    public PhraseTable<Statement> Circumstances { get; } = new();

    /// <summary>What rules speak of, or what is declared as an action.</summary>
    public PhraseTable<string> Actions { get; } = new();

    /// <summary>What rules name as means.</summary>
    public PhraseTable<string> Means { get; } = new();

    /// <summary>Names of weights.</summary>
    public PhraseTable<Statement.Weights> Weights { get; } = new();

    /// <summary>What rules cite.</summary>
    public HashSet<string> Cites { get; } = new(StringComparer.Ordinal);

    /// <summary>Each bracket by kind and name, with the labels of its branches.</summary>
    public Dictionary<(BracketKind Kind, string Name), List<string>> Brackets { get; } = [];

    /// <summary>Enters the names of a statement.</summary>
    public void Enter(Statement statement)
    {
        switch (statement)
        {
            case Statement.States states:
                EnterStates(states);
                break;
            case Statement.Group group:
                EnterGroup(group);
                break;
            case Statement.Choice choice:
                _choices.Add(choice);
                break;
            case Statement.Weights weights:
                Unless(Weights.Add(weights.Name, weights), weights, $"The weights '{weights.Name}'");
                break;
            case Statement.ActionNamed action:
                Actions.Add(action.Name, action.Name);
                break;
            default:
                EnterCircumstance(statement);
                break;
        }
    }

    /// <summary>The longest predicate that can be said of a state and stands next.</summary>
    public (string? Predicate, int Length) PredicateOf(string state, Cursor cursor) => PredicatesOf(state).Longest(cursor);

    /// <summary>The longest predicate that can be said of every member of a group and stands next.</summary>
    public (string? Predicate, int Length) PredicateOfEach(Statement.Group group, Cursor cursor)
    {
        var members = group.StatesNamed.ToList();
        return members.Count == 0
            ? default
            : PredicatesOf(members[0]).All(cursor)
                .LastOrDefault(each => members.TrueForAll(member => PredicatesOf(member).All(cursor).Any(other => other.Length == each.Length)));
    }

    /// <summary>All predicates that can be said of a state.</summary>
    public PhraseTable<string> PredicatesOf(string state)
    {
        if (!_predicates.TryGetValue(state, out var table))
        {
            table = new();
            foreach (var predicate in Consent.Predicates.Keys)
            {
                table.Add(predicate, predicate);
                table.Add(Phrase.PluralVerb(predicate), predicate);
            }
            foreach (var choice in _choices.Where(choice => choice.IsGroup
                ? _groups.TryGetValue(choice.Of, out var group) && group.StatesNamed.Contains(state, StringComparer.OrdinalIgnoreCase)
                : choice.Of.Equals(state, StringComparison.OrdinalIgnoreCase)))
            {
                table.Add(choice.Predicate, choice.Predicate);
                table.Add(Phrase.PluralVerb(choice.Predicate), choice.Predicate);
            }
            _predicates[state] = table;
        }
        return table;
    }

    private void EnterStates(Statement.States states)
    {
        foreach (var name in states.Names)
        {
            if (States.Add(name, name) is not null)
            {
                faults.Twice(states.At, $"The state '{name}'", states.At);
            }
        }
    }

    private void EnterGroup(Statement.Group group)
    {
        if (!_groups.TryAdd(group.Name, group))
        {
            faults.Twice(group.At, $"The group '{group.Name}'", _groups[group.Name].At);
            return;
        }
        Groups.Add(group.Name, group);
        Groups.Add(Phrase.Plural(group.Name), group);
    }

    private void EnterCircumstance(Statement statement)
    {
        foreach (var phrase in statement.Phrases)
        {
            if (Circumstances.Add(phrase, statement) is not { } earlier)
            {
                continue;
            }
            if (earlier.GetType() == statement.GetType() && earlier.Phrases[0].Equals(phrase, StringComparison.OrdinalIgnoreCase))
            {
                faults.Twice(statement.At, $"'{phrase}'", earlier.At);
            }
            else
            {
                faults.Collides(statement.At, phrase, Sort(earlier), earlier.At);
            }
        }
    }

    private void Unless(Statement? earlier, Statement statement, string what)
    {
        if (earlier is not null)
        {
            faults.Twice(statement.At, what, earlier.At);
        }
    }

    private static string Sort(Statement statement) => statement switch
    {
        Statement.Question => "a question",
        Statement.Fact => "a fact",
        Statement.Event => "an event",
        Statement.Number => "a number",
        _ => "a term",
    };
}

/// <summary>What statements bring into the vocabulary.</summary>
internal static class Naming
{
    extension(Statement statement)
    {
        /// <summary>The phrases under which conditions can name it.</summary>
        public Sequence<string> Phrases => statement switch
        {
            Statement.Question question => [question.Name],
            Statement.Fact { Otherwise: { } otherwise } fact => [fact.Name, otherwise],
            Statement.Fact fact => [fact.Name],
            Statement.Event happening => [happening.Name],
            Statement.Number number => [number.Name],
            Statement.Term term => [term.Name],
            _ => [],
        };
    }

    extension(Statement.Group group)
    {
        /// <summary>Every state that is a member, or may be.</summary>
        public IEnumerable<string> StatesNamed => group.Members.SelectMany(StatesOf).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> StatesOf(Member? member) => member switch
    {
        Member.Named named => [named.State],
        Member.Open open => open.Bracket.Branches.SelectMany(branch => StatesOf(branch.Value)),
        _ => [],
    };
}
