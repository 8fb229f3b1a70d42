using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Travaux.Tests.Word;

/// <summary>Builds small Word files for tests: a body, and what it refers to. The same content, the same bytes.</summary>
/// <remarks>
/// <para>
/// <c>new DocxBuilder().Add(P("Words")).Build()</c> is a whole file. What is no paragraph is made by the functions below
/// and put into one: <c>P(T("See"), builder.Footnote(P("A note")))</c>.
/// </para>
/// </remarks>
public sealed class DocxBuilder
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string WordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly DateTimeOffset Fixed = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The namespace of WordprocessingML.</summary>
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The namespace of relationships inside a part.</summary>
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<XElement> _body = [];
    private readonly List<XElement> _footnotes = [];
    private readonly List<XElement> _endnotes = [];
    private readonly List<(string Kind, XElement Root)> _edges = [];

    /// <summary>The root of <c>numbering.xml</c>; none where it is <see langword="null"/>.</summary>
    public XElement? Numbering { get; set; }

    /// <summary>The root of <c>styles.xml</c>; none where it is <see langword="null"/>.</summary>
    public XElement? Styles { get; set; }

    /// <summary>The root of <c>comments.xml</c>; none where it is <see langword="null"/>.</summary>
    public XElement? Comments { get; set; }

    /// <summary>The root of <c>settings.xml</c>; none where it is <see langword="null"/>.</summary>
    public XElement? Settings { get; set; }

    /// <summary>The core properties (title, author) as they stand in <c>core.xml</c>; none where it is <see langword="null"/>.</summary>
    public XElement? Properties { get; set; }

    /// <summary>The properties of the only section, after its headers and footers.</summary>
    public List<XElement> Section { get; } = [];

    /// <summary>Puts paragraphs, tables or other blocks at the end of the body.</summary>
    public DocxBuilder Add(params XElement[] blocks)
    {
        _body.AddRange(blocks);
        return this;
    }

    /// <summary>An element of WordprocessingML; a string is its <c>w:val</c>.</summary>
    public static XElement E(string name, params object?[] content) => new(
        W + name,
        content.Select(each => each is string value ? new XAttribute(W + "val", value) : each));

    /// <summary>An attribute of WordprocessingML.</summary>
    public static XAttribute A(string name, object value) => new(W + name, value);

    /// <summary>A paragraph: its <c>w:pPr</c> first where it has one; strings become runs.</summary>
    public static XElement P(params object?[] content) => new(W + "p", content.Select(each => each is string text ? T(text) : each));

    /// <summary>A run of text, spaces kept.</summary>
    public static XElement T(string text, params XElement[] look) => new(
        W + "r",
        look.Length > 0 ? new XElement(W + "rPr", look) : null,
        new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    /// <summary>A table of one paragraph or list of blocks per cell.</summary>
    public static XElement Table(params XElement[][][] rows) => E(
        "tbl",
        E("tblPr", E("tblW", A("w", 0), A("type", "auto"))),
        E("tblGrid", rows.Max(row => row.Length) is var wide ? Enumerable.Range(0, wide).Select(_ => E("gridCol", A("w", 9000 / wide))) : null),
        rows.Select(row => E("tr", row.Select(cell => E("tc", E("tcPr", E("tcW", A("w", 9000 / row.Length), A("type", "dxa"))), cell)))));

    /// <summary>A run that refers to a new footnote of these paragraphs.</summary>
    public XElement Footnote(params XElement[] paragraphs) => Note("footnote", _footnotes, paragraphs);

    /// <summary>A run that refers to a new endnote of these paragraphs.</summary>
    public XElement Endnote(params XElement[] paragraphs) => Note("endnote", _endnotes, paragraphs);

    /// <summary>Makes a header of the section: <c>default</c>, <c>first</c> or <c>even</c>.</summary>
    public DocxBuilder Header(string type, params XElement[] blocks) => Edge("header", type, blocks);

    /// <summary>Makes a footer of the section.</summary>
    public DocxBuilder Footer(string type, params XElement[] blocks) => Edge("footer", type, blocks);

    /// <summary>A run that holds a box of text floating beside its paragraph.</summary>
    public static XElement TextBox(params XElement[] blocks)
    {
        XNamespace vml = "urn:schemas-microsoft-com:vml";
        return E("r", E("pict", new XElement(vml + "rect", new XAttribute("style", "width:200pt;height:80pt"), new XElement(vml + "textbox", E("txbxContent", blocks)))));
    }

    /// <summary>The file.</summary>
    public byte[] Build()
    {
        List<(string Name, string Type, string Relation, XElement? Root)> parts =
        [
            ("styles.xml", "styles", "styles", Styles),
            ("numbering.xml", "numbering", "numbering", Numbering),
            ("settings.xml", "settings", "settings", Settings),
            ("comments.xml", "comments", "comments", Comments),
            ("footnotes.xml", "footnotes", "footnotes", Notes("footnote", _footnotes)),
            ("endnotes.xml", "endnotes", "endnotes", Notes("endnote", _endnotes)),
            .. _edges.Select((edge, at) => ($"{edge.Kind}{at + 1}.xml", edge.Kind, edge.Kind, (XElement?)edge.Root)),
        ];
        parts.RemoveAll(part => part.Root is null);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", ContentTypes(parts.Select(part => ($"/word/{part.Name}", part.Type))));
            Write(zip, "_rels/.rels", PackageRelations());
            Write(zip, "word/document.xml", Document(parts.Select(part => part.Name)));
            Write(zip, "word/_rels/document.xml.rels", DocumentRelations(parts.Select(part => (part.Name, part.Relation))));
            parts.ForEach(part => Write(zip, $"word/{part.Name}", part.Root!));
            if (Properties is not null)
            {
                Write(zip, "docProps/core.xml", Properties);
            }
        }
        return bytes.ToArray();
    }

    private DocxBuilder Edge(string kind, string type, XElement[] blocks)
    {
        _edges.Add((kind, new XElement(W + (kind == "header" ? "hdr" : "ftr"), new XAttribute("type", type), blocks)));
        return this;
    }

    private static XElement Note(string kind, List<XElement> notes, XElement[] paragraphs)
    {
        var id = notes.Count + 1;
        notes.Add(E(kind, A("id", id), paragraphs));
        return E("r", E("rPr", E("vertAlign", "superscript")), E(kind + "Reference", A("id", id)));
    }

    private static XElement? Notes(string kind, List<XElement> notes) => notes.Count == 0 ? null : E(
        kind + "s",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        E(kind, A("type", "separator"), A("id", -1), P(E("r", E("separator")))),
        E(kind, A("type", "continuationSeparator"), A("id", 0), P(E("r", E("continuationSeparator")))),
        notes);

    private XElement Document(IEnumerable<string> names)
    {
        var ids = names.Select((name, at) => (name, Id: $"rId{at + 1}")).ToDictionary(each => each.name, each => each.Id, StringComparer.Ordinal);
        var edges = _edges.Select((edge, at) => new XElement(
            W + (edge.Kind + "Reference"),
            A("type", edge.Root.Attribute("type")!.Value),
            new XAttribute(R + "id", ids[$"{edge.Kind}{at + 1}.xml"]))).ToList();
        _edges.ForEach(edge => edge.Root.SetAttributeValue("type", null));
        return E(
            "document",
            new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
            E("body", _body, E("sectPr", edges, Section)));
    }

    private XElement ContentTypes(IEnumerable<(string Name, string Type)> parts)
    {
        XNamespace types = Types;
        return new(
            types + "Types",
            new XElement(types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            Override("/word/document.xml", WordTypes + "document.main+xml"),
            parts.Select(part => Override(part.Name, $"{WordTypes}{part.Type}+xml")),
            Properties is null ? null : Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));

        XElement Override(string name, string type) => new(types + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", type));
    }

    private XElement PackageRelations() => RelationsOf(
    [
        ("word/document.xml", R.NamespaceName + "/officeDocument"),
        .. Properties is null ? Array.Empty<(string, string)>() : [("docProps/core.xml", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties")],
    ]);

    private static XElement DocumentRelations(IEnumerable<(string Name, string Relation)> parts) =>
        RelationsOf(parts.Select(part => (part.Name, $"{R.NamespaceName}/{part.Relation}")));

    private static XElement RelationsOf(IEnumerable<(string Target, string Type)> targets)
    {
        XNamespace relations = Relations;
        return new(relations + "Relationships", targets.Select((each, at) => new XElement(
            relations + "Relationship",
            new XAttribute("Id", $"rId{at + 1}"),
            new XAttribute("Type", each.Type),
            new XAttribute("Target", each.Target))));
    }

    private static void Write(ZipArchive zip, string name, XElement root)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Fixed;
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(writer);
    }
}
