using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Execution;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>Says facts, candidates and scenarios in the drafters' own phrases.</summary>
/// <param name="instrument">The instrument.</param>
/// <param name="variables">Its variables.</param>
/// <param name="with">All of them with others at the end, such as those of terms; nothing for no others.</param>
public sealed class CaseWords(Instrument instrument, Variables variables, IReadOnlyList<Variable>? with = null)
{
    private readonly IReadOnlyList<Variable> _all = with ?? variables.All;
    private readonly ConditionWriter _writer = new(instrument.All<Statement.Fact>().Where(fact => fact.Otherwise is not null)
        .ToDictionary(fact => fact.Name, fact => fact.Otherwise!, StringComparer.OrdinalIgnoreCase));

    /// <summary>The instrument.</summary>
    public Instrument Instrument => instrument;

    /// <summary>A cube as a list: "Russia's text in Art 5 decision and Russia does not agree to the response"; "any case" where it says nothing.</summary>
    public string Of(Cube cube) => cube.Literals.Count == 0 ? "any case" : Listed([.. Facts(cube)]);

    /// <summary>The facts of a cube, members of a group that do the same told together.</summary>
    public IEnumerable<string> Facts(Cube cube)
    {
        var told = new HashSet<string>();
        foreach (var literal in cube.Literals)
        {
            if (Act(literal) is not { } act)
            {
                yield return Of(literal);
            }
            else if (told.Add(act))
            {
                yield return Together(act, [.. cube.Literals.Where(other => Act(other) == act).Select(other => _all[other.Variable].State)]);
            }
        }
    }

    /// <summary>How many facts a cube has: what a whole group does is one.</summary>
    public int Count(Cube cube) => cube.Literals.GroupBy(literal => Act(literal) ?? $"{literal.Variable}")
        .Sum(group => Whole([.. group.Select(literal => _all[literal.Variable].State)]) is null ? group.Count() : 1);

    /// <summary>Any one of some cubes; states that do the same are told together: "China, France or Israel does not attend".</summary>
    public string AnyOf(IReadOnlyList<Cube> cubes)
    {
        ArgumentNullException.ThrowIfNull(cubes);
        List<string> told = [];
        foreach (var group in cubes.GroupBy(cube => cube.Literals.Count == 1 ? Act(cube.Literals[0]) : null))
        {
            told.AddRange(group.Key is { } act
                ? [$"{Listed([.. group.Select(cube => _all[cube.Literals[0].Variable].State)], "or")} {act}"]
                : group.Select(Of));
        }
        return string.Join("; ", told);
    }

