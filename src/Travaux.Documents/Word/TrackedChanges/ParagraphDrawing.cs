using System.Xml.Linq;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Marks what came in one paragraph of the newer file, puts back what went, and cuts it where a paragraph mark went.</summary>
internal sealed class ParagraphDrawing
{
    private static readonly XName Cut = "cut";
    private readonly WordParagraph _paragraph;
    private readonly OlderContent _older;
    private readonly ChangeMarks _marks;
    private readonly List<RunUnit> _units;
    private readonly Dictionary<int, XElement> _lastAt = [];
    private int _before = -1;
    private int _after;

    public ParagraphDrawing(WordParagraph paragraph, HashSet<int> cuts, OlderContent older, ChangeMarks marks)
    {
        (_paragraph, _older, _marks) = (paragraph, older, marks);
        _units = ParagraphUnits.Of(paragraph, cuts);
    }

    /// <summary>Draws the parts of the paragraph, in order.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="cursor">Where the drawing is: at or before the paragraph.</param>
    /// <returns>An element for each part; the last is the paragraph itself.</returns>
    public List<XElement> Draw(List<ParagraphRedline> parts, Cursor cursor)
    {
        var cuts = new List<XElement>();
        var place = 0;
        for (var at = 0; at < parts.Count; at++)
        {
            foreach (var piece in parts[at].Pieces)
            {
                place = piece.Newer + (piece.InNewer ? piece.Length : 0);
                if (!piece.InNewer)
                {
                    _older.Runs(parts[at].Older, piece, _paragraph.Part).ForEach(run => Put(piece.Newer, run));
                }
            }
            if (at < parts.Count - 1)
            {
                cuts.Add(new(Cut));
                Put(place, cuts[^1]);
            }
        }
        _marks.Wrap(parts.SelectMany(part => part.Pieces).Where(piece => !piece.InOlder)
            .SelectMany(piece => UnitRange.Of(_units, piece.Newer, piece.Newer + piece.Length).Select(unit => (unit.Element, piece.Revision!.Value))));
        var drawn = cuts.Select((cut, at) => CutOff(cut, parts[at])).ToList();
        cursor.PutBefore(_paragraph.Element, drawn);
        drawn.Add(_paragraph.Element);
        for (var at = 0; at < parts.Count; at++)
        {
            _marks.MarkEnd(drawn[at], parts[at].End);
        }
        return drawn;
    }

    /// <summary>Marks all of the paragraph as new, whatever stands in it.</summary>
    public void DrawWhole(RevisionKind kind) => _marks.MarkRuns(_paragraph.Element, kind);

    /// <summary>Puts an element where a place of the text is: outside fields and links that end or begin there, after what was put there before.</summary>
    private void Put(int place, XElement element)
    {
        if (_lastAt.TryGetValue(place, out var last))
        {
            last.AddAfterSelf(element);
        }
        else
        {
            PutFirst(place, element);
        }
        _lastAt[place] = element;
    }

    private void PutFirst(int place, XElement element)
    {
        for (; _after < _units.Count && (_units[_after].IsEmpty || _units[_after].Start < place); _after++)
        {
            _before = _units[_after].IsEmpty ? _before : _after;
        }
        var next = _after < _units.Count ? _units[_after].Element : null;
        if (_before < 0)
        {
            if (_units.Count > 0)
            {
                Outermost(_units[0].Element, null).AddBeforeSelf(element);
            }
            else
            {
                _paragraph.Element.Add(element);
            }
            return;
        }
        var best = _before;
        for (var at = _before + 1; at < _after; at++)
        {
            best = _units[at].Fields < _units[best].Fields ? at : best;
        }
        Outermost(_units[best].Element, next).AddAfterSelf(element);
    }

    /// <summary>The element around a run that is a child of the innermost one around both it and another run.</summary>
    private XElement Outermost(XElement run, XElement? other)
    {
        if (run == _paragraph.Element)
        {
            return run;
        }
        var shared = other is null ? [_paragraph.Element] : other.Ancestors().ToHashSet();
        while (run.Parent is { } parent && parent != _paragraph.Element && !shared.Contains(parent))
        {
            run = parent;
        }
        return run;
    }

    /// <summary>Makes a paragraph of its own of what stands before a cut, with the older paragraph's settings.</summary>
    private XElement CutOff(XElement cut, ParagraphRedline part)
    {
        for (var around = cut.Parent!; around != _paragraph.Element; around = cut.Parent!)
        {
            var before = cut.NodesBeforeSelf().ToList();
            before.ForEach(node => node.Remove());
            cut.Remove();
            if (around.Name == ChangeNames.Hyperlink || around.Name == ChangeNames.FldSimple)
            {
                around.AddBeforeSelf(new XElement(around.Name, around.Attributes(), before));
            }
            else
            {
                around.AddBeforeSelf(before);
            }
            around.AddBeforeSelf(cut);
        }
        var paragraph = part.Older >= 0 ? _older.EmptyParagraph(part.Older, _paragraph.Part) : new(W.P);
        var content = cut.NodesBeforeSelf().Where(node => node is not XElement { } element || element.Name != W.PPr).ToList();
        content.ForEach(node => node.Remove());
        cut.Remove();
        paragraph.Add(content);
        return paragraph;
    }
}
