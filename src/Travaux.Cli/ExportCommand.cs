using System.CommandLine;
using System.Text;
using Travaux.Analysis.Answers;
using Travaux.Documents.Readers;
using Travaux.Record.Dossiers;
using Travaux.Store.Exchange;
using Travaux.Store.Folders;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;

namespace Travaux.Cli;

/// <summary>
/// <c>travaux export DOSSIER FOLDER</c>: writes a dossier as a canonical folder, with the files that it holds, or with <c>--reader FILE</c>
/// as one HTML file; whole, or for an audience.
/// </summary>
internal sealed class ExportCommand(Surroundings surroundings)
{
    private readonly Argument<string> _dossier = new("DOSSIER") { Description = "A journal NAME.travaux, or a folder with dossier.yaml." };
    private readonly Argument<string> _folder = new("FOLDER") { Description = "The folder to write: empty, or not there yet.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _replace = new("--replace") { Description = "Write over an older export of this dossier." };
    private readonly Option<string?> _reader = new("--reader") { Description = "Write all of it as one HTML file that needs no network: every answer and every item with its sources; '-' for standard output.", HelpName = "FILE" };
    private readonly AsOfOption _asOf = new();
    private readonly DossierLock _lock = new();
    private readonly ReleaseOptions _release = new();

    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings) => new ExportCommand(surroundings).Create();

    private Command Create()
    {
        var command = new Command("export", "Write a dossier as a canonical folder, with the files that it holds, or as one HTML file; whole, or for an audience after a check for what would give sealed sources away.") { _dossier, _folder, _replace, _reader };
        _asOf.AddTo(command);
        _lock.AddTo(command);
        _release.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (path, folder, reader) = (parsed.GetRequiredValue(_dossier), parsed.GetValue(_folder), parsed.GetValue(_reader));
        if (folder is null && reader is null)
        {
            throw new CommandException("travaux", "TX914", "Name what to write: a FOLDER, or --reader FILE.html, or both.");
        }
        var opening = _lock.Opening(surroundings, parsed, path);
        var whole = DossierOptions.Read(surroundings, path, new() { AsOf = _asOf.Of(parsed), Journal = opening }).Dossier;
        var dossier = _release.Of(surroundings, parsed, whole, path);
        if (folder is not null && dossier.Audience.Length > 0 && parsed.GetValue(_replace))
        {
            // Held files of a wider export would stay where the folder is written over.
            throw new CommandException(folder, "TX679", "A release for an audience is not written over an older export, whose files may be for others: name a new folder.");
        }
        if (reader is not null)
        {
            new JsonWanted(reader == "-", reader == "-" ? null : reader).Write(surroundings, stream => Read(dossier, path, stream));
        }
        if (folder is null)
        {
            return ExitCode.Done;
        }
        return DossierOptions.Try(() =>
        {
            var options = new ExportOptions { Replaces = parsed.GetValue(_replace) };
            var missing = Directory.Exists(path) ? FolderExport.Write(dossier, path, folder, options) : FromJournal(dossier, path, opening, (folder, options));
            foreach (var file in missing)
            {
                surroundings.Errors.WriteLine($"{path}: TX538: The dossier does not hold '{file}': the folder names it and is without it.");
            }
            surroundings.Output.WriteLine($"{folder}: {dossier.Items.Count} items{(dossier.Audience.Length == 0 ? "" : $" for {dossier.Audience}, of {whole.Items.Count}")}.");
            return ExitCode.Done;
        });
    }

    private static void Read(Dossier dossier, string path, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        DossierReader.Write(WholeDossier.Bind(dossier, DossierOptions.Try(() => ObligationTexts.Of(path))), writer);
    }

    private static IReadOnlyList<string> FromJournal(Dossier dossier, string path, JournalOptions opening, (string Folder, ExportOptions Options) target)
    {
        using var journal = SqliteJournal.Open(path, opening);
        return FolderExport.Write(dossier, journal, target.Folder, target.Options);
    }
}
