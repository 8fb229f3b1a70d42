using System.Buffers.Binary;
using System.Numerics;

namespace Travaux.Store.Journals.Sqlite;

/// <summary>Holds every byte of a journal file to account: it is content, or it has the one value that it must have.</summary>
/// <remarks>
/// <para>
/// SQLite's own check looks whether a file can be used; a byte that nobody reads may be anything. Here each page
/// belongs to one table, the cells of a page fill its end without gaps, what is between them and their list is zero (but see <see cref="Unused"/>), numbers
/// are written in the shortest way, what leads to a page names the last number in it, and every field of the first page has
/// its value. Content is for the chain of hashes to check. It holds because tables only grow at their ends, and because a
/// file from which something was destroyed is written anew.
/// </para>
/// <para>Source: "Database File Format", §§ 1.2–1.6 of SQLite's documentation. One pass over the file.</para>
/// </remarks>
internal sealed class PagesCheck
{
    private const int Size = JournalSchema.PageSize;
    private const int Leaf = 13;
    private const int Interior = 5;
    private const int Deepest = 20;
    /// <summary>SQLite locks bytes here and never writes to them.</summary>
    private const int LockPage = (0x40000000 / Size) + 1;
    private const int LongestLocal = Size - 35;
    private const int ShortestLocal = ((Size - 12) * 32 / 255) - 23;
    private readonly JournalPages _content;
    private readonly int _pages;
    private readonly bool[] _seen;
    private long _leftBehind;

    private PagesCheck(JournalPages content, int pages) => (_content, _pages, _seen) = (content, pages, new bool[pages + 1]);

    /// <summary>Checks all pages.</summary>
    /// <returns>How many bytes SQLite has left behind where it divided a page that only leads to others: they can't be checked by themselves (<see cref="LeadingPages"/>).</returns>
    /// <exception cref="PageFlawException">A page is not as it must be.</exception>
    public static long Run(OpenFile file, WriteAheadLog log, JournalHeader header)
    {
        var length = RandomAccess.GetLength(file.Handle);
        var pages = log.Pages > 0 ? log.Pages : length / Size;
        if (pages is < 1 or > int.MaxValue / 2 || (log.Pages == 0 && length % Size != 0))
        {
            throw new PageFlawException(1, "the file ends within a page.");
        }
        var check = new PagesCheck(new(file, log), (int)pages);
        check.Run(header);
        return check._leftBehind;
    }

    private void Run(JournalHeader header)
    {
        First(header);
        Table(1, Row.Schema);
        foreach (var (at, table) in JournalSchema.Tables.Index())
        {
            var rows = Table(at + 2, Row.Of(table.Blobs) with { AreCounted = table.Table is not (JournalSchema.Bodies or JournalSchema.Chunks) });
            Expect(at > 0 || rows == 1, at + 2, "there is more than one header.");
        }
        if (_pages >= LockPage)
        {
            _seen[LockPage] = true;
            ExpectZero(LockPage, Page(LockPage));
        }
        var unseen = Array.IndexOf(_seen, false, 1);
        Expect(unseen < 0, unseen, "it belongs to no table.");
    }

    private void First(JournalHeader header)
    {
        var page = Page(1);
        Expect(page[..16].SequenceEqual("SQLite format 3\0"u8), 1, "the file does not begin as SQLite's do.");
        // Size of a page, written ahead twice over, nothing reserved, the fractions that never change.
        Expect(page[16..24].SequenceEqual((ReadOnlySpan<byte>)[Size >> 8, 0, 2, 2, 0, 64, 32, 32]), 1, "the settings of the file were changed.");
        Expect(Word(page, 24) == Word(page, 92), 1, "the count of changes was changed.");
        (int At, long Value)[] fields =
        [
            (28, _pages), (32, 0), (36, 0), (40, header.SchemaCookie), (44, 4), (48, 0), (52, 0), (56, 1),
            (60, JournalSchema.Format), (64, 0), (68, JournalSchema.ApplicationId), (72, 0), (76, 0), (80, 0), (84, 0), (88, 0), (96, header.SqliteNumber),
        ];
        foreach (var (at, value) in fields)
        {
            Expect(Word(page, at) == value, 1, $"bytes {at} to {at + 3} are {Word(page, at)}, and should be {value}.");
        }
    }

