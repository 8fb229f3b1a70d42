using System.Diagnostics;
using System.Globalization;
using System.Text;
using Travaux.Record.Journal;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;
using Xunit.Abstractions;

namespace Travaux.World.Tests.Journals;

/// <summary>Programs that append are killed at random instants, while others go on.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Writers = 3;
    private static readonly int Kills = Environment.GetEnvironmentVariable("TRAVAUX_ALL") == "1" ? 320 : 30;
    private readonly DraftFolder _folder = new();
    private readonly List<Running> _running = [];

    private string File => Path.Combine(_folder.Path, "lake.travaux");

    public void Dispose()
    {
        // A test that fails leaves no writer behind.
        _running.ForEach(writer => writer.End());
        _folder.Dispose();
    }

    [Fact]
    public async Task Killed_at_any_instant_nothing_acknowledged_is_lost_nothing_is_half_there_and_the_chain_holds()
    {
        SqliteJournal.Create(File, JournalOptions.Default).Dispose();
        var random = new Random(7);
        var acknowledged = new Dictionary<long, Digest>();
        _running.AddRange(Enumerable.Range(0, Writers).Select(at => new Running(File, $"writer {at}", acknowledged)));
        var killedAtWork = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var victim = random.Next(Writers);
            // At work: it has acknowledged something; then a random while.
            await _running[victim].HasAcknowledged;
            await Task.Delay(random.Next(60));
            killedAtWork += await _running[victim].Kill() ? 1 : 0;
            _running[victim] = new(File, $"writer {victim} after {kill}", acknowledged);
            if (kill % 10 == 0)
            {
                using var meanwhile = SqliteJournal.Open(File, JournalOptions.Default);
                Assert.Empty(Check(meanwhile).Flaws);
            }
        }
        foreach (var writer in _running)
        {
            await writer.Kill();
        }

        using var journal = SqliteJournal.Open(File, JournalOptions.Default);
        var verification = journal.Verify();
        var kept = journal.Log().ToDictionary(entry => entry.Seq, entry => entry.Hash);
        output.WriteLine($"{Kills} kills, {killedAtWork} of them at work; {acknowledged.Count} entries acknowledged, {kept.Count} there.");
        Assert.Empty(verification.Flaws);
        Assert.Equal(Kills, killedAtWork);
        Assert.All(acknowledged, entry => Assert.Equal(entry.Value, kept[entry.Key]));
        // A group of which one entry is there is there as a whole; at most one group per kill is there that nobody heard of.
        var groups = journal.Read().Select(entry => Encoding.UTF8.GetString(entry.Body!.Bytes.AsSpan()).Split(' ')).GroupBy(words => string.Join(' ', words[..^4]) + " " + words[^4]);
        Assert.All(groups, group => Assert.Equal(group.First()[^2], group.Count().ToString(CultureInfo.InvariantCulture)));
        Assert.InRange(kept.Count, acknowledged.Count, acknowledged.Count + ((Kills + Writers) * 4));
        Assert.Equal(["lake.travaux"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Where(name => name!.EndsWith(".part", StringComparison.Ordinal) || name == "lake.travaux"));
    }

    private static Verification Check(SqliteJournal journal)
    {
        var check = new JournalCheck(EntryChain.Origin(journal.Id));
        foreach (var kept in journal.Read())
        {
            check.Next(kept);
        }
        return check.Finish();
    }

    /// <summary>A writer, and what it has acknowledged.</summary>
    private sealed class Running
    {
        private readonly Process _process;
        private readonly Task _reading;
        private bool _isOver;
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Running(string file, string name, Dictionary<long, Digest> acknowledged)
        {
            _process = JournalWriter.Start(file, name);
            _reading = Task.Run(() => Read(acknowledged));
        }

        public Task HasAcknowledged => _first.Task.WaitAsync(TimeSpan.FromMinutes(2));

        /// <summary>Kills it; whether it was still at work.</summary>
        public async Task<bool> Kill()
        {
            var atWork = !_process.HasExited;
            _process.Kill();
            await _reading;
            await _process.WaitForExitAsync();
            var errors = atWork ? "" : await _process.StandardError.ReadToEndAsync();
            _process.Dispose();
            _isOver = true;
            Assert.True(errors.Length == 0, errors);
            return atWork;
        }

        /// <summary>Kills it, if it is still there, and asks nothing.</summary>
        public void End()
        {
            if (!_isOver)
            {
                _process.Kill();
                _process.Dispose();
            }
        }

        private async Task Read(Dictionary<long, Digest> acknowledged)
        {
            while (await _process.StandardOutput.ReadLineAsync() is { } line)
            {
                foreach (var entry in line.Split(' '))
                {
                    // The last line may be cut off: then it acknowledges nothing.
                    if (entry.Split(':') is [var seq, var hash] && Digest.TryParse(hash, CultureInfo.InvariantCulture, out var digest))
                    {
                        lock (acknowledged)
                        {
                            acknowledged.Add(long.Parse(seq, CultureInfo.InvariantCulture), digest);
                        }
                    }
                }
                _first.TrySetResult();
            }
        }
    }
}
