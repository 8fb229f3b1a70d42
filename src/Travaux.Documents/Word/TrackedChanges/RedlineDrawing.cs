using System.Xml.Linq;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Draws a redline into the newer file: story by story, in the order of the redline.</summary>
internal sealed class RedlineDrawing
{
    private readonly WordDraft _newer;
    private readonly ChangeMarks _marks;
    private readonly OlderContent _older;
    private readonly ContainerElements _newerElements;
    private readonly ContainerElements _olderElements;
    private readonly Dictionary<int, HashSet<int>> _newerCuts = [];
    private readonly Dictionary<int, List<ParagraphRedline>> _partsOf = [];
    private readonly BlockRedline _redline;
    private readonly MarginDrawing _margins;
    private readonly FormatChanges _formats;

    private RedlineDrawing(BlockRedline redline, WordDraft older, WordDraft newer, PackageChanges changes, WordRedlineOptions options)
    {
        (_newer, _marks) = (newer, new(options, newer.Package));
        var (wholes, olderCuts) = (new MathWholes(older.Paragraphs, newer.Paragraphs), new Dictionary<int, HashSet<int>>());
        _redline = redline with { Stories = [.. redline.Stories.Select(story => Prepared(story, wholes))] };
        foreach (var part in _redline.Stories.SelectMany(Paragraphs))
        {
            Prepare(part, olderCuts);
        }
        (_newerElements, _olderElements) = (new(newer), new(older));
        _older = new(older, changes, _marks, olderCuts);
        (_margins, _formats) = (new(changes, _marks, _older), new(_older, _marks));
    }

    /// <summary>Draws a redline.</summary>
    /// <param name="redline">The redline of the two drafts' documents.</param>
    /// <param name="older">The older draft; its trees are used up.</param>
    /// <param name="newer">The newer draft; its trees become those of the redline.</param>
    /// <param name="changes">What becomes of the newer file.</param>
    /// <param name="options">Author and date.</param>
    public static void Draw(BlockRedline redline, WordDraft older, WordDraft newer, PackageChanges changes, WordRedlineOptions options)
    {
        var drawing = new RedlineDrawing(redline, older, newer, changes, options);
        foreach (var story in drawing._redline.Stories)
        {
            drawing.Draw(story);
        }
        drawing.MarkNewNotes();
        drawing.DrawMargins(older);
        changes.OrderNotes();
        foreach (var part in newer.Package.TextParts)
        {
            PartedChanges.Part(part.Root);
        }
    }

    private static IEnumerable<ParagraphRedline> Paragraphs(StoryRedline story) => story.Parts.SelectMany(part => part switch
    {
        TableRedline table => table.Rows.SelectMany(row => row.Cells).SelectMany(Paragraphs),
        _ => [(ParagraphRedline)part],
    });

