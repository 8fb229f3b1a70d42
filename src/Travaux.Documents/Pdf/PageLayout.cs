using Travaux.Documents.Pdf.Layout;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Pdf;

/// <summary>A PDF's text with its layout undone.</summary>
/// <param name="Blocks">The blocks, in reading order.</param>
/// <param name="PageStarts">Where each page starts in the text as laid out.</param>
/// <param name="Furniture">What stands on the pages and not in the draft.</param>
internal sealed record LaidOutText(Sequence<Block> Blocks, Sequence<int> PageStarts, List<Furniture> Furniture);

/// <summary>Undoes the layout of printed pages: furniture off, columns one after the other, lines to paragraphs, notes apart.</summary>
/// <remarks>
/// <para>
/// Every word of the pages is a word of a block, a word of the furniture, or a reference to a note; but hyphens at the ends of lines
/// may go, and two parts of a word become one. Places are counted in the text as laid out: the lines of each page, its notes after them.
/// </para>
/// </remarks>
internal sealed class PageLayout
{
    private readonly string _file;
    private readonly List<Furniture> _furniture = [];
    private readonly LineEnds _lineEnds = new();
    private readonly Leading _leading = new();

    private PageLayout(string file) => _file = file;

    /// <summary>The text of pages that are in reading order; the pages are used up.</summary>
    /// <exception cref="UnreadableDocumentException">The time is up.</exception>
    public static LaidOutText Undo(string file, List<PrintedPage> pages, Deadline deadline) => new PageLayout(file).Of(pages, deadline);

    private LaidOutText Of(List<PrintedPage> pages, Deadline deadline)
    {
        var upright = pages.ConvertAll(TakeUpright);
        _furniture.AddRange(LineNumbers.TakeOff(pages));
        _furniture.AddRange(HeadsAndFeet.TakeOff(pages));
        var regions = Columns.Of(pages, deadline);
        FontHeights.Settle(regions);
        regions.ForEach(page => page.ForEach(Learn));
        var notes = new Footnotes(BodySize(regions));
        var paragraphs = new Paragraphs(_leading);
        var waiting = new List<Footnote>();
        var starts = new List<int>();
        var place = 0;
        for (var page = 0; page < pages.Count; page++)
        {
            var (begun, lines) = notes.TakeOut(regions[page], _furniture);
            starts.Add(place);
            AddPage(regions[page], paragraphs, waiting);
            waiting.AddRange(begun);
            place = SetPlaces(place, regions[page].SelectMany(region => region.Lines).Concat(lines).Concat(upright[page]));
            foreach (var row in upright[page])
            {
                paragraphs.AddApart(BlockKind.Aside, "", [row]);
            }
        }
        AddNotes(waiting, paragraphs);
        return new(BlocksOf(paragraphs), [.. starts], _furniture);
    }

    /// <summary>Notes of the pages before follow once a paragraph begins that does not go on from them.</summary>
    private static void AddPage(List<Region> regions, Paragraphs paragraphs, List<Footnote> waiting)
    {
        var position = paragraphs.All.Count;
        foreach (var region in regions)
        {
            paragraphs.Add(region);
        }
        if (waiting.Count > 0)
        {
            var later = paragraphs.All[position..];
            paragraphs.All.RemoveRange(position, later.Count);
            AddNotes(waiting, paragraphs);
            paragraphs.All.AddRange(later);
        }
    }

    private static void AddNotes(List<Footnote> waiting, Paragraphs paragraphs)
    {
        foreach (var note in waiting)
        {
            paragraphs.AddApart(BlockKind.Footnote, note.Mark, note.Rows);
        }
        waiting.Clear();
    }

    private static List<Row> TakeUpright(PrintedPage page)
    {
        var upright = page.Pieces.FindAll(piece => piece.IsUpright);
        page.Pieces.RemoveAll(piece => piece.IsUpright);
        return upright.ConvertAll(piece => new Row(piece, page.Number));
    }

    private void Learn(Region region)
    {
        _leading.Learn(region);
        Row? before = null;
        foreach (var row in region.Lines)
        {
            _lineEnds.Learn(row, before);
            before = row;
        }
    }

    /// <summary>The size that most of the text is set in.</summary>
    private static float BodySize(List<List<Region>> regions) => regions.SelectMany(page => page).SelectMany(region => region.Rows)
        .GroupBy(row => (int)Math.Round(row.Size * 2)).Select(same => (Size: same.Key / 2f, Letters: same.Sum(row => row.Text.Length)))
        .OrderByDescending(each => each.Letters).FirstOrDefault().Size;

    private static int SetPlaces(int place, IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            row.Start = place;
            place += row.Length + 1;
        }
        return place + 1;
    }

    private Sequence<Block> BlocksOf(Paragraphs paragraphs)
    {
        var text = new ParagraphText(_lineEnds);
        var blocks = new List<Block>(paragraphs.All.Count);
        foreach (var paragraph in paragraphs.All)
        {
            var runs = text.Of(paragraph);
            if (runs.Count > 0 || paragraph.Label.Length > 0)
            {
                var (first, last) = (paragraph.Lines.Count > 0 ? paragraph.Lines[0].Row.Start : 0, paragraph.Lines.Count > 0 ? paragraph.Last.Start + paragraph.Last.Length : 0);
                blocks.Add(new() { Kind = paragraph.Kind, Label = paragraph.Label, Runs = runs, At = new(_file, first, Math.Max(0, last - first)) });
            }
        }
        return [.. blocks];
    }
}
