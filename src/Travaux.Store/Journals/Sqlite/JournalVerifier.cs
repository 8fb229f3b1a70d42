using System.Globalization;
using System.Security.Cryptography;
using Travaux.Record.Journal;

namespace Travaux.Store.Journals.Sqlite;

/// <summary>Checks a journal file: what is written ahead, its pages, then what they say.</summary>
internal static class JournalVerifier
{
    /// <summary>Checks everything; the caller has the writers' turn.</summary>
    public static Verification Verify(OpenFile raw, JournalConnection connection, JournalHeader header, (SqliteRecords Records, JournalSnapshot Snapshot) read)
    {
        var check = new JournalCheck(EntryChain.Origin(header.Id));
        var leftBehind = 0L;
        if (header.DestructionIsPending)
        {
            check.Add(new(0, "Something was destroyed and may still lie in the file: a program that read it meanwhile was in the way. The next to open the journal finishes it."));
        }
        else
        {
            leftBehind = Pages(raw, header, check);
        }
        try
        {
            Content(connection, read.Records, check, read.Snapshot.Kept());
        }
        catch (JournalException exception)
        {
            check.Add(new(0, exception.Reason));
        }
        return check.Finish() with { LeftBehind = leftBehind };
    }

    private static long Pages(OpenFile raw, JournalHeader header, JournalCheck check)
    {
        try
        {
            var log = WriteAheadLog.Read(raw.Log);
            if (log.Flaw is { } flaw)
            {
                check.Add(new(0, flaw));
            }
            var left = PagesCheck.Run(raw, log, header);
            var leading = LeadingPages.Of(new(raw, log));
            if (leading?.Shape != header.Leading?.Shape)
            {
                return left;
            }
            if (leading?.Content != header.Leading?.Content)
            {
                check.Add(new(0, "A page of the file that only leads to other pages was changed, where nothing is read from it."));
            }
        }
        catch (PageFlawException exception)
        {
            check.Add(new(0, exception.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            check.Add(new(0, $"The file can't be read: {exception.Message}"));
        }
        return 0;
    }

    private static void Content(JournalConnection connection, SqliteRecords records, JournalCheck check, IEnumerable<KeptEntry> all)
    {
        var (bodies, chunks) = (0L, new SortedSet<long>());
        foreach (var (entry, body) in all)
        {
            bodies += body is null ? 0 : 1;
            check.Next(new(entry, body));
            if (body is not null && entry.Kind == HeldFile.Kind)
            {
                HeldContent(entry, body, records, check, chunks);
            }
        }
        if (connection.Number("SELECT count(*) FROM body") != bodies || connection.Number("SELECT count(*) FROM chunk") != chunks.Count)
        {
            check.Add(new(0, "There are bodies, or pieces of held files, that no entry speaks of."));
        }
    }

    private static void HeldContent(Entry entry, SaltedBody body, SqliteRecords records, JournalCheck check, SortedSet<long> chunks)
    {
        if (HeldFileText.Read(body.Bytes.AsSpan()) is not { } held)
        {
            check.Add(new(entry.Seq, "It does not speak of a held file as it should."));
            return;
        }
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var number = held.FirstChunk; number < held.FirstChunk + held.Chunks; number++)
        {
            if (records.Chunk(number) is not { } chunk)
            {
                check.Add(new(entry.Seq, string.Create(CultureInfo.InvariantCulture, $"A piece of the file '{held.Name}' is missing.")));
                return;
            }
            chunks.Add(number);
            hash.AppendData(chunk);
        }
        if (new Digest(hash.GetHashAndReset()).ToString() != held.Sha256)
        {
            check.Add(new(entry.Seq, $"The content of the file '{held.Name}' is not what was taken in."));
        }
    }
}
