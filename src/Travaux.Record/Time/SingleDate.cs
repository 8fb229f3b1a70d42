namespace Travaux.Record.Time;

/// <summary>One date of EDTF, neither interval nor set: year, month or season, day, each perhaps doubted or with open digits, and time.</summary>
internal sealed record SingleDate(YearForm Year, string? Month, string? Day)
{
    /// <summary>What is said of the year, the month and the day.</summary>
    public (Qualification Year, Qualification Month, Qualification Day) Said { get; init; }

    /// <summary>The time of day; <see langword="null"/> where none is written.</summary>
    public ClockTime? Time { get; init; }

    /// <summary>The first day that it can be, by its printed digits; <see langword="null"/> where no year is known.</summary>
    public long? First { get; private init; }

    /// <summary>The last day that it can be, by its printed digits; <see langword="null"/> where no year is known.</summary>
    public long? Last { get; private init; }

    /// <summary>Whether a digit is left open, so that it is one of several rather than all of them.</summary>
    public bool IsOpen => Year.IsOpen || Year.Significant is not null || (Month is not null && DigitMask.IsOpen(Month)) || (Day is not null && DigitMask.IsOpen(Day));

    /// <summary>The number of its season, or <see langword="null"/> where it has none.</summary>
    public int? Season => Month is not null && !DigitMask.IsOpen(Month) && Seasons.Has(DigitMask.Least(Month)) ? DigitMask.Least(Month) : null;

    /// <summary>All that is said of it, of whichever component.</summary>
    public Qualification Qualification => Said.Year | Said.Month | Said.Day;

    /// <summary>How finely it is known.</summary>
    public Precision Precision => Year switch
    {
        { IsWhollyOpen: true } => Precision.Unknown,
        { Width: >= 1000 } => Precision.Millennium,
        { Width: 100 } => Precision.Century,
        { Width: 10 } => Precision.Decade,
        _ when Month is null || DigitMask.IsOpen(Month) => Precision.Year,
        _ when Season is not null => Precision.Season,
        _ when Day is null || DigitMask.IsOpen(Day) => Precision.Month,
        _ when Time is null => Precision.Day,
        _ => Time.HasSeconds ? Precision.Second : Precision.Minute,
    };

    /// <summary>The same with its bounds reckoned, or <see langword="null"/> where no day fits it.</summary>
    public SingleDate? Reckoned()
    {
        var (first, last) = (Year.Ascending.Select(FirstIn).FirstOrDefault(day => day is not null), Year.Descending.Select(LastIn).FirstOrDefault(day => day is not null));
        return first is null ? null : this with { First = Year.IsWhollyOpen ? null : first, Last = Year.IsWhollyOpen ? null : last };
    }

    /// <summary>Its first or last day, when only the components down to a depth count (1: year, 2: month), as day numbers.</summary>
    public (long First, long Last)? BoundsTo(int depth) =>
        new SingleDate(Year, depth >= 2 ? Month : null, null).Reckoned() is { First: { } first, Last: { } last } ? (first, last) : null;

    /// <summary>The canonical text: a sign behind the last of the leading components that share it, else before each.</summary>
    public override string ToString()
    {
        (string Text, Qualification Said)[] parts = [(Year.ToString(), Said.Year), (Month ?? "", Said.Month), (Day ?? "", Said.Day)];
        var count = Day is not null ? 3 : Month is not null ? 2 : 1;
        var shared = 1;
        while (shared < count && parts[shared].Said == parts[0].Said)
        {
            shared++;
        }
        return string.Join('-', Enumerable.Range(0, count).Select(at =>
            at < shared - 1 ? parts[at].Text
            : at == shared - 1 ? parts[at].Text + parts[at].Said.Sign()
            : parts[at].Said.Sign() + parts[at].Text)) + Time;
    }

    private long? FirstIn(long year) => Season is { } season ? Seasons.FirstDay(season, year)
        : Month is null ? CalendarDays.Number(year, 1, 1)
        : Days(year, DigitMask.Numbers(Month, 1, 12), days => days.Cast<int?>().FirstOrDefault(), 1);

    private long? LastIn(long year) => Season is { } season ? Seasons.LastDay(season, year)
        : Month is null ? CalendarDays.Number(year, 12, 31)
        : Days(year, DigitMask.Numbers(Month, 1, 12).Reverse(), days => days.Cast<int?>().LastOrDefault(), 31);

    private long? Days(long year, IEnumerable<int> months, Func<IEnumerable<int>, int?> pick, int whole)
    {
        foreach (var month in months)
        {
            var length = CalendarDays.InMonth(year, month);
            if ((Day is null ? Math.Min(whole, length) : pick(DigitMask.Numbers(Day, 1, length))) is { } day)
            {
                return CalendarDays.Number(year, month, day);
            }
        }
        return null;
    }
}
