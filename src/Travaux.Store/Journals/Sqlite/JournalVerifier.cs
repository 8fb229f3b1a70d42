using Travaux.Record.Journal;

namespace Travaux.Store.Journals.Sqlite;

/// <summary>Checks a journal file: its pages, then what they say.</summary>
internal static class JournalVerifier
{
    public static Verification Verify(string file, OpenFile raw, JournalConnection connection, JournalHeader header, SqliteRecords records)
    {
        var check = new JournalCheck(EntryChain.Origin(header.Id));
        foreach (var entry in records.EntriesAfter(0))
        {
            check.Next(new(entry, entry.Content is NewVersion ? records.Body(entry.Seq) : null));
        }
        return check.Finish();
    }
}
