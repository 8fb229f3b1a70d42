using System.Globalization;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Drawings;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>Draws an account: lanes under one another, phases as bands, uncertain dates as uncertain.</summary>
/// <remarks>
/// <para>
/// A spot is a day. A bar is a span, or a stretch in which something fell: its sides are straight where they are known, broken points
/// where they are only near, arrows where there is no end. What was planned is hollow. Names never overlap: each entry takes the first
/// row of its lane in which it and its name have room.
/// </para>
/// </remarks>
internal static class TimelineDrawing
{
    private const double Width = 76;
    private const double Row = 1.3;
    private const double LongestName = 20;

    /// <summary>The drawing of the dated entries.</summary>
    public static Drawing Of(Chronicle chronicle, Dossier dossier)
    {
        var entries = chronicle.Entries.Where(entry => TimeScale.First(entry) is not null && (entry.Date is { IsUnknown: false } || entry is { Earliest: not null, Latest: not null })).ToList();
        var scale = new TimeScale(entries, dossier.All<Phase>(), 0.3, Width - 0.6);
        var marks = new List<Mark>();
        var heads = scale.Bands.Select(band => TextWidth.Wrap(band.Title, band.Width - 0.5, 3)).ToList();
        var top = (heads.Select(head => head.Count).DefaultIfEmpty(1).Max() * 0.95) + 1.6;
        var y = top;
        foreach (var lane in Enum.GetValues<Lane>())
        {
            var inLane = entries.Where(entry => entry.Lane == lane).ToList();
            if (inLane.Count > 0)
            {
                y = Lay(inLane, lane, scale, y, marks);
            }
        }
        var undated = chronicle.Entries.Count - entries.Count;
        marks.AddRange(Legend(y + 0.8, undated));
        return new()
        {
            Title = $"{dossier.Head.Title}: timeline",
            Description = $"{Reporting.Counted(entries.Count, "entry", "entries")} in {Reporting.Counted(entries.Select(entry => entry.Lane).Distinct().Count(), "lane", "lanes")} over {Reporting.Counted(scale.Bands.Count, "stretch", "stretches")} of time, each with its own scale. The same entries stand in order, with their sources, in the account itself.",
            Width = Width,
            Height = y + 3.4,
            Marks = [.. Bands(scale, heads, top, y), .. marks],
        };
    }

    private static IEnumerable<Mark> Bands(TimeScale scale, List<List<string>> heads, double top, double bottom)
    {
        for (var i = 0; i < scale.Bands.Count; i++)
        {
            var band = scale.Bands[i];
            yield return new Box(band.Left, 0, band.Width, bottom, i % 2 == 0 ? DrawingPart.Band : DrawingPart.BandOther);
            for (var line = 0; line < heads[i].Count; line++)
            {
                yield return new Label(band.Left + 0.25, 0.6 + (line * 0.95), heads[i][line], DrawingPart.BandName) { Tip = line == 0 ? band.Title : "" };
            }
            foreach (var mark in Days(band, top - 0.9))
            {
                yield return mark;
            }
            yield return new Stroke([new(band.Left, 0), new(band.Left, bottom)], DrawingPart.Guide);
        }
    }

    /// <summary>The first day of a band, and further days where there is room for their names.</summary>
    private static IEnumerable<Mark> Days(ScaleBand band, double y)
    {
        var length = band.To.DayNumber - band.From.DayNumber + 1;
        var fits = Math.Max(1, (int)(band.Width / 3.6));
        var step = Math.Max(1, (int)Math.Ceiling((double)length / fits));
        var end = double.NegativeInfinity;
        for (var day = 0; day < length; day += step)
        {
            var date = band.From.AddDays(day);
            var x = band.Left + 0.25 + (band.Width * day / length);
            var name = date.ToString(day == 0 && band.Width > 5.5 ? "d MMM yyyy" : length > 700 ? "yyyy" : "d MMM", CultureInfo.InvariantCulture);
            if (x >= end && x + TextWidth.Of(name) <= band.Left + band.Width)
            {
                end = x + TextWidth.Of(name) + 0.5;
                yield return new Label(x, y, name, DrawingPart.AxisName);
            }
        }
    }

    private static double Lay(List<ChronicleEntry> entries, Lane lane, TimeScale scale, double top, List<Mark> marks)
    {
        var part = Enum.Parse<DrawingPart>(lane.ToString());
        marks.Add(new Stroke([new(0.3, top), new(Width - 0.3, top)], DrawingPart.Guide));
        marks.Add(new Label(0.5, top + 0.75, Named(lane), part));
        var rows = new List<List<(double From, double To)>>();
        var first = top + 1.5;
        foreach (var entry in entries)
        {
            var laid = new LaidEntry(entry, scale);
            var row = rows.FindIndex(taken => taken.TrueForAll(other => laid.To <= other.From || laid.From >= other.To));
            if (row < 0)
            {
                row = rows.Count;
                rows.Add([]);
            }
            rows[row].Add((laid.From - 0.25, laid.To + 0.25));
            marks.AddRange(laid.Marks(first + (row * Row) + 0.55, part));
        }
        return first + (rows.Count * Row) + 0.4;
    }

