namespace Travaux.Store.Journals.Sqlite;

/// <summary>The tables of a journal file. Each is appended to by number, so its pages are filled one after another and never rearranged.</summary>
internal static class JournalSchema
{
    /// <summary>"Trvx": what tells a journal from other SQLite files.</summary>
    public const int ApplicationId = 0x54727678;

    /// <summary>The version of the format.</summary>
    public const int Format = 1;

    /// <summary>
    /// In bytes. Rather large, so that one page leads to all pages of a table up to some 30 MB: where SQLite divides a page that leads to others, it leaves
    /// bytes behind that nobody can check. Twice as large costs a third of the appends on a fast disk (<c>bench/journal</c>).
    /// </summary>
    public const int PageSize = 16384;

    public const string Entries = "entry";
    public const string Bodies = "body";
    public const string Chunks = "chunk";

    /// <summary>The tables in the order of their root pages: the first has page 2.</summary>
    public static (string Table, string Sql, int Blobs)[] Tables { get; } =
    [
        ("header", "CREATE TABLE header(id INTEGER PRIMARY KEY, content BLOB NOT NULL, digest BLOB NOT NULL)", 2),
        (Entries, "CREATE TABLE entry(seq INTEGER PRIMARY KEY, record BLOB NOT NULL)", 1),
        (Bodies, "CREATE TABLE body(seq INTEGER PRIMARY KEY, record BLOB NOT NULL)", 1),
        (Chunks, "CREATE TABLE chunk(number INTEGER PRIMARY KEY, record BLOB NOT NULL)", 1),
    ];
}
