using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Travaux.Record.Diagnostics;

namespace Travaux.Cli;

/// <summary>The command <c>travaux</c>: finds the sub-command, and turns what goes wrong into sentences and exit codes.</summary>
internal sealed class CommandLine(Surroundings surroundings)
{
    /// <summary>EPIPE, and what Windows says for it.</summary>
    private static readonly int[] ClosedPipe = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    private const string Examples = """
        Examples:
          travaux outline draft.md                          the provisions of a draft, with their ids
          travaux compare tuesday.txt friday.txt            what changed, what matters first
          travaux compare draft.docx                        what the tracked changes of a Word file change
          travaux compare old.xml new.xml --only modal,number
          travaux compare old.txt new.txt --html redline.html
          travaux compare old.txt new.txt --json | jq '.counts'
          travaux correct old.txt new.txt --one art-5 art-7/para-2      these two are one: kept beside the drafts
          travaux correct old.txt new.txt --list                        what was said so far; --undo 1 takes the first back
          git show HEAD~1:draft.md | travaux compare - draft.md
          travaux what-happened examples/istanbul-2022 --on 2022-03-29
          travaux find examples/istanbul-2022 'kind:claim by:medinsky before:2022-04'

        Exit codes: 0 done, 1 the drafts differ (only with --exit-code), 2 bad input or usage.
        """;

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
        var root = new RootCommand("Compares the drafts of a negotiation: what changed, what only moved, what matters.")
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
            FindCommand.Create(surroundings),
        };
        AddExamples(root);
        var parsed = root.Parse(OptionalValue.Expand(arguments));
        if (parsed.Action is not (HelpAction or ExamplesAction) && (parsed.Errors.Count > 0 || arguments.Length == 0))
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
        help.Action = new ExamplesAction((HelpAction)help.Action!);
    }

    /// <summary>The help of System.CommandLine, and examples under it.</summary>
    private sealed class ExamplesAction(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(Examples);
            return ExitCode.Done;
        }
    }
}
