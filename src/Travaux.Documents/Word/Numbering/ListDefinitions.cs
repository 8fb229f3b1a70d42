using System.Xml.Linq;

namespace Travaux.Documents.Word.Numbering;

/// <summary>The lists of a file by their ids, read when a paragraph first refers to them.</summary>
/// <remarks>
/// <para>
/// A definition that only names a list style (<c>w:numStyleLink</c>) stands for the one that the style refers to (ECMA-376
/// §17.9.21), through any number of links; links in a circle lead to no list.
/// </para>
/// </remarks>
internal sealed class ListDefinitions(XElement? numbering, StyleSheet styles)
{
    private readonly Dictionary<int, XElement> _lists = ById(numbering, "num", "numId");
    private readonly Dictionary<int, XElement> _definitions = ById(numbering, "abstractNum", "abstractNumId");
    private readonly Dictionary<int, NumberedList?> _read = [];
    private readonly Dictionary<XElement, ListDefinition> _readDefinitions = [];

    /// <summary>The list of an id; <see langword="null"/> where there is none, as for 0, which takes a paragraph out of its list.</summary>
    public NumberedList? Of(int id)
    {
        if (!_read.TryGetValue(id, out var list))
        {
            _read.Add(id, list = Read(id));
        }
        return list;
    }

    private NumberedList? Read(int id)
    {
        // Nearest first: the list itself, then those that its style links lead through.
        List<XElement> links = [];
        HashSet<int> passed = [];
        for (var next = id; ;)
        {
            if (next == 0 || !passed.Add(next) || !_lists.TryGetValue(next, out var list)
                || list.NumberOf("abstractNumId") is not { } definition || !_definitions.TryGetValue(definition, out var found))
            {
                return null;
            }
            links.Add(list);
            if (found.ValueOf("numStyleLink") is not { } style || styles.ListOfListStyle(style) is not { } linked)
            {
                return Overridden(id, DefinitionOf(found), links);
            }
            next = linked;
        }
    }

    private static NumberedList Overridden(int id, ListDefinition definition, List<XElement> links)
    {
        ListLevel[] levels = [.. definition.Levels];
        var starts = new int?[ListLevel.Count];
        foreach (var change in Enumerable.Reverse(links).SelectMany(link => link.Elements(W.Space + "lvlOverride")))
        {
            if (change.NumberAt("ilvl") is not (>= 0 and < ListLevel.Count and var level))
            {
                continue;
            }
            if (change.Child("lvl") is { } own)
            {
                // Word ignores w:lvlRestart here ([MS-OI29500] on §17.9.10).
                levels[level] = ListLevel.Read(own) with { Restart = levels[level].Restart };
            }
            starts[level] = change.NumberOf("startOverride") ?? starts[level];
        }
        return new(id, definition, levels, starts);
    }

    private ListDefinition DefinitionOf(XElement definition)
    {
        if (!_readDefinitions.TryGetValue(definition, out var read))
        {
            _readDefinitions.Add(definition, read = ReadDefinition(definition));
        }
        return read;
    }

    private static ListDefinition ReadDefinition(XElement definition)
    {
        var levels = new ListLevel[ListLevel.Count];
        Array.Fill(levels, ListLevel.Undefined);
        Dictionary<string, int> levelOfStyle = new(StringComparer.Ordinal);
        foreach (var element in definition.Elements(W.Space + "lvl"))
        {
            if (element.NumberAt("ilvl") is >= 0 and < ListLevel.Count and var level)
            {
                levels[level] = ListLevel.Read(element);
                if (element.ValueOf("pStyle") is { } style)
                {
                    levelOfStyle.TryAdd(style, level);
                }
            }
        }
        return new(levels, levelOfStyle);
    }

    private static Dictionary<int, XElement> ById(XElement? root, string name, string id)
    {
        Dictionary<int, XElement> byId = [];
        foreach (var element in root?.Elements(W.Space + name) ?? [])
        {
            if (element.NumberAt(id) is { } number)
            {
                byId.TryAdd(number, element);
            }
        }
        return byId;
    }
}
