using System.CommandLine;
using System.Globalization;
using Travaux.Analysis.Obligations.Answers;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Cli.Obliges;

/// <summary><c>travaux obliges monitor FILE [TIMELINE] --on DATE</c>: what is outstanding, due, discharged, breached, ended.</summary>
internal static class MonitorCommand
{
    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var file = ObligesCommand.FileArgument();
        var timeline = new Argument<string?>("TIMELINE") { Description = "A timeline of the file, by its name or the beginning of it; may be left out where there is one.", Arity = ArgumentArity.ZeroOrOne };
        var on = new Option<string?>("--on") { Description = "The day, as 2022-06-14; what happened later is left out. Else the last day that the timeline tells.", HelpName = "DATE" };
        var immediately = new Option<string?>("--immediately") { Description = "How long 'immediately' is taken to be, as '2 days'; else it fixes no day and breaches nothing.", HelpName = "TIME" };
        var report = new ReportOptions();
        var command = new Command("monitor", "Tell how it stands with each duty on a day, by a timeline: breached, due, outstanding, discharged, ended, not due.") { file, timeline, on, immediately };
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var instrument = ObligationsFile.Sound(surroundings, path, parsed.GetValue(immediately) is { } time ? [$"immediately means {time}"] : []);
            var named = ObligesCommand.Named<Statement.Timeline>(instrument, path, "timeline", each => each.Name, parsed.GetValue(timeline));
            if (named.Count > 1)
            {
                throw new CommandException(path, "TX967", $"Which timeline? There are: {string.Join("; ", named.Select(each => each.Name))}.");
            }
            var day = parsed.GetValue(on) is { } written ? Day(path, written) : named[0].Days.Select(told => told.On).DefaultIfEmpty().Max();
            report.Write(surroundings, parsed, ObligesCommand.Decided(path, () => Watching.Tell(instrument, named[0], day)));
            return ExitCode.Done;
        });
        return command;
    }

    private static DateOnly Day(string path, string written) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new CommandException(path, "TX968", $"'{written}' is no day: write it as 2022-06-14.");
}
