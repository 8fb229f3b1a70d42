using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Travaux.Store.Journals.Sqlite;

/// <summary>The pages of a journal file that only lead to other pages, as they were when someone who had written closed it.</summary>
/// <remarks>
/// <para>
/// Where SQLite divides such a page it leaves bytes behind that nothing is read from. They have no value that they must have, so <see cref="PagesCheck"/> can't
/// tell whether one was changed. Their digest in the header can, as long as they say what they said then. Where the file was written anew the digest is dropped
/// with it (<see cref="Destruction"/>): there the same pages may have other bytes between the cells.
/// </para>
/// </remarks>
/// <param name="Shape">Digest of what is read from them: their numbers, how many cells each has, where these stand, and to which pages they lead up to which number.</param>
/// <param name="Content">Digest of all their bytes, in order.</param>
internal sealed record LeadingPages(string Shape, string Content)
{
    private const int Interior = 5;
    private const int Deepest = 20;

    /// <summary>From so many bytes on what is written ahead is brought into the file first; where it is still too long after that, the next who writes does this.</summary>
    private const long LongLog = 16 << 20;
    private const long LongestLog = 256 << 20;

    /// <summary>The pages as they are; <see langword="null"/> where no page leads to others. The caller has the writers' turn.</summary>
    /// <exception cref="PageFlawException">They are not as they must be.</exception>
    public static LeadingPages? Of(JournalPages pages)
    {
        using var shape = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var walk = new Walk(pages, shape, content);
        for (var root = 1; root <= JournalSchema.Tables.Length + 1; root++)
        {
            walk.Tree(root, 0);
        }
        return walk.HasSeenAny ? new(Convert.ToHexStringLower(shape.GetHashAndReset()), Convert.ToHexStringLower(content.GetHashAndReset())) : null;
    }

    /// <summary>Puts them into the header where they lead elsewhere than it says. Where only their bytes differ it stays: that is for <see cref="JournalVerifier"/> to tell.</summary>
    /// <remarks><para>Nothing acknowledged hangs on it: where it fails, the next who writes does it.</para></remarks>
    /// <param name="file">The file as the caller named it.</param>
    /// <param name="connection">A connection to it, outside of a transaction.</param>
    /// <param name="raw">Its bytes.</param>
    /// <param name="patience">How long to wait for others, in milliseconds, where that is another time than the connection's own: from then on it is.</param>
    public static void Keep(string file, JournalConnection connection, OpenFile raw, int? patience = null)
    {
        try
        {
            if (patience is not null)
            {
                connection.Do($"PRAGMA busy_timeout={patience}");
            }
            Put(file, connection, raw);
        }
        catch (Exception exception) when (exception is JournalException or PageFlawException or IOException or UnauthorizedAccessException)
        {
            // What is wrong with the file is for JournalVerifier to tell.
        }
    }

    private static void Put(string file, JournalConnection connection, OpenFile raw)
    {
        if (LogLength(raw) > LongLog)
        {
            connection.Do("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        if (LogLength(raw) > LongestLog)
        {
            return;
        }
        connection.Run("BEGIN IMMEDIATE");
        try
        {
            var header = SqliteJournal.HeaderIn(file, connection);
            var log = WriteAheadLog.Read(raw.Log);
            if (log.Flaw is null && !header.DestructionIsPending && Of(new(raw, log)) is var now && now?.Shape != header.Leading?.Shape)
            {
                SqliteJournal.PutHeader(connection, header with { Leading = now });
            }
            connection.Run("COMMIT");
        }
        catch
        {
            connection.Run("ROLLBACK");
            throw;
        }
    }

    private static long LogLength(OpenFile raw) => new FileInfo(raw.Log) is { Exists: true } log ? log.Length : 0;

    private sealed class Walk(JournalPages pages, IncrementalHash shape, IncrementalHash content)
    {
        private readonly HashSet<int> _seen = [];

        public bool HasSeenAny => _seen.Count > 0;

        /// <summary>Goes through a page and those below it that lead to others; all pages of one depth do, or none.</summary>
        public void Tree(int number, int depth)
        {
            PagesCheck.Expect(depth < Deepest, number, "the tree of pages is too deep.");
            var page = pages.Page(number).ToArray();
            var start = number == 1 ? 100 : 0;
            if (page[start] != Interior)
            {
                return;
            }
            PagesCheck.Expect(_seen.Add(number), number, "two places lead to it.");
            Span<byte> at = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(at, number);
            shape.AppendData(at);
            content.AppendData(page);
            var count = Half(page, start + 3);
            var list = start + 12 + (2 * count);
            PagesCheck.Expect(list <= page.Length, number, "the list of its cells was changed.");
            shape.AppendData(page.AsSpan(start..list));
            bool? leads = null;
            for (var cell = 0; cell <= count; cell++)
            {
                var place = cell == count ? start + 8 : Half(page, start + 12 + (2 * cell));
                PagesCheck.Expect(place + 4 <= page.Length, number, "the list of its cells was changed.");
                if (cell < count)
                {
                    var end = place + 4;
                    _ = PagesCheck.Varint(number, page, ref end);
                    shape.AppendData(page.AsSpan(place..end));
                }
                var below = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(page.AsSpan(place)), int.MaxValue);
                leads ??= Leads(below);
                if (leads.Value)
                {
                    Tree(below, depth + 1);
                }
            }
        }

        private bool Leads(int number) => pages.Page(number)[number == 1 ? 100 : 0] == Interior;

        private static int Half(byte[] page, int at)
        {
            PagesCheck.Expect(at + 2 <= page.Length, 1, "a list of cells was changed.");
            return BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(at));
        }
    }
}
