using System.CommandLine;
using Travaux.Analysis.Answers;
using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Cli;

/// <summary><c>travaux how-close DOSSIER</c>: where each side stood on a day, what was done to the texts, whose consent was needed besides.</summary>
internal static class HowCloseCommand
{
    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var dossier = new DossierOptions();
        var report = new ReportOptions();
        var on = new Option<string?>("--on") { Description = "On this day; of a month or year its last day. The last day of the dossier's period by default.", HelpName = "DATE" };
        var issue = new Option<string?>("--issue") { Description = "Only this issue and those that it gathers: its id or title.", HelpName = "NAME" };
        var without = new Option<string?>("--without") { Description = $"Leave out what rests only on such sources: {string.Join(", ", Words.All<SourceClass>())}.", HelpName = "KIND" };
        var command = new Command("how-close", "Tell how close the sides were on a day: together, apart, not to be placed; acts on the texts; whose consent was needed besides.");
        dossier.AddTo(command);
        command.Add(on);
        command.Add(issue);
        command.Add(without);
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var read = dossier.Load(surroundings, parsed);
            var query = new HowCloseQuery
            {
                Day = parsed.GetValue(on) is { } typed ? DossierOptions.Day(typed, "--on") : null,
                Issue = ItemNamed.Find(read, parsed.GetValue(issue), Kinds.Issue),
                Without = Class(parsed.GetValue(without)),
            };
            report.Write(surroundings, parsed, HowClose.Tell(read, query));
            return ExitCode.Done;
        });
        return command;
    }

    private static SourceClass? Class(string? typed) => typed is null ? null
        : Words.Find<SourceClass>(typed) ?? throw new CommandException("travaux", "TX740",
            $"--without knows no '{typed}'. It knows {string.Join(", ", Words.All<SourceClass>())}.{(Nearest.To(typed, Words.All<SourceClass>()) is { } near ? $" Did you mean '{near}'?" : "")}");
}
