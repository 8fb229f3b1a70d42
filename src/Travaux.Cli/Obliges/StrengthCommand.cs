using System.CommandLine;
using Travaux.Analysis.Obligations.Answers;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Cli.Obliges;

/// <summary><c>travaux obliges strength FILE [PROPERTY]</c>: grades G0 to G7, and what would raise them.</summary>
internal static class StrengthCommand
{
    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var file = ObligesCommand.FileArgument();
        var property = new Argument<string?>("PROPERTY") { Description = "The property whose trigger is taken; else the first.", Arity = ArgumentArity.ZeroOrOne };
        var beneficiary = new Option<string?>("--for") { Description = "The state that is to be helped; else the one that the property names.", HelpName = "STATE" };
        var report = new ReportOptions();
        var command = new Command("strength", "Grade how strong an assurance is, from silence (G0) to an automatic duty (G7), for each text and reading; floor and ceiling.") { file, property, beneficiary };
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var instrument = ObligationsFile.Sound(surroundings, path);
            var asked = ObligesCommand.Named<Statement.Property>(instrument, path, "property", each => each.Name, parsed.GetValue(property))[0];
            report.Write(surroundings, parsed, ObligesCommand.Decided(path, () => HowStrong.Tell(instrument, [(asked, For(instrument, path, asked, parsed.GetValue(beneficiary)))])));
            return ExitCode.Done;
        });
        return command;
    }

    private static string For(Instrument instrument, string path, Statement.Property property, string? named)
    {
        return named is not null ? ObligesCommand.State(instrument, path, named)
            : HowStrong.Beneficiary(instrument, property) ?? throw new CommandException(path, "TX973",
                $"Whom does it protect? Name the state with --for: {string.Join(", ", instrument.All<Statement.States>().SelectMany(each => each.Names))}.");
    }
}
