using System.CommandLine;
using Travaux.Store.Journals;
using Travaux.Store.Locking;

namespace Travaux.Cli;

/// <summary>How a dossier's journal is opened by a command that takes a folder or a journal: with its passphrase, where it is locked.</summary>
internal sealed class DossierLock
{
    private readonly PassphraseOption _passphrase = new("--passphrase-file", "TRAVAUX_PASSPHRASE", "the passphrase of the dossier");

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_passphrase.File);

    /// <summary>How to open it; asks for the passphrase only where it is locked.</summary>
    /// <param name="surroundings">The clock, and where to ask.</param>
    /// <param name="parsed">What was typed.</param>
    /// <param name="path">The dossier: a folder, a journal, or nothing yet.</param>
    /// <exception cref="CommandException">It is locked and there is no passphrase, or it is no journal.</exception>
    public JournalOptions Opening(Surroundings surroundings, ParseResult parsed, string path) => new()
    {
        Clock = surroundings.Clock,
        Passphrase = File.Exists(path) && DossierOptions.Try(() => JournalLock.IsOn(path)) ? _passphrase.Read(parsed, surroundings) : null,
    };
}
