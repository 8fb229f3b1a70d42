using System.CommandLine;
using Travaux.Analysis.Obligations.Answers;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Cli.Obliges;

/// <summary><c>travaux obliges run FILE SCENARIO</c>: who must, may, must not do what by when, and why.</summary>
internal static class RunCommand
{
    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var file = ObligesCommand.FileArgument();
        var scenario = new Argument<string?>("SCENARIO") { Description = "A scenario of the file, by its name or the beginning of it; may be left out where there is one.", Arity = ArgumentArity.ZeroOrOne };
        var report = new ReportOptions();
        var command = new Command("run", "Tell what the text obliges in a scenario: who must, may, must not do what by when; why, and why not.") { file, scenario };
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var instrument = ObligationsFile.Sound(surroundings, path);
            var named = ObligesCommand.Named<Statement.Scenario>(instrument, path, "scenario", each => each.Name, parsed.GetValue(scenario));
            if (named.Count > 1)
            {
                throw new CommandException(path, "TX964", $"Which scenario? There are: {string.Join("; ", named.Select(each => each.Name))}.");
            }
            report.Write(surroundings, parsed, ObligesCommand.Decided(path, () => Running.Tell(instrument, named[0])));
            return ExitCode.Done;
        });
        return command;
    }
}
