using System.Globalization;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word;

/// <summary>The headers and footers of a file, in the order of its sections.</summary>
internal static class PageFurniture
{
    /// <summary>Each header and footer once, with the section that first uses it and for which pages: <c>1 first</c>.</summary>
    public static IEnumerable<(WordPart Part, ContainerKind Kind, string Name)> Of(WordPackage package)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var section = 0;
        foreach (var settings in package.Body.Descendants(W.SectPr).Where(settings => settings.Parent!.Name == W.Body || settings.Parent.Name == W.PPr))
        {
            section++;
            foreach (var reference in settings.Elements().Where(element => element.Name == W.HeaderReference || element.Name == W.FooterReference))
            {
                if (package.Main.Relations.TryGetValue((string?)reference.Attribute(Ooxml.RelationId) ?? "", out var relation)
                    && !relation.IsExternal && seen.Add(relation.Target) && package.Part(relation.Target) is { } part)
                {
                    var kind = reference.Name == W.HeaderReference ? ContainerKind.Header : ContainerKind.Footer;
                    yield return (part, kind, string.Create(CultureInfo.InvariantCulture, $"{section} {(string?)reference.Attribute(W.Type) ?? "default"}"));
                }
            }
        }
    }
}
