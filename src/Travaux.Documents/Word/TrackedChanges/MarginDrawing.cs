using System.Globalization;
using System.Xml.Linq;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Draws the headers and footers that only one of the drafts has: what came is marked, what went is put back, deleted.</summary>
internal sealed class MarginDrawing(PackageChanges newer, ChangeMarks marks, OlderContent content)
{
    /// <summary>Marks a header or footer as new; its last paragraph mark stays with it.</summary>
    public void DrawNew(XElement margin) => MarkAllButLastEnd(margin, RevisionKind.Insertion);

    /// <summary>Puts a header or footer of the older draft back, in the section that it stood in or the last.</summary>
    public void DrawGone(Container margin, XElement element, WordPart from)
    {
        var (section, type) = (margin.Name.Split(' ') is [var number, var kind] ? (int.Parse(number, CultureInfo.InvariantCulture), kind) : (1, "default"));
        var name = margin.Kind == ContainerKind.Header ? W.HeaderReference : W.FooterReference;
        var sections = newer.Package.Body.Descendants(W.SectPr).Where(settings => settings.Parent!.Name == W.Body || settings.Parent.Name == W.PPr).ToList();
        if (sections.Count == 0)
        {
            newer.Package.Body.Add(new XElement(W.SectPr));
            sections.Add(newer.Package.Body.Element(W.SectPr)!);
        }
        var settings = sections[Math.Min(section, sections.Count) - 1];
        if (settings.Elements(name).Any(reference => ((string?)reference.Attribute(W.Type) ?? "default") == type))
        {
            return;
        }
        settings.AddFirst(new XElement(name, new XAttribute(W.Type, type), new XAttribute(Ooxml.RelationId, Part(margin.Kind, element, from))));
    }

    private string Part(ContainerKind kind, XElement element, WordPart from)
    {
        var word = kind == ContainerKind.Header ? "header" : "footer";
        var folder = newer.Package.Main.Name[..(newer.Package.Main.Name.LastIndexOf('/') + 1)];
        var root = new XElement(element.Name, element.Attributes());
        var part = new WordPart(newer.FreeName($"{folder}{word}.xml"), root, new Dictionary<string, Relation>());
        newer.AddTree(part.Name, root, $"application/vnd.openxmlformats-officedocument.wordprocessingml.{word}+xml");
        foreach (var child in element.Elements())
        {
            root.Add(content.Adopted(child, from, part));
        }
        MarkAllButLastEnd(root, RevisionKind.Deletion);
        return newer.AddRelation(newer.Package.Main.Name, $"{Ooxml.Relations.NamespaceName}/{word}", "/" + part.Name, isExternal: false);
    }

    private void MarkAllButLastEnd(XElement margin, RevisionKind kind)
    {
        marks.MarkAll(margin, kind);
        margin.Elements(W.P).LastOrDefault()?.Element(W.PPr)?.Element(W.RPr)?.Elements().Where(change => change.Name == W.Ins || change.Name == W.Del).Remove();
    }
}
