using System.CommandLine;
using System.CommandLine.Help;
using Travaux.Record.Diagnostics;

namespace Travaux.Cli;

/// <summary>The command <c>travaux</c>: finds the sub-command, and turns what goes wrong into sentences and exit codes.</summary>
internal sealed class CommandLine(Surroundings surroundings)
{
    /// <summary>EPIPE, and what Windows says for it.</summary>
    private static readonly int[] ClosedPipe = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    /// <summary>Runs a command line and says how it went (see <see cref="ExitCode"/>).</summary>
    public int Run(string[] arguments)
    {
        try
        {
            var exit = Answer(arguments);
            surroundings.Output.Flush();
            return exit;
        }
        catch (IOException exception) when (ClosedPipe.Contains(exception.HResult))
        {
            // Whoever read the answer has read enough: `travaux … | head`.
            return ExitCode.Done;
        }
        catch (IOException exception)
        {
            return Refused($"travaux: TX911: The answer could not be written: {exception.Message}");
        }
    }

    private int Answer(string[] arguments)
    {
        var root = new RootCommand("Keeps the record of a negotiation and answers with it; compares its drafts: what changed, what only moved, what matters.")
        {
            OutlineCommand.Create(surroundings),
            CompareCommand.Create(surroundings),
            CorrectCommand.Create(surroundings),
            CheckCommand.Create(surroundings),
            NewCommand.Create(surroundings),
            AddCommand.Create(surroundings),
            FormatCommand.Create(surroundings),
            ImportCommand.Create(surroundings),
            ExportCommand.Create(surroundings),
            SchemaCommand.Create(surroundings),
            LogCommand.Create(surroundings),
            VerifyCommand.Create(surroundings),
            JournalCommands.Backup(surroundings),
            JournalCommands.Redact(surroundings),
            JournalCommands.Lock(surroundings),
            JournalCommands.Unlock(surroundings),
            VaultCommand.Create(surroundings),
            WhatHappenedCommand.Create(surroundings),
            HowCloseCommand.Create(surroundings),
            WhyEndedCommand.Create(surroundings),
            WhatItObligesCommand.Create(surroundings),
            FindCommand.Create(surroundings),
            Obliges.ObligesCommand.Create(surroundings),
        };
        AddExamples(root);
        var parsed = root.Parse(OptionalValue.Expand(arguments));
        if (parsed.Action is not (HelpAction or Examples) && (parsed.Errors.Count > 0 || arguments.Length == 0))
        {
            return Misused(parsed);
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = surroundings.Output,
                Error = surroundings.Errors,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (CommandException exception)
        {
            return Refused(exception.Message);
        }
    }

    /// <summary>Says why there is no answer, if the errors can be written.</summary>
    private int Refused(string sentence)
    {
        try
        {
            surroundings.Errors.WriteLine(sentence);
        }
        catch (IOException)
        {
            // The exit code says it.
        }
        return ExitCode.BadInput;
    }

    private int Misused(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        foreach (var fault in Faults(parsed, command).Distinct())
        {
            surroundings.Errors.WriteLine($"travaux: TX900: {fault}");
        }
        surroundings.Errors.WriteLine(command is RootCommand ? "See 'travaux --help'." : $"See 'travaux {command.Name} --help'.");
        return ExitCode.BadInput;
    }

    /// <summary>What is wrong with a command line; where it has no command of ours, nothing else is worth saying.</summary>
    private static IEnumerable<string> Faults(ParseResult parsed, Command command)
    {
        if (command is not RootCommand)
        {
            return parsed.Errors.Select(error => error.Message);
        }
        var known = command.Subcommands.Select(each => each.Name).ToList();
        return parsed.UnmatchedTokens is [var first, ..]
            ? [$"There is no {(first.StartsWith('-') ? "option" : "command")} '{first}'." + (Nearest.To(first, known) is { } meant ? $" Did you mean '{meant}'?" : "")]
            : ["Say what to do: name a command, such as 'compare' or 'what-happened'."];
    }

    private static void AddExamples(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new Examples((HelpAction)help.Action!);
    }
}
