using System.CommandLine;
using Travaux.Store.Exchange;

namespace Travaux.Cli;

/// <summary><c>travaux import FOLDER FILE</c>: makes a journal of a folder, or records in it what differs.</summary>
internal sealed class ImportCommand(Surroundings surroundings)
{
    private readonly Argument<string> _folder = new("FOLDER") { Description = "A dossier: a folder with dossier.yaml." };
    private readonly Argument<string> _file = new("FILE") { Description = "The journal, NAME.travaux; made where there is none." };
    private readonly Option<string> _by = new("--by") { Description = "Who records.", HelpName = "NAME", Required = true };
    private readonly DossierLock _lock = new();

    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings) => new ImportCommand(surroundings).Create();

    private Command Create()
    {
        var command = new Command("import", "Take a folder into a journal: what differs is recorded, and nothing where nothing does. Files that copies name are held.") { _folder, _file, _by };
        _lock.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (folder, file) = (parsed.GetRequiredValue(_folder), parsed.GetRequiredValue(_file));
        var reading = DossierOptions.ReadFolder(surroundings, folder);
        var imported = DossierOptions.Try(() => FolderImport.Run(folder, reading, file, parsed.GetRequiredValue(_by), _lock.Opening(surroundings, parsed, file)));
        surroundings.Output.WriteLine($"{file}: {Told(imported)}");
        return ExitCode.Done;
    }

    private static string Told(Imported imported) => imported.IsNothing
        ? "nothing differs, nothing was recorded."
        : $"{Counted(imported.New, "item")} new, {imported.Changed} changed, {imported.Withdrawn} withdrawn"
            + (imported.Moved ? ", in another order" : "")
            + (imported.Files > 0 ? $"; {Counted(imported.Files, "file")} taken in." : ".");

    private static string Counted(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
