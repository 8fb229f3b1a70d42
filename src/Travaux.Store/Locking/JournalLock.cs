using System.Security.Cryptography;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;

namespace Travaux.Store.Locking;

/// <summary>Locks a whole dossier: its journal, held files and backups, so that no word of it can be read without the passphrase.</summary>
/// <remarks>
/// <para>
/// The records are rewritten in their file in one transaction, closed under a random data key (AES-256-GCM; each record opens in
/// its own place only); the passphrase opens the data key (<see cref="WrappedKey"/>). Then the file is written anew in its place and the log
/// is overwritten and cut off, so that no older form is left in either. What the disk itself may keep is told in
/// <c>docs/security.md</c>. Programs that have the journal open are told to open it again.
/// </para>
/// </remarks>
public static class JournalLock
{
    private const int RowsAtOnce = 200;

    /// <summary>Whether a journal is locked.</summary>
    /// <exception cref="JournalException">It is no journal, or damaged.</exception>
    public static bool IsOn(string file)
    {
        using var connection = JournalConnection.Open(file, JournalOptions.Default.Patience);
        return SqliteJournal.HeaderIn(file, connection).Lock is not null;
    }

    /// <summary>Locks a journal.</summary>
    /// <returns>Whether nothing of the open form is left in the file; if not, because others read it, the next to open it finishes that.</returns>
    /// <exception cref="ArgumentException">The passphrase is too short.</exception>
    /// <exception cref="JournalException">It is locked already, or can't be written; it is as it was.</exception>
    public static bool TurnOn(string file, Passphrase passphrase)
    {
        Chosen(passphrase);
        return Change(file, null, header =>
        {
            if (header.Lock is not null)
            {
                throw new JournalException(file, "The dossier is locked already.", "To give it another passphrase, change that.");
            }
            var key = RandomNumberGenerator.GetBytes(WrappedKey.KeyLength);
            return (header with { Lock = WrappedKey.Wrap(key, passphrase, Place(header)) }, RecordCipher.Under(key, header.Id));
        });
    }

    /// <summary>Takes the lock off: everybody can read the file again.</summary>
    /// <returns>Whether the file was written anew already.</returns>
    /// <exception cref="JournalException">It is not locked, the passphrase is another, or it can't be written; it is as it was.</exception>
    public static bool TurnOff(string file, Passphrase passphrase) => Change(file, passphrase, header =>
    {
        RequireLock(file, header);
        return (header with { Lock = null }, RecordCipher.None);
    });

    /// <summary>Gives a locked journal another passphrase; the records stay as they are.</summary>
    /// <remarks><para>Copies made before still open with the old passphrase.</para></remarks>
    /// <exception cref="ArgumentException">The new passphrase is too short.</exception>
    /// <exception cref="JournalException">It is not locked, the passphrase is another, or it can't be written; it is as it was.</exception>
    public static void ChangePassphrase(string file, Passphrase before, Passphrase after)
    {
        ArgumentNullException.ThrowIfNull(before);
        Chosen(after);
        using var connection = JournalConnection.Open(file, JournalOptions.Default.Patience);
        connection.Do("BEGIN IMMEDIATE");
        var header = SqliteJournal.HeaderIn(file, connection);
        RequireLock(file, header);
        var key = Key(file, header, before);
        SqliteJournal.PutHeader(connection, header with { Lock = WrappedKey.Wrap(key, after, Place(header)) });
        connection.Do("COMMIT");
        connection.Do("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>What reads and writes the records of a journal.</summary>
    /// <exception cref="JournalException">It is locked, and the passphrase is missing or another.</exception>
    internal static RecordCipher Cipher(string file, JournalHeader header, Passphrase? passphrase) =>
        header.Lock is null ? RecordCipher.None : RecordCipher.Under(Key(file, header, passphrase), header.Id);

    private static byte[] Key(string file, JournalHeader header, Passphrase? passphrase)
    {
        if (passphrase is null)
        {
            throw new JournalException(file, "The dossier is locked.", "Give its passphrase.") { WantsPassphrase = true };
        }
        return header.Lock!.Unwrap(passphrase, Place(header))
            ?? throw new JournalException(file, "This is not the passphrase of the dossier.", "Give the right one: without it nothing can be read, by anyone.") { WantsPassphrase = true };
    }

    private static bool Change(string file, Passphrase? passphrase, Func<JournalHeader, (JournalHeader Header, RecordCipher Cipher)> change)
    {
        using var raw = OpenFile.Take(file);
        using var connection = JournalConnection.Open(file, JournalOptions.Default.Patience);
        connection.Do("BEGIN IMMEDIATE");
        var header = SqliteJournal.HeaderIn(file, connection);
        var (changed, after) = change(header);
        using var before = Cipher(file, header, passphrase);
        Rewrite(file, connection, JournalSchema.Entries, "seq", (before, after));
        Rewrite(file, connection, JournalSchema.Bodies, "seq", (before, after));
        Rewrite(file, connection, JournalSchema.Chunks, "number", (before, after));
        SqliteJournal.PutHeader(connection, changed with
        {
            Relocked = header.Relocked + 1,
            DestructionIsPending = true,
            SchemaCookie = header.SchemaCookie + (header.DestructionIsPending ? 0 : 1),
        });
        connection.Do("COMMIT");
        return !Destruction.Finish(file, connection, raw).DestructionIsPending;
    }

    private static void Rewrite(string file, JournalConnection connection, string table, string id, (RecordCipher Before, RecordCipher After) ciphers)
    {
        var last = 0L;
        while (true)
        {
            var rows = connection.Rows($"SELECT {id}, record FROM {table} WHERE {id} > $1 ORDER BY {id} LIMIT {RowsAtOnce}", last)
                .Select(row => (Number: row.GetInt64(0), Record: connection.Try(() => row.GetFieldValue<byte[]>(1)))).ToList();
            foreach (var (number, written) in rows)
            {
                var record = ciphers.Before.Open(table, number, written)
                    ?? throw new JournalException(file, $"The journal is damaged: record {number} of '{table}' was changed or moved.", JournalConnection.Damaged);
                connection.Run($"UPDATE {table} SET record = $1 WHERE {id} = $2", ciphers.After.Close(table, number, record), number);
                last = number;
            }
            if (rows.Count < RowsAtOnce)
            {
                return;
            }
        }
    }

    private static void Chosen(Passphrase passphrase)
    {
        ArgumentNullException.ThrowIfNull(passphrase);
        if (passphrase.IsTooShort)
        {
            throw new ArgumentException($"A passphrase has at least {Passphrase.Shortest} characters.");
        }
    }

    private static void RequireLock(string file, JournalHeader header)
    {
        if (header.Lock is null)
        {
            throw new JournalException(file, "The dossier is not locked.", "Nothing is to be done.");
        }
    }

    private static string Place(JournalHeader header) => $"journal {header.Id}";
}
