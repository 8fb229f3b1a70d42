using System.Text;
using Travaux.Record.Journal;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;

namespace Travaux.World.Tests.Journals;

/// <summary>What was destroyed is nowhere: not in the file, not in its log, not in a copy made later.</summary>
public sealed class DestructionTests : IDisposable
{
    private const string Secret = "Orla Venn said so at Pellmouth";
    private readonly DraftFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "lake.travaux");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    public void A_destroyed_body_is_in_no_file(int length)
    {
        using var journal = SqliteJournal.Create(File, JournalOptions.Default);
        Fill(journal, length);
        Assert.NotEmpty(ByteSearch.Find(_folder.Path, [Secret]));

        journal.Redact(new("src-30", 2, "Consent was withdrawn."), "N. Sarn");
        var backup = Path.Combine(_folder.Path, "copy.travaux");
        journal.Backup(backup);
        journal.Append(new VersionDraft("src-99", "source", 0, [1]), "N. Sarn");

        Assert.Empty(ByteSearch.Find(_folder.Path, [Secret]));
        Assert.Equal([31, 61], journal.Verify().Redacted);
        Assert.True(journal.Verify().IsSound);
        using var copy = SqliteJournal.Open(backup, JournalOptions.Default);
        Assert.Equal([31, 61], copy.Verify().Redacted);
        Assert.Empty(copy.Verify().Flaws);
        Assert.Equal(journal.Log().SkipLast(1), copy.Log());
        Assert.Equal(59, copy.ReadLive(AsOf.Now).Count);
    }

    [Fact]
    public void A_destroyed_file_is_in_no_file()
    {
        using var journal = SqliteJournal.Create(File, JournalOptions.Default);
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Secret + "\n", 20_000)));
        var held = journal.Hold(new MemoryStream(content), new("minutes.txt", DateTimeOffset.UnixEpoch, ["from the Orla Venn papers"]), "N. Sarn");
        Fill(journal, 1);

        journal.Redact(new(held.Item, 1, "Destroyed as agreed."), "N. Sarn");
        journal.Redact(new("src-30", 2, "Destroyed as agreed."), "N. Sarn");

        Assert.Empty(ByteSearch.Find(_folder.Path, [Secret, "Orla", held.Content.ToString()]));
        Assert.True(journal.Verify().IsSound);
    }

    [Fact]
    public void Where_a_reader_is_in_the_way_the_next_to_open_the_journal_finishes_it()
    {
        var impatient = new JournalOptions { Patience = TimeSpan.FromSeconds(1) };
        using (var journal = SqliteJournal.Create(File, impatient))
        {
            Fill(journal, 3);
            using var reading = journal.Read().GetEnumerator();
            Assert.True(reading.MoveNext());

            journal.Redact(new("src-30", 2, "Consent was withdrawn."), "N. Sarn");

            Assert.True(journal.DestructionIsPending);
            Assert.Contains("may still lie in the file", Assert.Single(journal.Verify().Flaws).Sentence);
        }
        using var again = SqliteJournal.Open(File, JournalOptions.Default);

        Assert.False(again.DestructionIsPending);
        Assert.Empty(ByteSearch.Find(_folder.Path, [Secret]));
        Assert.True(again.Verify().IsSound);
    }

    [Fact]
    public void A_copy_is_never_written_over_a_file_and_is_made_while_others_write()
    {
        using var journal = SqliteJournal.Create(File, JournalOptions.Default);
        using var other = SqliteJournal.Open(File, JournalOptions.Default);
        Fill(journal, 1);
        _folder.With("taken.travaux", "Words of somebody.");

        var refused = Assert.Throws<JournalException>(() => journal.Backup(Path.Combine(_folder.Path, "taken.travaux")));
        Parallel.Invoke(
            () => Enumerable.Range(0, 5).ToList().ForEach(at => journal.Backup(Path.Combine(_folder.Path, $"copy-{at}.travaux"))),
            () => Enumerable.Range(0, 40).ToList().ForEach(at => other.Append(new VersionDraft($"more-{at}", "source", 0, [1, 2, 3]), "M. Brandt")));

        Assert.Contains("There is a file already. Name another", refused.Message);
        Assert.Equal("Words of somebody.", System.IO.File.ReadAllText(Path.Combine(_folder.Path, "taken.travaux")));
        Assert.All(Enumerable.Range(0, 5), at =>
        {
            using var copy = SqliteJournal.Open(Path.Combine(_folder.Path, $"copy-{at}.travaux"), JournalOptions.Default);
            Assert.Empty(copy.Verify().Flaws);
            Assert.Equal(journal.Log().Take(copy.Log().Count()), copy.Log());
        });
    }

    private static void Fill(SqliteJournal journal, int length)
    {
        for (var at = 0; at < 60; at++)
        {
            var said = at == 30 ? string.Concat(Enumerable.Repeat(Secret + ". ", length)) : $"Nothing of note, {at}.";
            journal.Append(new VersionDraft($"src-{at}", "source", 0, [.. Encoding.UTF8.GetBytes(said)]), "N. Sarn");
        }
        journal.Append(new VersionDraft("src-30", "source", 1, [.. Encoding.UTF8.GetBytes(Secret + ", again.")]), "N. Sarn");
    }
}
