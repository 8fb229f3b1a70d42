using System.CommandLine;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Store;
using Travaux.Store.Exchange;
using Travaux.Store.Folders;
using Travaux.Store.Journals;

namespace Travaux.Cli;

/// <summary><c>travaux add</c>: puts one thing into a dossier, a folder or a journal.</summary>
internal static class AddCommand
{
    /// <summary>The command with one for each thing.</summary>
    public static Command Create(Surroundings surroundings) => new("add", "Add to a dossier: a source with its file, or a citation by the words that it rests on.")
    {
        AddSourceCommand.Create(surroundings),
        AddCitationCommand.Create(surroundings),
    };
}

/// <summary>The dossier to which something is added, and who adds it.</summary>
internal sealed class EditedDossier
{
    private readonly Argument<string> _dossier = new("DOSSIER") { Description = "A dossier: a folder with dossier.yaml, or a journal NAME.travaux." };
    private readonly Option<string?> _by = new("--by") { Description = "Who records; a journal wants it, a folder does not say.", HelpName = "NAME" };
    private readonly DossierLock _lock = new();

    /// <summary>Adds the argument, before all others, and the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Insert(0, _dossier);
        command.Add(_by);
        _lock.AddTo(command);
    }

    /// <summary>The dossier as it stands, and the way to edit it.</summary>
    /// <exception cref="CommandException">There is none, it is in error, or nobody is named who records.</exception>
    public (DossierReading Reading, DossierEdit Edit) Open(Surroundings surroundings, ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_dossier);
        JournalOptions opening = _lock.Opening(surroundings, parsed, path);
        var reading = DossierOptions.Read(surroundings, path, new StoreOptions { Journal = opening });
        if (!Directory.Exists(path) && string.IsNullOrWhiteSpace(parsed.GetValue(_by)))
        {
            throw new CommandException(path, "TX576", "A journal keeps who recorded each entry: say --by NAME.");
        }
        return (reading, new DossierEdit(path, opening, parsed.GetValue(_by) ?? ""));
    }

    /// <summary>A name that the dossier does not have yet.</summary>
    /// <exception cref="CommandException">It is taken, or no id.</exception>
    public static string Free(Dossier dossier, string id)
    {
        if (!Reading.IsSlug(id))
        {
            throw new CommandException("travaux", "TX577", $"{Phrases.Quoted(id)} is no id: letters and digits, joined by '-', '_', '.' or '/'. Say another with --id.");
        }
        return dossier[id] is not { } taken ? id
            : throw new CommandException("travaux", "TX577", $"The id '{id}' is taken by the {taken.Kind} '{taken.Heading}': say another with --id.");
    }
}
