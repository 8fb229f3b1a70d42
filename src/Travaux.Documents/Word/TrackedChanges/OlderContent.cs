using System.Globalization;
using System.Xml.Linq;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Copies content of the older file into the newer one: with its look, its pictures and its notes, without what only means something where it stood.</summary>
internal sealed class OlderContent
{
    private static readonly XNamespace DrawingNames = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XName Properties = DrawingNames + "docPr";
    private readonly WordParagraphs _paragraphs;
    private readonly ChangeMarks _marks;
    private readonly OlderFormats _formats;
    private readonly PartCopies _copies;
    private readonly NoteCopies _notes;
    private readonly Dictionary<int, HashSet<int>> _cuts;
    private readonly Dictionary<int, List<RunUnit>> _units = [];
    private long _lastPicture;

    /// <summary>The content of the older draft, for the newer file.</summary>
    /// <param name="older">The older draft; its trees are changed.</param>
    /// <param name="newer">What becomes of the newer file.</param>
    /// <param name="marks">Makes the changes.</param>
    /// <param name="cuts">For each older block the places where a piece begins or ends.</param>
    public OlderContent(WordDraft older, PackageChanges newer, ChangeMarks marks, Dictionary<int, HashSet<int>> cuts)
    {
        (_paragraphs, _marks, _cuts) = (older.Paragraphs, marks, cuts);
        _formats = new(older.Package, newer);
        _copies = new(older.Package, newer);
        _notes = new(older.Package, newer, this);
        _lastPicture = newer.Package.TextParts.SelectMany(part => part.Root.Descendants(Properties))
            .Select(picture => long.TryParse((string?)picture.Attribute("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id < int.MaxValue / 2 ? id : 0).DefaultIfEmpty().Max();
    }

    /// <summary>The element that an older block is.</summary>
    public XElement ElementOf(int block) => _paragraphs.All[block].Element;

    /// <summary>Whether a paragraph of the newer file has another style or number than an older block had.</summary>
    public bool FormatsDiffer(int block, XElement newer) => _formats.Differ(ElementOf(block).Element(W.PPr), newer.Element(W.PPr));

    /// <summary>A stretch of an older block as deleted, or moved away, runs.</summary>
    /// <param name="block">The older block.</param>
    /// <param name="piece">The stretch.</param>
    /// <param name="to">The part of the newer file that they come to.</param>
    public List<XElement> Runs(int block, Piece piece, WordPart to)
    {
        var paragraph = _paragraphs.All[block];
        if (!_units.TryGetValue(block, out var units))
        {
            _units[block] = units = ParagraphUnits.Of(paragraph, _cuts.GetValueOrDefault(block, []));
        }
        var change = _marks.Of(piece.Revision!.Value);
        foreach (var unit in UnitRange.Of(units, piece.Older, piece.Older + piece.Length))
        {
            var run = Adopted(unit.Element, paragraph.Part, to);
            if (run.Elements().Any(child => child.Name != W.RPr && child.Name != ChangeNames.MathSettings))
            {
                if (piece.Revision == RevisionKind.Deletion)
                {
                    ChangeMarks.AsDeleted(run);
                }
                change.Add(run);
            }
        }
        return change.HasElements ? [change] : [];
    }

    /// <summary>Marks all that stands in a copied note as deleted; its last paragraph mark stays with the note.</summary>
    public void MarkDeleted(XElement note)
    {
        foreach (var paragraph in note.Descendants(W.P).ToList())
        {
            _marks.MarkRuns(paragraph, RevisionKind.Deletion);
        }
    }

    /// <summary>An empty paragraph with the settings of an older one.</summary>
    public XElement EmptyParagraph(int block, WordPart to)
    {
        var paragraph = new XElement(W.P);
        if (_paragraphs.All[block].Element.Element(W.PPr) is { } settings)
        {
            paragraph.Add(Adopted(settings, _paragraphs.All[block].Part, to));
        }
        return paragraph;
    }

    /// <summary>A copy of an element of the older file, fit for a part of the newer one.</summary>
    public XElement Adopted(XElement original, WordPart from, WordPart to)
    {
        var copy = new XElement(original);
        DeclarePrefixes(original, copy);
        foreach (var element in copy.DescendantsAndSelf().ToList())
        {
            if (ChangeNames.Places.Contains(element.Name) || (element.Parent?.Name == W.SdtPr && element.Name.LocalName is "id" or "dataBinding"))
            {
                element.Remove();
                continue;
            }
            AdoptRelations(element, from, to);
            if (element.Name == Properties)
            {
                element.SetAttributeValue("id", ++_lastPicture);
            }
            else if (element.Name == W.P || element.Name == W.Tr)
            {
                element.Attributes().Where(attribute => attribute.Name.LocalName is "paraId" or "textId").Remove();
            }
            else if (element.Name == W.FootnoteReference || element.Name == W.EndnoteReference)
            {
                if (_notes.Copied(element) is { } id)
                {
                    element.SetAttributeValue(W.Id, id);
                }
                else
                {
                    element.Remove();
                }
            }
        }
        _formats.Adopt(copy);
        return copy;
    }

    private void AdoptRelations(XElement element, WordPart from, WordPart to)
    {
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == Ooxml.Relations).ToList())
        {
            if (attribute.Value.Length > 0 && _copies.IdIn(to, from, attribute.Value) is { } id)
            {
                attribute.Value = id;
            }
            else if (attribute.Value.Length > 0)
            {
                attribute.Remove();
            }
        }
    }

    /// <summary>The prefixes that a choice names in its attribute must be declared where it comes to stand.</summary>
    private static void DeclarePrefixes(XElement original, XElement copy)
    {
        if (!copy.DescendantsAndSelf(Ooxml.Choice).Any())
        {
            return;
        }
        foreach (var (choice, source) in copy.DescendantsAndSelf(Ooxml.Choice).Zip(original.DescendantsAndSelf(Ooxml.Choice)))
        {
            foreach (var prefix in ((string?)choice.Attribute("Requires") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (source.GetNamespaceOfPrefix(prefix) is { } space)
                {
                    choice.SetAttributeValue(XNamespace.Xmlns + prefix, space.NamespaceName);
                }
            }
        }
    }
}
