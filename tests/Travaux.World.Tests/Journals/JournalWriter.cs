using System.Diagnostics;
using System.Globalization;
using System.Text;
using Travaux.Record.Journal;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;

namespace Travaux.World.Tests.Journals;

/// <summary>A process that appends groups of entries to a journal and acknowledges each: to be killed.</summary>
internal static class JournalWriter
{
    /// <summary>What asks for it on the command line.</summary>
    public const string Name = "journal";

    /// <summary>Appends until it is killed; writes number and hash of each entry once it is recorded.</summary>
    public static void Run(string file, string name)
    {
        using var journal = SqliteJournal.Open(file, JournalOptions.Default);
        var shared = 0L;
        for (var group = 0; ; group++)
        {
            var own = 1 + (group % 3);
            var size = own + (group % 5 == 0 ? 1 : 0);
            var drafts = Enumerable.Range(0, own).Select(at => (EntryDraft)new VersionDraft($"{name}-{group}-{at}", "event", 0, Body(name, group, at, size))).ToList();
            if (size > own)
            {
                drafts.Add(new VersionDraft("shared", "source", shared, Body(name, group, own, size)));
            }
            // A brake: without it the journal grows by a megabyte a second, and who starts anew reads all of it.
            Thread.Sleep(group % 4);
            switch (journal.Append([.. drafts], name))
            {
                case AppendOutcome.Appended done:
                    Console.Out.WriteLine(string.Join(' ', done.Entries.Select(entry => $"{entry.Seq}:{entry.Hash}")));
                    Console.Out.Flush();
                    shared += size > own ? 1 : 0;
                    break;
                case AppendOutcome.Conflict conflict:
                    shared = conflict.Items.Single(item => item.Item == "shared").Current;
                    break;
            }
        }
    }

    /// <summary>Starts the process.</summary>
    public static Process Start(string file, string name)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["exec", typeof(JournalWriter).Assembly.Location, Name, file, name])
        {
            start.ArgumentList.Add(argument);
        }
        return Process.Start(start)!;
    }

    private static Record.Sequence<byte> Body(string name, int group, int at, int of) =>
        [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name} {group} {at} {of} {new string('x', group * 37 % 900)}"))];
}
