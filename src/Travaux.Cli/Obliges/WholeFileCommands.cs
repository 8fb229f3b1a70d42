using System.CommandLine;
using Travaux.Analysis.Obligations.Answers;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record.Reports;

namespace Travaux.Cli.Obliges;

/// <summary>The questions that are asked of a whole file of obligations: <c>brackets</c>, <c>defects</c>, <c>profile</c>.</summary>
internal static class WholeFileCommands
{
    /// <summary>The commands.</summary>
    public static IEnumerable<Command> Create(Surroundings surroundings) =>
    [
        Asking(surroundings, "brackets", "Tell which open brackets matter to which property: irrelevant, dominated, to be settled together.", BracketsThatMatter.Tell),
        Asking(surroundings, "defects", "Find what is wrong with the text itself: conflicts, dead rules, steps without an end, orphans, duties against oneself.", DefectsOf.Tell),
        Profile(surroundings),
    ];

    private static Command Profile(Surroundings surroundings)
    {
        var of = new Option<string?>("--of") { Description = "Only what is laid on one state, and what names it.", HelpName = "STATE" };
        var command = Asking(surroundings, "profile", "Tell who owes what to whom on what condition, and what is uneven in it.", (path, instrument, parsed) =>
            WhoOwesWhat.Tell(instrument, parsed.GetValue(of) is { } named ? ObligesCommand.State(instrument, path, named) : null));
        command.Add(of);
        return command;
    }

    private static Command Asking(Surroundings surroundings, string name, string description, Func<Instrument, Report> answer) =>
        Asking(surroundings, name, description, (_, instrument, _) => answer(instrument));

    private static Command Asking(Surroundings surroundings, string name, string description, Func<string, Instrument, ParseResult, Report> answer)
    {
        var file = ObligesCommand.FileArgument();
        var report = new ReportOptions();
        var command = new Command(name, description) { file };
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var instrument = ObligationsFile.Sound(surroundings, path);
            report.Write(surroundings, parsed, ObligesCommand.Decided(path, () => answer(path, instrument, parsed)));
            return ExitCode.Done;
        });
        return command;
    }
}
