using Microsoft.Data.Sqlite;

namespace Travaux.Bench.Journal;

/// <summary>SQLite itself: the same two rows in one transaction, prepared, WAL, synchronous full.</summary>
internal static class RawSqlite
{
    /// <summary>Appends per second; each client has a connection of its own, as SQLite wants it.</summary>
    public static double Rate(string folder, int clients, double seconds)
    {
        var file = Path.Combine(folder, "raw.db");
        Delete(file);
        using (var connection = Open(file))
        {
            Do(connection, "PRAGMA journal_mode=WAL; CREATE TABLE entry(seq INTEGER PRIMARY KEY, record BLOB NOT NULL); CREATE TABLE body(seq INTEGER PRIMARY KEY, record BLOB NOT NULL)");
        }
        var appenders = Enumerable.Range(0, clients).Select(_ => new Appender(Open(file))).ToList();
        var rate = Clients.Rate(clients, seconds, (client, _) => appenders[client].Append());
        appenders.ForEach(appender => appender.Dispose());
        Delete(file);
        return rate;
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Do(connection, "PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000");
        return connection;
    }

    private static void Do(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Delete(string file)
    {
        foreach (var end in (string[])["", "-wal", "-shm"])
        {
            File.Delete(file + end);
        }
    }

    private sealed class Appender : IDisposable
    {
        /// <summary>As large as what the journal writes for an entry, and for a body of 400 bytes with its salt.</summary>
        private static readonly (byte[] Entry, byte[] Body) Content = (new byte[260], new byte[432]);

        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _begin;
        private readonly SqliteCommand _last;
        private readonly SqliteCommand _entry;
        private readonly SqliteCommand _body;
        private readonly SqliteCommand _commit;

        public Appender(SqliteConnection connection)
        {
            _connection = connection;
            _begin = Prepared("BEGIN IMMEDIATE");
            _last = Prepared("SELECT coalesce(max(seq), 0) FROM entry");
            _entry = Prepared("INSERT INTO entry(seq, record) VALUES ($1, $2)", Content.Entry);
            _body = Prepared("INSERT INTO body(seq, record) VALUES ($1, $2)", Content.Body);
            _commit = Prepared("COMMIT");
        }

        public void Append()
        {
            _begin.ExecuteNonQuery();
            var seq = (long)_last.ExecuteScalar()! + 1;
            (_entry.Parameters[0].Value, _body.Parameters[0].Value) = (seq, seq);
            _entry.ExecuteNonQuery();
            _body.ExecuteNonQuery();
            _commit.ExecuteNonQuery();
        }

        public void Dispose()
        {
            Array.ForEach([_begin, _last, _entry, _body, _commit], command => command.Dispose());
            _connection.Dispose();
        }

        private SqliteCommand Prepared(string sql, byte[]? record = null)
        {
            var command = _connection.CreateCommand();
            command.CommandText = sql;
            if (record is not null)
            {
                command.Parameters.AddWithValue("$1", 0L);
                command.Parameters.AddWithValue("$2", record);
            }
            command.Prepare();
            return command;
        }
    }
}