    private static IEnumerable<Mark> Legend(double y, int undated)
    {
        var x = 0.6;
        foreach (var (shape, words) in Shapes(y))
        {
            foreach (var mark in shape(x))
            {
                yield return mark;
            }
            yield return new Label(x + 2.4, y, words, DrawingPart.Remark);
            x += 3.4 + TextWidth.Of(words);
        }
        yield return new Label(0.6, y + 1.3, $"Each stretch of time has its own scale.{(undated > 0 ? $" Not drawn, having no date: {Reporting.Digits(undated)}." : "")}", DrawingPart.Remark);
    }

    private static IEnumerable<(Func<double, IEnumerable<Mark>> Shape, string Words)> Shapes(double y)
    {
        yield return (x => [new Spot(x + 1, y, 0.32, DrawingPart.Elsewhere)], "on a day");
        yield return (x => [new Box(x + 0.2, y - 0.45, 1.6, 0.9, DrawingPart.Elsewhere)], "from a day to a day");
        yield return (x => [new Box(x + 0.6, y - 0.45, 1, 0.9, DrawingPart.Elsewhere) { Start = BoxEnd.Approximate, End = BoxEnd.Approximate }], "about then, or somewhere within");
        yield return (x => [new Box(x + 0.2, y - 0.45, 1.2, 0.9, DrawingPart.Elsewhere) { End = BoxEnd.Open }], "open at that side");
        yield return (x => [new Spot(x + 1, y, 0.32, DrawingPart.Elsewhere) { IsHollow = true }], "hollow: planned, not known to have happened");
    }

    private static string Named(Lane lane) => lane switch
    {
        Lane.Delegations => "Delegations",
        Lane.OtherChannels => "Other channels",
        Lane.Drafts => "Drafts",
        Lane.PublicStatements => "Said in public",
        Lane.Battlefield => "The war",
        _ => "Elsewhere",
    };

    /// <summary>An entry with its place along the axis.</summary>
    private sealed class LaidEntry
    {
        private readonly ChronicleEntry _entry;
        private readonly double _left;
        private readonly double _right;
        private readonly string _name;
        private readonly double _named;
        private readonly bool _isSpot;
        private readonly bool _isNamedAhead;

        public LaidEntry(ChronicleEntry entry, TimeScale scale)
        {
            _entry = entry;
            var (first, last) = (TimeScale.First(entry)!.Value, TimeScale.Last(entry)!.Value);
            _isSpot = first == last && entry.Date is not { IsApproximate: true } and not { IsUncertain: true } and not { IsInterval: true };
            _left = entry.Date is { IsOpenStart: true } ? 0.9 : Math.Clamp(scale.At(first), 0.9, Width - 2);
            _right = entry.Date is { IsOpenEnd: true } ? Width - 1 : Math.Min(scale.At(last.AddDays(1)), Width - 1);
            if (_isSpot)
            {
                var middle = Math.Clamp((_left + _right) / 2, 0.8, Width - 0.8);
                (_left, _right) = (middle - 0.35, middle + 0.35);
            }
            else if (_right - _left < 0.9)
            {
                _right = _left + 0.9;
            }
            _name = TextWidth.Fit(entry.Title, LongestName);
            var width = TextWidth.Of(_name);
            var isInside = !_isSpot && width + 1 < _right - _left;
            _named = isInside ? _left + 0.5 : _right + (_isSpot ? 0.2 : 0.75);
            _isNamedAhead = !isInside && _named + width > Width - 0.4;
            _named = _isNamedAhead ? _left - (_isSpot ? 0.2 : 0.75) : _named;
            From = (_isNamedAhead ? _named - width : _left) - 0.5;
            To = Math.Max(_right, _isNamedAhead ? 0 : _named + width) + 0.5;
        }

        public double From { get; }

        public double To { get; }

        public IEnumerable<Mark> Marks(double y, DrawingPart part)
        {
            var mark = _entry.Statement.Manner is Manner.Reported or Manner.Stated ? "" : $" ({_entry.Statement.Manner.Mark()})";
            var tip = $"{_entry.When}: {_entry.Statement.Text}{mark}";
            yield return _isSpot
                ? new Spot((_left + _right) / 2, y, 0.32, part) { IsHollow = _entry.IsPlanned, Item = _entry.Id, Tip = tip }
                : new Box(_left, y - 0.5, _right - _left, 1, part) { IsHollow = _entry.IsPlanned, Start = Side(isStart: true), End = Side(isStart: false), Item = _entry.Id, Tip = tip };
            yield return _isNamedAhead
                ? new Label(_named, y, _name, DrawingPart.Name, TextAnchor.End)
                : new Label(_named, y, _name, DrawingPart.Name);
        }

        /// <summary>A side is exact only where a day is written for it and nothing doubts it.</summary>
        private BoxEnd Side(bool isStart) => _entry.Date switch
        {
            null => BoxEnd.Approximate,
            { IsOpenStart: true } when isStart => BoxEnd.Open,
            { IsOpenEnd: true } when !isStart => BoxEnd.Open,
            { IsUnknownStart: true } when isStart => BoxEnd.Unknown,
            { IsUnknownEnd: true } when !isStart => BoxEnd.Unknown,
            { IsInterval: true } date when (isStart ? date.Start : date.End) is { IsDay: true } => BoxEnd.Exact,
            _ => BoxEnd.Approximate,
        };
    }
}
