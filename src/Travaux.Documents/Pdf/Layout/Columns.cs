namespace Travaux.Documents.Pdf.Layout;

/// <summary>Cuts a page into regions in reading order: columns of running text, and tables row by row.</summary>
/// <remarks>
/// <para>
/// A gutter with running text on both sides parts columns, unless the paragraphs on both sides begin at the same heights: then it
/// is a table with long cells. A gutter right of hung numbers parts nothing. Any other gutter that three rows cross is a table's.
/// </para>
/// </remarks>
internal static class Columns
{
    private const int FewestLines = 4;
    private const int FewestCells = 3;
    private const int Deepest = 6;
    private const int MostJudged = 8;

    /// <summary>The regions of each page; a table may go on from page to page.</summary>
    public static List<List<Region>> Of(List<PrintedPage> pages, Deadline deadline)
    {
        var all = new List<List<Region>>(pages.Count);
        foreach (var page in pages)
        {
            deadline.Look();
            var regions = new List<Region>();
            var rest = page.Pieces;
            if (all.Count > 0 && all[^1].FindLast(region => region.Cells.Count > 0) is { } table && Tables.GoOn(Row.Of(rest, page.Number), table.Edges) is { } more)
            {
                regions.Add(more);
                var taken = more.Rows.SelectMany(row => row.Pieces).ToHashSet();
                rest = rest.FindAll(piece => !taken.Contains(piece));
            }
            Cut(rest, page.Number, 0, regions);
            all.Add(regions);
        }
        return all;
    }

    private static void Cut(IEnumerable<Piece> pieces, int page, int depth, List<Region> regions)
    {
        var rows = Row.Loosely(pieces, page);
        if (rows.Count == 0)
        {
            return;
        }
        var gutters = Gutter.Between(rows);
        var width = rows.Max(row => row.Box.Right) - rows.Min(row => row.Box.Left);
        var column = depth >= Deepest ? null : gutters.Where(gutter => gutter.TwoSided >= FewestLines).OrderByDescending(gutter => gutter.TwoSided).Take(MostJudged)
            .FirstOrDefault(gutter => PartsColumns(rows, gutter, width));
        if (column is null)
        {
            rows = Row.Of(rows.SelectMany(row => row.Pieces), page);
            Tables.Cut(rows, TableGutters(rows), regions);
            return;
        }
        var (first, last) = Reach(rows, column);
        var inside = rows[first..(last + 1)].SelectMany(row => row.Pieces).ToList();
        Cut(rows[..first].SelectMany(row => row.Pieces), page, depth + 1, regions);
        Cut(inside.Where(piece => piece.Box.Centre < column.Left + (column.Right - column.Left) / 2), page, depth + 1, regions);
        Cut(inside.Where(piece => piece.Box.Centre >= column.Left + (column.Right - column.Left) / 2), page, depth + 1, regions);
        Cut(rows[(last + 1)..].SelectMany(row => row.Pieces), page, depth + 1, regions);
    }

    // Two rows are enough right below a table: it goes on with wider cells.
    private static List<Gutter> TableGutters(List<Row> rows)
    {
        var all = Gutter.Between(rows).FindAll(gutter => gutter.TwoSided >= 2 && !IsAfterLabels(rows, gutter));
        return all.FindAll(gutter => gutter.TwoSided >= FewestCells
            || all.Exists(above => above.TwoSided >= FewestCells && above.Last < gutter.First && gutter.First - above.Last <= 2));
    }

    /// <summary>The rows of the columns: those with pieces on both sides, and what goes on above and below in one of them.</summary>
    private static (int First, int Last) Reach(List<Row> rows, Gutter gutter)
    {
        var (first, last) = (gutter.First, gutter.Last);
        while (last + 1 < rows.Count && GoesOn(rows[last], rows[last + 1]))
        {
            last++;
        }
        while (first > 0 && GoesOn(rows[first - 1], rows[first]))
        {
            first--;
        }
        return (first, last);

        bool GoesOn(Row upper, Row lower) =>
            OnOneSide(upper) && OnOneSide(lower) && lower.Baseline - upper.Baseline < 1.6f * lower.Size && Math.Abs(lower.Size - upper.Size) < 0.1f * upper.Size;

        bool OnOneSide(Row row) => row.Pieces.All(piece => piece.Box.Right <= gutter.Left + 1 || piece.Box.Left >= gutter.Right - 1);
    }

    private static bool PartsColumns(List<Row> rows, Gutter gutter, float width)
    {
        var inside = rows[gutter.First..(gutter.Last + 1)];
        var middle = (gutter.Left + gutter.Right) / 2;
        var left = inside.SelectMany(row => row.Pieces.Where(piece => piece.Box.Centre < middle)).ToList();
        var right = inside.SelectMany(row => row.Pieces.Where(piece => piece.Box.Centre >= middle)).ToList();
        return IsRunningText(left, width) && IsRunningText(right, width) && !BeginTogether(left, right, inside[0].Page);
    }

    private static bool IsRunningText(List<Piece> side, float width)
    {
        var across = side.Max(piece => piece.Box.Right) - side.Min(piece => piece.Box.Left);
        var widths = side.ConvertAll(piece => piece.Box.Width);
        widths.Sort();
        return across > 0.22f * width && widths[widths.Count / 2] > 0.5f * across && side.Sum(piece => piece.Words.Length) >= 3 * side.Count;
    }

    // Paragraphs of a table's row begin at one height; those of columns do so by chance.
    private static bool BeginTogether(List<Piece> left, List<Piece> right, int page)
    {
        var (one, other) = (Beginnings(Row.Of(left, page)), Beginnings(Row.Of(right, page)));
        var fewest = Math.Min(one.Count, other.Count);
        return fewest >= 2 && one.Count(top => other.Exists(beside => Math.Abs(beside - top) < 3)) >= 0.8 * fewest;
    }

    private static List<float> Beginnings(List<Row> rows)
    {
        var beginnings = new List<float>();
        for (var at = 1; at < rows.Count; at++)
        {
            if (rows[at].Baseline - rows[at - 1].Baseline > 1.45f * rows[at].Size)
            {
                beginnings.Add(rows[at].Box.Top);
            }
        }
        return beginnings;
    }

    private static bool IsAfterLabels(List<Row> rows, Gutter gutter)
    {
        var before = new List<Piece>();
        for (var at = gutter.First; at <= gutter.Last; at++)
        {
            var pieces = rows[at].Pieces;
            if (pieces.Count > 1 && pieces.LastOrDefault(piece => piece.Box.Right <= gutter.Left + 1) is { } piece)
            {
                before.Add(piece);
            }
        }
        return before.Count(Labels.IsLabel) >= 0.6 * before.Count;
    }
}
