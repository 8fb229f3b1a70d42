using System.CommandLine;
using Travaux.Store.Folders;

namespace Travaux.Cli;

/// <summary><c>travaux format FOLDER</c>: writes a dossier's files in their one canonical form.</summary>
internal static class FormatCommand
{
    /// <summary>The command, its argument and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("FOLDER") { Description = "A dossier: a folder with dossier.yaml." };
        var yes = new Option<bool>("--yes") { Description = "Write the files even where comments in them are lost." };
        var check = new Option<bool>("--check") { Description = "Write nothing: name the files that would change, and exit with 1 where there are any." };
        var command = new Command("format", "Write the files of a dossier in their one canonical form, each item in the file of its kind.") { folder, yes, check };
        command.SetAction(parsed => Run(surroundings, parsed.GetRequiredValue(folder), parsed.GetValue(yes), parsed.GetValue(check)));
        return command;
    }

    private static int Run(Surroundings surroundings, string folder, bool isSure, bool onlyChecks)
    {
        var reading = DossierOptions.ReadFolder(surroundings, folder);
        var differing = FolderFormat.Differing(reading);
        if (differing.Count == 0)
        {
            surroundings.Output.WriteLine($"{folder}: canonical already.");
            return ExitCode.Done;
        }
        if (onlyChecks)
        {
            surroundings.Output.WriteLine($"{folder}: not canonical: {string.Join(", ", differing)}.");
            return ExitCode.Findings;
        }
        if (!isSure && FolderFormat.Comments(reading) is { Count: > 0 } comments)
        {
            throw new CommandException(folder, "TX537", comments.Count == 1
                ? $"A comment would be lost, at {reading.Place(comments[0])}. Say --yes to write the files without it; make it a 'note' of an item to keep it."
                : $"{comments.Count} comments would be lost, the first at {reading.Place(comments[0])}. Say --yes to write the files without them; make them 'note's of items to keep them.");
        }
        DossierOptions.Try(() =>
        {
            FolderFormat.Write(folder, reading);
            return true;
        });
        surroundings.Output.WriteLine($"{folder}: written: {string.Join(", ", differing)}.");
        return ExitCode.Done;
    }
}
