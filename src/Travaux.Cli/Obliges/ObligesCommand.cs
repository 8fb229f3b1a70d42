using System.CommandLine;
using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Cli.Obliges;

/// <summary><c>travaux obliges …</c>: what a text obliges, in every case.</summary>
internal static class ObligesCommand
{
    /// <summary>The command and those under it.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("obliges", "What a text obliges, in every case: asked of a file of obligations (docs/obligations-language.md).")
        {
            Check(surroundings),
            Format(surroundings),
            RunCommand.Create(surroundings),
            ProveCommand.Create(surroundings),
            WhoCanBlockCommand.Create(surroundings),
            StrengthCommand.Create(surroundings),
            DiffCommand.Create(surroundings),
            MonitorCommand.Create(surroundings),
            AgainstCommand.Create(surroundings),
            TemplateCommand.Create(surroundings),
        };
        foreach (var whole in WholeFileCommands.Create(surroundings))
        {
            command.Add(whole);
        }
        return command;
    }

    /// <summary>The argument that names the file.</summary>
    public static Argument<string> FileArgument() => new("FILE") { Description = "A file of obligations, NAME.obligations; '-' for standard input." };

    /// <summary>The argument that names a property.</summary>
    public static Argument<string?> PropertyArgument() => new("PROPERTY") { Description = "One property, by its name or the beginning of it; else all.", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>An answer that may be too large to be decided.</summary>
    /// <exception cref="CommandException">It was stopped.</exception>
    public static T Decided<T>(string path, Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (DiagramLimitException stopped)
        {
            throw new CommandException(path, "TX965", $"{stopped.Message} Nothing is known of the answer: settle brackets with 'adopt', or ask a smaller file.");
        }
    }

    /// <summary>The statements that are meant: the one of a name, or the only one whose name begins so; all of them where no name is said.</summary>
    /// <exception cref="CommandException">There is none at all, none of that name, or several that begin so.</exception>
    public static Sequence<T> Named<T>(Instrument instrument, string path, string what, Func<T, string> nameOf, string? name)
        where T : Statement
    {
        Sequence<T> all = [.. instrument.Of<T>()];
        if (all.Count == 0)
        {
            throw new CommandException(path, "TX962", $"The file has no {what}. Write one (docs/obligations-language.md).");
        }
        if (name is null)
        {
            return all;
        }
        var found = all.Where(each => nameOf(each).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        found = found.Count > 0 ? found : [.. all.Where(each => nameOf(each).StartsWith(name, StringComparison.OrdinalIgnoreCase))];
        return found.Count == 1 ? [found[0]]
            : throw new CommandException(path, "TX963", $"{(found.Count == 0 ? "No" : "More than one")} {what} begins with '{name}'. There are: {string.Join("; ", all.Select(nameOf))}.");
    }

    /// <summary>A state of the file, as it is written there.</summary>
    /// <exception cref="CommandException">There is none of that name.</exception>
    public static string State(Instrument instrument, string path, string named)
    {
        var states = instrument.All<Statement.States>().SelectMany(each => each.Names).ToList();
        return states.Find(state => state.Equals(named, StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandException(path, "TX966", $"There is no state '{named}' here. There are: {string.Join(", ", states)}.");
    }

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
