namespace Travaux.Documents.Pdf.Layout;

/// <summary>Tells that letters of two heights are one size: fonts of one size differ in how much room they keep above the letters.</summary>
/// <remarks>
/// <para>
/// A line that needs a sign which the text's font lacks is often set in another font as a whole. Such lines go on from others in the
/// middle of sentences at the usual step; when one ratio of heights does so at least three times, lines higher by it count as the lower size where that is the more usual.
/// </para>
/// </remarks>
internal static class FontHeights
{
    private const float Widest = 1.35f;
    private const float Least = 1.06f;
    private const int Enough = 3;

    /// <summary>Settles the sizes of all rows of a file.</summary>
    public static void Settle(List<List<Region>> pages)
    {
        var regions = pages.SelectMany(page => page).ToList();
        var ratios = regions.SelectMany(Ratios).GroupBy(ratio => (int)Math.Round(ratio * 100)).Where(same => same.Count() >= Enough)
            .OrderByDescending(same => same.Count()).Select(same => same.Average()).Take(2).ToList();
        var lines = regions.SelectMany(region => region.Lines).CountBy(row => Key(row.Size)).ToDictionary();
        foreach (var row in regions.SelectMany(region => region.Lines.Concat(region.Rows)))
        {
            var size = row.Main.Size;
            var lower = ratios.Select(ratio => size / ratio).Where(other => Lines(other) > Lines(size)).ToList();
            row.Size = lower.Count > 0 ? lower[0] : size;
        }

        int Lines(float size) => lines.GetValueOrDefault(Key(size) - 1) + lines.GetValueOrDefault(Key(size)) + lines.GetValueOrDefault(Key(size) + 1);
    }

    private static IEnumerable<float> Ratios(Region region)
    {
        for (var at = 1; at < region.Rows.Count; at++)
        {
            var (upper, lower) = (region.Rows[at - 1], region.Rows[at]);
            var (low, high) = (Math.Min(upper.Size, lower.Size), Math.Max(upper.Size, lower.Size));
            if (high > Least * low && high < Widest * low && lower.Baseline - upper.Baseline < 1.45f * low
                && LineEnds.BeginsSmall(lower.First.Text) && !LineEnds.EndsSentence(upper.Last.Text) && upper.Box.Right > region.RightMargin - 6 * low)
            {
                yield return high / low;
            }
        }
    }

    private static int Key(float size) => (int)Math.Round(size * 10);
}
