using System.Xml.Linq;

namespace Travaux.Documents.Word;

/// <summary>Names pictures and shapes so that equal ones have equal names.</summary>
internal static class Pictures
{
    private const string Diagram = "diagram";
    private const string Chart = "chart";
    private const string Object = "object";

    /// <summary>The name of a picture, shape or embedded object.</summary>
    /// <param name="picture">Its element in the run.</param>
    /// <param name="part">The part that it stands in.</param>
    /// <param name="package">The file.</param>
    /// <param name="holdsText">Whether a box of text hangs in it, which is read apart.</param>
    public static string Name(XElement picture, WordPart part, WordPackage package, bool holdsText)
    {
        var (kind, marks) = (holdsText ? "text box" : picture.Name == W.Object ? Object : "picture", new SortedSet<string>(StringComparer.Ordinal));
        foreach (var element in picture.Descendants())
        {
            kind = holdsText ? kind : element.Name.LocalName switch { "relIds" => Diagram, "chart" => Chart, _ => kind };
            foreach (var attribute in element.Attributes())
            {
                if (attribute.Name.Namespace == Ooxml.Relations && part.Relations.TryGetValue(attribute.Value, out var relation) && !relation.IsExternal)
                {
                    marks.Add(package.Mark(relation.Target));
                }
            }
            if (element.Name.LocalName == "textpath" && (string?)element.Attribute("string") is { Length: > 0 } words)
            {
                marks.Add($"'{words}'");
            }
        }
        marks.Remove("");
        return marks.Count == 0 || holdsText ? kind : $"{kind} {string.Join(' ', marks)}";
    }

    /// <summary>Whether a thing of that name may hold words, which are not read.</summary>
    public static bool MayHoldWords(string thing) =>
        thing.StartsWith(Diagram, StringComparison.Ordinal) || thing.StartsWith(Chart, StringComparison.Ordinal) || thing.StartsWith(Object, StringComparison.Ordinal);
}
