using System.Xml.Linq;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word;

/// <summary>A paragraph of a Word file: one block.</summary>
/// <param name="Element">Its element, <c>w:p</c>; of a formula that stands alone, the formula's.</param>
/// <param name="Part">The part that it stands in.</param>
/// <param name="Container">Index of the container that it stands in.</param>
/// <param name="Text">Its text and where that comes from.</param>
internal sealed record WordParagraph(XElement Element, WordPart Part, int Container, ParagraphText Text)
{
    /// <summary>The tracked change of the paragraph's end, where changes are read as marked.</summary>
    public Revision? End { get; init; }
}

/// <summary>The paragraphs of a Word file in reading order, and what they stand in.</summary>
/// <remarks>
/// <para>
/// Every paragraph is there, the empty ones too. A box of text follows the paragraph that it hangs in, a footnote the one
/// that refers to it; endnotes come after the body, then the headers and footers, each once. Where something is said in
/// several ways for several programs, the first counts.
/// </para>
/// <para>Block number <c>i</c> of the document is paragraph number <c>i</c> here.</para>
/// </remarks>
internal sealed class WordParagraphs
{
    private readonly WordPackage _package;
    private readonly ParagraphTextReader _texts;
    private readonly List<WordParagraph> _paragraphs = [];
    private readonly List<Container> _containers = [new(ContainerKind.Body, -1)];
    private readonly Notes _notes;
    private readonly Queue<(XElement Reference, Stretch Anchor)> _endnotes = [];
    private readonly Queue<(XElement Reference, Stretch Anchor)> _footnotes = [];
    private readonly HashSet<XElement> _read = [];
    private int _characters;
    private bool _isInNote;

    private WordParagraphs(WordPackage package)
    {
        (_package, _texts, _notes) = (package, new(package), new(package));
        Story(package.Main, package.Body, 0, null);
        while (_endnotes.TryDequeue(out var endnote))
        {
            Note(endnote.Reference, ContainerKind.Endnote, 0, endnote.Anchor);
        }
        foreach (var (part, kind, name) in PageFurniture.Of(package))
        {
            Story(part, part.Root, Open(kind, -1, name), null);
        }
    }

    /// <summary>The paragraphs, in reading order.</summary>
    public IReadOnlyList<WordParagraph> All => _paragraphs;

    /// <summary>What they stand in; number 0 is the body.</summary>
    public Sequence<Container> Containers => [.. _containers];

    /// <summary>The whole other files put into this one, which are not read.</summary>
    public int OtherFiles { get; private set; }

    /// <summary>The paragraphs of a file.</summary>
    /// <exception cref="UnreadableDocumentException">There are more than the limits allow.</exception>
    public static WordParagraphs Of(WordPackage package) => new(package);

    private void Story(WordPart part, XElement story, int container, Revision? revision) =>
        Blocks(part, story, container, FieldCodes.Of(story), revision);

    private void Blocks(WordPart part, XElement around, int container, FieldCodes fields, Revision? revision)
    {
        for (var node = around.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XElement element)
            {
                Take(part, element, container, fields, revision);
            }
        }
    }

    private void Take(WordPart part, XElement element, int container, FieldCodes fields, Revision? revision)
    {
        switch (ElementRoles.Of(element))
        {
            case ElementRole.Paragraph or ElementRole.Formula:
                Paragraph(part, element, container, fields, revision);
                break;
            case ElementRole.Table:
                Blocks(part, element, Open(ContainerKind.Table, container, ""), fields, revision);
                break;
            case ElementRole.Row:
                Blocks(part, element, Open(ContainerKind.Row, container, ""), fields, Revisions.Inner(revision, element.Element(W.TrPr)));
                break;
            case ElementRole.Cell:
                Blocks(part, element, Open(ContainerKind.Cell, container, ""), fields, Revisions.Cell(revision, element.Element(W.TcPr)));
                break;
            case ElementRole.Control:
                Blocks(part, element, HoldsRows(element) ? container : Open(ContainerKind.ContentControl, container, ControlName(element)), fields, revision);
                break;
            case ElementRole.Inserted or ElementRole.Deleted:
                Blocks(part, element, container, fields, Revisions.Inside(element, revision));
                break;
            case ElementRole.Alternatives when ElementRoles.Chosen(element) is { } chosen:
                Blocks(part, chosen, container, fields, revision);
                break;
            case ElementRole.FieldMark:
                fields.Pass(element);
                break;
            case ElementRole.OtherFile:
                OtherFiles++;
                break;
            case ElementRole.Wrapper or ElementRole.Box:
                Blocks(part, element, container, fields, revision);
                break;
        }
    }

    private void Paragraph(WordPart part, XElement element, int container, FieldCodes fields, Revision? revision)
    {
        ReadingLimits.Refuse(_package.File, _paragraphs.Count + 1, _package.Limits.WordParagraphs, "paragraphs");
        var text = _texts.Read(element, part, fields, revision);
        _characters += text.Text.Length;
        ReadingLimits.Refuse(_package.File, _characters, _package.Limits.WordCharacters, "characters of text");
        var end = Revisions.Inner(revision, element.Element(W.PPr)?.Element(W.RPr));
        _paragraphs.Add(new(element, part, container, text) { End = end });
        if (_texts.Boxes.Count == 0 && _texts.Notes.Count == 0)
        {
            return;
        }
        var (boxes, notes) = (_texts.Boxes.ToArray(), _texts.Notes.ToArray());
        var host = _paragraphs.Count - 1;
        foreach (var (box, change) in boxes)
        {
            var anchor = box.Ancestors().Select(element => text.PlaceOf(element)).FirstOrDefault(place => place >= 0, -1);
            Story(part, box, Open(ContainerKind.TextBox, container, "", anchor < 0 ? null : new(host, anchor, 1)), change);
        }
        foreach (var reference in notes)
        {
            (reference.Name == W.EndnoteReference ? _endnotes : _footnotes).Enqueue((reference, new(host, text.PlaceOf(reference), 1)));
        }
        // A note that refers to a note waits until this one ends: a chain of them is no deeper than one.
        while (!_isInNote && _footnotes.TryDequeue(out var footnote))
        {
            Note(footnote.Reference, ContainerKind.Footnote, container, footnote.Anchor);
        }
    }

    private void Note(XElement reference, ContainerKind kind, int container, Stretch anchor)
    {
        if (_notes.Of(reference) is var (part, note) && _read.Add(note))
        {
            _isInNote = true;
            Story(part, note, Open(kind, container, "", anchor), null);
            _isInNote = false;
        }
    }

    private int Open(ContainerKind kind, int parent, string name, Stretch? anchor = null)
    {
        ReadingLimits.Refuse(_package.File, _containers.Count, _package.Limits.WordContainers, "tables, rows, cells, notes and boxes");
        _containers.Add(new(kind, parent) { Name = name, Anchor = anchor });
        return _containers.Count - 1;
    }

    /// <summary>Whether a content control stands around rows or cells: then it is no container of paragraphs.</summary>
    private static bool HoldsRows(XElement control) =>
        control.Element(W.SdtContent)?.Elements().Any(child => child.Name == W.Tr || child.Name == W.Tc) == true;

    private static string ControlName(XElement control)
    {
        var settings = control.Element(W.SdtPr);
        return (string?)(settings?.Element(W.Tag) ?? settings?.Element(W.Alias))?.Attribute(W.Val) ?? "";
    }
}
