using System.Security.Cryptography;
using Travaux.Record.Journal;
using Travaux.Store.Locking;

namespace Travaux.Store.Journals.Sqlite;

/// <summary>A journal in one SQLite file, <c>NAME.travaux</c>: written ahead (WAL), each commit on the disk before it is acknowledged.</summary>
/// <remarks>
/// <para>
/// The tables hold records by number and nothing else; what item a record is about is known only in memory. So the
/// same file serves a locked dossier, whose records are closed (see <see cref="JournalLock"/>), and pages are filled in order
/// and stay as they are, so that <see cref="Verify"/> can hold every byte of the file to account.
/// </para>
/// </remarks>
public sealed class SqliteJournal : Journal
{
    /// <summary>In milliseconds: who closes a journal wants to go.</summary>
    private const int PatienceWhenClosing = 2000;

    private readonly string _file;
    private readonly JournalConnection _writer;
    private readonly OpenFile _raw;
    private readonly RecordCipher _cipher;
    private readonly SqliteRecords _records;
    private JournalHeader _header;
    private bool _hasWritten;
    private bool _isDisposed;

    private SqliteJournal(string file, (OpenFile Raw, JournalConnection Writer) opened, JournalHeader header, (RecordCipher Cipher, JournalOptions Options) how)
        : base(header.Id, how.Options)
    {
        (_file, _raw, _writer, _header, _cipher) = (file, opened.Raw, opened.Writer, header, how.Cipher);
        _records = new(file, _writer, _cipher);
    }

    /// <inheritdoc/>
    public override bool DestructionIsPending => _header.DestructionIsPending;

    /// <summary>Whether its records are closed by a passphrase.</summary>
    public bool IsLocked => _header.Lock is not null;

    /// <summary>Makes a journal without entries. It is there whole, or not at all.</summary>
    /// <exception cref="JournalException">A file is there, or none can be made.</exception>
    public static SqliteJournal Create(string file, JournalOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(options);
        NewFile.Write(file, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), _ => { });
        return Open(file, options);
    }

    /// <summary>Opens a journal; finishes the destruction of bodies where one was cut off.</summary>
    /// <exception cref="JournalException">It is no journal, is damaged or of a newer format, or is locked and the passphrase is not its own.</exception>
    public static SqliteJournal Open(string file, JournalOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(options);
        var raw = OpenFile.Take(file);
        JournalConnection? writer = null;
        try
        {
            writer = JournalConnection.Open(file, options.Patience);
            var header = HeaderIn(file, writer);
            var journal = new SqliteJournal(file, (raw, writer), header, (JournalLock.Cipher(file, header, options.Passphrase), options));
            if (header.DestructionIsPending)
            {
                journal.FinishDestruction();
            }
            return journal;
        }
        catch
        {
            writer?.Dispose();
            raw.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override Verification Verify()
    {
        // A connection of its own has no page in memory: what is checked is what is on the disk.
        using var connection = JournalConnection.Open(_file, Options.Patience);
        connection.Run("BEGIN IMMEDIATE");
        var records = new SqliteRecords(_file, connection, _cipher);
        using var turn = new SqliteTransaction(connection, records, () => { });
        return JournalVerifier.Verify(_raw, connection, Same(HeaderIn(_file, connection)), (records, turn));
    }

    /// <inheritdoc/>
    public override void Backup(string target)
    {
        using var source = OpenSnapshot(out var connection);
        NewFile.Write(target, Id, copy => NewFile.Copy(connection, copy));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            try
            {
                if (_hasWritten)
                {
                    LeadingPages.Keep(_file, _writer, _raw, PatienceWhenClosing);
                }
            }
            finally
            {
                _writer.Dispose();
                _raw.Dispose();
                _cipher.Dispose();
            }
        }
    }

    /// <summary>The header of an open file.</summary>
    internal static JournalHeader HeaderIn(string file, JournalConnection connection)
    {
        foreach (var row in connection.Rows("SELECT content, digest FROM header WHERE id = 1"))
        {
            if (connection.Try(() => JournalHeader.Read(row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1))) is { } header)
            {
                return header;
            }
        }
        throw new JournalException(file, "The journal is damaged: what it says of itself was changed.", JournalConnection.Damaged);
    }

    /// <summary>Puts another header in the place of the header.</summary>
    internal static void PutHeader(JournalConnection connection, JournalHeader header)
    {
        var (content, digest) = header.Write();
        connection.Run("UPDATE header SET content = $1, digest = $2 WHERE id = 1", content, digest);
    }

    private protected override JournalTransaction Begin()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _writer.Run("BEGIN IMMEDIATE");
        _hasWritten = true;
        try
        {
            _header = Same(HeaderIn(_file, _writer));
            NameSqlite();
            return new SqliteTransaction(_writer, _records, () => Put(_header with { DestructionIsPending = true, SchemaCookie = _header.SchemaCookie + (_header.DestructionIsPending ? 0 : 1) }));
        }
        catch
        {
            _writer.Run("ROLLBACK");
            throw;
        }
    }

    private protected override JournalSnapshot Snapshot()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return OpenSnapshot(out _);
    }

    private protected override void FinishDestruction()
    {
        _hasWritten = true;
        _header = Destruction.Finish(_file, _writer, _raw);
    }

    private protected override JournalException Broken(string reason) => new(_file, reason, JournalConnection.Damaged);

    private SqliteSnapshot OpenSnapshot(out JournalConnection connection)
    {
        connection = JournalConnection.Open(_file, Options.Patience);
        try
        {
            var snapshot = new SqliteSnapshot(connection, new SqliteRecords(_file, connection, _cipher));
            _ = Same(HeaderIn(_file, connection));
            return snapshot;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Refuses to go on where the file was locked, unlocked or exchanged meanwhile.</summary>
    private JournalHeader Same(JournalHeader now) => now.Id == _header.Id && now.Relocked == _header.Relocked ? now
        : throw new JournalException(_file, "The journal was locked, unlocked or exchanged meanwhile.", "Open it again.");

    /// <summary>The first page names the SQLite that wrote it last, and the header says which that should be.</summary>
    private void NameSqlite()
    {
        var own = SQLitePCL.raw.sqlite3_libversion_number();
        if (_header.SqliteNumber != own)
        {
            Put(_header with { SqliteNumber = own });
            _writer.Do($"PRAGMA user_version={JournalSchema.Format}");
        }
    }

    private void Put(JournalHeader header)
    {
        PutHeader(_writer, header);
        _header = header;
    }
}
