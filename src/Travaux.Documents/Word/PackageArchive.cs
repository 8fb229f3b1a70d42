using System.Buffers.Binary;
using System.IO.Compression;

namespace Travaux.Documents.Word;

/// <summary>The archive that a Word file is: its entries by name, taken out under limits.</summary>
/// <remarks>
/// <para>
/// Nothing is taken out that is not asked for, and nothing is written to the disk: an entry's name is a name and never a
/// path. What an entry says of its size is not believed; the bytes that come out are counted over all entries.
/// </para>
/// </remarks>
internal sealed class PackageArchive
{
    private const string Damaged = "Open it in Word or LibreOffice, which may repair it, and save it again as .docx.";
    private const int EndRecord = 22;

    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _file;
    private readonly ReadingLimits _limits;
    private long _taken;

    private PackageArchive(string file, ReadingLimits limits) => (_file, _limits) = (file, limits);

    /// <summary>The names of all entries, in the order of the archive.</summary>
    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>Opens an archive.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, ambiguous or beyond the limits.</exception>
    public static PackageArchive Open(string file, byte[] content, ReadingLimits limits)
    {
        RefuseCrowd(file, content, limits);
        var opened = new PackageArchive(file, limits);
        try
        {
            var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            foreach (var entry in archive.Entries)
            {
                opened.Enter(entry);
            }
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            throw Cut(file, damage);
        }
        return opened;
    }

    /// <summary>Whether there is an entry of that name; capitals don't matter.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>Number and length of the bytes of an entry, enough to tell equal pictures; empty where there is none.</summary>
    public string Mark(string name) => _entries.TryGetValue(name, out var entry) ? $"{entry.Crc32:x8}-{entry.Length}" : "";

    /// <summary>How many bytes an entry says that it has; 0 where there is none.</summary>
    public long Length(string name) => _entries.TryGetValue(name, out var entry) ? entry.Length : 0;

    /// <summary>The bytes of an entry.</summary>
    /// <exception cref="UnreadableDocumentException">The entry is damaged, or what came out of the archive is beyond the limit.</exception>
    public byte[] Bytes(string name)
    {
        try
        {
            using var inflated = _entries[name].Open();
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = inflated.Read(buffer)) > 0;)
            {
                _taken += read;
                ReadingLimits.Refuse(_file, (int)Math.Min(_taken, int.MaxValue), _limits.WordBytes, "bytes once unpacked");
                bytes.Write(buffer, 0, read);
            }
            return bytes.ToArray();
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            throw new UnreadableDocumentException(_file, $"its part {name} is damaged", Damaged, damage);
        }
    }

    private void Enter(ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/').TrimStart('/');
        if (name.Length > 0 && !name.EndsWith('/') && !_entries.TryAdd(name, entry))
        {
            throw new UnreadableDocumentException(
                _file, $"it holds two parts named {name}, so that one program may show another text than the next", "Ask for the file again, or open it in Word and save it.");
        }
    }

    /// <summary>Counts the entries by the record at the archive's end, before a list of millions is made.</summary>
    private static void RefuseCrowd(string file, ReadOnlySpan<byte> content, ReadingLimits limits)
    {
        var tail = content[Math.Max(0, content.Length - EndRecord - ushort.MaxValue)..];
        var end = tail.LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndRecord > tail.Length)
        {
            throw Cut(file, null);
        }
        ReadingLimits.Refuse(file, BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 10)..]), limits.WordEntries, "parts");
    }

    private static UnreadableDocumentException Cut(string file, Exception? damage) =>
        new(file, "the Word file is damaged or cut short", Damaged, damage ?? new InvalidDataException("No end of the archive."));

    private static bool IsDamage(Exception thrown) =>
        thrown is InvalidDataException or IOException or NotSupportedException or ArgumentException or IndexOutOfRangeException or OverflowException;
}
