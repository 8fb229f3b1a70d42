using Travaux.Store.Files;

namespace Travaux.Store.Journals.Sqlite;

/// <summary>Makes a journal file: beside its place first, and into it when it is whole.</summary>
internal static class NewFile
{
    private const string Part = ".part";

    /// <summary>Makes a file, with what is filled in.</summary>
    /// <exception cref="JournalException">A file is there, or none can be made; nothing is left of it.</exception>
    public static void Write(string file, string id, Action<JournalConnection> fill)
    {
        var path = Path.GetFullPath(file);
        var beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}{Part}");
        if (Path.Exists(path))
        {
            throw new JournalException(file, "There is a file already.", "Name another, or take that one away.");
        }
        OpenFile? raw = null;
        try
        {
            using (FileTurn.Take(path))
            {
                Remove(beside);
                using (var connection = JournalConnection.Create(beside))
                {
                    connection.Do("BEGIN IMMEDIATE");
                    var (content, digest) = JournalHeader.New(id).Write();
                    connection.Run("INSERT INTO header(id, content, digest) VALUES (1, $1, $2)", content, digest);
                    fill(connection);
                    SqliteJournal.PutHeader(connection, SqliteJournal.HeaderIn(file, connection) with { SchemaCookie = connection.Number("PRAGMA schema_version") });
                    connection.Do("COMMIT");
                    connection.Do("PRAGMA wal_checkpoint(TRUNCATE)");
                    raw = OpenFile.Take(beside);
                    LeadingPages.Keep(beside, connection, raw);
                    connection.Do("PRAGMA wal_checkpoint(TRUNCATE)");
                }
                // Closed before anyone else can open it: on Unix that lets go of all locks that this program has on the file.
                raw?.Dispose();
                File.Move(beside, path, overwrite: false);
                DurableFile.FlushFolder(Path.GetDirectoryName(path)!);
            }
        }
        catch (JournalException exception) when (exception.File == beside)
        {
            Remove(beside);
            throw new JournalException(file, exception.Reason, exception.Advice, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or TimeoutException)
        {
            Remove(beside);
            throw new JournalException(file, $"The file can't be made: {exception.Message}", "Nothing was left there.", exception);
        }
        finally
        {
            raw?.Dispose();
        }
    }

    /// <summary>Copies all records as they are written, and the lock that they are under.</summary>
    public static void Copy(JournalConnection source, JournalConnection target)
    {
        var header = SqliteJournal.HeaderIn("", source);
        SqliteJournal.PutHeader(target, SqliteJournal.HeaderIn("", target) with { Lock = header.Lock, Relocked = header.Relocked });
        foreach (var (table, id) in ((string, string)[])[(JournalSchema.Entries, "seq"), (JournalSchema.Bodies, "seq"), (JournalSchema.Chunks, "number")])
        {
            foreach (var row in source.Rows($"SELECT {id}, record FROM {table} ORDER BY {id}"))
            {
                target.Run($"INSERT INTO {table}({id}, record) VALUES ($1, $2)", row.GetInt64(0), source.Try(() => row.GetFieldValue<byte[]>(1)));
            }
        }
    }

    private static void Remove(string beside)
    {
        foreach (var name in (string[])[beside, beside + "-wal", beside + "-shm", beside + "-journal"])
        {
            try
            {
                File.Delete(name);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // What can't be taken away can't be written either: that is told.
            }
        }
    }
}
