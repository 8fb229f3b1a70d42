using System.Globalization;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Monitoring;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>How does it stand with each duty on a day?</summary>
public static class Watching
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.obliges-monitor/1";

    /// <summary>The answer as a report.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="timeline">What happened.</param>
    /// <param name="on">The day; what happened later is left out.</param>
    /// <exception cref="ArgumentNullException">There is no instrument or no timeline.</exception>
    /// <exception cref="Decisions.DiagramLimitException">The question is too large.</exception>
    public static Report Tell(Instrument instrument, Statement.Timeline timeline, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var space = CaseSpace.Of(instrument);
        var monitored = new DutyMonitor(space).On(timeline, on);
        var later = timeline.Days.Count(told => told.On > on);
        var immediacy = instrument.All<Statement.Immediacy>().LastOrDefault();
        return new()
        {
            Format = Format,
            Title = $"{timeline.Name}: {Day(on)}",
            Scope =
            [
                .. StatusWords.Of(instrument),
                $"By what the timeline '{timeline.Name}' tells up to {Day(on)}{(later > 0 ? $"; {(later == 1 ? "one line of a later day is" : $"{later} lines of later days are")} left out" : "")}. Nothing is taken as done that it does not tell; circumstances of which it never speaks are the ordinary case, and a state of whose consent it never speaks is taken as bound.",
                immediacy is null
                    ? "'Immediately' fixes no day: what is due so is never told as breached. 'immediately means 2 days' in the file, or --immediately, reads it otherwise."
                    : $"'Immediately' is read as {immediacy.Time}: that is an interpretation.",
            ],
            Sections = [.. new MonitorReport(space, monitored).Sections()],
        };
    }

    /// <summary>A day in words.</summary>
    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
