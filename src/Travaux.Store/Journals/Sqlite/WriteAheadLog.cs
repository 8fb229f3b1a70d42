using System.Buffers.Binary;

namespace Travaux.Store.Journals.Sqlite;

/// <summary>The pages that SQLite has written ahead of the file, and whether a change cut some off.</summary>
/// <remarks>
/// <para>
/// Each frame has a page and a checksum that goes on from the frame before. SQLite reads up to the last whole commit and takes
/// the first frame that does not fit for the end: so a changed byte would make acknowledged entries vanish without a
/// word. What follows such a frame tells a change from a real end: after a change the chain of checksums goes on to a
/// commit, or the frame would be whole with one other byte. A write that was cut off, or the rest of an older log, does neither.
/// </para>
/// <para>Source: "WAL-mode File Format", §§ 2–4 of SQLite's documentation of its file formats.</para>
/// </remarks>
internal sealed class WriteAheadLog
{
    private const int HeaderLength = 32;
    private const int FrameHeader = 24;
    private const int FrameLength = FrameHeader + JournalSchema.PageSize;
    private readonly byte[] _bytes;
    private readonly Dictionary<int, int> _pages = [];

    private WriteAheadLog(byte[] bytes) => _bytes = bytes;

    /// <summary>What is wrong with it; <see langword="null"/> where nothing is.</summary>
    public string? Flaw { get; private set; }

    /// <summary>How many pages the file has with it; 0 where it holds no commit.</summary>
    public int Pages { get; private set; }

    private int Frames => (_bytes.Length - HeaderLength) / FrameLength;

    /// <summary>Reads the log of a file; no one writes meanwhile.</summary>
    public static WriteAheadLog Read(string path)
    {
        var log = new WriteAheadLog(Content(path));
        if (log._bytes.Length > HeaderLength)
        {
            log.Read();
        }
        return log;
    }

    /// <summary>The newest form of a page; empty where the log has none.</summary>
    public ReadOnlySpan<byte> Page(int number) => _pages.TryGetValue(number, out var at) ? _bytes.AsSpan(at, JournalSchema.PageSize) : [];

