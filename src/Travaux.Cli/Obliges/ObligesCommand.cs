using System.CommandLine;
using Travaux.Analysis.Obligations.Language;

namespace Travaux.Cli.Obliges;

/// <summary><c>travaux obliges …</c>: what a text obliges, in every case.</summary>
internal static class ObligesCommand
{
    /// <summary>The command and those under it.</summary>
    public static Command Create(Surroundings surroundings) => new("obliges", "What a text obliges, in every case: asked of a file of obligations (docs/obligations-language.md).")
    {
        Check(surroundings),
        Format(surroundings),
    };

    private static Argument<string> FileArgument() => new("FILE") { Description = "A file of obligations, NAME.obligations; '-' for standard input." };

    private static Command Check(Surroundings surroundings)
    {
        var file = FileArgument();
        var command = new Command("check", "Read a file of obligations and tell all that is wrong with it.") { file };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(file);
            var instrument = ObligationsFile.Sound(surroundings, name);
            surroundings.Output.WriteLine($"{name}: sound: {InstrumentCounts.Sentence(instrument)}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Format(Surroundings surroundings)
    {
        var file = FileArgument();
        var check = new Option<bool>("--check") { Description = "Write nothing: exit with 1 where the file would change." };
        var command = new Command("format", "Write a file of obligations in its one canonical form; of standard input, to standard output.") { file, check };
        command.SetAction(parsed => Format(surroundings, parsed.GetRequiredValue(file), parsed.GetValue(check)));
        return command;
    }

    private static int Format(Surroundings surroundings, string path, bool onlyChecks)
    {
        var read = ObligationsFile.Read(path);
        if (read.Reading.Diagnostics.Count > 0)
        {
            _ = ObligationsFile.Sound(surroundings, path);
        }
        var canonical = InstrumentWriter.Write(read.Reading.Value);
        if (path == "-")
        {
            surroundings.Output.Write(onlyChecks ? "" : canonical);
            return onlyChecks && canonical != read.Text ? ExitCode.Findings : ExitCode.Done;
        }
        if (canonical == read.Text)
        {
            surroundings.Output.WriteLine($"{path}: canonical already.");
            return ExitCode.Done;
        }
        if (onlyChecks)
        {
            surroundings.Output.WriteLine($"{path}: not canonical.");
            return ExitCode.Findings;
        }
        OutputFile.Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(canonical)));
        surroundings.Output.WriteLine($"{path}: written.");
        return ExitCode.Done;
    }
}
