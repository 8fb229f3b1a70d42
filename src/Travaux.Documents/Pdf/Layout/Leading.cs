namespace Travaux.Documents.Pdf.Layout;

/// <summary>How far lines of each size of letters stand apart inside a paragraph.</summary>
/// <remarks>
/// <para>Learnt from pairs of lines that surely go on: the upper one full, the lower one beginning with a small letter.</para>
/// </remarks>
internal sealed class Leading
{
    private const float Usual = 1.15f;
    private const float Widest = 2.6f;
    private const int Enough = 3;

    private readonly Dictionary<int, Dictionary<int, int>> _seen = [];
    private readonly Dictionary<int, float> _known = [];

    /// <summary>Learns from a region.</summary>
    public void Learn(Region region)
    {
        var rows = region.Rows;
        for (var at = 1; at < rows.Count; at++)
        {
            var step = rows[at].Baseline - rows[at - 1].Baseline;
            if (step > 0 && step < Widest * rows[at].Size && SameSize(rows[at - 1], rows[at])
                && rows[at - 1].Box.Right > region.RightMargin - 6 * rows[at].Size && LineEnds.BeginsSmall(rows[at].First.Text))
            {
                var steps = _seen.TryGetValue(Key(rows[at].Size), out var known) ? known : _seen[Key(rows[at].Size)] = [];
                steps[Key(step)] = steps.GetValueOrDefault(Key(step)) + 1;
            }
        }
        _known.Clear();
    }

    /// <summary>The usual step from baseline to baseline at a size.</summary>
    public float At(float size)
    {
        if (!_known.TryGetValue(Key(size), out var step))
        {
            var best = Near(size).SelectMany(steps => steps).GroupBy(each => each.Key).Select(same => (Step: same.Key, Count: same.Sum(each => each.Value)))
                .OrderByDescending(each => each.Count).ThenBy(each => each.Step).FirstOrDefault();
            step = best.Count >= Enough ? best.Step / 2f : Usual * size;
            _known[Key(size)] = step;
        }
        return step;
    }

    /// <summary>Whether two rows are set in letters of one size, as near as fonts are.</summary>
    public static bool SameSize(Row one, Row other) => Math.Abs(one.Size - other.Size) <= 0.12f * Math.Max(one.Size, other.Size);

    private IEnumerable<Dictionary<int, int>> Near(float size)
    {
        for (var key = Key(size) - 1; key <= Key(size) + 1; key++)
        {
            if (_seen.TryGetValue(key, out var steps))
            {
                yield return steps;
            }
        }
    }

    private static int Key(float points) => (int)Math.Round(points * 2);
}
