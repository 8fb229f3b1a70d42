namespace Travaux.Documents.Pdf.Layout;

/// <summary>A strip of a page that runs down between pieces through several rows.</summary>
internal sealed class Gutter(float left, float right, int firstRow)
{
    /// <summary>Its left edge: the furthest right of what stands left of it.</summary>
    public float Left { get; private set; } = left;

    /// <summary>Its right edge.</summary>
    public float Right { get; private set; } = right;

    /// <summary>The first row that has pieces on both of its sides.</summary>
    public int First { get; } = firstRow;

    /// <summary>The last row that has.</summary>
    public int Last { get; private set; } = firstRow;

    /// <summary>How many rows have.</summary>
    public int TwoSided { get; private set; } = 1;

    /// <summary>Goes on through a row, narrower where that is needed.</summary>
    /// <returns>Whether it does: less than the width given is no gutter.</returns>
    public bool GoThrough(Row row, int index, float narrowest)
    {
        var (left, right) = (Left, Right);
        var (before, after) = (false, false);
        foreach (var piece in row.Pieces)
        {
            if (piece.Box.Centre < (Left + Right) / 2)
            {
                (left, before) = (Math.Max(left, piece.Box.Right), true);
            }
            else
            {
                (right, after) = (Math.Min(right, piece.Box.Left), true);
            }
        }
        if (right - left < narrowest)
        {
            return false;
        }
        (Left, Right) = (left, right);
        if (before && after)
        {
            Last = index;
            TwoSided++;
        }
        return true;
    }

    /// <summary>All gutters between the pieces of rows, from the top.</summary>
    public static List<Gutter> Between(List<Row> rows)
    {
        const int Most = 24;
        var (open, closed) = (new List<Gutter>(), new List<Gutter>());
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            var narrowest = Math.Max(5, 0.7f * row.Size);
            closed.AddRange(open.Where(gutter => !gutter.GoThrough(row, index, narrowest)).ToList());
            open.RemoveAll(closed.Contains);
            for (var at = 1; at < row.Pieces.Count && open.Count < Most; at++)
            {
                var (left, right) = (row.Pieces[at - 1].Box.Right, row.Pieces[at].Box.Left);
                if (right - left >= narrowest && !open.Exists(gutter => gutter.Left < right && left < gutter.Right))
                {
                    open.Add(new(left, right, index));
                }
            }
        }
        closed.AddRange(open);
        closed.Sort((one, other) => one.First.CompareTo(other.First));
        return closed;
    }
}
