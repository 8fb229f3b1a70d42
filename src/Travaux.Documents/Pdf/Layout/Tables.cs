namespace Travaux.Documents.Pdf.Layout;

/// <summary>Cuts rows into tables, cell by cell, and the running text between them.</summary>
/// <remarks>
/// <para>
/// A table's row ends where the space to the next line is wider than between its lines; where all are alike, a line with words in
/// the first column begins one.
/// </para>
/// </remarks>
internal static class Tables
{
    /// <summary>Adds the regions of rows between which these gutters run.</summary>
    public static void Cut(List<Row> rows, List<Gutter> gutters, List<Region> regions)
    {
        var from = 0;
        for (var at = 0; at < gutters.Count;)
        {
            var (first, last) = (gutters[at].First, gutters[at].Last);
            var together = new List<Gutter>();
            for (; at < gutters.Count && gutters[at].First <= last; at++)
            {
                last = Math.Max(last, gutters[at].Last);
                together.Add(gutters[at]);
            }
            first = Math.Max(first, from);
            last = Ending(rows, together, last);
            if (first > last)
            {
                continue;
            }
            AddText(rows[from..first], regions);
            regions.Add(Table(rows[first..(last + 1)], [.. together.Select(gutter => (gutter.Left + gutter.Right) / 2).Order()], goesOn: false));
            from = last + 1;
        }
        AddText(rows[from..], regions);
    }

    /// <summary>The rows at the top of a page that go on with the table of the page before; <see langword="null"/> where none do.</summary>
    public static Region? GoOn(List<Row> rows, List<float> edges)
    {
        var (end, last) = (0, 0);
        while (end < rows.Count && rows[end].Pieces.All(piece => !edges.Exists(edge => piece.Box.Left < edge - 1 && piece.Box.Right > edge + 1)))
        {
            end++;
            if (rows[end - 1].Box.Right > edges[0])
            {
                last = end;
            }
        }
        return last == 0 || rows[0].Box.Right <= edges[0] ? null : Table(rows[..last], edges, goesOn: true);
    }

    private static Region Table(List<Row> rows, List<float> edges, bool goesOn) => new(rows) { Edges = edges, Cells = Cells(rows, edges), GoesOn = goesOn };

    private static void AddText(List<Row> rows, List<Region> regions)
    {
        if (rows.Count > 0)
        {
            regions.Add(new(rows));
        }
    }

    // The last cell goes on below the last row that has words in two.
    private static int Ending(List<Row> rows, List<Gutter> gutters, int last)
    {
        while (last + 1 < rows.Count && rows[last + 1].Baseline - rows[last].Baseline < 1.25f * rows[last].Size
            && gutters.Exists(gutter => rows[last + 1].Box.Left >= gutter.Right - 1 || rows[last + 1].Box.Right <= gutter.Left + 1))
        {
            last++;
        }
        return last;
    }

    private static List<List<Row>> Cells(List<Row> rows, List<float> edges)
    {
        var cells = new List<List<Row>>();
        var start = 0;
        var leading = Leading(rows);
        var evenly = rows.Zip(rows.Skip(1), (one, next) => next.Baseline - one.Baseline).All(step => step <= 1.25f * leading);
        for (var at = 1; at <= rows.Count; at++)
        {
            var begins = at == rows.Count || (evenly ? rows[at].Box.Left < edges[0] : rows[at].Baseline - rows[at - 1].Baseline > 1.25f * leading);
            if (begins)
            {
                AddCells(rows[start..at], edges, cells);
                start = at;
            }
        }
        return cells;
    }

    private static float Leading(List<Row> rows)
    {
        var steps = rows.Zip(rows.Skip(1), (one, next) => next.Baseline - one.Baseline).Where(step => step > 0).Order().ToList();
        return steps.Count == 0 ? float.MaxValue : steps[steps.Count / 4];
    }

    private static void AddCells(List<Row> rows, List<float> edges, List<List<Row>> cells)
    {
        var pieces = rows.SelectMany(row => row.Pieces).ToLookup(piece => edges.Count(edge => edge < piece.Box.Centre));
        for (var column = 0; column <= edges.Count; column++)
        {
            if (Row.Of(pieces[column], rows[0].Page) is { Count: > 0 } cell)
            {
                cells.Add(cell);
            }
        }
    }
}
