using System.Globalization;
using System.Xml.Linq;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Finds the lists of the older file in the newer one, and copies those that it lacks.</summary>
/// <remarks>
/// <para>
/// Two lists are alike that count and print alike: their definitions and what they override are the same. A list that overrides a start keeps counting with the
/// paragraphs of the definition it refers to, so a copy refers to the newer file's own like definition where it has one.
/// </para>
/// </remarks>
internal sealed class OlderLists
{
    private static readonly XName Override = W.Space + "lvlOverride";
    private static readonly HashSet<XName> OfTheirFile =
        [ChangeNames.Nsid, ChangeNames.Tmpl, W.Space + "name", W.Space + "styleLink", ChangeNames.PStyle, W.Space + "lvlPicBulletId"];

    private readonly PackageChanges _newer;
    private readonly WordPart? _part;
    private readonly Dictionary<string, XElement> _olderLists;
    private readonly Dictionary<string, XElement> _olderDefinitions;
    private readonly Dictionary<string, string> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _newerContents;
    private readonly Dictionary<string, string> _byContent;
    private readonly Dictionary<string, string?> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _definitions = new(StringComparer.Ordinal);

    public OlderLists(WordPackage older, PackageChanges newer)
    {
        (_newer, _part) = (newer, newer.Package.Part(newer.Package.Main, "numbering"));
        var root = older.Part(older.Main, "numbering")?.Root;
        (_olderLists, _olderDefinitions) = (ById(root, ChangeNames.Num, ChangeNames.NumId), ById(root, ChangeNames.AbstractNum, ChangeNames.AbstractNumId));
        var definitions = ById(_part?.Root, ChangeNames.AbstractNum, ChangeNames.AbstractNumId);
        _newerContents = ById(_part?.Root, ChangeNames.Num, ChangeNames.NumId)
            .ToDictionary(list => list.Key, list => Content(list.Value, definitions), StringComparer.Ordinal);
        _byContent = _newerContents.GroupBy(list => list.Value).ToDictionary(lists => lists.Key, lists => lists.First().Key, StringComparer.Ordinal);
        foreach (var (id, definition) in definitions)
        {
            _definitions.TryAdd(Content(definition), id);
        }
        foreach (var (id, list) in _olderLists)
        {
            _contents[id] = Content(list, _olderDefinitions);
        }
    }

    /// <summary>The newer file's number of a list that is like an older one, copied where it has none; <see langword="null"/> where it can't be copied.</summary>
    public string? Of(string older)
    {
        if (older == "0")
        {
            return older;
        }
        if (!_found.TryGetValue(older, out var found))
        {
            _found[older] = found = _contents.GetValueOrDefault(older) is not { } content ? null
                : _newerContents.GetValueOrDefault(older) == content ? older
                : _byContent.GetValueOrDefault(content) ?? Copied(_olderLists[older]);
        }
        return found;
    }

    /// <summary>Whether an older and a newer list count and print alike.</summary>
    public bool AreAlike(string older, string newer) => _contents.GetValueOrDefault(older, "") == _newerContents.GetValueOrDefault(newer, "");

    private string? Copied(XElement list)
    {
        if (_part?.Root is not { } root || !_olderDefinitions.TryGetValue(DefinitionOf(list), out var definition) || definition.Element(W.Space + "numStyleLink") is not null)
        {
            return null;
        }
        var content = Content(definition);
        if (!_definitions.TryGetValue(content, out var definitionId))
        {
            _definitions[content] = definitionId = FreeId(root, ChangeNames.AbstractNum, ChangeNames.AbstractNumId);
            Put(root, new(definition.Name, new XAttribute(ChangeNames.AbstractNumId, definitionId), definition.Elements().Where(child => !OfTheirFile.Contains(child.Name))), ChangeNames.AbstractNum);
        }
        var id = FreeId(root, ChangeNames.Num, ChangeNames.NumId);
        Put(root, new(ChangeNames.Num, new XAttribute(ChangeNames.NumId, id), new XElement(ChangeNames.AbstractNumId, new XAttribute(W.Val, definitionId)), list.Elements(Override)), ChangeNames.Num);
        _newer.AddTree(_part.Name, root);
        return id;
    }

    /// <summary>Puts an element behind the last of its kind; a definition in front of the lists where it is the first.</summary>
    private static void Put(XElement root, XElement copy, XName kind)
    {
        foreach (var inside in copy.Descendants().Where(element => OfTheirFile.Contains(element.Name)).ToList())
        {
            inside.Remove();
        }
        if (root.Elements(kind).LastOrDefault() is { } last)
        {
            last.AddAfterSelf(copy);
        }
        else if (root.Elements(kind == ChangeNames.Num ? ChangeNames.AbstractNum : W.Space + "numPicBullet").LastOrDefault() is { } before)
        {
            before.AddAfterSelf(copy);
        }
        else
        {
            root.AddFirst(copy);
        }
    }

    private static string FreeId(XElement root, XName kind, XName id) => (root.Elements(kind)
        .Select(element => int.TryParse((string?)element.Attribute(id), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue / 2 ? number : 0)
        .DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture);

    private static string Content(XElement list, Dictionary<string, XElement> definitions) =>
        (definitions.TryGetValue(DefinitionOf(list), out var definition) ? Content(definition) : "") + string.Concat(list.Elements().Where(child => child.Name != ChangeNames.AbstractNumId));

    private static string Content(XElement definition) => string.Concat(definition.Elements().Where(child => child.Name != ChangeNames.Nsid && child.Name != ChangeNames.Tmpl));

    private static string DefinitionOf(XElement list) => (string?)list.Element(ChangeNames.AbstractNumId)?.Attribute(W.Val) ?? "";

    private static Dictionary<string, XElement> ById(XElement? root, XName kind, XName id)
    {
        var byId = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var element in root?.Elements(kind) ?? [])
        {
            byId.TryAdd((string?)element.Attribute(id) ?? "", element);
        }
        return byId;
    }
}