    /// <summary>A scenario's facts: those that are not the ordinary case, and those of the variables said.</summary>
    /// <param name="values">A value for every variable.</param>
    /// <param name="always">Variables that are told whatever their value.</param>
    public IEnumerable<string> Scenario(IReadOnlyList<int> values, IReadOnlyCollection<int> always)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(always);
        return Facts(new([.. Enumerable.Range(0, values.Count)
            .Where(place => _all[place].Owner is OwnerKind.Nature or OwnerKind.State && (values[place] != 0 || always.Contains(place)))
            .Select(place => new Literal(place, 1UL << values[place]))]));
    }

    /// <summary>The brackets of a candidate: "Russia's text in Art 5 decision, consultations read as procedural step"; empty where there is none.</summary>
    /// <param name="values">A value for every bracket that is to be told, -1 for all else.</param>
    public string Candidate(IReadOnlyList<int> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return string.Join(", ", _all.Select((variable, place) => (variable, place))
            .Where(each => each.variable.Owner is OwnerKind.Draft or OwnerKind.Interpretation && values[each.place] >= 0)
            .Select(each => each.variable.Sentences[values[each.place]]));
    }

    /// <summary>For which candidates something is said, to stand before it; empty for all of them.</summary>
    public string Only(IReadOnlyList<Cube>? with) => with is null ? "With some candidates, more than can be told: "
        : with is [{ Literals.Count: 0 }] ? ""
        : $"Only with {Listed([.. with.Select(Of)], "or")}: ";

    /// <summary>States as bearers: "each guarantor" where they are all of a group, "each guarantor except Russia" where they are most of it, else their names.</summary>
    public string Who(IReadOnlyList<string> states) => MostOf(states) ?? Named(states);

    /// <summary>States as bearers: "each guarantor" where they are all of a group, else their names.</summary>
    public string Named(IReadOnlyList<string> states) => Whole(states) is { } group ? $"each {group.Name}" : Listed(states);

    /// <summary>A condition as a sentence, with the provision that defines its term.</summary>
    /// <exception cref="ArgumentNullException">There is no condition.</exception>
    public string Say(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return _writer.Write(condition).Replace(ConditionWriter.Break, ' ') + Cited(condition);
    }

    /// <summary>That a condition does not hold, as a sentence; of a question, what it is instead.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="values">A value for every variable that is not a bracket.</param>
    /// <exception cref="ArgumentNullException">There is no condition, or there are no values.</exception>
    public string Deny(Condition condition, IReadOnlyList<int> values)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(values);
        string As(int place) => _all[place].Sentences[values[place]];
        return condition switch
        {
            Condition.Holds holds => As(variables.Circumstance(holds.Fact)),
            Condition.Answered answered => As(variables.Circumstance(answered.Question)),
            Condition.Measured measured => As(variables.Circumstance(measured.Number)),
            Condition.Does does when variables.Choice(does.State, does.Predicate) is >= 0 and var place => As(place),
            Condition.Does does => As(variables.ConsentOf(does.State)),
            Condition.Defined defined => Phrase.NotSo(defined.Term) + Cited(condition),
            Condition.Not not => Say(not.Of),
            _ => $"it is not so that {Say(condition)}",
        };
    }

    /// <summary>Why a rule does not apply, as sentences.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="values">A value for every variable that is not a bracket.</param>
    /// <exception cref="ArgumentNullException">There is no reason.</exception>
    public IEnumerable<string> Why(Reason reason, IReadOnlyList<int> values) => reason switch
    {
        Reason.NotMember not => [$"it is no {not.Group}"],
        Reason.LeftOut => ["the rule leaves it out"],
        Reason.NotBound => ["the treaty does not bind it"],
        Reason.StandsInTheWay { Proviso: Proviso.Unless } stands => stands.Conditions.Select(Say),
        Reason.StandsInTheWay { Proviso: Proviso.When } stands => stands.Conditions.Select(condition => Deny(condition, values)),
        Reason.StandsInTheWay => ["that text has no such rule"],
        Reason.Prevails prevails => [$"[{prevails.Rule.Cite}] prevails"],
        _ => throw new System.Diagnostics.UnreachableException($"No such reason: {reason?.GetType().Name}"),
    };

    /// <summary>A proviso as it is written, without where lines break.</summary>
    /// <exception cref="ArgumentNullException">There is no proviso.</exception>
    public string Say(Proviso proviso)
    {
        ArgumentNullException.ThrowIfNull(proviso);
        return _writer.Write(proviso).Replace(ConditionWriter.Break, ' ');
    }

    /// <summary>Whom a rule speaks to, without who is left out.</summary>
    public static string Spoken(Subject subject) => subject switch
    {
        Subject.One one => one.State,
        Subject.Each each => $"each {each.Group}",
        Subject.Together together => $"the {together.Group} together",
        _ => "",
    };

    /// <summary>A rule by its provision, subject, modal and action, without its provisos.</summary>
    /// <exception cref="ArgumentNullException">There is no rule.</exception>
    public static string Head(Statement.Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return $"{(rule.Cite is { } cite ? $"[{cite}] " : "")}{Spoken(rule.Subject)} {ConditionWriter.Write(rule.Modal)} {rule.Action}";
    }

    /// <summary>Words as a list: "a, b and c".</summary>
    public static string Listed(IReadOnlyList<string> words, string last = "and")
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Count <= 1 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[^1]}";
    }

    private string Cited(Condition condition) => condition is Condition.Defined defined
        && instrument.All<Statement.Term>().FirstOrDefault(term => term.Name.Equals(defined.Term, StringComparison.OrdinalIgnoreCase))?.Cite is { } cite ? $" [{cite}]" : "";

    private string Of(Literal literal)
    {
        var variable = _all[literal.Variable];
        var values = literal.Each.ToList();
        var others = Enumerable.Range(0, variable.Count).Except(values).ToList();
        return Measured(variable, values) is { } measured ? measured
            : values.Count == 1 ? variable.Sentences[values[0]]
            : others.Count == 1 && (values.Count > 3 || IsBracket(literal.Variable)) ? IsBracket(literal.Variable) ? $"other than {variable.Sentences[others[0]]}" : $"{variable.Name} is not {variable.Values[others[0]]}"
            : $"{variable.Name} is {Listed([.. values.Select(value => variable.Values[value])], "or")}";
    }

    /// <summary>A number of several classes that follow one another: "exceeds 800", "is at most 342"; nothing for all else.</summary>
    private string? Measured(Variable variable, List<int> values)
    {
        var cuts = variable.Owner == OwnerKind.Nature ? variables.CutsOf(variable.Name) : default;
        return cuts.Count == 0 || values[^1] - values[0] != values.Count - 1 ? null
            : values[0] == 0 ? $"{variable.Name} is at most {ConditionWriter.Grouped(cuts[values[^1]])}"
            : values[^1] == cuts.Count ? $"{variable.Name} exceeds {ConditionWriter.Grouped(cuts[values[0] - 1])}"
            : $"{variable.Name} exceeds {ConditionWriter.Grouped(cuts[values[0] - 1])} and is at most {ConditionWriter.Grouped(cuts[values[^1]])}";
    }

    private bool IsBracket(int place) => _all[place].Owner is OwnerKind.Draft or OwnerKind.Interpretation;

    /// <summary>What a member of a group does or does not do; nothing for all other facts.</summary>
    private string? Act(Literal literal)
    {
        var variable = _all[literal.Variable];
        return variable.Owner == OwnerKind.State && literal.Each.ToList() is [var only] ? variable.Sentences[only][(variable.State.Length + 1)..] : null;
    }

    private string Together(string act, IReadOnlyList<string> states)
    {
        return Whole(states) is { } group ? act.StartsWith("does not ", StringComparison.Ordinal) ? $"no {group.Name} {Affirmed(act)}" : $"every {group.Name} {act}"
            : states.Count == 1 ? $"{states[0]} {act}"
            : $"{Listed(states)} {Phrase.PluralVerb(act)}";
    }

    /// <summary>The group that has exactly these members, in whatever text is taken; nothing where there is none, or they are not several.</summary>
    private Statement.Group? Whole(IReadOnlyList<string> states) => states.Count < 2 ? null : instrument.All<Statement.Group>().FirstOrDefault(each =>
        each.StatesNamed.Count() == states.Count && each.StatesNamed.All(state => states.Contains(state, StringComparer.OrdinalIgnoreCase)));

    /// <summary>A group but for one or two of its members: shorter than the names of all others.</summary>
    private string? MostOf(IReadOnlyList<string> states) => states.Count < 5 ? null : instrument.All<Statement.Group>()
        .Where(group => states.All(state => group.StatesNamed.Contains(state, StringComparer.OrdinalIgnoreCase)))
        .Select(group => (group.Name, Others: group.StatesNamed.Where(state => !states.Contains(state, StringComparer.OrdinalIgnoreCase)).ToList()))
        .Where(group => group.Others.Count is 1 or 2).Select(group => $"each {group.Name} except {Listed(group.Others)}").FirstOrDefault();

    /// <summary>What is denied, affirmed; as the choice declares it.</summary>
    private string Affirmed(string act) => instrument.All<Statement.Choice>().Select(choice => choice.Predicate).FirstOrDefault(predicate => Phrase.Negated(predicate) == act) ?? act;
}
