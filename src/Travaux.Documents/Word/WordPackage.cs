using System.Xml;
using System.Xml.Linq;
using Travaux.Record.Diagnostics;

namespace Travaux.Documents.Word;

/// <summary>A Word file, opened: its main part and the parts that it refers to, each read once.</summary>
/// <remarks>
/// <para>References that lead out of the file are never followed.</para>
/// </remarks>
internal sealed class WordPackage
{
    private const string SaveAgain = "Open it in Word or LibreOffice and save it again as .docx.";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly PackageArchive _archive;
    private readonly PartReader _reader;
    private readonly Dictionary<string, WordPart?> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly PartMarks _marks;
    private string _fault = "";

    private WordPackage(string file, byte[] content, ReadingLimits limits)
    {
        (File, Content, Limits, Deadline) = (file, content, limits, new(file, limits.Time));
        _archive = PackageArchive.Open(file, content, limits);
        _reader = new(file, limits, Deadline);
        _marks = new(_archive, Deadline);
    }

    /// <summary>The file's name as the user gave it.</summary>
    public string File { get; }

    /// <summary>The bytes of the file, untouched.</summary>
    public byte[] Content { get; }

    /// <summary>How much of it is taken in.</summary>
    public ReadingLimits Limits { get; }

    /// <summary>The moment by which it has to be read.</summary>
    public Deadline Deadline { get; }

    /// <summary>The part with the draft itself.</summary>
    public WordPart Main { get; private set; } = null!;

    /// <summary>The element that holds the running text.</summary>
    public XElement Body { get; private set; } = null!;

    /// <summary>What was odd about the package.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The names of all parts, in the order of the archive.</summary>
    public IEnumerable<string> Names => _archive.Names;

    /// <summary>The parts with text of the draft: the body, the notes, the headers and footers, each once.</summary>
    public IEnumerable<WordPart> TextParts => Main.Relations.Values
        .Where(relation => !relation.IsExternal && relation.Kind is "footnotes" or "endnotes" or "header" or "footer")
        .Select(relation => relation.Target).Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(Part).OfType<WordPart>().Prepend(Main).Distinct();

    /// <summary>Opens a Word file.</summary>
    /// <exception cref="UnreadableDocumentException">It is no Word file, is damaged or is beyond the limits.</exception>
    public static WordPackage Open(string file, byte[] content, ReadingLimits limits)
    {
        var package = new WordPackage(file, content, limits);
        var name = package.MainName();
        package.Main = package.Part(name) ?? throw new UnreadableDocumentException(file, $"its main part {name} {package._fault}", SaveAgain);
        package.Body = package.Main.Root.Element(W.Body)
            ?? throw new UnreadableDocumentException(file, $"its main part {name} holds no draft", "Save it as a Word document (.docx) and give that file.");
        return package;
    }

    /// <summary>A part by its name; <see langword="null"/> where it is missing or not well-formed, which is said once.</summary>
    public WordPart? Part(string name)
    {
        if (!_parts.TryGetValue(name, out var part))
        {
            part = Load(name);
            _parts.Add(name, part);
        }
        return part;
    }

    /// <summary>The part that the main part refers to for a purpose (<c>styles</c>, <c>footnotes</c>, <c>numbering</c>), if it has one.</summary>
    public WordPart? Part(WordPart from, string kind) => from.Of(kind) is { } relation ? Part(relation.Target) : null;

    /// <summary>Says what a picture or the like is, so that equal ones have equal marks; empty where there is none.</summary>
    public string Mark(string name) => _marks.Of(name);

    /// <summary>Whether the file has a part of that name; capitals don't matter.</summary>
    public bool Has(string name) => _archive.Has(name);

    /// <summary>The bytes of any part, as they stand in the file.</summary>
    public byte[] Bytes(string name) => _archive.Bytes(name);

    /// <summary>Whether any of the names stands in the parts with text.</summary>
    public bool Holds(IEnumerable<XName> names)
    {
        _ = TextParts.Count();
        return names.Any(_reader.HasSeen);
    }

    /// <summary>Adds a remark on the package.</summary>
    public void Say(string code, string message) => _diagnostics.Add(new(code, SourceSpan.Whole(File), message));

    private string MainName()
    {
        var root = _archive.Has("_rels/.rels") ? Relations("_rels/.rels", "") : [];
        var main = root.Values.FirstOrDefault(relation => relation.Kind == "officeDocument" && !relation.IsExternal)?.Target;
        return main is not null && _archive.Has(main) ? main : "word/document.xml";
    }

    private WordPart? Load(string name)
    {
        if (!_archive.Has(name))
        {
            return Fault(name, "is missing");
        }
        try
        {
            var slash = name.LastIndexOf('/') + 1;
            var relations = $"{name[..slash]}_rels/{name[slash..]}.rels";
            var root = Tree(name);
            return new(name, root, _archive.Has(relations) ? Relations(relations, name[..slash]) : new Dictionary<string, Relation>());
        }
        catch (XmlException damage)
        {
            return Fault(name, damage.LineNumber > 0 ? $"is damaged at line {damage.LineNumber}, column {damage.LinePosition}" : "is damaged, or has a document type definition, which is not let in");
        }
        catch (Exception damage) when (damage is InvalidOperationException or ArgumentException)
        {
            return Fault(name, "is damaged");
        }
    }

    private WordPart? Fault(string name, string fault)
    {
        _fault = fault;
        Say("TX021", $"The part {name} of the file {fault}: what it held can't be read.");
        return null;
    }

    private XElement Tree(string name)
    {
        using var bytes = new MemoryStream(_archive.Bytes(name), writable: false);
        return _reader.Read(bytes);
    }

    private Dictionary<string, Relation> Relations(string name, string folder)
    {
        var relations = new Dictionary<string, Relation>(StringComparer.Ordinal);
        try
        {
            foreach (var element in Tree(name).Elements(XName.Get("Relationship", PackageRelations)))
            {
                var (id, kind, target) = ((string?)element.Attribute("Id") ?? "", (string?)element.Attribute("Type") ?? "", (string?)element.Attribute("Target") ?? "");
                var isExternal = (string?)element.Attribute("TargetMode") == "External";
                relations.TryAdd(id, new(id, kind[(kind.LastIndexOf('/') + 1)..], isExternal ? target : Inside(folder, target), isExternal));
            }
        }
        catch (Exception damage) when (damage is XmlException or InvalidOperationException or ArgumentException)
        {
            Say("TX021", $"The list of references {name} is damaged: what it refers to can't be read.");
        }
        return relations;
    }

    /// <summary>The name of a part that is referred to from a folder of the package; it can't leave the package.</summary>
    private static string Inside(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Replace('\\', '/').Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                steps.Add(step);
            }
        }
        return string.Join('/', steps);
    }
}
