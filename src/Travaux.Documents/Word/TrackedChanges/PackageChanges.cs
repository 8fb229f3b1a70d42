using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>What becomes of the newer file: its changed trees, the parts that come to it, and the file written whole.</summary>
/// <remarks><para>What is not changed is written byte for byte as it was. Every entry has the same time, so that the same drafts give the same file.</para></remarks>
internal sealed class PackageChanges(WordPackage package)
{
    /// <summary>The part that says what every part is.</summary>
    public const string ContentTypes = "[Content_Types].xml";

    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = false, CheckCharacters = false, CloseOutput = false };

    private readonly SortedDictionary<string, XElement> _trees = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordPart> _made = new(StringComparer.Ordinal);
    private int _relations;

    /// <summary>The newer file as it was opened.</summary>
    public WordPackage Package { get; } = package;

    /// <summary>The name of the list of what a part refers to.</summary>
    public static string RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    /// <summary>The name given, or one like it, that no part has.</summary>
    public string FreeName(string like)
    {
        var (stem, ending) = (like[..^Path.GetExtension(like).Length], Path.GetExtension(like));
        for (var number = 0; ; number++)
        {
            var name = number == 0 ? like : string.Create(CultureInfo.InvariantCulture, $"{stem}-older{number}{ending}");
            if (!Package.Has(name) && !_parts.ContainsKey(name) && !_trees.ContainsKey(name))
            {
                return name;
            }
        }
    }

    /// <summary>Adds a part.</summary>
    public void AddPart(string name, byte[] content, string contentType)
    {
        _parts[name] = content;
        Declare(name, contentType);
    }

    /// <summary>Adds a part, or writes one anew; what it is has been said.</summary>
    public void AddTree(string name, XElement root) => _trees[name] = root;

    /// <summary>Adds a part of XML, and says what it is.</summary>
    public void AddTree(string name, XElement root, string contentType)
    {
        _trees[name] = root;
        Declare(name, contentType);
    }

    /// <summary>Lets a part refer to something, by an id of its own.</summary>
    public string AddRelation(string part, string type, string target, bool isExternal)
    {
        var list = Tree(RelationsOf(part), Relations + "Relationships");
        string id;
        do
        {
            id = string.Create(CultureInfo.InvariantCulture, $"rIdOlder{++_relations}");
        }
        while (list.Elements().Any(other => (string?)other.Attribute("Id") == id));
        list.Add(new XElement(Relations + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target),
            isExternal ? new XAttribute("TargetMode", "External") : null));
        return id;
    }

    /// <summary>The part with the footnotes, or the endnotes; made where the file has none.</summary>
    public WordPart NotePart(bool isFootnote)
    {
        var kind = isFootnote ? "footnotes" : "endnotes";
        if (Package.Part(Package.Main, kind) is { } known)
        {
            return known;
        }
        if (!_made.TryGetValue(kind, out var made))
        {
            var folder = Package.Main.Name[..(Package.Main.Name.LastIndexOf('/') + 1)];
            var note = isFootnote ? W.Footnote : W.Endnote;
            var root = new XElement(W.Space + kind, new XAttribute(XNamespace.Xmlns + "w", W.Space.NamespaceName),
                Line(note, -1, ChangeNames.Separator), Line(note, 0, ChangeNames.ContinuationSeparator));
            _made[kind] = made = new(FreeName($"{folder}{kind}.xml"), root, new Dictionary<string, Relation>());
            AddTree(made.Name, root, $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml");
            AddRelation(Package.Main.Name, $"{Ooxml.Relations.NamespaceName}/{kind}", "/" + made.Name, isExternal: false);
        }
        return made;
    }

    /// <summary>Puts the notes of the file in the order of the references to them, and numbers them so: some programs go by their order, not by their ids.</summary>
    public void OrderNotes()
    {
        OrderNotes("footnotes", W.Footnote, W.FootnoteReference);
        OrderNotes("endnotes", W.Endnote, W.EndnoteReference);
    }

    private void OrderNotes(string kind, XName note, XName reference)
    {
        if ((_made.GetValueOrDefault(kind) ?? Package.Part(Package.Main, kind)) is not { } part)
        {
            return;
        }
        var references = Package.TextParts.Append(part).Distinct().SelectMany(each => each.Root.Descendants(reference)).ToList();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in references)
        {
            places.TryAdd((string?)place.Attribute(W.Id) ?? "", places.Count);
        }
        var notes = part.Root.Elements(note).ToList();
        var ordered = notes.OrderBy(each => each.Attribute(W.Type) is not null ? -1 : places.GetValueOrDefault((string?)each.Attribute(W.Id) ?? "", int.MaxValue)).ToList();
        if (notes.SequenceEqual(ordered))
        {
            return;
        }
        notes.ForEach(each => each.Remove());
        part.Root.Add(ordered);
        var taken = ordered.Where(each => each.Attribute(W.Type) is not null)
            .Select(each => int.TryParse((string?)each.Attribute(W.Id), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).DefaultIfEmpty().Max();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var each in ordered.Where(each => each.Attribute(W.Type) is null))
        {
            ids.TryAdd((string?)each.Attribute(W.Id) ?? "", taken + ids.Count + 1);
        }
        foreach (var element in ordered.Where(each => each.Attribute(W.Type) is null).Concat(references))
        {
            if (ids.TryGetValue((string?)element.Attribute(W.Id) ?? "", out var id))
            {
                element.SetAttributeValue(W.Id, id);
            }
        }
    }

    private static XElement Line(XName note, int id, XName kind) => new(
        note, new XAttribute(W.Type, kind.LocalName), new XAttribute(W.Id, id), new XElement(W.P, new XElement(W.R, new XElement(kind))));

    /// <summary>Writes the file.</summary>
    public void Write(Stream output)
    {
        foreach (var part in Package.TextParts)
        {
            _trees[part.Name] = part.Root;
        }
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var name in Package.Names)
        {
            if (_trees.Remove(name, out var tree))
            {
                Write(archive, name, tree);
            }
            else
            {
                Write(archive, name, Package.Bytes(name));
            }
        }
        foreach (var (name, tree) in _trees)
        {
            Write(archive, name, tree);
        }
        foreach (var (name, content) in _parts)
        {
            Write(archive, name, content);
        }
    }

    private static void Write(ZipArchive archive, string name, XElement tree)
    {
        using var entry = Entry(archive, name);
        using var writer = XmlWriter.Create(entry, Settings);
        writer.WriteStartDocument(standalone: true);
        tree.WriteTo(writer);
    }

    private static void Write(ZipArchive archive, string name, byte[] content)
    {
        using var entry = Entry(archive, name);
        entry.Write(content);
    }

    private static Stream Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    private void Declare(string name, string contentType)
    {
        var types = Tree(ContentTypes, Types + "Types");
        types.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", contentType)));
    }

    /// <summary>The tree of a list that is written anew.</summary>
    private XElement Tree(string name, XName root)
    {
        if (!_trees.TryGetValue(name, out var tree))
        {
            _trees[name] = tree = Package.Has(name) && Package.Part(name) is { } part ? part.Root : new(root);
        }
        return tree;
    }
}