    /// <summary>Checks a table, and tells how many rows it has.</summary>
    private long Table(int root, Row row)
    {
        var last = 0L;
        return Tree(root, row, ref last, 0);
    }

    /// <summary>Checks a page and all below it; <paramref name="last"/> is the last number seen.</summary>
    private long Tree(int number, Row row, ref long last, int depth)
    {
        See(number);
        Expect(depth < Deepest, number, "the tree of pages is too deep.");
        var page = Page(number).ToArray();
        var start = number == 1 ? 100 : 0;
        var isLeaf = page[start] == Leaf;
        Expect(isLeaf || page[start] == Interior, number, "it is no page of a table.");
        Expect(!isLeaf || (Half(page, start + 1) == 0 && page[start + 7] == 0), number, "there is a hole in it.");
        var count = Half(page, start + 3);
        var list = start + (isLeaf ? 8 : 12);
        var content = Half(page, start + 5);
        Expect(list + (2 * count) <= content && content <= Size && (isLeaf || count > 0), number, "the list of its cells was changed.");
        Unused(number, isLeaf, page.AsSpan((list + (2 * count))..content));
        var cells = new (int At, int Length)[count];
        var rows = 0L;
        for (var at = 0; at < count; at++)
        {
            var cell = Half(page, list + (2 * at));
            Expect(cell >= content && cell < Size - 3, number, "the list of its cells was changed.");
            cells[at] = (cell, isLeaf ? LeafCell(number, page, cell, row, ref last) : InteriorCell(number, page, cell, row, (depth, rows), ref last, out rows));
        }
        ExpectTiles(number, [.. cells, .. isLeaf ? [] : Holes(number, page)], content, isLeaf ? 0 : page[start + 7]);
        return isLeaf ? count : rows + Tree((int)Math.Min(Word(page, start + 8), int.MaxValue), row, ref last, depth + 1);
    }

    /// <summary>What lies between the list of cells and the cells: zeros; but where SQLite divided a page of the tree, what was there may stay.</summary>
    private void Unused(int number, bool isLeaf, ReadOnlySpan<byte> bytes)
    {
        if (isLeaf)
        {
            ExpectZero(number, bytes);
        }
        else if (bytes.ContainsAnyExcept((byte)0))
        {
            _leftBehind += bytes.Length;
        }
    }

    private int InteriorCell(int number, byte[] page, int cell, Row row, (int Depth, long Rows) so, ref long last, out long rows)
    {
        rows = so.Rows + Tree((int)Math.Min(Word(page, cell), int.MaxValue), row, ref last, so.Depth + 1);
        var at = cell + 4;
        Expect((long)Varint(number, page, ref at) == last, number, "it does not name the last number of the page below.");
        return at - cell;
    }

    private int LeafCell(int number, byte[] page, int cell, Row row, ref long last)
    {
        var at = cell;
        var length = Varint(number, page, ref at);
        var id = (long)Varint(number, page, ref at);
        Expect(row.AreCounted ? id == last + 1 : id > last, number, "its rows are not in order.");
        last = id;
        Expect(length <= int.MaxValue, number, "a row is too long.");
        var local = Local((int)length);
        Expect(at + local <= Size, number, "a row does not end within it.");
        row.Check(number, page.AsSpan(at, local), (int)length);
        at += local;
        if (local < (int)length)
        {
            Expect(at + 4 <= Size, number, "a row does not end within it.");
            Overflow((int)Math.Min(Word(page, at), int.MaxValue), (int)length - local);
            at += 4;
        }
        return at - cell;
    }

    private void Overflow(int number, int left)
    {
        while (true)
        {
            See(number);
            var page = Page(number);
            var here = Math.Min(left, Size - 4);
            left -= here;
            var next = (int)Math.Min(Word(page, 0), int.MaxValue);
            if (left == 0)
            {
                Expect(next == 0, number, "it goes on where it should end.");
                ExpectZero(number, page[(4 + here)..]);
                return;
            }
            number = next;
        }
    }

    private static int Local(int length)
    {
        if (length <= LongestLocal)
        {
            return length;
        }
        var local = ShortestLocal + ((length - ShortestLocal) % (Size - 4));
        return local <= LongestLocal ? local : ShortestLocal;
    }

