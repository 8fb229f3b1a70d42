using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;

namespace Travaux.Store.Locking;

/// <summary>Locks a whole dossier: its journal, held files and backups, so that no word of it can be read without the passphrase.</summary>
public static class JournalLock
{
    /// <summary>What reads and writes the records of a journal.</summary>
    /// <exception cref="JournalException">It is locked, and the passphrase is missing or another.</exception>
    internal static RecordCipher Cipher(string file, JournalHeader header, Passphrase? passphrase)
    {
        if (header.Lock is null)
        {
            return RecordCipher.None;
        }
        if (passphrase is null)
        {
            throw new JournalException(file, "The dossier is locked.", "Give its passphrase.") { WantsPassphrase = true };
        }
        var key = header.Lock.Unwrap(passphrase, Place(header))
            ?? throw new JournalException(file, "This is not the passphrase of the dossier.", "Give the right one: without it nothing can be read, by anyone.") { WantsPassphrase = true };
        return RecordCipher.Under(key, header.Id);
    }

    internal static string Place(JournalHeader header) => $"journal {header.Id}";
}
