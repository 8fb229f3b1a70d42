using System.CommandLine;
using Travaux.Analysis.Obligations.Answers;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Cli.Obliges;

/// <summary><c>travaux obliges prove FILE [PROPERTY]</c>: a proof, or the smallest counterexample.</summary>
internal static class ProveCommand
{
    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var file = ObligesCommand.FileArgument();
        var property = ObligesCommand.PropertyArgument();
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 1 where a property is not proved." };
        var report = new ReportOptions();
        var command = new Command("prove", "Prove each property over every scenario, candidate text and interpretation, or give the smallest counterexample.") { file, property, exitCode };
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var instrument = ObligationsFile.Sound(surroundings, path);
            var (told, isProved) = Proving.Tell(instrument, ObligesCommand.Named<Statement.Property>(instrument, path, "property", each => each.Name, parsed.GetValue(property)));
            report.Write(surroundings, parsed, told);
            return parsed.GetValue(exitCode) && !isProved ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }
}
