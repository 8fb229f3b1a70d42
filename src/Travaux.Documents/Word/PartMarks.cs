using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Travaux.Documents.Word;

/// <summary>Says what a part of a Word file holds, so that parts that hold the same have equal marks.</summary>
/// <remarks>
/// <para>
/// Programs write the same diagram in other bytes: its XML is told by its names, values and text, without the prefixes, the order of attributes and the file's own
/// layout. What is no sound XML, or too long for that, is told by its bytes.
/// </para>
/// </remarks>
internal sealed class PartMarks(PackageArchive archive, Deadline deadline)
{
    /// <summary>In bytes: the longest part that is read for its mark, and how much is read of all of them.</summary>
    private const long Longest = 2 << 20;
    private const long Most = 16 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly Dictionary<string, string> _marks = new(StringComparer.OrdinalIgnoreCase);
    private long _read;

    /// <summary>The mark of a part; empty where there is none.</summary>
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
        if (!name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || archive.Length(name) is not (> 0 and <= Longest and var length) || (_read += length) > Most)
        {
            return null;
        }
        try
        {
            using var bytes = new MemoryStream(archive.Bytes(name), writable: false);
            using var reader = XmlReader.Create(bytes, Settings);
            using var told = new Told();
            while (reader.Read())
            {
                deadline.Step();
                told.Node(reader);
            }
            return $"xml-{told.Mark()}";
        }
        catch (Exception damage) when (damage is XmlException or InvalidOperationException or ArgumentException or UnreadableDocumentException)
        {
            return null;
        }
    }

    /// <summary>The digest of what was read so far; each name, value and text with its kind and length, so that none passes for another.</summary>
    private sealed class Told : IDisposable
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly StringBuilder _text = new();
        private readonly Stack<bool> _hasElements = new([false]);

        public void Node(XmlReader reader)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Text(keepsWhiteSpace: false);
                    _hasElements.Pop();
                    _hasElements.Push(true);
                    Element(reader);
                    break;
                case XmlNodeType.EndElement:
                    Text(keepsWhiteSpace: !_hasElements.Pop());
                    Add('/', "");
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    _text.Append(reader.Value);
                    break;
            }
        }

        public string Mark() => Convert.ToHexStringLower(_hash.GetHashAndReset().AsSpan(0, 12));

        public void Dispose() => _hash.Dispose();

        private void Element(XmlReader reader)
        {
            var isEmpty = reader.IsEmptyElement;
            Add('<', $"{reader.NamespaceURI} {reader.LocalName}");
            var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
            while (reader.MoveToNextAttribute())
            {
                if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
                {
                    attributes[$"{reader.NamespaceURI} {reader.LocalName}"] = reader.Value;
                }
            }
            foreach (var (name, value) in attributes)
            {
                Add('@', name);
                Add('=', value);
            }
            if (isEmpty)
            {
                Add('/', "");
            }
            else
            {
                _hasElements.Push(false);
            }
        }

        /// <summary>White space alone is text only in an element that holds nothing else; beside elements it is the file's own layout.</summary>
        private void Text(bool keepsWhiteSpace)
        {
            var text = _text.ToString();
            _text.Clear();
            if (text.Length > 0 && (keepsWhiteSpace || !string.IsNullOrWhiteSpace(text)))
            {
                Add('"', text);
            }
        }

        private void Add(char kind, string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            _hash.AppendData(Encoding.ASCII.GetBytes($"{kind}{bytes.Length}:"));
            _hash.AppendData(bytes);
        }
    }
}
