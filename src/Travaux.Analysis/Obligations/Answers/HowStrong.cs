using System.Globalization;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Strength;
using Travaux.Record;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>How strong an assurance does a text give?</summary>
public static class HowStrong
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.obliges-strength/1";

    /// <summary>The state that a property is about: its trigger's victim, or the one that its action names, or the one whose own asking the trigger takes as given; nothing where that is not plain.</summary>
    /// <exception cref="ArgumentNullException">There is no instrument or no property.</exception>
    public static string? Beneficiary(Instrument instrument, Statement.Property property)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(property);
        var states = instrument.All<Statement.States>().SelectMany(each => each.Names).ToList();
        var named = property.Then.Parts.OfType<Condition.Obliged>().SelectMany(obliged => states.Where(state => obliged.Action.Contains(state, StringComparison.OrdinalIgnoreCase))).Distinct().ToList();
        var victims = property.Whenever.Parts.OfType<Condition.Answered>().Where(answered => answered.Question.Contains("victim", StringComparison.OrdinalIgnoreCase) && !answered.IsNot && answered.Values.Count == 1)
            .Select(answered => answered.Values[0]).Where(states.Contains).Distinct().ToList();
        var asking = property.Whenever.Parts.OfType<Condition.Does>().Where(does => !Consent.Predicates.ContainsKey(does.Predicate)).Select(does => does.State).Distinct().ToList();
        return victims.Count == 1 ? victims[0] : named.Count == 1 ? named[0] : named.Count == 0 && asking.Count == 1 ? asking[0] : null;
    }

    /// <summary>The answer as a report.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="asked">Properties whose triggers are taken, each with the state that is to be helped.</param>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    /// <exception cref="Decisions.DiagramLimitException">The question is too large.</exception>
    public static Report Tell(Instrument instrument, Sequence<(Statement.Property Property, string For)> asked)
    {
        var space = CaseSpace.Of(instrument);
        var words = new CaseWords(instrument, space.Variables);
        var assurances = asked.Select(each => Assurance.Of(space, each.Property, each.For)).ToList();
        return new()
        {
            Format = Format,
            Title = "How strong is it?",
            Scope =
            [
                .. StatusWords.Of(instrument),
                "Taken as bound: every state of whose consent the property does not speak. The victim's own request, and what procedure has brought about, are let go of in the trigger: the grade is about them.",
            ],
            Sections = [.. assurances.Select((assurance, at) => Section(space, words, assurance, at + 1)), Scale()],
        };
    }

    private static Section Section(CaseSpace space, CaseWords words, Assurance assurance, int number) => new($"assurance-{number}", $"{assurance.For}: {assurance.Property.Name}")
    {
        Parts =
        [
            .. assurance.Grades.Count == 0 ? [new Said("In error: the trigger never occurs. Look at the property's 'whenever'.")] : Array.Empty<Said>(),
            .. assurance.Attackers.Count > 0 ? [new Said($"Named by the trigger beside {assurance.For}: {CaseWords.Listed([.. assurance.Attackers])}.")] : Array.Empty<Said>(),
            .. assurance.Grades.SelectMany(graded => Told(space, words, graded)),
            .. assurance.IsCutShort ? [new Said("There are more cases than were gone through: settle some brackets.") { As = SaidAs.Gap }] : Array.Empty<Said>(),
        ],
    };

    private static IEnumerable<Said> Told(CaseSpace space, CaseWords words, Graded graded)
    {
        var with = graded.With switch
        {
            null => "With other texts and readings: ",
            [{ Literals.Count: 0 }] => space.Brackets.Count > 0 ? "With every text and reading: " : "",
            var cubes => $"With {CaseWords.Listed([.. cubes.Select(words.Of)], "or")}: ",
        };
        var floor = graded.Floor == graded.Ceiling ? "" : $" At its worst, {graded.Floor.Sign()}, {graded.Floor.Words()}{(graded.FloorWhen.Literals.Count > 0 ? $": when {words.Of(graded.FloorWhen)}" : "")}.";
        var ceiling = graded.Floor != graded.Ceiling && graded.CeilingWhen.Literals.Count > 0 ? $", when {words.Of(graded.CeilingWhen)}" : "";
        yield return new($"{with}{graded.Ceiling.Sign()}, {graded.Ceiling.Words()}{ceiling}.{floor}")
        {
            Facts =
            [
                new("ceiling", graded.Ceiling.Sign()), new("floor", graded.Floor.Sign()), new("candidates", graded.Candidates.ToString(CultureInfo.InvariantCulture)),
                .. graded.Bearers.Select(state => new Fact("bearer", state)),
            ],
            Under =
            [
                .. graded.Bearers.Count > 0 && graded.Ceiling > Grade.Respect ? [new Said($"Of {CaseWords.Listed([.. graded.Bearers])}{(space.Brackets.Count > 0 ? $"; {graded.Candidates.ToString("N0", CultureInfo.InvariantCulture)} of {space.Candidates.ToString("N0", CultureInfo.InvariantCulture)} candidates" : "")}.")] : Array.Empty<Said>(),
                .. graded.Raise.Change.Literals.Count > 0
                    ? [new Said($"Cheapest change that raises it: {words.Of(graded.Raise.Change)} {(graded.Provisions.Count > 0 ? $"(in {CaseWords.Listed([.. graded.Provisions.Select(cite => $"[{cite}]")])}) " : "")}makes it {graded.Raise.To.Sign()}.")]
                    : Array.Empty<Said>(),
            ],
        };
    }

    private static Section Scale() => new("scale", "The scale")
    {
        Parts =
        [
            new Said("Computed from the text alone, for one trigger: the lowest and the highest grade that circumstances can bring about. It is not an assessor's ordinal, and does not say who would keep the word."),
            new Said(string.Join("; ", Enum.GetValues<Grade>().Select(grade => $"{grade.Sign()} {grade.Words()}")) + "."),
        ],
    };
}
