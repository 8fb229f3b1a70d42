using System.CommandLine;
using Travaux.Analysis.Obligations.Answers;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Cli.Obliges;

/// <summary><c>travaux obliges who-can-block FILE [PROPERTY]</c>: blocking and forcing coalitions, vetoes, power.</summary>
internal static class WhoCanBlockCommand
{
    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var file = ObligesCommand.FileArgument();
        var property = ObligesCommand.PropertyArgument();
        var report = new ReportOptions();
        var command = new Command("who-can-block", "Tell who can block a property and who can bring it about: minimal coalitions, vetoes, indices of power.") { file, property };
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var instrument = ObligationsFile.Sound(surroundings, path);
            var asked = ObligesCommand.Named<Statement.Property>(instrument, path, "property", each => each.Name, parsed.GetValue(property));
            report.Write(surroundings, parsed, ObligesCommand.Decided(path, () => WhoCanBlock.Tell(instrument, asked)));
            return ExitCode.Done;
        });
        return command;
    }
}
