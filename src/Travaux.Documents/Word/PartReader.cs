using System.Xml;
using System.Xml.Linq;

namespace Travaux.Documents.Word;

/// <summary>Reads the XML of a part into a tree, under limits, in one vocabulary whichever edition of the standard it is written in.</summary>
/// <remarks>
/// <para>No document type definition is let in, so that no entity can be declared; nothing is fetched.</para>
/// <para>ISO 29500 Strict names the same things by other addresses: they are read as the addresses that everybody writes.</para>
/// </remarks>
internal sealed class PartReader(string file, ReadingLimits limits, Deadline deadline)
{
    private const string StrictStart = "http://purl.oclc.org/ooxml/";
    private const string TransitionalStart = "http://schemas.openxmlformats.org/";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = true,
        CloseInput = false,
    };

    private readonly Dictionary<(string Space, string Name), XName> _names = [];
    private readonly HashSet<XName> _seen = [];
    private int _nodes;

    /// <summary>Whether a name stands in any of the parts read so far.</summary>
    public bool HasSeen(XName name) => _seen.Contains(name);

    /// <summary>The root element of a part.</summary>
    /// <exception cref="XmlException">The part is not well-formed.</exception>
    /// <exception cref="UnreadableDocumentException">It is beyond the limits.</exception>
    public XElement Read(Stream part)
    {
        using var reader = XmlReader.Create(part, Settings);
        var root = default(XElement);
        var open = default(XElement);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = Element(reader, out var isWhole);
                    open?.Add(element);
                    root ??= element;
                    open = isWhole ? open : element;
                    ReadingLimits.Refuse(file, reader.Depth, limits.WordDepth, "elements inside one another");
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open?.Add(new XText(reader.Value));
                    break;
                case XmlNodeType.Whitespace when KeepsWhiteSpace(open):
                    open?.Add(new XText(reader.Value));
                    break;
            }
        }
        return root ?? throw new XmlException("The part has no element.");
    }

    /// <summary>White space alone is text in what holds text; elsewhere it is the file's own layout.</summary>
    private static bool KeepsWhiteSpace(XElement? open) =>
        open is not null && (open.Name == W.T || open.Name == W.DelText || open.Name == Ooxml.MathText || open.Name == W.InstrText || open.Name == W.DelInstrText);

    private XElement Element(XmlReader reader, out bool isWhole)
    {
        Count();
        var element = new XElement(Name(reader.NamespaceURI, reader.LocalName));
        isWhole = reader.IsEmptyElement;
        if (!reader.MoveToFirstAttribute())
        {
            return element;
        }
        var attributes = new object[reader.AttributeCount];
        for (var at = 0; at < attributes.Length; at++)
        {
            Count();
            var isNamespace = reader.NamespaceURI == XNamespace.Xmlns.NamespaceName;
            var name = isNamespace && reader.Prefix.Length == 0 ? "xmlns" : Name(reader.NamespaceURI, reader.LocalName);
            attributes[at] = new XAttribute(name, isNamespace ? Transitional(reader.Value) : reader.Value);
            reader.MoveToNextAttribute();
        }
        reader.MoveToElement();
        element.Add(attributes);
        return element;
    }

    private void Count()
    {
        deadline.Step();
        ReadingLimits.Refuse(file, ++_nodes, limits.WordNodes, "elements and attributes");
    }

    private XName Name(string space, string name)
    {
        if (!_names.TryGetValue((space, name), out var known))
        {
            known = XNamespace.Get(Transitional(space)) + name;
            _names.Add((space, name), known);
            _seen.Add(known);
        }
        return known;
    }

    private static string Transitional(string space)
    {
        if (!space.StartsWith(StrictStart, StringComparison.Ordinal))
        {
            return space;
        }
        var rest = space[StrictStart.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? space : $"{TransitionalStart}{rest[..slash]}/2006{rest[slash..]}";
    }
}
