using System.Diagnostics;
using System.Globalization;
using Travaux.Bench.Journal;

// Durable appends per second of a journal beside those of SQLite itself for the same transaction, in turns, in one run.
// Exit code 1 where the journal has less than the floor.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const double floor = 0.60;
const int rounds = 5;
var seconds = args is ["--quick"] ? 1.0 : 3.0;
var folder = Directory.CreateTempSubdirectory("travaux-journal-").FullName;
var failed = false;
try
{
    Console.WriteLine("| clients | SQLite itself, appends/s | the journal, appends/s | ratio | the journal, locked, appends/s | ratio |");
    Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: |");
    foreach (var clients in (int[])[1, 4, 16])
    {
        var (raw, ours, locked) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -1; round < rounds; round++)
        {
            // They take turns, so that a busy moment hits all; the first round warms up.
            var measured = (Raw: RawSqlite.Rate(folder, clients, seconds), Ours: OurJournal.Rate(folder, clients, seconds, locked: false), Locked: OurJournal.Rate(folder, clients, seconds, locked: true));
            if (round >= 0)
            {
                raw.Add(measured.Raw);
                ours.Add(measured.Ours);
                locked.Add(measured.Locked);
            }
        }
        var (rawRate, ourRate, lockedRate) = (Middle(raw), Middle(ours), Middle(locked));
        failed |= ourRate < floor * rawRate;
        Console.WriteLine($"| {clients} | {rawRate:N0} | {ourRate:N0} | {ourRate / rawRate:P0} | {lockedRate:N0} | {lockedRate / rawRate:P0} |");
    }
    Console.WriteLine($"Entries of 400 bytes; the middle of {rounds} runs of {seconds} s each. Floor: {floor:P0} of SQLite itself, not locked.");
    Console.WriteLine(OurJournal.Opening(folder, 100_000));
    return failed ? 1 : 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static double Middle(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);

namespace Travaux.Bench.Journal
{
    /// <summary>Clients that do the same thing again and again for a while.</summary>
    internal static class Clients
    {
        /// <summary>How often a second all of them together have done it.</summary>
        public static double Rate(int clients, double seconds, Action<int, int> work)
        {
            var done = new int[clients];
            var watch = Stopwatch.StartNew();
            var threads = Enumerable.Range(0, clients).Select(client => new Thread(() =>
            {
                while (watch.Elapsed.TotalSeconds < seconds)
                {
                    work(client, done[client]++);
                }
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            return done.Sum() / watch.Elapsed.TotalSeconds;
        }
    }
}
