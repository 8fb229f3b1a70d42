using System.Xml.Linq;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>The element of each container of a Word draft, and the part that it stands in.</summary>
internal sealed class ContainerElements
{
    private readonly XElement?[] _elements;
    private readonly WordPart?[] _parts;

    /// <summary>Finds them from the paragraphs that stand in them.</summary>
    public ContainerElements(WordDraft draft)
    {
        var containers = draft.Paragraphs.Containers;
        (_elements, _parts) = (new XElement?[containers.Count], new WordPart?[containers.Count]);
        (_elements[0], _parts[0]) = (draft.Package.Body, draft.Package.Main);
        foreach (var paragraph in draft.Paragraphs.All)
        {
            var container = paragraph.Container;
            for (var element = paragraph.Element.Parent; element is not null && container > 0 && _elements[container] is null; element = element.Parent)
            {
                if (Is(element, containers[container].Kind))
                {
                    (_elements[container], _parts[container]) = (element, paragraph.Part);
                    container = containers[container].Parent;
                }
            }
        }
        FindEmptyNotes(draft);
    }

    /// <summary>The element of a container.</summary>
    public XElement this[int container] => _elements[container] ?? throw new ArgumentException($"No paragraph stands in container {container}.", nameof(container));

    /// <summary>The part that a container stands in.</summary>
    public WordPart PartOf(int container) => _parts[container] ?? throw new ArgumentException($"No paragraph stands in container {container}.", nameof(container));

    /// <summary>Finds the notes without a paragraph, from the references to them.</summary>
    private void FindEmptyNotes(WordDraft draft)
    {
        var notes = new Notes(draft.Package);
        for (var container = 1; container < _elements.Length; container++)
        {
            if (_elements[container] is null && draft.Paragraphs.Containers[container].Anchor is { } anchor
                && draft.Paragraphs.All[anchor.Block].Text is var text && text.AtomAt(anchor.Start) is var at && at < text.Atoms.Length
                && notes.Of(text.Atoms[at].Element) is var (part, note))
            {
                (_elements[container], _parts[container]) = (note, part);
            }
        }
    }

    private static bool Is(XElement element, ContainerKind kind) => kind switch
    {
        ContainerKind.Table => element.Name == W.Tbl,
        ContainerKind.Row => element.Name == W.Tr,
        ContainerKind.Cell => element.Name == W.Tc,
        ContainerKind.TextBox => element.Name == W.TxbxContent,
        ContainerKind.Footnote => element.Name == W.Footnote,
        ContainerKind.Endnote => element.Name == W.Endnote,
        ContainerKind.Header => element.Name == W.Hdr,
        ContainerKind.Footer => element.Name == W.Ftr,
        ContainerKind.ContentControl => element.Name == W.Sdt,
        _ => element.Name == W.Body,
    };
}
