using System.Xml.Linq;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Which formats of the older file the newer one knows: styles by their id, lists by what they are.</summary>
internal sealed class OlderFormats
{
    private readonly HashSet<string> _styles;
    private readonly Dictionary<string, string> _lists;

    public OlderFormats(WordPackage older, WordPackage newer)
    {
        _styles = [.. newer.Part(newer.Main, "styles")?.Root.Elements(ChangeNames.Style).Select(style => (string?)style.Attribute(ChangeNames.StyleId) ?? "") ?? []];
        var theirs = Lists(newer);
        var byContent = theirs.GroupBy(list => list.Value).ToDictionary(lists => lists.Key, lists => lists.First().Key, StringComparer.Ordinal);
        _lists = [];
        foreach (var (id, content) in Lists(older))
        {
            if (theirs.GetValueOrDefault(id) == content)
            {
                _lists[id] = id;
            }
            else if (byContent.TryGetValue(content, out var counterpart))
            {
                _lists[id] = counterpart;
            }
        }
    }

    /// <summary>Takes from copied content the styles and lists that the newer file lacks.</summary>
    public void Adopt(XElement copy)
    {
        foreach (var element in copy.DescendantsAndSelf().ToList())
        {
            if (element.Name == ChangeNames.PStyle || element.Name == ChangeNames.RStyle || element.Name == ChangeNames.TblStyle)
            {
                if (!_styles.Contains((string?)element.Attribute(W.Val) ?? ""))
                {
                    element.Remove();
                }
            }
            else if (element.Name == W.NumPr && element.Element(ChangeNames.NumId) is { } number)
            {
                var id = (string?)number.Attribute(W.Val) ?? "";
                if (_lists.TryGetValue(id, out var known))
                {
                    number.SetAttributeValue(W.Val, known);
                }
                else if (id != "0")
                {
                    element.Remove();
                }
            }
        }
    }

    /// <summary>Each list of a file, by its number, with its definition as a text.</summary>
    private static Dictionary<string, string> Lists(WordPackage package)
    {
        var lists = new Dictionary<string, string>(StringComparer.Ordinal);
        if (package.Part(package.Main, "numbering")?.Root is not { } root)
        {
            return lists;
        }
        var definitions = root.Elements(ChangeNames.AbstractNum)
            .GroupBy(definition => (string?)definition.Attribute(ChangeNames.AbstractNumId) ?? "").ToDictionary(same => same.Key, same => Content(same.First()), StringComparer.Ordinal);
        foreach (var list in root.Elements(ChangeNames.Num))
        {
            var definition = (string?)list.Element(ChangeNames.AbstractNumId)?.Attribute(W.Val) ?? "";
            lists[(string?)list.Attribute(ChangeNames.NumId) ?? ""] = definitions.GetValueOrDefault(definition, "") + string.Concat(list.Elements().Where(child => child.Name != ChangeNames.AbstractNumId));
        }
        return lists;
    }

    private static string Content(XElement definition) => string.Concat(definition.Elements().Where(child => child.Name != ChangeNames.Nsid && child.Name != ChangeNames.Tmpl));
}
