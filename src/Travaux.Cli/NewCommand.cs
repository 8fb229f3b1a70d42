using System.CommandLine;
using Travaux.Store.Folders;

namespace Travaux.Cli;

/// <summary><c>travaux new FOLDER</c>: begins a dossier.</summary>
internal static class NewCommand
{
    /// <summary>The command and its argument.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder that is empty, or not there yet." };
        var command = new Command("new", "Begin a dossier: a small one, with comments that say how to go on.") { folder };
        command.SetAction(parsed => Run(surroundings, parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(Surroundings surroundings, string folder)
    {
        DossierOptions.Try(() =>
        {
            NewFolder.Write(folder);
            return true;
        });
        surroundings.Output.WriteLine($"{folder}: a dossier, in {string.Join(" and ", NewFolder.Files.Reverse().Select(file => file.Name))}. Open dossier.yaml: its comments say how to go on.");
        return ExitCode.Done;
    }
}