    private static StoryRedline Prepared(StoryRedline story, MathWholes wholes) => story with
    {
        Parts = [.. story.Parts.Select(part => part switch
        {
            TableRedline table => table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => Prepared(cell, wholes))] })] },
            ParagraphRedline { Older: >= 0, Newer: >= 0 } paragraph => wholes.Of(paragraph),
            _ => part,
        })],
    };

    /// <summary>Notes where the pieces of a part begin and end, and which parts a newer paragraph has.</summary>
    private void Prepare(ParagraphRedline part, Dictionary<int, HashSet<int>> olderCuts)
    {
        if (part.Newer >= 0)
        {
            ListOf(_partsOf, part.Newer).Add(part);
        }
        foreach (var piece in part.Pieces)
        {
            if (piece.InOlder && part.Older >= 0)
            {
                ListOf(olderCuts, part.Older).UnionWith([piece.Older, piece.Older + piece.Length]);
            }
            if (part.Newer >= 0)
            {
                ListOf(_newerCuts, part.Newer).UnionWith([piece.Newer, piece.Newer + (piece.InNewer ? piece.Length : 0)]);
            }
        }
    }

    private static T ListOf<T>(Dictionary<int, T> lists, int key)
        where T : new()
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = new();
        }
        return list;
    }

    private void Draw(StoryRedline story)
    {
        var cursor = new Cursor(_newerElements[story.Newer]);
        var part = _newerElements.PartOf(story.Newer);
        var drawn = new Dictionary<int, Queue<XElement>>();
        foreach (var one in story.Parts)
        {
            switch (one)
            {
                case ParagraphRedline paragraph:
                    Draw(paragraph, drawn, cursor, part);
                    break;
                case TableRedline table:
                    Draw(table, cursor, part);
                    break;
            }
        }
        if (story.Parts.Any(one => one is TableRedline || one is ParagraphRedline { Pieces: var pieces, End: var end } && (end is not null || pieces.Any(piece => piece.Revision is not null))))
        {
            ForgetFallback(_newerElements[story.Newer]);
        }
    }

    private void Draw(ParagraphRedline part, Dictionary<int, Queue<XElement>> drawn, Cursor cursor, WordPart to)
    {
        XElement element;
        if (part.Newer < 0)
        {
            element = _older.EmptyParagraph(part.Older, to);
            foreach (var piece in part.Pieces)
            {
                element.Add(_older.Runs(part.Older, piece, to));
            }
            _marks.MarkEnd(element, part.End);
            cursor.Put(element);
        }
        else
        {
            if (!drawn.TryGetValue(part.Newer, out var elements))
            {
                drawn[part.Newer] = elements = new(Drawn(part.Newer, cursor));
            }
            element = elements.Dequeue();
            cursor.MoveTo(element);
            if (part is { End: null, Older: >= 0 })
            {
                _formats.Mark(element, part.Older, to);
            }
        }
        if (part.Move > 0 && element.Name == W.P)
        {
            DrawRange(part, element, cursor);
        }
    }

    private List<XElement> Drawn(int block, Cursor cursor)
    {
        var (paragraph, parts) = (_newer.Paragraphs.All[block], _partsOf[block]);
        if (parts is [{ End: null, Pieces: var pieces }] && pieces.All(piece => piece.Revision is null))
        {
            return [paragraph.Element];
        }
        var drawing = new ParagraphDrawing(paragraph, _newerCuts.GetValueOrDefault(block, []), _older, _marks);
        var drawn = drawing.Draw(parts, cursor);
        if (parts is [{ Older: < 0, Move: 0 }])
        {
            drawing.DrawWhole(RevisionKind.Insertion);
        }
        return drawn;
    }

    private void DrawRange(ParagraphRedline part, XElement element, Cursor cursor)
    {
        var start = _marks.RangeStart(part.Pieces.Any(piece => piece.Revision is RevisionKind.MovedFrom), part.Move);
        if (element.Element(W.PPr) is { } settings)
        {
            settings.AddAfterSelf(start);
        }
        else
        {
            element.AddFirst(start);
        }
        var end = ChangeMarks.RangeEnd(start);
        if (part.End is null)
        {
            element.Add(end);
        }
        else
        {
            cursor.Put(end);
        }
    }

    private void Draw(TableRedline table, Cursor cursor, WordPart to)
    {
        if (table.Newer < 0)
        {
            var gone = _older.Adopted(_olderElements[table.Older], _olderElements.PartOf(table.Older), to);
            _marks.MarkAll(gone, RevisionKind.Deletion);
            cursor.Put(gone);
            return;
        }
        var element = _newerElements[table.Newer];
        cursor.MoveTo(element);
        if (table.Older < 0)
        {
            _marks.MarkAll(element, RevisionKind.Insertion);
            return;
        }
        var inside = default(XElement);
        foreach (var row in table.Rows)
        {
            if (row.Newer < 0)
            {
                var gone = _older.Adopted(_olderElements[row.Older], _olderElements.PartOf(row.Older), to);
                _marks.MarkRow(gone, RevisionKind.Deletion);
                Put(gone, inside, element);
                inside = gone;
                continue;
            }
            inside = _newerElements[row.Newer];
            if (row.Older < 0)
            {
                _marks.MarkRow(inside, RevisionKind.Insertion);
            }
            foreach (var cell in row.Cells)
            {
                Draw(cell);
            }
        }
    }

    private static void Put(XElement row, XElement? after, XElement table)
    {
        if (after is not null)
        {
            after.AddAfterSelf(row);
        }
        else if (table.Elements().FirstOrDefault(child => child.Name == W.Tr || child.Name == W.Sdt || child.Name == W.CustomXml) is { } first)
        {
            first.AddBeforeSelf(row);
        }
        else
        {
            table.Add(row);
        }
    }

    /// <summary>What a changed text box looked like to programs that can't read it is no longer so.</summary>
    private static void ForgetFallback(XElement story)
    {
        if (story.Name == W.TxbxContent && story.Ancestors(Ooxml.Choice).FirstOrDefault()?.Parent is { } alternatives)
        {
            alternatives.Elements(Ooxml.Fallback).Remove();
        }
    }

    /// <summary>Draws the headers and footers that have no story, because only one draft has them.</summary>
    private void DrawMargins(WordDraft older)
    {
        foreach (var margin in Untold(_newer.Paragraphs.Containers, _redline.Stories.Select(story => story.Newer)))
        {
            _margins.DrawNew(_newerElements[margin]);
        }
        foreach (var margin in Untold(older.Paragraphs.Containers, _redline.Stories.Select(story => story.Older)))
        {
            _margins.DrawGone(older.Paragraphs.Containers[margin], _olderElements[margin], _olderElements.PartOf(margin));
        }
    }

    private static List<int> Untold(Sequence<Container> containers, IEnumerable<int> told)
    {
        var done = told.ToHashSet();
        return [.. Enumerable.Range(0, containers.Count).Where(at => containers[at].Kind is ContainerKind.Header or ContainerKind.Footer && !done.Contains(at))];
    }

    /// <summary>Marks the text of notes whose references are new.</summary>
    private void MarkNewNotes()
    {
        var told = _redline.Stories.Select(story => story.Newer).ToHashSet();
        var containers = _newer.Paragraphs.Containers;
        for (var at = 1; at < containers.Count; at++)
        {
            if (containers[at].Kind is ContainerKind.Footnote or ContainerKind.Endnote && !told.Contains(at)
                && _newerElements[at].Elements(W.P).Any() && IsNew(containers[at]))
            {
                foreach (var paragraph in _newerElements[at].Descendants(W.P).ToList())
                {
                    _marks.MarkRuns(paragraph, RevisionKind.Insertion);
                }
            }
        }
    }

    private bool IsNew(Container note) => note.Anchor is { } anchor
        && _partsOf.GetValueOrDefault(anchor.Block, []).SelectMany(part => part.Pieces)
            .Any(piece => piece.Revision == RevisionKind.Insertion && piece.Newer <= anchor.Start && anchor.Start < piece.Newer + piece.Length);
}
