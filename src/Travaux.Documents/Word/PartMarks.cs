using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Travaux.Documents.Word;

/// <summary>Says what a part of a Word file holds, so that parts that hold the same have equal marks.</summary>
/// <remarks>
/// <para>Programs write the same diagram in other bytes: its XML is told by its names, values and text, without the prefixes, the order of attributes and the file's own layout.</para>
/// </remarks>
internal sealed class PartMarks(PackageArchive archive, PartReader reader)
{
    private readonly Dictionary<string, string> _marks = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The mark of a part; empty where there is none.</summary>
    /// <exception cref="UnreadableDocumentException">It is beyond the limits.</exception>
    public string Of(string name)
    {
        if (!_marks.TryGetValue(name, out var mark))
        {
            _marks[name] = mark = OfXml(name) ?? archive.Mark(name);
        }
        return mark;
    }

    private string? OfXml(string name)
    {
        if (!name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || !archive.Has(name))
        {
            return null;
        }
        try
        {
            using var bytes = new MemoryStream(archive.Bytes(name), writable: false);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            Tell(reader.Read(bytes), text => hash.AppendData(Encoding.UTF8.GetBytes(text + '\0')));
            return $"xml-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 12))}";
        }
        catch (Exception damage) when (damage is XmlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static void Tell(XElement element, Action<string> tell)
    {
        tell($"<{element.Name}");
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal))
        {
            tell($"{attribute.Name}={attribute.Value}");
        }
        foreach (var node in element.Nodes())
        {
            if (node is XElement inner)
            {
                Tell(inner, tell);
            }
            else if (node is XText text)
            {
                tell(text.Value);
            }
        }
        tell(">");
    }
}
