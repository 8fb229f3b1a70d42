using Travaux.Record.Drafts;

namespace Travaux.Documents.Pdf.Layout;

/// <summary>Puts lines together to paragraphs, over the ends of columns and pages too.</summary>
/// <remarks>
/// <para>
/// A paragraph ends at a wider space, a change of size, a hung number, a line further in, or a line that ends short after a sentence.
/// A line that ends short in the middle of one is kept as a line: what it means is for the parser to say.
/// </para>
/// </remarks>
internal sealed class Paragraphs(Leading leading)
{
    private const float Wider = 1.2f;
    private const float StillOne = 1.45f;

    private readonly List<Paragraph> _all = [];
    private Paragraph? _open;
    private Paragraph? _cell;
    private float _margin;

    /// <summary>The paragraphs so far, in reading order.</summary>
    public List<Paragraph> All => _all;

    /// <summary>The paragraph that the next region may go on with, if any.</summary>
    public Paragraph? Open => _open;

    /// <summary>Adds the next region.</summary>
    public void Add(Region region)
    {
        if (region.Cells.Count > 0)
        {
            AddCells(region);
            _open = null;
            return;
        }
        for (var at = 0; at < region.Rows.Count; at++)
        {
            var row = region.Rows[at];
            var how = _open is null ? Follows.Apart : at == 0 ? OverBreak(_open, row) : Inside(_open, row, region);
            Put(row, how);
            _margin = region.RightMargin;
        }
    }

    // Words at the top of a page that stand in no first column go on in the last cell of the page before.
    private void AddCells(Region region)
    {
        foreach (var cell in region.Cells)
        {
            if (region.GoesOn && _cell is not null && ReferenceEquals(cell, region.Cells[0]) && cell[0].Box.Left > region.Edges[0])
            {
                _cell.Lines.AddRange(cell.Select(row => (row, Follows.RunOn)));
            }
            else
            {
                AddApart(BlockKind.TableCell, "", cell);
                _cell = _all[^1];
            }
        }
    }

    /// <summary>Adds lines that are a paragraph of their own.</summary>
    public void AddApart(BlockKind kind, string label, List<Row> rows)
    {
        var own = new Paragraph(kind) { Label = label };
        own.Lines.AddRange(rows.Select(row => (row, Follows.RunOn)));
        if (own.Lines.Count > 0 || label.Length > 0)
        {
            _all.Add(own);
        }
    }

    private void Put(Row row, Follows how)
    {
        if (how == Follows.Apart || _open is null)
        {
            _open = new(BlockKind.Paragraph);
            _all.Add(_open);
            how = Follows.RunOn;
        }
        _open.Lines.Add((row, how));
    }

    private Follows Inside(Paragraph open, Row row, Region region)
    {
        var last = open.Last;
        var step = row.Baseline - last.Baseline;
        var usual = leading.At(Math.Max(row.Size, last.Size));
        var isShort = IsShort(last, row, region.RightMargin);
        var ends = LineEnds.EndsSentence(last.Last.Text);
        var goesOn = !isShort && !ends && LineEnds.BeginsSmall(row.First.Text) && !Labels.IsNumbering(row.First.Text);
        if (!Leading.SameSize(last, row) || step > (goesOn ? StillOne : Wider) * usual)
        {
            return Follows.Apart;
        }
        if (IsOpened(open, row, ends, isShort))
        {
            return Follows.Apart;
        }
        return isShort ? ends && !LineEnds.BeginsSmall(row.First.Text) ? Follows.Apart : Follows.NewLine : Follows.RunOn;
    }

    private static bool IsOpened(Paragraph open, Row row, bool ends, bool isShort) =>
        (row.HasHungLabel && (ends || isShort || open.Last.Last.Text.EndsWith(',')))
        || (Labels.IsNumbering(row.First.Text) && (isShort || (ends && Math.Abs(row.Box.Left - open.Left) > 0.5f * row.Size)))
        || (ends && IsFurtherIn(open, row));

    // From column to column and page to page only the words, the size and the opening of paragraphs tell.
    private Follows OverBreak(Paragraph open, Row row)
    {
        var last = open.Last;
        if (!Leading.SameSize(last, row) || row.HasHungLabel || Labels.IsNumbering(row.First.Text) || row.Page > last.Page + 1)
        {
            return Follows.Apart;
        }
        var isShort = IsShort(last, row, _margin);
        if (LineEnds.EndsSentence(last.Last.Text))
        {
            var isOpening = !open.HasOpening || Math.Abs(row.Box.Left - open.Left) > 0.8f * row.Size;
            return isShort || isOpening || open.Lines.Count < 2 ? Follows.Apart : Follows.RunOn;
        }
        var isSet = open.Lines.Count > 1 && Math.Abs(row.Box.Left - open.Left) < row.Size && row.Box.Width > 0.5f * last.Box.Width;
        return LineEnds.BeginsSmall(row.First.Text) || (!isShort && (isSet || row.Page == last.Page)) ? Follows.RunOn : Follows.Apart;
    }

    /// <summary>Whether a line ended before it had to: the first word of the next would have fitted, and the last is whole.</summary>
    private static bool IsShort(Row last, Row row, float margin)
    {
        var word = row.First.Box;
        return !LineEnds.IsOpen(last.Last.Text) && last.Box.Right + 0.25f * last.Size + word.Width < margin - 0.4f * last.Size;
    }

    private static bool IsFurtherIn(Paragraph open, Row row) =>
        open.Lines.Count > 1 && row.Box.Left > open.Left + 0.8f * row.Size && row.Box.Left < open.Left + 8 * row.Size;
}
