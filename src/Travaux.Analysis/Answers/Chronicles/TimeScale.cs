using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>Where days stand on the axis of a drawing: each band has its own scale, wider where more happened.</summary>
/// <remarks><para>A linear axis would give the weeks of the talks a hundredth of a record that reaches over decades. Bands are cut at the phases; days of one band are evenly spaced.</para></remarks>
internal sealed class TimeScale
{
    private readonly List<ScaleBand> _bands = [];

    public TimeScale(IReadOnlyList<ChronicleEntry> entries, IEnumerable<Phase> phases, double left, double width)
    {
        var days = entries.SelectMany(entry => new[] { First(entry), Last(entry) }).OfType<DateOnly>().Order().ToList();
        if (days.Count == 0)
        {
            return;
        }
        var (first, last) = (days[0], days[^1]);
        var cuts = phases.Select(phase => (phase.Title, From: phase.Date?.Earliest ?? first, To: phase.Date?.Latest ?? last))
            .Where(phase => phase.To >= first && phase.From <= last)
            .Select(phase => (phase.Title, From: phase.From < first ? first : phase.From, To: phase.To > last ? last : phase.To))
            .OrderBy(phase => phase.From).ToList();
        var at = first;
        foreach (var (title, from, to) in cuts)
        {
            if (from > at)
            {
                Add("", at, from.AddDays(-1));
            }
            if (to >= at)
            {
                Add(title, from > at ? from : at, to);
                at = to.AddDays(1);
            }
        }
        if (at <= last)
        {
            Add("", at, last);
        }
        var weights = _bands.Select(band => 1 + Math.Sqrt(entries.Count(entry => First(entry) is { } day && day >= band.From && day <= band.To))).ToList();
        var (x, total) = (left, weights.Sum());
        for (var i = 0; i < _bands.Count; i++)
        {
            var wide = width * weights[i] / total;
            _bands[i] = _bands[i] with { Left = x, Width = wide };
            x += wide;
        }
    }

    /// <summary>The bands, from first to last.</summary>
    public IReadOnlyList<ScaleBand> Bands => _bands;

    /// <summary>Where a day begins.</summary>
    public double At(DateOnly day)
    {
        foreach (var band in _bands)
        {
            if (day <= band.To)
            {
                var share = (double)(Math.Max(day.DayNumber, band.From.DayNumber) - band.From.DayNumber) / (band.To.DayNumber - band.From.DayNumber + 1);
                return band.Left + (band.Width * share);
            }
        }
        return _bands[^1].Left + _bands[^1].Width;
    }

    /// <summary>The first day that an entry is drawn from.</summary>
    public static DateOnly? First(ChronicleEntry entry) => entry.Date?.Earliest ?? entry.Earliest ?? entry.Date?.Latest ?? entry.Latest;

    /// <summary>The last day that it is drawn to.</summary>
    public static DateOnly? Last(ChronicleEntry entry) => entry.Date?.Latest ?? entry.Latest ?? entry.Date?.Earliest ?? entry.Earliest;

    private void Add(string title, DateOnly from, DateOnly to) => _bands.Add(new(title, from, to, 0, 0));
}

/// <summary>A stretch of an axis with a scale of its own.</summary>
/// <param name="Title">Its name; empty for time between phases.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
internal sealed record ScaleBand(string Title, DateOnly From, DateOnly To, double Left, double Width);
