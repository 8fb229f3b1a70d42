using System.CommandLine;
using Travaux.Analysis.Obligations.Answers;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Cli.Obliges;

/// <summary><c>travaux obliges diff A B</c>: what changes by effect.</summary>
internal static class DiffCommand
{
    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var old = new Argument<string>("OLD") { Description = "A file of obligations." };
        var @new = new Argument<string?>("NEW") { Description = "Another; the same where it is left out, for two columns of one file.", Arity = ArgumentArity.ZeroOrOne };
        var inOld = Settling("--in-old", "Settles a bracket of the old text, such as \"adopt Ukraine's text\" or \"interpret consultations as procedural step\"; may be given more than once.");
        var inNew = Settling("--in-new", "The same for the new text.");
        var given = new Option<string?>("--given") { Description = "Only scenarios in which this holds, such as \"the attacker is Russia\".", HelpName = "CONDITION" };
        var report = new ReportOptions();
        var command = new Command("diff", "Tell what changes from one text to another by effect: who is no longer obliged, who newly, and when.") { old, @new, inOld, inNew, given };
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(old);
            var (settledOld, settledNew) = (parsed.GetValue(inOld) ?? [], parsed.GetValue(inNew) ?? []);
            var condition = parsed.GetValue(given);
            var from = ObligationsFile.Sound(surroundings, path, settledOld);
            var to = ObligationsFile.Sound(surroundings, parsed.GetValue(@new) ?? path, condition is null ? settledNew : [.. settledNew, .. Asking(condition)]);
            var asked = condition is null ? null : to.Of<Statement.Property>().Last().Whenever;
            report.Write(surroundings, parsed, ObligesCommand.Decided(path, () => Differing.Tell(from, to, asked, (Words(settledOld), Words(settledNew)))));
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string[]> Settling(string name, string description) => new(name) { Description = description, HelpName = "STATEMENT", AllowMultipleArgumentsPerToken = false };

    private static string Words(string[] settled) => string.Join("; ", settled);

    /// <summary>A condition as a property, in whose words the file reads it.</summary>
    private static string[] Asking(string condition) => [$"property what is given\n  whenever {condition}\n  then {condition}"];
}
