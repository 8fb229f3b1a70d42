using System.Globalization;
using Travaux.Analysis.Obligations.Execution;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>What does a text oblige in a scenario? Who must, may, must not do what by when; why, and why not.</summary>
public static class Running
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.obliges-run/1";

    /// <summary>The outcome of a scenario, for every candidate text and interpretation.</summary>
    /// <exception cref="ArgumentNullException">There is no instrument, or no scenario.</exception>
    /// <exception cref="Decisions.DiagramLimitException">The question is too large.</exception>
    public static Outcome Of(Instrument instrument, Statement.Scenario scenario) => new Executor(CaseSpace.Of(instrument)).Execute(scenario);

    /// <summary>The outcome as a report.</summary>
    /// <exception cref="ArgumentNullException">There is no instrument, or no scenario.</exception>
    /// <exception cref="Decisions.DiagramLimitException">The question is too large.</exception>
    public static Report Tell(Instrument instrument, Statement.Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var space = CaseSpace.Of(instrument);
        var outcome = new Executor(space).Execute(scenario);
        var words = new CaseWords(instrument, space.Variables);
        var facts = words.Scenario([.. outcome.Values], [.. Situation.Spoken(space, scenario)]).ToList();
        var unbound = space.Places(variable => variable.IsConsent).Any(place => outcome.Values[place] != 0);
        return new()
        {
            Format = Format,
            Title = scenario.Name,
            Scope =
            [
                .. StatusWords.Of(instrument),
                $"The case supposed{(scenario.On is { } day ? $", {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "")}: {(facts.Count > 0 ? CaseWords.Listed(facts) : "the ordinary case")}. All else is the ordinary case.",
                unbound ? "Every other state is taken as bound." : "Every state is taken as bound.",
            ],
            Sections = [.. new RunReport(space).Sections(outcome)],
        };
    }
}
