using System.CommandLine;
using Travaux.Record.Journal;
using Travaux.Store.Locking;

namespace Travaux.Cli;

/// <summary>The small commands on a journal: <c>backup</c>, <c>redact</c>, <c>lock</c>, <c>unlock</c>.</summary>
internal sealed class JournalCommands(Surroundings surroundings)
{
    /// <summary><c>travaux backup FILE TO</c>.</summary>
    public static Command Backup(Surroundings surroundings)
    {
        var (journal, to) = (new JournalFile(), new Argument<string>("TO") { Description = "The file to write; there must be none." });
        var command = new Command("backup", "Copy a journal while it is in use. What was destroyed is not in the copy; a locked journal's copy is locked.") { to };
        journal.AddTo(command);
        command.SetAction(parsed => new JournalCommands(surroundings).Backup(journal, parsed, parsed.GetRequiredValue(to)));
        return command;
    }

    /// <summary><c>travaux redact FILE ITEM --reason TEXT</c>.</summary>
    public static Command Redact(Surroundings surroundings)
    {
        var (journal, item) = (new JournalFile(), new Argument<string>("ITEM") { Description = "The id of the item." });
        var reason = new Option<string>("--reason") { Description = "Why; it stays for good, so it must not repeat what is destroyed.", HelpName = "TEXT", Required = true };
        var by = new Option<string>("--by") { Description = "Who does it.", HelpName = "NAME", Required = true };
        var command = new Command("redact", "Destroy all that was recorded of an item, for good; that it was there, when and by whom, stays.") { item, reason, by };
        journal.AddTo(command);
        command.SetAction(parsed => new JournalCommands(surroundings).Redact(journal, parsed, parsed.GetRequiredValue(item), parsed.GetRequiredValue(reason), parsed.GetRequiredValue(by)));
        return command;
    }

    /// <summary><c>travaux lock FILE [--change]</c>.</summary>
    public static Command Lock(Surroundings surroundings)
    {
        var journal = new JournalFile();
        var fresh = new PassphraseOption("--new-passphrase-file", "TRAVAUX_NEW_PASSPHRASE", "the new passphrase of the dossier");
        var change = new Option<bool>("--change") { Description = "Give a locked dossier another passphrase." };
        var command = new Command("lock", "Lock a dossier: its journal, held files and later backups can't be read without the passphrase.") { change, fresh.File };
        journal.AddTo(command);
        command.SetAction(parsed => parsed.GetValue(change)
            ? new JournalCommands(surroundings).Change(journal, parsed, fresh)
            : new JournalCommands(surroundings).Lock(journal, parsed));
        return command;
    }

    /// <summary><c>travaux unlock FILE</c>.</summary>
    public static Command Unlock(Surroundings surroundings)
    {
        var journal = new JournalFile();
        var command = new Command("unlock", "Take the lock off a dossier: whoever has the file can read it.");
        journal.AddTo(command);
        command.SetAction(parsed => new JournalCommands(surroundings).Unlock(journal, parsed));
        return command;
    }

    private int Backup(JournalFile journal, ParseResult parsed, string to)
    {
        using var open = journal.Open(parsed, surroundings);
        return JournalFile.Try(() =>
        {
            open.Backup(to);
            surroundings.Output.WriteLine($"{to}: a copy of {parsed.GetRequiredValue(journal.File)}{(open.IsLocked ? ", locked like it" : "")}.");
            return ExitCode.Done;
        });
    }

    private int Redact(JournalFile journal, ParseResult parsed, string item, string reason, string by)
    {
        using var open = journal.Open(parsed, surroundings);
        var file = parsed.GetRequiredValue(journal.File);
        return JournalFile.Try(() =>
        {
            var version = open.States(AsOf.Now).FirstOrDefault(state => state.Latest.Item == item)?.Latest.Version ?? 0;
            switch (Checked(() => open.Redact(new(item, version, reason), by)))
            {
                case AppendOutcome.Conflict when version == 0:
                    throw new CommandException(file, "TX406", $"There is no item '{item}'.");
                case AppendOutcome.Conflict:
                    throw new CommandException(file, "TX407", $"Nothing is left to destroy of '{item}', or someone changed it just now. 'travaux log --item' shows what happened.");
                default:
                    surroundings.Output.WriteLine($"{file}: What was recorded of '{item}' is destroyed. Backups made before still have it.");
                    Remind(file, open.DestructionIsPending);
                    return ExitCode.Done;
            }
        });
    }

    private int Lock(JournalFile journal, ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(journal.File);
        return JournalFile.Try(() =>
        {
            if (JournalLock.IsOn(file))
            {
                throw new CommandException(file, "TX408", "The dossier is locked already. --change gives it another passphrase.");
            }
            var isDone = JournalLock.TurnOn(file, journal.Passphrase.Choose(parsed, surroundings));
            surroundings.Output.WriteLine($"{file}: locked. Without the passphrase nobody can read it, not even you; copies made before are not locked.");
            Remind(file, !isDone);
            return ExitCode.Done;
        });
    }

    private int Change(JournalFile journal, ParseResult parsed, PassphraseOption fresh)
    {
        var file = parsed.GetRequiredValue(journal.File);
        return JournalFile.Try(() =>
        {
            JournalLock.ChangePassphrase(file, journal.Passphrase.Read(parsed, surroundings), fresh.Choose(parsed, surroundings));
            surroundings.Output.WriteLine($"{file}: locked by the new passphrase. Copies made before still open with the old one.");
            return ExitCode.Done;
        });
    }

    private int Unlock(JournalFile journal, ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(journal.File);
        return JournalFile.Try(() =>
        {
            var isDone = JournalLock.TurnOff(file, journal.Passphrase.Read(parsed, surroundings));
            surroundings.Output.WriteLine($"{file}: not locked any more: whoever has the file can read it.");
            Remind(file, !isDone);
            return ExitCode.Done;
        });
    }

    private void Remind(string file, bool isPending)
    {
        if (isPending)
        {
            surroundings.Errors.WriteLine($"{file}: TX409: Other programs have the journal open, so its older form may still lie in it. The next command on it finishes that.");
        }
    }

    /// <summary>A name or a reason that is none is a matter of the command line.</summary>
    private static T Checked<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ArgumentException exception)
        {
            throw new CommandException("travaux", "TX410", exception.Message);
        }
    }
}
