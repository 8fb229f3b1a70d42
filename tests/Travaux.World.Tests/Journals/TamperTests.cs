using System.Text;
using Travaux.Record;
using Travaux.Record.Journal;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;
using Travaux.Store.Locking;

namespace Travaux.World.Tests.Journals;

/// <summary>A changed byte is found, wherever it is; and what nobody changed is never said to be.</summary>
public sealed class TamperTests : IDisposable
{
    private static readonly bool All = Environment.GetEnvironmentVariable("TRAVAUX_ALL") == "1";
    private static readonly Passphrase Words = Passphrase.Of("seven herons wade at dawn");
    private readonly DraftFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "lake.travaux");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_changed_byte_of_a_journal_at_rest_is_found()
    {
        using (var journal = SqliteJournal.Create(File, JournalOptions.Default))
        {
            Fill(journal, new Random(7), 8);
        }
        var sound = System.IO.File.ReadAllBytes(File);
        Assert.True(IsSound(), "Before any change.");
        var random = new Random(11);
        var unseen = new List<int>();

        for (var at = 0; at < sound.Length; at += All ? 1 : 1 + random.Next(300))
        {
            unseen.AddRange(IsSoundWith(File, sound, at, (byte)(1 << random.Next(8))) ? [at] : []);
        }
        // The first page, and the beginnings of all pages, are mostly SQLite's own: each byte of them.
        var page = (sound[16] << 8) | sound[17];
        for (var at = 0; at < sound.Length; at += at % page >= 40 && at > page ? page - 40 : at > 100 && at < page - 600 ? 97 : 1)
        {
            unseen.AddRange(IsSoundWith(File, sound, at, (byte)random.Next(1, 256)) ? [at] : []);
        }

        Assert.True(unseen.Count == 0, $"Not found: bytes {string.Join(", ", unseen)}.");
    }

    [Fact]
    public void Any_changed_byte_of_what_is_written_ahead_is_found()
    {
        var (main, log) = WrittenAhead();
        var random = new Random(13);
        var unseen = new List<int>();
        var frame = 24 + ((main[16] << 8) | main[17]);

        foreach (var at in Enumerable.Range(0, log.Length).Where(at => at < 32 || (All && ((at - 32) % frame < 24 || random.Next(200) == 0)) || ((at - 32) % frame < 24 && random.Next(12) == 0) || random.Next(10_000) == 0))
        {
            System.IO.File.WriteAllBytes(File, main);
            unseen.AddRange(IsSoundWith(File + "-wal", log, at, (byte)(1 << random.Next(8))) ? [at] : []);
        }

        Assert.True(unseen.Count == 0, $"Not found: bytes {string.Join(", ", unseen)} of {log.Length}.");
    }

    [Theory]
    [InlineData(3)]
    public void However_a_journal_grew_its_pages_are_held_to_account(int seed)
    {
        var random = new Random(seed);
        using var journal = SqliteJournal.Create(File, JournalOptions.Default);
        for (var round = 0; round < (All ? 30 : 6); round++)
        {
            Fill(journal, random, random.Next(1, All ? 400 : 120));
            if (random.Next(3) == 0 && journal.States(AsOf.Now).OfType<LiveItem>().ToList() is { Count: > 0 } live)
            {
                var item = live[random.Next(live.Count)].Latest;
                Assert.IsType<AppendOutcome.Appended>(journal.Redact(new(item.Item, item.Version, "As agreed."), "N. Sarn"));
            }
            Assert.Empty(journal.Verify().Flaws);
        }
    }

    [Fact]
    public void A_large_journal_is_held_to_account_too()
    {
        using var journal = SqliteJournal.Create(File, JournalOptions.Default);
        var body = Sequence.Create<byte>([.. Encoding.UTF8.GetBytes(new string('x', 3000))]);
        for (var group = 0; group < 3; group++)
        {
            journal.Append([.. Enumerable.Range(0, 1000).Select(at => (EntryDraft)new VersionDraft($"item-{group}-{at}", "source", 0, body))], "N. Sarn");
        }

        Assert.Empty(journal.Verify().Flaws);
        journal.Redact(new("item-7-7", 1, "As agreed."), "N. Sarn");
        Assert.Empty(journal.Verify().Flaws);
    }

    [Fact]
    public void In_a_large_journal_that_was_closed_the_bytes_that_sqlite_leaves_behind_are_held_to_account_too()
    {
        using (var journal = SqliteJournal.Create(File, JournalOptions.Default))
        {
            var body = Sequence.Create<byte>([.. Encoding.UTF8.GetBytes(new string('x', 400))]);
            journal.Append([.. Enumerable.Range(0, 100_000).Select(at => (EntryDraft)new VersionDraft($"item-{at}", "source", 0, body))], "N. Sarn");
            Assert.True(journal.Verify() is { IsSound: true, LeftBehind: > 1000 }, "While it is open nobody has told yet what they are.");
        }
        Assert.Equal((true, 0), Verified(File));
        var sound = System.IO.File.ReadAllBytes(File);
        var unused = Unused(sound);
        var random = new Random(17);
        Assert.True(unused.Count > 1000);

        var unseen = Enumerable.Range(0, All ? 200 : 12).Select(_ => unused[random.Next(unused.Count)]).Where(at => IsSoundWith(File, sound, at, (byte)random.Next(1, 256))).ToList();

        Assert.True(unseen.Count == 0, $"Not found: bytes {string.Join(", ", unseen)}.");
        var copy = Path.Combine(_folder.Path, "copy.travaux");
        using (var journal = SqliteJournal.Open(File, JournalOptions.Default))
        {
            journal.Backup(copy);
            journal.Append(new VersionDraft("one-more", "source", 0, [(byte)'x']), "N. Sarn");
        }
        JournalLock.TurnOn(copy, Words);
        Assert.Equal((true, 0), Verified(copy));
        Assert.Equal((true, 0), Verified(File));
    }

    [Theory]
    [InlineData(60, 3000)]
    [InlineData(60, 400)]
    [InlineData(300, 400)]
    public void A_journal_from_which_much_was_destroyed_or_that_was_locked_is_sound_all_the_same(int items, int length)
    {
        using (var journal = SqliteJournal.Create(File, JournalOptions.Default))
        {
            var body = Sequence.Create<byte>([.. Encoding.UTF8.GetBytes(new string('x', length))]);
            journal.Append([.. Enumerable.Range(0, items).Select(at => (EntryDraft)new VersionDraft($"item-{at}", "source", 0, body))], "N. Sarn");
        }
        for (var at = 5; at < 9; at++)
        {
            using (var journal = SqliteJournal.Open(File, JournalOptions.Default))
            {
                journal.Redact(new($"item-{at}", 1, "As agreed."), "N. Sarn");
                Assert.Empty(journal.Verify().Flaws);
                journal.Redact(new($"item-{at + 20}", 1, "As agreed."), "N. Sarn");
                Assert.Empty(journal.Verify().Flaws);
            }
            Assert.Equal((true, 0), Verified(File));
        }

        JournalLock.TurnOn(File, Words);
        Assert.Equal((true, 0), Verified(File));
        JournalLock.TurnOff(File, Words);
        Assert.Equal((true, 0), Verified(File));
    }

    private static (bool IsSound, long LeftBehind) Verified(string file)
    {
        using var journal = SqliteJournal.Open(file, JournalOptions.Default with { Passphrase = Words });
        var verification = journal.Verify();
        return (verification.IsSound, verification.LeftBehind);
    }

    /// <summary>The places between the list of cells and the cells, in pages that lead to others (type 5 of SQLite's file format) and whose room is not all zero.</summary>
    private static List<int> Unused(byte[] file)
    {
        var size = (file[16] << 8) | file[17];
        var places = new List<int>();
        for (var page = size; page < file.Length; page += size)
        {
            var (from, to) = (page + 12 + (2 * ((file[page + 3] << 8) | file[page + 4])), page + ((file[page + 5] << 8) | file[page + 6]));
            if (file[page] == 5 && from < to && to <= page + size && file.AsSpan(from..to).ContainsAnyExcept((byte)0))
            {
                places.AddRange(Enumerable.Range(from, to - from));
            }
        }
        return places;
    }

    [Fact]
    public void Entries_taken_off_the_end_are_found_by_who_keeps_the_head()
    {
        using var journal = SqliteJournal.Create(File, JournalOptions.Default);
        Fill(journal, new Random(5), 10);
        var (seq, hash) = journal.Head();

        Assert.Equal(seq, journal.Log().Count());
        Assert.Equal(hash, journal.Log().Last().Hash);
        Assert.Equal(hash, journal.Verify().Head);
    }

    /// <summary>A journal whose last entries are in the log only, as a killed program leaves it.</summary>
    private (byte[] Main, byte[] Log) WrittenAhead()
    {
        using var journal = SqliteJournal.Create(File, JournalOptions.Default);
        Fill(journal, new Random(7), 12);
        var (main, log) = (Shared(File), Shared(File + "-wal"));
        journal.Dispose();
        System.IO.File.WriteAllBytes(File, main);
        System.IO.File.WriteAllBytes(File + "-wal", log);
        Assert.True(IsSound(), "Before any change.");
        return (main, log);
    }

    private static byte[] Shared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private bool IsSoundWith(string file, byte[] sound, int at, byte change)
    {
        sound[at] ^= change;
        System.IO.File.WriteAllBytes(file, sound);
        sound[at] ^= change;
        try
        {
            return IsSound();
        }
        finally
        {
            System.IO.File.WriteAllBytes(file, sound);
            System.IO.File.Delete(File + "-shm");
            if (file == File)
            {
                System.IO.File.Delete(File + "-wal");
            }
        }
    }

    /// <summary>Whether the journal opens and is said to be sound; only clear refusals are taken for the opposite.</summary>
    private bool IsSound()
    {
        try
        {
            using var journal = SqliteJournal.Open(File, JournalOptions.Default);
            return journal.Verify().IsSound;
        }
        catch (JournalException)
        {
            return false;
        }
    }

    private static void Fill(Journal journal, Random random, int entries)
    {
        var states = journal.States(AsOf.Now).ToDictionary(state => state.Latest.Item, state => state.Latest.Version);
        for (var at = 0; at < entries; at++)
        {
            var item = $"item-{random.Next(200)}";
            var version = states.GetValueOrDefault(item);
            EntryDraft draft = version > 0 && random.Next(12) == 0
                ? new WithdrawalDraft(item, "source", version, "It was said in error.")
                : new VersionDraft(item, "source", version, [.. Encoding.UTF8.GetBytes($"{{\"said\":\"{new string('w', random.Next(20) == 0 ? random.Next(30_000) : random.Next(300))}\"}}")]);
            Assert.IsType<AppendOutcome.Appended>(journal.Append(draft, "N. Sarn"));
            states[item] = version + 1;
            if (random.Next(60) == 0)
            {
                var content = new byte[random.Next(300_000)];
                random.NextBytes(content);
                journal.Hold(new MemoryStream(content), new("scan.png", DateTimeOffset.UnixEpoch, ["found"]), "N. Sarn");
            }
        }
    }
}
