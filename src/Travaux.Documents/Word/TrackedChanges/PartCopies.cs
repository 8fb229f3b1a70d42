using System.Xml.Linq;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Brings what older content refers to (pictures, charts, addresses) into the newer file.</summary>
/// <remarks>
/// <para>A part is copied once, with the parts that it refers to itself; a picture that the newer file has already is not copied.</para>
/// </remarks>
internal sealed class PartCopies(WordPackage older, PackageChanges newer)
{
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private readonly Dictionary<(string To, string From, string Id), string?> _ids = [];
    private readonly Dictionary<string, string> _copies = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The id in the newer part of what an older part calls <paramref name="id"/>; <see langword="null"/> where it leads nowhere.</summary>
    public string? IdIn(WordPart to, WordPart from, string id)
    {
        var key = (to.Name, from.Name, id);
        if (!_ids.TryGetValue(key, out var known))
        {
            _ids[key] = known = Relation(from.Name, id) is { } relation ? Bring(to, from, relation) : null;
        }
        return known;
    }

    private string? Bring(WordPart to, WordPart from, XElement relation)
    {
        var (type, target) = ((string?)relation.Attribute("Type") ?? "", (string?)relation.Attribute("Target") ?? "");
        if ((string?)relation.Attribute("TargetMode") == "External")
        {
            return newer.AddRelation(to.Name, type, target, isExternal: true);
        }
        var name = from.Relations.TryGetValue((string?)relation.Attribute("Id") ?? "", out var known) ? known.Target : "";
        return older.Has(name) ? newer.AddRelation(to.Name, type, "/" + Copy(name), isExternal: false) : null;
    }

    private string Copy(string name)
    {
        if (_copies.TryGetValue(name, out var copy))
        {
            return copy;
        }
        var relations = PackageChanges.RelationsOf(name);
        if (!older.Has(relations) && newer.Package.Mark(name) is { Length: > 0 } mark && mark == older.Mark(name))
        {
            return _copies[name] = name;
        }
        _copies[name] = copy = newer.FreeName(name);
        newer.AddPart(copy, older.Bytes(name), ContentType(name));
        if (older.Part(relations)?.Root is { } list && older.Part(name) is { } part)
        {
            var copied = new XElement(list);
            foreach (var relation in copied.Elements(Relations + "Relationship").Where(relation => (string?)relation.Attribute("TargetMode") != "External").ToList())
            {
                if (part.Relations.TryGetValue((string?)relation.Attribute("Id") ?? "", out var to) && older.Has(to.Target))
                {
                    relation.SetAttributeValue("Target", "/" + Copy(to.Target));
                }
                else
                {
                    relation.Remove();
                }
            }
            newer.AddTree(PackageChanges.RelationsOf(copy), copied);
        }
        return copy;
    }

    private XElement? Relation(string part, string id) =>
        older.Part(PackageChanges.RelationsOf(part))?.Root.Elements(Relations + "Relationship").FirstOrDefault(relation => (string?)relation.Attribute("Id") == id);

    private string ContentType(string name)
    {
        var types = older.Part(PackageChanges.ContentTypes)?.Root;
        var ending = Path.GetExtension(name).TrimStart('.');
        var named = types?.Elements().FirstOrDefault(type => string.Equals((string?)type.Attribute("PartName"), "/" + name, StringComparison.OrdinalIgnoreCase))
            ?? types?.Elements().FirstOrDefault(type => string.Equals((string?)type.Attribute("Extension"), ending, StringComparison.OrdinalIgnoreCase));
        return (string?)named?.Attribute("ContentType") ?? "application/octet-stream";
    }
}
