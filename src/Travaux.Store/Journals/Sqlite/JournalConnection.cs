using Microsoft.Data.Sqlite;

namespace Travaux.Store.Journals.Sqlite;

/// <summary>One connection to a journal file: opened strictly, and what SQLite says put into words that name the file.</summary>
internal sealed class JournalConnection : IDisposable
{
    /// <summary>How long the log grows, in bytes, before it is brought into the file: SQLite's own 1,000 pages of 4 KB, whatever a page has here.</summary>
    private const int LogLength = 1000 * 4096;

    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private readonly SqliteConnection _connection;
    private readonly string _file;

    private JournalConnection(string file, SqliteConnection connection) => (_file, _connection) = (file, connection);

    /// <summary>Opens a file that is a journal.</summary>
    /// <param name="file">The file as the caller named it.</param>
    /// <param name="patience">How long to wait for others.</param>
    /// <exception cref="JournalException">It is none, can't be opened, or is of a newer format.</exception>
    public static JournalConnection Open(string file, TimeSpan patience)
    {
        if (!File.Exists(file))
        {
            throw new JournalException(file, Directory.Exists(file) ? "This is a folder, not a journal." : "There is no such file.", "Name a journal: a file NAME.travaux.");
        }
        var connection = Connect(file, SqliteOpenMode.ReadWrite, patience);
        try
        {
            connection.Do("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON");
            connection.Do($"PRAGMA wal_autocheckpoint={LogLength / JournalSchema.PageSize}");
            connection.RefuseOthers();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes an empty file with the tables of a journal; the caller gives it its name when it is whole.</summary>
    public static JournalConnection Create(string file)
    {
        var connection = Connect(file, SqliteOpenMode.ReadWriteCreate, TimeSpan.FromSeconds(1));
        try
        {
            connection.Do($"PRAGMA page_size={JournalSchema.PageSize}; PRAGMA encoding='UTF-8'; PRAGMA auto_vacuum=NONE; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY");
            connection.Do($"PRAGMA application_id={JournalSchema.ApplicationId}; PRAGMA user_version={JournalSchema.Format}");
            connection.Do(string.Join("; ", JournalSchema.Tables.Select(table => table.Sql)));
            connection.Do("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements that answer nothing.</summary>
    public void Do(string sql) => Try(() =>
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return true;
    });

    /// <summary>Runs a statement, prepared once, with its values.</summary>
    public int Run(string sql, params ReadOnlySpan<object> values)
    {
        var command = Prepared(sql, values);
        return Try(command.ExecuteNonQuery);
    }

    /// <summary>The first value of the first row; <see langword="null"/> where there is no row.</summary>
    public object? Value(string sql, params ReadOnlySpan<object> values)
    {
        var command = Prepared(sql, values);
        return Try(() => command.ExecuteScalar() is { } value and not DBNull ? value : null);
    }

    /// <summary>A number that a statement answers.</summary>
    public long Number(string sql) => Value(sql) as long? ?? 0;

    /// <summary>The rows of a statement, prepared once, read while they are asked for.</summary>
    /// <remarks><para>Each append asks for the header and for what others appended: preparing those anew was a good part of its time on a fast disk.</para></remarks>
    public IEnumerable<SqliteDataReader> Rows(string sql, params object[] values)
    {
        // Taken out while its rows are read, so that the same can be asked meanwhile.
        if (!_commands.Remove(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
        }
        try
        {
            Bind(command, values);
            using var reader = Try(command.ExecuteReader);
            Func<bool> next = reader.Read;
            while (Try(next))
            {
                yield return reader;
            }
        }
        finally
        {
            if (!_commands.TryAdd(sql, command))
            {
                command.Dispose();
            }
        }
    }

    /// <summary>Runs something of SQLite, and puts its failure into words.</summary>
    public T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            throw InWords(exception);
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException or InvalidOperationException)
        {
            throw new JournalException(_file, "The journal is damaged: a value is not of its kind.", Damaged, exception);
        }
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
        _connection.Dispose();
    }

    /// <summary>What to do about a damaged journal.</summary>
    public const string Damaged = "Take a backup from before; 'travaux verify' says what is wrong.";

    private static JournalConnection Connect(string file, SqliteOpenMode mode, TimeSpan patience)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(file),
            Mode = mode,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        };
        var connection = new JournalConnection(file, new(text.ToString()));
        try
        {
            connection.Try(() =>
            {
                connection._connection.Open();
                return true;
            });
            // SQLite's own way of waiting is finer than that of the library above it.
            connection.Do($"PRAGMA busy_timeout={(int)patience.TotalMilliseconds}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Refuses what is no journal of this format; its tables must be exactly ours, so that no foreign one runs anything.</summary>
    private void RefuseOthers()
    {
        if (Number("PRAGMA application_id") != JournalSchema.ApplicationId)
        {
            throw new JournalException(_file, "This is another kind of SQLite file, not a journal.", "Name a journal: a file NAME.travaux.");
        }
        var format = Number("PRAGMA user_version");
        if (format != JournalSchema.Format)
        {
            throw new JournalException(
                _file, $"This journal is of format {format}, and this Travaux knows format {JournalSchema.Format}.", "Use the newer Travaux that made it; or, if none did, it is damaged.");
        }
        var tables = Rows("SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema ORDER BY rowid")
            .Select(row => Try(() => (row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.IsDBNull(4) ? "" : row.GetString(4)))).ToList();
        var expected = JournalSchema.Tables.Select((table, at) => ("table", table.Table, table.Table, (long)at + 2, table.Sql));
        if (!tables.SequenceEqual(expected))
        {
            throw new JournalException(_file, "The journal is damaged: its tables are not those of a journal.", Damaged);
        }
        if (Value("PRAGMA journal_mode") is not "wal")
        {
            throw new JournalException(_file, "The journal is damaged: it is not written ahead any more.", Damaged);
        }
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            _commands[sql] = command;
        }
        Bind(command, values);
        return command;
    }

    private static void Bind(SqliteCommand command, ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            if (at < command.Parameters.Count)
            {
                command.Parameters[at].Value = values[at];
            }
            else
            {
                command.Parameters.AddWithValue($"${at + 1}", values[at]);
            }
        }
    }

    private JournalException InWords(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => new(_file, "Other programs kept the journal for too long.", "Try again; if it stays so, look which program has it open.", exception),
        8 => new(_file, "The journal can't be written to: the file or its folder is read-only.", "Copy it to a folder that can be written to.", exception),
        13 => new(_file, "The disk is full.", "Make room; nothing was half written.", exception),
        14 => new(_file, "The journal can't be opened.", "Look whether it and its folder can be written to.", exception),
        26 => new(_file, "This is not a journal.", "Name a journal: a file NAME.travaux.", exception),
        10 => new(_file, $"The disk failed: {exception.Message}", "Copy what can be read, and use another disk.", exception),
        11 => new(_file, "The journal is damaged.", Damaged, exception),
        _ => new(_file, $"The journal can't be used: {exception.Message}", Damaged, exception),
    };
}
