using System.Globalization;
using Travaux.Analysis.Obligations.Execution;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>Lays out what a text obliges in one scenario: who must, may, must not do what by when; why, and why not.</summary>
internal sealed class RunReport(CaseSpace space)
{
    private readonly CaseWords _words = new(space.Instrument, space.Variables);

    /// <summary>The sections of an outcome; one without anything to say says so.</summary>
    public IEnumerable<Section> Sections(Outcome outcome)
    {
        yield return Of("must", "Must", outcome.Positions.Where(position => position.Rule.Modal == Modal.Must).Select(position => Say(position, outcome)), "Nobody has a duty.");
        yield return Of("may", "May", outcome.Positions.Where(position => position.Rule.Modal == Modal.May).Select(position => Say(position, outcome)), "Nothing is permitted in so many words.");
        yield return Of("must-not", "Must not", outcome.Positions.Where(position => position.Rule.Modal == Modal.MustNot).Select(position => Say(position, outcome)), "Nothing is forbidden.");
        if (outcome.Positions.Where(position => position.Rule.Modal == Modal.NeedNot).Select(position => Say(position, outcome)).ToList() is { Count: > 0 } freed)
        {
            yield return Of("need-not", "Need not", freed, "");
        }
        if (outcome.Breaches.Count > 0)
        {
            yield return Of("broken", "Broken", outcome.Breaches.Select(Broken), "");
        }
        if (outcome.Tensions.Count > 0)
        {
            yield return Of("tensions", "Cannot both be obeyed", outcome.Tensions.Select(Tense), "");
        }
        if (outcome.Denials.Count > 0)
        {
            yield return Of("why-not", "No duty and no permission, and why", outcome.Denials.Select(denial => Say(denial, outcome)), "");
        }
    }

    private static Section Of(string anchor, string title, IEnumerable<Said> said, string otherwise) =>
        new(anchor, title) { Parts = said.ToList() is { Count: > 0 } some ? [.. some] : [new Said(otherwise)] };

    private Said Say(Position position, Outcome outcome)
    {
        var rule = position.Rule;
        var when = Due(position, outcome.Scenario);
        var conditions = position.Because.SelectMany(proviso => Because(proviso, outcome)).Distinct().ToList();
        var means = position.Because.OfType<Proviso.By>().Where(_ => position.Undecided.Count == 0).Select(_words.Say).Concat(position.Because.OfType<Proviso.Aim>().Select(_words.Say)).ToList();
        return new($"{_words.Only(position.With)}{Together(rule)}{_words.Who(position.Bearers)} {ConditionWriter.Write(rule.Modal)} {rule.Action}{string.Concat(means.Select(each => " " + each))}{when}.")
        {
            Label = Cited(rule),
            Facts = [new("modal", ConditionWriter.Write(rule.Modal)), new("action", rule.Action), new("provision", rule.Cite ?? ""), .. position.Bearers.Select(state => new Fact("bearer", state))],
            Under =
            [
                .. conditions.Count > 0 ? [new Said($"Because {CaseWords.Listed(conditions)}.")] : Array.Empty<Said>(),
                .. position.Undecided.Select(open => new Said($"{_words.Say(open)}.")),
                .. position.Undecided.Count == 0 && position.Because.OfType<Proviso.By>().Any(by => by.Means.Choosing == Choosing.Deemed)
                    ? [new Said("Its bearer judges what is necessary; whether in good faith is outside of what is computed.") { As = SaidAs.Remark }]
                    : Array.Empty<Said>(),
                .. StatusWords.WordingOf(rule) == Wording.Unverified ? [new Said("The words of this rule were not checked against any text.") { As = SaidAs.Remark }] : Array.Empty<Said>(),
            ],
        };
    }

    private static string Lowered(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private Said Say(Denial denial, Outcome outcome)
    {
        var reasons = denial.Reasons.SelectMany(reason => _words.Why(reason, outcome.Values)).ToList();
        return new($"{_words.Who(denial.Bearers)}: no {(denial.Rule.Modal == Modal.May ? "permission" : "duty")} to {denial.Rule.Action}, {(reasons.Count == 1 ? "for the single reason that " : "since ")}{CaseWords.Listed(reasons)}.")
        {
            Label = Cited(denial.Rule),
            Facts = [new("modal", ConditionWriter.Write(denial.Rule.Modal)), new("action", denial.Rule.Action), new("provision", denial.Rule.Cite ?? ""), .. denial.Bearers.Select(state => new Fact("bearer", state)), .. reasons.Select(reason => new Fact("reason", reason))],
            Under = denial.Nearest.Literals.Count > 0 ? [new Said($"Nearest change that would alter it: {Lowered(_words.Only(denial.NearestWith))}{_words.Of(denial.Nearest)}.")] : [],
        };
    }

    private IEnumerable<string> Because(Proviso proviso, Outcome outcome) => proviso switch
    {
        Proviso.When { Condition: Condition.AllOf all } => all.Parts.Select(_words.Say),
        Proviso.When clausal => [_words.Say(clausal.Condition)],
        Proviso.Unless { Condition: Condition.AnyOf any } => any.Parts.Select(part => _words.Deny(part, outcome.Values)),
        Proviso.Unless unless => [_words.Deny(unless.Condition, outcome.Values)],
        _ => [],
    };

    private Said Broken(Position breach) => new($"{_words.Only(breach.With)}{_words.Who(breach.Bearers)} must not {breach.Rule.Action}, and does so.")
    {
        Label = Cited(breach.Rule),
        Facts = [new("action", breach.Rule.Action), new("provision", breach.Rule.Cite ?? ""), .. breach.Bearers.Select(state => new Fact("bearer", state))],
    };

    private Said Tense(Tension tension) => new(
        $"{_words.Only(tension.With)}{Head(tension.One)}, while {Head(tension.Other)}. The text does not say which of them prevails; nothing is resolved here. Say it with 'prevails over', if it is known.");

    private static string Head(Statement.Rule rule) => $"{Cited(rule)} {rule.Modal switch { Modal.Must => "obliges", Modal.May => "permits", _ => "forbids" }} {CaseWords.Spoken(rule.Subject)} to {rule.Action}".TrimStart();

    private static string Together(Statement.Rule rule) => rule.Subject is Subject.Together ? "together, " : "";

    private static string Cited(Statement.Rule rule) => rule.Cite is { } cite ? $"[{cite}]" : "";

    /// <summary>By when: a day where the scenario has one, else the text's own words.</summary>
    private string Due(Position position, Statement.Scenario scenario)
    {
        if (position.Because.Any(proviso => proviso is Proviso.Immediately))
        {
            return ", at once (the text fixes no day)";
        }
        return position.Because.OfType<Proviso.Within>().FirstOrDefault() is not { } within ? ""
            : position.Arises && scenario.On is { } day && within.Of is null && within.Time.After(day) is { } due ? $" by {due.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}"
            : " " + _words.Say(within);
    }
}
