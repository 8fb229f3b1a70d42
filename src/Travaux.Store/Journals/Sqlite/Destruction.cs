namespace Travaux.Store.Journals.Sqlite;

/// <summary>Takes what was destroyed out of the file and its log for good.</summary>
/// <remarks>
/// <para>
/// Deleting writes zeros over the record (<c>secure_delete</c>), but copies of it may lie in the log, and in pages that SQLite
/// rearranged. So the log is brought into the file and begun anew, the file is written anew through the
/// beginning of the log (over what lay there), and the log is cut to nothing. Until that is done the header says so, and
/// the next to open the journal does it. No key is needed for it.
/// </para>
/// </remarks>
internal static class Destruction
{
    /// <summary>Does what is left to do, as far as readers allow.</summary>
    /// <returns>The header afterwards.</returns>
    public static JournalHeader Finish(string file, JournalConnection connection, OpenFile raw)
    {
        var header = SqliteJournal.HeaderIn(file, connection);
        if (!header.DestructionIsPending)
        {
            return header;
        }
        connection.Do("PRAGMA wal_checkpoint(RESTART)");
        if (connection.Number("PRAGMA schema_version") < header.SchemaCookie)
        {
            connection.Do("VACUUM");
        }
        if (connection.Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
        {
            return header;
        }
        connection.Do("BEGIN IMMEDIATE");
        header = SqliteJournal.HeaderIn(file, connection);
        // Someone may have destroyed more meanwhile: then that is left to do.
        if (connection.Number("PRAGMA schema_version") == header.SchemaCookie)
        {
            // Written anew, pages may have other bytes where nothing is read from; and the SQLite that did it has put its number into the first page.
            header = header with { DestructionIsPending = false, Leading = null, SqliteNumber = SQLitePCL.raw.sqlite3_libversion_number() };
            SqliteJournal.PutHeader(connection, header);
            connection.Do($"PRAGMA user_version={JournalSchema.Format}");
        }
        connection.Do("COMMIT");
        LeadingPages.Keep(file, connection, raw);
        return SqliteJournal.HeaderIn(file, connection);
    }
}
