namespace Travaux.Documents.Pdf.Layout;

/// <summary>A part of a page that is read from its top to its foot before the next: a column, the cells of a table.</summary>
internal sealed class Region(List<Row> rows)
{
    /// <summary>The rows, from the top.</summary>
    public List<Row> Rows { get; } = rows;

    /// <summary>The cells of a table, each with its rows, in reading order; empty for running text.</summary>
    public List<List<Row>> Cells { get; init; } = [];

    /// <summary>Where its columns are parted, from the left; empty for running text.</summary>
    public List<float> Edges { get; init; } = [];

    /// <summary>Whether it goes on with the table of the page before.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The lines as they are read: those of the cells where there are cells.</summary>
    public IEnumerable<Row> Lines => Cells.Count > 0 ? Cells.SelectMany(cell => cell) : Rows;

    /// <summary>Where full lines end: nine of ten end before it or there.</summary>
    public float RightMargin { get; } = Margin(rows);

    private static float Margin(List<Row> rows)
    {
        var ends = rows.ConvertAll(row => row.Box.Right);
        ends.Sort();
        return ends.Count == 0 ? 0 : ends[ends.Count * 9 / 10];
    }
}
