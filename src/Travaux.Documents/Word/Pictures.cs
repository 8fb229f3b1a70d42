using System.Xml.Linq;

namespace Travaux.Documents.Word;

/// <summary>Names pictures and shapes so that equal ones have equal names.</summary>
internal static class Pictures
{
    /// <summary>The name of a picture, shape or embedded object.</summary>
    /// <param name="picture">Its element in the run.</param>
    /// <param name="part">The part that it stands in.</param>
    /// <param name="package">The file.</param>
    /// <param name="holdsText">Whether a box of text hangs in it, which is read apart.</param>
    public static string Name(XElement picture, WordPart part, WordPackage package, bool holdsText)
    {
        var kind = holdsText ? "text box" : picture.Name == W.Object ? "object" : "picture";
        var marks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var element in picture.Descendants())
        {
            var id = element.Attribute(Ooxml.Embed) ?? element.Attribute(Ooxml.PictureId) ?? element.Attribute(Ooxml.RelationId);
            if (id is not null && part.Relations.TryGetValue(id.Value, out var relation) && !relation.IsExternal)
            {
                marks.Add(package.Mark(relation.Target));
            }
            else if (element.Name.LocalName == "textpath" && (string?)element.Attribute("string") is { Length: > 0 } words)
            {
                marks.Add($"'{words}'");
            }
        }
        marks.Remove("");
        return marks.Count == 0 || holdsText ? kind : $"{kind} {string.Join(' ', marks)}";
    }
}
