using System.IO.Compression;
using System.Text;

namespace Travaux.Tests.Word.Reading;

/// <summary>Word files put together entry by entry, for what no builder of sound files would make.</summary>
public static class Rezip
{
    public const string Start = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";
    public const string End = "</w:body></w:document>";
    private const string Relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    /// <summary>The entries of a file, by name.</summary>
    public static Dictionary<string, byte[]> Entries(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(entry => entry.FullName, Bytes);
    }

    /// <summary>An archive of entries.</summary>
    public static byte[] File(IEnumerable<KeyValuePair<string, byte[]>> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = zip.CreateEntry(name, content.Length < 100 ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>A Word file whose body is the XML given, with other parts that it refers to.</summary>
    public static byte[] Body(string body, params (string Name, string Kind, string Xml)[] parts) => WithMain(Start + body + End, parts);

    /// <summary>A Word file whose main part is the XML given, with other parts that it refers to.</summary>
    public static byte[] WithMain(string main, params (string Name, string Kind, string Xml)[] parts)
    {
        const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var relations = parts.Select((part, at) => $"<Relationship Id=\"rId{at + 1}\" Type=\"{Kinds}{part.Kind}\" Target=\"{part.Name}\"/>");
        return File(
        [
            new("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray()),
            new("_rels/.rels", Encoding.UTF8.GetBytes($"{Relations}<Relationship Id=\"rId1\" Type=\"{Kinds}officeDocument\" Target=\"word/document.xml\"/></Relationships>")),
            new("word/document.xml", Encoding.UTF8.GetBytes(main)),
            new("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes($"{Relations}{string.Concat(relations)}</Relationships>")),
            .. parts.Where(part => part.Xml.Length > 0).Select(part => KeyValuePair.Create("word/" + part.Name, Encoding.UTF8.GetBytes(part.Xml))),
        ]);
    }

    /// <summary>A part of notes, comments or the like.</summary>
    public static string Part(string root, string content) =>
        $"<w:{root} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{content}</w:{root}>";

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