    /// <summary>The holes that SQLite has left in a page of the tree when it divided one; each names the next and its own length, and is zero else.</summary>
    private static List<(int At, int Length)> Holes(int number, byte[] page)
    {
        var holes = new List<(int, int)>();
        for (int at = Half(page, 1), before = 0; at != 0; before = at, at = Half(page, at))
        {
            Expect(at > before && at <= Size - 4, number, "the list of its holes was changed.");
            var length = Half(page, at + 2);
            Expect(length >= 4 && at + length <= Size, number, "the list of its holes was changed.");
            ExpectZero(number, page.AsSpan(at + 4, length - 4));
            holes.Add((at, length));
        }
        return holes;
    }

    /// <summary>Cells and holes lie side by side up to the end, but for so many bytes that are too few for a hole.</summary>
    private void ExpectTiles(int number, (int At, int Length)[] cells, int content, int fragments)
    {
        var (at, between) = (content, 0);
        foreach (var cell in cells.OrderBy(cell => cell.At))
        {
            Expect(cell.At >= at, number, "its cells do not lie side by side.");
            between += cell.At - at;
            at = cell.At + cell.Length;
        }
        Expect(between + (Size - at) == fragments, number, "its cells do not reach to its end.");
        _leftBehind += fragments;
    }

    private void See(int number)
    {
        Expect(number >= 1 && number <= _pages && number != LockPage, Math.Max(number, 0), "there is no such page.");
        Expect(!_seen[number], number, "two places lead to it.");
        _seen[number] = true;
    }

    private ReadOnlySpan<byte> Page(int number) => _content.Page(number);

    private static void ExpectZero(int number, ReadOnlySpan<byte> bytes) => Expect(!bytes.ContainsAnyExcept((byte)0), number, "bytes that nothing uses are not zero.");

    /// <summary>Reads a number of up to nine bytes, seven bits in each but the ninth, the largest first; it must be written in the shortest way.</summary>
    internal static ulong Varint(int number, ReadOnlySpan<byte> bytes, ref int at)
    {
        var (value, start) = (0UL, at);
        for (; at - start < 8; at++)
        {
            Expect(at < bytes.Length, number, "a number does not end within it.");
            value = (value << 7) | (bytes[at] & 0x7FUL);
            if (bytes[at] < 0x80)
            {
                at++;
                var shortest = Math.Max(1, (70 - BitOperations.LeadingZeroCount(value)) / 7);
                Expect(at - start == shortest, number, "a number is not written in the shortest way.");
                return value;
            }
        }
        Expect(at < bytes.Length, number, "a number does not end within it.");
        value = (value << 8) | bytes[at++];
        Expect(value >> 56 != 0, number, "a number is not written in the shortest way.");
        return value;
    }

    internal static void Expect(bool holds, int page, string otherwise)
    {
        if (!holds)
        {
            throw new PageFlawException(page, otherwise);
        }
    }

    private static uint Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);

    private static int Half(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    /// <summary>The kinds of values that the rows of a table have, as SQLite numbers them.</summary>
    private sealed record Row(Func<ulong, int, bool> Kind, int Columns)
    {
        /// <summary>Whether the rows have the numbers 1, 2, 3 …, without gaps.</summary>
        public bool AreCounted { get; init; } = true;

        /// <summary>A row of the list of tables: type, name, table, root page (one byte), text.</summary>
        public static Row Schema { get; } = new((code, column) => column == 3 ? code == 1 : code >= 13 && code % 2 == 1, 5);

        /// <summary>A number, which is the row's own and written as nothing, and some blobs.</summary>
        public static Row Of(int blobs) => new((code, column) => column == 0 ? code == 0 : code >= 12 && code % 2 == 0, blobs + 1);

        /// <summary>Checks the beginning of a row: the kinds of its values, and that their lengths are its length.</summary>
        public void Check(int page, ReadOnlySpan<byte> bytes, int length)
        {
            var at = 0;
            var header = Varint(page, bytes, ref at);
            var total = header;
            for (var column = 0; column < Columns; column++)
            {
                var code = Varint(page, bytes, ref at);
                Expect(Kind(code, column), page, "a value of a row is not of its kind.");
                total += code < 12 ? code : (code - 12) / 2;
            }
            Expect(header == (ulong)at && total == (ulong)length, page, "the values of a row are not as long as it is.");
        }
    }
}
