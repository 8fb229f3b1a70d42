using System.CommandLine;
using System.Text;
using Travaux.Analysis.Answers;
using Travaux.Documents.Readers;
using Travaux.Record.Dossiers;
using Travaux.Store.Exchange;
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
    private readonly ReleaseOptions _release = new();

    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings) => new ExportCommand(surroundings).Create();

    private Command Create()
    {
        var command = new Command("export", "Write a dossier as a canonical folder, with the files that it holds, or as one HTML file; whole, or for an audience after a check for what would give sealed sources away.") { _dossier, _folder, _replace, _reader };
        _asOf.AddTo(command);
        _release.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (path, folder, reader) = (parsed.GetRequiredValue(_dossier), parsed.GetValue(_folder), parsed.GetValue(_reader));
        if (folder is null && reader is null)
        {
            throw new CommandException("travaux", "TX780", "Name what to write: a FOLDER, or --reader FILE.html, or both.");
        }
        var whole = DossierOptions.Read(surroundings, path, _asOf.Of(parsed)).Dossier;
        var dossier = _release.Of(surroundings, parsed, whole, path);
        if (reader is not null)
        {
            new JsonWanted(reader == "-", reader == "-" ? null : reader).Write(surroundings, stream => Read(dossier, stream));
        }
        if (folder is null)
        {
            return ExitCode.Done;
        }
        return DossierOptions.Try(() =>
        {
            var options = new ExportOptions { Replaces = parsed.GetValue(_replace) };
            var missing = Directory.Exists(path) ? FolderExport.Write(dossier, path, folder, options) : FromJournal(dossier, path, folder, options);
            foreach (var file in missing)
            {
                surroundings.Errors.WriteLine($"{path}: TX538: The dossier does not hold '{file}': the folder names it and is without it.");
            }
            surroundings.Output.WriteLine($"{folder}: {dossier.Items.Count} items{(dossier.Audience.Length == 0 ? "" : $" for {dossier.Audience}, of {whole.Items.Count}")}.");
            return ExitCode.Done;
        });
    }

    private static void Read(Dossier dossier, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        DossierReader.Write(WholeDossier.Bind(dossier), writer);
    }

    private IReadOnlyList<string> FromJournal(Dossier dossier, string path, string folder, ExportOptions options)
    {
        using var journal = SqliteJournal.Open(path, new() { Clock = surroundings.Clock });
        return FolderExport.Write(dossier, journal, folder, options);
    }
}
