using System.Globalization;
using Travaux.Record;
using Travaux.Record.Journal;
using Travaux.Store.Locking;

namespace Travaux.Store.Journals.Sqlite;

/// <summary>Reads the records of a journal file over one connection.</summary>
internal sealed class SqliteRecords(string file, JournalConnection connection, RecordCipher cipher)
{
    public IEnumerable<Entry> EntriesAfter(long seq)
    {
        foreach (var row in connection.Rows("SELECT seq, record FROM entry WHERE seq > $1 ORDER BY seq", seq))
        {
            var number = row.GetInt64(0);
            yield return Entry(number, connection.Try(() => row.GetFieldValue<byte[]>(1)));
        }
    }

    public SaltedBody? Body(long seq)
    {
        if (connection.Value("SELECT record FROM body WHERE seq = $1", seq) is not byte[] written)
        {
            return null;
        }
        return Body(seq, written);
    }

    public IEnumerable<(long Seq, SaltedBody Body)> Bodies()
    {
        foreach (var row in connection.Rows("SELECT seq, record FROM body ORDER BY seq"))
        {
            var seq = row.GetInt64(0);
            yield return (seq, Body(seq, connection.Try(() => row.GetFieldValue<byte[]>(1))));
        }
    }

    public byte[]? Chunk(long number) =>
        connection.Value("SELECT record FROM chunk WHERE number = $1", number) is byte[] written ? Open(JournalSchema.Chunks, number, written) : null;

    /// <summary>What is written for an entry: its hash, then its line.</summary>
    public byte[] Written(Entry entry)
    {
        var line = EntryText.Write(entry);
        var record = new byte[Digest.Length + line.Length];
        entry.Hash.CopyTo(record);
        line.CopyTo(record, Digest.Length);
        return cipher.Close(JournalSchema.Entries, entry.Seq, record);
    }

    /// <summary>What is written for a body: its salt, then itself.</summary>
    public byte[] Written(long seq, SaltedBody body)
    {
        var record = new byte[SaltedBody.SaltLength + body.Bytes.Count];
        body.Salt.AsSpan().CopyTo(record);
        body.Bytes.AsSpan().CopyTo(record.AsSpan(SaltedBody.SaltLength));
        return cipher.Close(JournalSchema.Bodies, seq, record);
    }

    /// <summary>What is written for a piece of a file.</summary>
    public byte[] Written(long number, ReadOnlySpan<byte> chunk) => cipher.Close(JournalSchema.Chunks, number, chunk.ToArray());

    private SaltedBody Body(long seq, byte[] written) => Open(JournalSchema.Bodies, seq, written) is { Length: >= SaltedBody.SaltLength } record
        ? new(Sequence.Create(record.AsSpan(0, SaltedBody.SaltLength)), Sequence.Create(record.AsSpan(SaltedBody.SaltLength)))
        : throw Damaged($"the body of entry {seq} is none");

    private Entry Entry(long number, byte[] written)
    {
        var record = Open(JournalSchema.Entries, number, written);
        var entry = record.Length > Digest.Length ? EntryText.Read(record.AsSpan(Digest.Length), new(record.AsSpan(0, Digest.Length))) : null;
        return entry is not null && entry.Seq == number ? entry : throw Damaged(string.Create(CultureInfo.InvariantCulture, $"entry {number} is not written as an entry"));
    }

    private byte[] Open(string table, long number, byte[] written) =>
        cipher.Open(table, number, written) ?? throw Damaged($"record {number} of '{table}' was changed or moved");

    private JournalException Damaged(string what) => new(file, $"The journal is damaged: {what}.", JournalConnection.Damaged);
}

/// <summary>The journal at one instant, over a connection of its own.</summary>
internal sealed class SqliteSnapshot : JournalSnapshot
{
    private readonly JournalConnection _connection;
    private readonly SqliteRecords _records;

    public SqliteSnapshot(JournalConnection connection, SqliteRecords records)
    {
        (_connection, _records) = (connection, records);
        connection.Do("BEGIN");
    }

    public override IEnumerable<Entry> EntriesAfter(long seq) => _records.EntriesAfter(seq);

    public override SaltedBody? Body(long seq) => _records.Body(seq);

    public override IEnumerable<(long Seq, SaltedBody Body)> Bodies() => _records.Bodies();

    public override byte[]? Chunk(long number) => _records.Chunk(number);

    public override void Dispose() => _connection.Dispose();
}

/// <summary>The writers' turn at a journal file.</summary>
internal sealed class SqliteTransaction(JournalConnection connection, SqliteRecords records, Action beforeCommit) : JournalTransaction
{
    private bool _isDone;
    private bool _destroys;
    private long? _chunks;

    /// <summary>Whether something is destroyed in it.</summary>
    public bool Destroys => _destroys;

    public override IEnumerable<Entry> EntriesAfter(long seq) => records.EntriesAfter(seq);

    public override SaltedBody? Body(long seq) => records.Body(seq);

    public override IEnumerable<(long Seq, SaltedBody Body)> Bodies() => records.Bodies();

    public override byte[]? Chunk(long number) => records.Chunk(number);

    public override void Write(KeptEntry kept)
    {
        connection.Run("INSERT INTO entry(seq, record) VALUES ($1, $2)", kept.Entry.Seq, records.Written(kept.Entry));
        if (kept.Body is { } body)
        {
            connection.Run("INSERT INTO body(seq, record) VALUES ($1, $2)", kept.Entry.Seq, records.Written(kept.Entry.Seq, body));
        }
    }

    public override void Destroy(long seq)
    {
        connection.Run("DELETE FROM body WHERE seq = $1", seq);
        _destroys = true;
    }

    public override long WriteChunk(ReadOnlySpan<byte> content)
    {
        var number = (_chunks ?? connection.Number("SELECT coalesce(max(number), 0) FROM chunk")) + 1;
        connection.Run("INSERT INTO chunk(number, record) VALUES ($1, $2)", number, records.Written(number, content));
        _chunks = number;
        return number;
    }

    public override void DestroyChunks(long first, long count)
    {
        connection.Run("DELETE FROM chunk WHERE number >= $1 AND number < $2", first, first + count);
        _destroys = true;
    }

    public override void Commit()
    {
        if (_destroys)
        {
            beforeCommit();
        }
        connection.Run("COMMIT");
        _isDone = true;
    }

    public override void Dispose()
    {
        if (!_isDone)
        {
            try
            {
                connection.Run("ROLLBACK");
            }
            catch (JournalException)
            {
                // SQLite has rolled back by itself already: after a full disk, for example.
            }
        }
    }
}
