namespace Travaux.Documents.Pdf.Layout;

/// <summary>Parts footnotes from the running text of a page, and tells the references to them.</summary>
/// <remarks>
/// <para>
/// Notes begin under a rule of underscores, or with a line in smaller letters whose first word is a raised sign or the sign of a
/// reference above. They end with the region, or where letters of the text's size follow after a space.
/// </para>
/// </remarks>
internal sealed class Footnotes(float bodySize)
{
    private const float Smaller = 0.95f;
    private const float Raised = 0.8f;
    private readonly List<Footnote> _notes = [];
    private readonly List<Row> _lines = [];

    /// <summary>The notes, in the order of the file.</summary>
    public IReadOnlyList<Footnote> All => _notes;

    /// <summary>Takes the notes out of the regions of a page.</summary>
    /// <param name="regions">The regions; those with notes lose them.</param>
    /// <param name="furniture">Takes the rules over notes.</param>
    /// <returns>The notes that begin on the page, and the lines of all notes on it.</returns>
    public (List<Footnote> Begun, List<Row> Lines) TakeOut(List<Region> regions, List<Furniture> furniture)
    {
        _lines.Clear();
        var before = _notes.Count;
        var references = regions.SelectMany(region => region.Lines).SelectMany(row => row.Words.Where(word => IsRaised(word, row)).Select(word => word.Text)).ToHashSet();
        foreach (var region in regions.Where(region => region.Cells.Count == 0))
        {
            TakeOut(region.Rows, references, furniture);
        }
        var found = _notes[before..];
        var marks = found.Select(note => note.Mark).Where(mark => mark.Length > 0).ToHashSet();
        foreach (var row in regions.SelectMany(region => region.Lines))
        {
            MarkReferences(row, marks);
        }
        return (found, [.. _lines]);
    }

    /// <summary>Whether a word is set smaller and higher than the line it stands on.</summary>
    public static bool IsRaised(PrintedWord word, Row row) =>
        word.Box.Height <= Raised * row.Size && word.Box.Bottom < row.Baseline - 0.1f * row.Size && Labels.IsNoteMark(word.Text);

    private void TakeOut(List<Row> rows, HashSet<string> references, List<Furniture> furniture)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            var rule = IsRule(rows, at);
            if (rule || Begins(rows, at, references))
            {
                var start = rule ? at + 1 : Continued(rows, at);
                var end = End(rows, rule ? at + 1 : at, references);
                AddNotes(rows[start..end], references);
                if (rule)
                {
                    furniture.AddRange(rows[at].Pieces.Select(piece => new Furniture(FurnitureKind.Rule, rows[at].Page, piece)));
                }
                var from = rule ? at : start;
                rows.RemoveRange(from, end - from);
                at = from - 1;
            }
        }
    }

    private bool IsRule(List<Row> rows, int at) =>
        rows[at].Pieces is [{ Words: [{ Text: { Length: >= 5 } text }] }] && text.All(sign => sign is '_' or '\u2014' or '\u2500' or '\u2015')
        && at + 1 < rows.Count && rows[at + 1].Size < Smaller * bodySize && rows[at].Box.Left < rows[at + 1].Box.Left + bodySize * 3;

    private bool Begins(List<Row> rows, int at, HashSet<string> references)
    {
        var row = rows[at];
        var first = row.First;
        if (row.Size >= Smaller * bodySize || !Labels.IsNoteMark(first.Text) || row.Words.Take(2).Count() < 2)
        {
            return false;
        }
        return references.Contains(first.Text) ? IsRaised(first, row) || rows.FindIndex(0, at, IsFull) >= 0
            : IsRaised(first, row) && rows.FindLastIndex(rows.Count - 1, rows.Count - at, IsFull) < 0;
    }

    private bool IsFull(Row row) => row.Size >= Smaller * bodySize;

    // Lines in the size of the notes right above the first mark go on a note of the page before.
    private int Continued(List<Row> rows, int at)
    {
        var start = at;
        while (start > 0 && Math.Abs(rows[start - 1].Size - rows[at].Size) < 0.04f * rows[at].Size
            && rows[start].Baseline - rows[start - 1].Baseline < 1.7f * rows[at].Size)
        {
            start--;
        }
        return start > 0 && _notes.Count > 0 && !EndsSentence(_notes[^1].Rows) ? start : at;
    }

    private int End(List<Row> rows, int at, HashSet<string> references)
    {
        for (var next = at + 1; next < rows.Count; next++)
        {
            if (rows[next].Size >= Smaller * bodySize && rows[next].Baseline - rows[next - 1].Baseline > 1.5f * rows[next].Size
                && !(references.Contains(rows[next].First.Text) && IsRaised(rows[next].First, rows[next])))
            {
                return next;
            }
        }
        return rows.Count;
    }

    private void AddNotes(List<Row> rows, HashSet<string> references)
    {
        var isFirst = true;
        foreach (var row in rows)
        {
            var first = row.First;
            var begins = Labels.IsNoteMark(first.Text) && (IsRaised(first, row) || !char.IsLetterOrDigit(first.Text[0]) || (references.Contains(first.Text) && row.HasHungLabel)
                || (references.Contains(first.Text) && (_notes.Count == 0 ? isFirst : _notes[^1].Mark != first.Text && EndsSentence(_notes[^1].Rows))));
            if (begins)
            {
                _notes.Add(new(first.Text, row.Page));
                row.DropFirst();
            }
            else if (isFirst && (_notes.Count == 0 || EndsSentence(_notes[^1].Rows)))
            {
                _notes.Add(new("", row.Page));
            }
            isFirst = false;
            if (row.Pieces.Count > 0)
            {
                _notes[^1].Rows.Add(row);
                _lines.Add(row);
            }
        }
    }

    private static void MarkReferences(Row row, HashSet<string> marks)
    {
        foreach (var piece in row.Pieces)
        {
            for (var at = 0; at < piece.Words.Length; at++)
            {
                var word = piece.Words[at];
                if (marks.Contains(word.Text) && IsRaised(word, row))
                {
                    piece.Words[at] = word with { Thing = Thing };
                }
            }
        }
    }

    /// <summary>The name of a reference to a note, the same for each: what it refers to is counted anew in every draft.</summary>
    public const string Thing = "footnote";

    private static bool EndsSentence(List<Row> rows) => rows.Count > 0 && LineEnds.EndsSentence(rows[^1].Last.Text);
}
