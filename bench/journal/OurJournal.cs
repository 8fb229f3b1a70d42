using System.Diagnostics;
using System.Text;
using Travaux.Record;
using Travaux.Record.Journal;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;
using Travaux.Store.Locking;

namespace Travaux.Bench.Journal;

/// <summary>The journal: each append is one group of one entry, of a new item, acknowledged when it is on the disk.</summary>
internal static class OurJournal
{
    private static readonly Passphrase Words = Passphrase.Of("seven herons wade at dawn");
    private static readonly Sequence<byte> Body = [.. Encoding.UTF8.GetBytes(new string('x', 400))];

    /// <summary>Appends per second; all clients share one journal, as the threads of a server do.</summary>
    public static double Rate(string folder, int clients, double seconds, bool locked)
    {
        var file = Path.Combine(folder, "ours.travaux");
        SqliteJournal.Create(file, JournalOptions.Default).Dispose();
        if (locked)
        {
            JournalLock.TurnOn(file, Words);
        }
        double rate;
        using (var journal = SqliteJournal.Open(file, new() { Passphrase = Words }))
        {
            rate = Clients.Rate(clients, seconds, (client, at) => Require(journal.Append(new VersionDraft($"item-{client}-{at}", "source", 0, Body), $"client {client}")));
            if (!journal.Verify().IsSound)
            {
                throw new InvalidOperationException("The journal is not sound.");
            }
        }
        Delete(file);
        return rate;
    }

    /// <summary>How long a large journal takes to fill in one group, to read and to check.</summary>
    public static string Opening(string folder, int entries)
    {
        var file = Path.Combine(folder, "large.travaux");
        using var journal = SqliteJournal.Create(file, JournalOptions.Default);
        var append = Time(() => Require(journal.Append([.. Enumerable.Range(0, entries).Select(at => (EntryDraft)new VersionDraft($"item-{at}", "source", 0, Body))], "import")));
        var read = Time(() => Require(journal.ReadLive(AsOf.Now).Count == entries));
        var verify = Time(() => Require(journal.Verify().IsSound));
        return $"{entries:N0} items in one group: appended in {append:F1} s, read in {read:F1} s, checked in {verify:F1} s.";
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Require(AppendOutcome outcome) => Require(outcome is AppendOutcome.Appended);

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("The journal did not do what it should.");
        }
    }

    private static void Delete(string file)
    {
        foreach (var end in (string[])["", "-wal", "-shm"])
        {
            File.Delete(file + end);
        }
    }
}
