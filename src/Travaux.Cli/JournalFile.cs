using System.CommandLine;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;
using Travaux.Store.Locking;

namespace Travaux.Cli;

/// <summary>The journal that a command works on, and the passphrase where it is locked.</summary>
internal sealed class JournalFile
{
    /// <summary>The argument that names it.</summary>
    public Argument<string> File { get; } = new("FILE") { Description = "A journal: a file NAME.travaux." };

    /// <summary>Where its passphrase comes from.</summary>
    public PassphraseOption Passphrase { get; } = new("--passphrase-file", "TRAVAUX_PASSPHRASE", "the passphrase of the dossier");

    /// <summary>Gives a command the argument and the option.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Insert(0, File);
        command.Options.Add(Passphrase.File);
    }

    /// <summary>Opens the journal; asks for the passphrase only where it is locked.</summary>
    /// <exception cref="CommandException">It can't be opened.</exception>
    public SqliteJournal Open(ParseResult parsed, Surroundings surroundings)
    {
        var file = parsed.GetRequiredValue(File);
        return Try(() => SqliteJournal.Open(file, new()
        {
            Clock = surroundings.Clock,
            Passphrase = JournalLock.IsOn(file) ? Passphrase.Read(parsed, surroundings) : null,
        }));
    }

    /// <summary>Does something with a journal, and says what the store says.</summary>
    /// <exception cref="CommandException">The store refuses.</exception>
    public static T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (JournalException exception)
        {
            throw exception.WantsPassphrase
                ? new CommandException(exception.File, "TX403", $"{exception.Reason} {exception.Advice}")
                : new CommandException(exception.File, "TX400", $"{exception.Reason} {exception.Advice}");
        }
    }
}
