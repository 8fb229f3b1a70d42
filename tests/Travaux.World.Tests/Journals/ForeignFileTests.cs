using Microsoft.Data.Sqlite;
using Travaux.Record.Journal;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;

namespace Travaux.World.Tests.Journals;

/// <summary>What is no journal, or none any more, is refused in words and is left as it was.</summary>
public sealed class ForeignFileTests : IDisposable
{
    private readonly DraftFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "lake.travaux");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_is_not_there_a_folder_and_words_are_no_journals()
    {
        Assert.Equal($"{File}: There is no such file. Name a journal: a file NAME.travaux.", Refusal());
        _folder.With("lake.travaux", "Article 1\n\nWords.\n");
        Assert.Equal($"{File}: This is not a journal. Name a journal: a file NAME.travaux.", Refusal());
        Assert.Equal("Article 1\n\nWords.\n", System.IO.File.ReadAllText(File));
        _folder.With("lake.travaux", "");
        Assert.Contains("not a journal", Refusal());
        System.IO.File.Delete(File);
        Directory.CreateDirectory(File);
        Assert.Contains("This is a folder, not a journal.", Refusal());
    }

    [Fact]
    public void Another_kind_of_SQLite_file_a_newer_format_and_tables_of_someone_else_are_refused()
    {
        Sql("CREATE TABLE people(name)");
        Assert.Contains("another kind of SQLite file", Refusal());
        System.IO.File.Delete(File);

        SqliteJournal.Create(File, JournalOptions.Default).Dispose();
        Sql("PRAGMA user_version=2");
        Assert.Contains("This journal is of format 2, and this Travaux knows format 1. Use the newer Travaux that made it", Refusal());
        Sql("PRAGMA user_version=1; CREATE TRIGGER trap AFTER INSERT ON entry BEGIN DELETE FROM body; END");
        Assert.Contains("its tables are not those of a journal", Refusal());
    }

    [Fact]
    public void A_journal_cut_off_anywhere_is_refused_or_said_to_be_damaged()
    {
        using (var journal = SqliteJournal.Create(File, JournalOptions.Default))
        {
            for (var at = 0; at < 20; at++)
            {
                journal.Append(new VersionDraft($"src-{at}", "source", 0, [.. new byte[900]]), "N. Sarn");
            }
        }
        var sound = System.IO.File.ReadAllBytes(File);
        for (var length = 1; length < sound.Length; length += 613)
        {
            System.IO.File.WriteAllBytes(File, sound[..length]);
            try
            {
                using var journal = SqliteJournal.Open(File, JournalOptions.Default);
                Assert.False(journal.Verify().IsSound, $"Cut off after {length} bytes.");
            }
            catch (JournalException)
            {
                // Refused in words.
            }
        }
    }

    private string Refusal() => Assert.Throws<JournalException>(() => SqliteJournal.Open(File, JournalOptions.Default)).Message;

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