    private static byte[] Content(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream((int)Math.Min(stream.Length, int.MaxValue / 2));
            stream.CopyTo(content);
            return content.ToArray();
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    private void Read()
    {
        var header = _bytes.AsSpan(0, HeaderLength);
        var sum = Sum((0, 0), header[..24]);
        if (Word(header, 0) is not (0x377F0682 or 0x377F0683) || Word(header, 4) != 3007000 || Word(header, 8) != JournalSchema.PageSize || sum != (Word(header, 24), Word(header, 28)))
        {
            Flaw = "The beginning of the file written ahead was changed: what is in it can't be read.";
            return;
        }
        var uncommitted = new List<(int Page, int At)>();
        for (var frame = 0; frame < Frames; frame++)
        {
            var before = sum;
            if (!IsWhole(frame, ref sum))
            {
                Flaw = WasChanged(frame, before) ? $"Frame {frame + 1} of the file written ahead was changed: what was recorded in and after it can't be read." : null;
                return;
            }
            uncommitted.Add(((int)Word(Frame(frame), 0), HeaderLength + (frame * FrameLength) + FrameHeader));
            if (Word(Frame(frame), 4) is > 0 and var pages)
            {
                uncommitted.ForEach(each => _pages[each.Page] = each.At);
                uncommitted.Clear();
                Pages = (int)pages;
            }
        }
    }

    private bool IsWhole(int frame, ref (uint, uint) sum)
    {
        sum = Computed(frame, sum);
        return HasSalt(frame) && sum == Stored(frame);
    }

    private bool WasChanged(int frame, (uint, uint) before)
    {
        var (computed, stored) = (Computed(frame, before), Stored(frame));
        if (GoesOn(frame + 1, stored) || GoesOn(frame + 1, computed))
        {
            return true;
        }
        if (computed == stored)
        {
            return OneByteApart(Frame(frame).Slice(8, 8), _bytes.AsSpan(16, 8));
        }
        return HasSalt(frame) && (OneByteMakesItWhole(stored, computed) || OneByteApart(Bytes(computed), Bytes(stored)));
    }

    /// <summary>Whether frames from here on fit a checksum, up to a commit.</summary>
    private bool GoesOn(int frame, (uint, uint) sum)
    {
        for (; frame < Frames; frame++)
        {
            if (!IsWhole(frame, ref sum))
            {
                return false;
            }
            if (Word(Frame(frame), 4) > 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether one other byte somewhere in a frame would give the checksum that is stored.</summary>
    /// <remarks>
    /// <para>
    /// The two sums are linear in the words, modulo 2^32: a word that is larger by d adds d times a factor to each, and the factors depend on its
    /// place only. Going backwards from the end, a word at an even place adds (f, g) where f and g are what a one there comes to.
    /// </para>
    /// </remarks>
    private static bool OneByteMakesItWhole((uint First, uint Second) stored, (uint First, uint Second) computed)
    {
        var (first, second) = (stored.First - computed.First, stored.Second - computed.Second);
        // What a one in the first sum, and in the second, comes to at the end.
        var (ones, twos) = ((First: 1u, Second: 0u), (First: 0u, Second: 1u));
        for (var pair = (8 + JournalSchema.PageSize) / 8; pair > 0; pair--)
        {
            // s0 += x0 + s1, then s1 += x1 + s0: so x1 adds to the second sum, and x0 to both.
            var odd = twos;
            var even = (First: ones.First + twos.First, Second: ones.Second + twos.Second);
            if (IsOneByte(odd, first, second) || IsOneByte(even, first, second))
            {
                return true;
            }
            // The same for the sums before this pair: a one in the first counts as x0 does; a one in the second comes into the first, and into itself twice over.
            (ones, twos) = (even, (even.First + twos.First, even.Second + twos.Second));
        }
        return false;
    }

    private static bool IsOneByte((uint First, uint Second) factor, uint first, uint second)
    {
        for (var place = 0; place < 32; place += 8)
        {
            for (var change = -255; change <= 255; change++)
            {
                var delta = unchecked((uint)change << place);
                if (change != 0 && unchecked(delta * factor.First) == first && unchecked(delta * factor.Second) == second)
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static bool OneByteApart(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var apart = 0;
        for (var at = 0; at < one.Length; at++)
        {
            apart += one[at] == other[at] ? 0 : 1;
        }
        return apart == 1;
    }

    private static byte[] Bytes((uint First, uint Second) sum)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, sum.First);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), sum.Second);
        return bytes;
    }

    private ReadOnlySpan<byte> Frame(int frame) => _bytes.AsSpan(HeaderLength + (frame * FrameLength), FrameLength);

    private bool HasSalt(int frame) => Frame(frame).Slice(8, 8).SequenceEqual(_bytes.AsSpan(16, 8));

    private (uint, uint) Stored(int frame) => (Word(Frame(frame), 16), Word(Frame(frame), 20));

    private (uint, uint) Computed(int frame, (uint, uint) sum) => Sum(Sum(sum, Frame(frame)[..8]), Frame(frame)[FrameHeader..]);

    /// <summary>Goes on with a checksum; the last bit of the log's first word says how words are written in it.</summary>
    private (uint First, uint Second) Sum((uint First, uint Second) sum, ReadOnlySpan<byte> bytes)
    {
        var isBig = (_bytes[3] & 1) == 1;
        for (var at = 0; at < bytes.Length; at += 8)
        {
            unchecked
            {
                sum.First += Read(bytes[at..], isBig) + sum.Second;
                sum.Second += Read(bytes[(at + 4)..], isBig) + sum.First;
            }
        }
        return sum;
    }

    private static uint Read(ReadOnlySpan<byte> bytes, bool isBig) =>
        isBig ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static uint Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
