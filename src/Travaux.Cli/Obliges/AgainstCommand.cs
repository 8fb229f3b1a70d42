using System.CommandLine;
using Travaux.Analysis.Answers;
using Travaux.Documents;
using Travaux.Record.Drafts;

namespace Travaux.Cli.Obliges;

/// <summary><c>travaux obliges against FILE DRAFT [LATER]</c>: whether the words that rules cite are in the draft, and which a later draft changes.</summary>
internal static class AgainstCommand
{
    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var file = ObligesCommand.FileArgument();
        var draft = new Argument<string>("DRAFT") { Description = "The draft that the rules cite: text, Markdown, Word, PDF …" };
        var later = new Argument<string?>("LATER") { Description = "A later draft: then the rules are told whose words it changes.", Arity = ArgumentArity.ZeroOrOne };
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 1 where there is something to look at." };
        var report = new ReportOptions();
        var command = new Command("against", "Check the rules against the draft that they cite, and tell which a later draft makes it needful to look at again.") { file, draft, later, exitCode };
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var instrument = ObligationsFile.Sound(surroundings, parsed.GetRequiredValue(file));
            var (before, after) = Copies(surroundings, parsed.GetRequiredValue(draft), parsed.GetValue(later));
            var (told, hasFindings) = RulesAgainstDraft.Tell(instrument, before, after);
            report.Write(surroundings, parsed, told);
            return parsed.GetValue(exitCode) && hasFindings ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static (Copy Before, Copy? After) Copies(Surroundings surroundings, string draft, string? later)
    {
        if (later is null)
        {
            var read = DraftFile.Read(draft, TrackedText.Accepted);
            Warnings.Write(surroundings.Errors, read.Reported, false);
            return (read.Copy, null);
        }
        var (older, newer) = DraftFile.Read(draft, later, TrackedText.Accepted);
        Warnings.Write(surroundings.Errors, older.Reported, false);
        Warnings.Write(surroundings.Errors, newer.Reported, false);
        return (older.Copy, newer.Copy);
    }
}
