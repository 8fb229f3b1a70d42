using System.CommandLine;
using Travaux.Store;
using Travaux.Store.Exchange;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;

namespace Travaux.Cli;

/// <summary><c>travaux export FILE FOLDER</c>: writes a journal's dossier as a canonical folder, with the files that it holds.</summary>
internal sealed class ExportCommand(Surroundings surroundings)
{
    private readonly Argument<string> _file = new("FILE") { Description = "A journal: a file NAME.travaux." };
    private readonly Argument<string> _folder = new("FOLDER") { Description = "The folder to write: empty, or not there yet." };
    private readonly Option<bool> _replace = new("--replace") { Description = "Write over an older export of this dossier." };
    private readonly AsOfOption _asOf = new();

    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings) => new ExportCommand(surroundings).Create();

    private Command Create()
    {
        var command = new Command("export", "Write the dossier of a journal as a canonical folder, with the files that it holds.") { _file, _folder, _replace };
        _asOf.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (file, folder) = (parsed.GetRequiredValue(_file), parsed.GetRequiredValue(_folder));
        var asOf = _asOf.Of(parsed);
        return DossierOptions.Try(() =>
        {
            using var journal = SqliteJournal.Open(file, new JournalOptions { Clock = surroundings.Clock });
            var reading = DossierOptions.Sound(surroundings, file, DossierStore.Read(journal, file, asOf));
            var missing = FolderExport.Write(reading.Dossier, journal, folder, new() { Replaces = parsed.GetValue(_replace) });
            foreach (var path in missing)
            {
                surroundings.Errors.WriteLine($"{file}: TX538: The journal does not hold '{path}': the folder names it and is without it.");
            }
            surroundings.Output.WriteLine($"{folder}: {reading.Dossier.Items.Count} items.");
            return ExitCode.Done;
        });
    }
}
