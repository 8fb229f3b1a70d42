using System.Text;
using Travaux.Record;
using Travaux.Record.Journal;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;
using Travaux.Store.Locking;

namespace Travaux.World.Tests.Journals;

/// <summary>A locked dossier has no readable word on disk.</summary>
public sealed class LockTests : IDisposable
{
    private const string Dossier = """
        The mediator's deputy carried the unsigned annex from Sarnholm across the frozen lake on Thursday evening;
        Брандт возразил против третьего абзаца. Guarantors wanted twenty observers, the delegation of Vardeny refused
        any inspection before ratification, and nobody wrote minutes.
        """;

    private static readonly Passphrase Right = Passphrase.Of("seven herons wade at dawn");
    private readonly DraftFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "lake.travaux");

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Words => Dossier.Split([' ', '\n', '\r', '.', ',', ';', '\''], StringSplitOptions.RemoveEmptyEntries)
        .Concat(["envoy-register", "testimony", "Nadira Sarn", "Nadira", "Withdrawn", "because", "forgery", "photograph", "handwritten"])
        .Where(word => word.Length >= 4).Distinct();

    [Fact]
    public void A_locked_dossier_has_no_readable_word_in_any_file()
    {
        using (var journal = SqliteJournal.Create(File, JournalOptions.Default))
        {
            Fill(journal, 1);
        }
        Assert.Equal(Words.Count(), ByteSearch.Find(_folder.Path, Words).Select(found => found.Split(" in ")[0]).Distinct().Count());

        Assert.True(JournalLock.TurnOn(File, Right));

        Assert.Empty(ByteSearch.Find(_folder.Path, Words));
        Assert.True(JournalLock.IsOn(File));
        using var locked = SqliteJournal.Open(File, new() { Passphrase = Right });
        Fill(locked, 2);
        locked.Redact(new("envoy-register-1", 1, "Withdrawn because the testimony was sealed."), "Nadira Sarn");
        locked.Backup(Path.Combine(_folder.Path, "copy.travaux"));
        Fill(locked, 3);
        // While it is in use, what is written ahead and a copy are as unreadable as the file.
        Assert.True(new FileInfo(File + "-wal").Length > 0);
        Assert.Empty(ByteSearch.Find(_folder.Path, Words));
        Assert.Empty(locked.Verify().Flaws);
        Assert.Equal(Encoding.UTF8.GetBytes(Dossier), locked.ReadLive(AsOf.Now)[0].Body);
        using var held = new MemoryStream();
        Assert.True(locked.CopyHeld(locked.HeldFiles(AsOf.Now)[0].Content, held));
        Assert.Equal(Encoding.UTF8.GetBytes(Dossier), held.ToArray());
    }

    [Fact]
    public void Without_the_passphrase_or_with_another_nothing_is_told()
    {
        SqliteJournal.Create(File, JournalOptions.Default).Dispose();
        JournalLock.TurnOn(File, Right);

        var without = Assert.Throws<JournalException>(() => SqliteJournal.Open(File, JournalOptions.Default));
        var wrong = Assert.Throws<JournalException>(() => SqliteJournal.Open(File, new() { Passphrase = Passphrase.Of("seven herons wade at dusk") }));

        Assert.Equal($"{File}: The dossier is locked. Give its passphrase.", without.Message);
        Assert.Equal($"{File}: This is not the passphrase of the dossier. Give the right one: without it nothing can be read, by anyone.", wrong.Message);
        Assert.True(without.WantsPassphrase && wrong.WantsPassphrase);
        Assert.Throws<ArgumentException>(() => JournalLock.TurnOn(File, Passphrase.Of("too short")));
    }

    [Fact]
    public void Another_passphrase_opens_the_same_dossier_and_the_old_one_no_more()
    {
        using (var journal = SqliteJournal.Create(File, JournalOptions.Default))
        {
            Fill(journal, 1);
        }
        JournalLock.TurnOn(File, Right);
        var another = Passphrase.Of("eight herons wade at dawn");

        JournalLock.ChangePassphrase(File, Right, another);

        Assert.Throws<JournalException>(() => SqliteJournal.Open(File, new() { Passphrase = Right }));
        using var opened = SqliteJournal.Open(File, new() { Passphrase = another });
        Assert.Empty(opened.Verify().Flaws);
        opened.Dispose();
        Assert.True(JournalLock.TurnOff(File, another));
        using var open = SqliteJournal.Open(File, JournalOptions.Default);
        Assert.Empty(open.Verify().Flaws);
        Assert.Equal(Encoding.UTF8.GetBytes(Dossier), open.ReadLive(AsOf.Now)[0].Body);
    }

    [Fact]
    public void Who_has_it_open_while_it_is_locked_writes_nothing_readable_and_is_told_to_open_it_again()
    {
        using var journal = SqliteJournal.Create(File, new() { Patience = TimeSpan.FromSeconds(2) });
        Fill(journal, 1);

        JournalLock.TurnOn(File, Right);

        var refused = Assert.Throws<JournalException>(() => journal.Append(new VersionDraft("envoy-register-9", "testimony", 0, [1]), "Nadira Sarn"));
        Assert.Equal($"{File}: The journal was locked, unlocked or exchanged meanwhile. Open it again.", refused.Message);
        Assert.Empty(ByteSearch.Find(_folder.Path, Words));
    }

    [Fact]
    public void A_record_that_was_moved_to_another_place_does_not_open()
    {
        using (var journal = SqliteJournal.Create(File, JournalOptions.Default))
        {
            Fill(journal, 1);
        }
        JournalLock.TurnOn(File, Right);
        using (var connection = JournalConnection.Open(File, TimeSpan.FromSeconds(1)))
        {
            connection.Do("UPDATE body SET record = (SELECT record FROM body WHERE seq = 2) WHERE seq = 1");
        }

        using var opened = SqliteJournal.Open(File, new() { Passphrase = Right });

        Assert.Contains("record 1 of 'body' was changed or moved", Assert.Single(opened.Verify().Flaws, flaw => flaw.Sentence.Contains("moved", StringComparison.Ordinal)).Sentence);
        Assert.Throws<JournalException>(() => opened.ReadLive(AsOf.Now));
    }

    private static void Fill(SqliteJournal journal, int round)
    {
        Sequence<byte> body = [.. Encoding.UTF8.GetBytes(Dossier)];
        journal.Append([new VersionDraft($"envoy-register-{round}", "testimony", 0, body), new VersionDraft($"other-{round}", "testimony", 0, body)], "Nadira Sarn");
        journal.Append(new WithdrawalDraft($"other-{round}", "testimony", 1, "Withdrawn because it was a forgery."), "Nadira Sarn");
        journal.Hold(new MemoryStream([.. body]), new("photograph-of-the-annex.txt", DateTimeOffset.UnixEpoch, ["handwritten, from Sarnholm"]), "Nadira Sarn");
    }
}
