namespace Travaux.Record.Time;

/// <summary>When something began and when it ended, each between two bounds, all inclusive; in days, or in seconds.</summary>
/// <remarks>
/// <para>Begin and end may be any two moments within their bounds, the end not before the beginning. Always
/// <c>FirstFrom ≤ FirstTo ≤ LastTo</c> and <c>FirstFrom ≤ LastFrom ≤ LastTo</c>, so that every bound can be reached.</para>
/// </remarks>
internal readonly record struct Stretch(long FirstFrom, long FirstTo, long LastFrom, long LastTo)
{
    /// <summary>Before all that is reckoned with.</summary>
    public const long Never = long.MinValue / 4;

    /// <summary>After all that is reckoned with.</summary>
    public const long Forever = long.MaxValue / 4;

    private const long SecondsOfDay = 86_400;

    /// <summary>Somewhere between two bounds.</summary>
    public static Stretch Within(long from, long to) => new(from, to, from, to);

    /// <summary>What a date can mean, one stretch for each of the choices that it leaves; in days.</summary>
    public static IEnumerable<Stretch> InDays(EdtfDate date, RelationRules rules) =>
        date.Single is { } single ? [Bounds(single, rules.Tolerances)]
        : date.Ends is { } ends ? [Between(Days(ends.Start, rules, Never), Days(ends.End, rules, Forever), rules.Intervals)]
        : date.Members.Count == 0 ? [Within(Never, Forever)]
        : date.IsEvery ? [FirstToLast(date.Members.SelectMany(member => InDays(member, rules)), rules.Intervals)]
        : date.Members.SelectMany(member => Alternatives(member, rules));

    /// <summary>
    /// The same in seconds, from clock times that all tell their zone (<c>zoned</c>) or none; nothing where the date has other ends.
    /// </summary>
    public static Stretch? InSeconds(EdtfDate date, RelationRules rules, bool zoned)
    {
        if (date.Members.Count > 0 || date.Singles.Any(single => single.Time is not { } time || time.OffsetMinutes is not null != zoned))
        {
            return null;
        }
        return date.Single is { } single ? Seconds(single)
            : date.Ends is { } ends ? Between(Seconds(ends.Start, Never), Seconds(ends.End, Forever), rules.Intervals)
            : null;
    }

    /// <summary>A span of the calendar that lasts from its first to its last day: what something is during.</summary>
    public static IEnumerable<Stretch> Throughout(EdtfDate date, RelationRules rules) => date switch
    {
        { Single: { IsOpen: false, Qualification: Qualification.None, First: { } first, Last: { } last } } => [new(first, first, last, last)],
        { IsSet: true, IsEvery: false } => date.Members.SelectMany(member => Throughout(member, rules)),
        { IsInterval: true } => Calendar(date.Ends!.Value, rules),
        _ => InDays(date, rules with { Intervals = IntervalReading.Lasting }),
    };

    /// <summary>The bounds of a date when "about" and "perhaps" are allowed for.</summary>
    /// <remarks><para>
    /// Widened by the tolerance of the finest component of which something is said, and never beyond a coarser component of
    /// which nothing is: <c>2022-03-~08</c> stays in March.
    /// </para></remarks>
    public static Stretch Bounds(SingleDate date, Tolerances tolerances)
    {
        var (from, to) = (date.First ?? Never, date.Last ?? Forever);
        if (date.Qualification == Qualification.None || date.First is null)
        {
            return Within(from, to);
        }
        var (said, precision, depth) = date.Said switch
        {
            { Day: not Qualification.None and var day } => (day, Precision.Day, 3),
            { Month: not Qualification.None and var month } => (month, date.Season is null ? Precision.Month : Precision.Season, 2),
            _ => (date.Said.Year, Precision.Year, 1),
        };
        var tolerance = tolerances.Of(said, precision);
        var limit = (depth == 3 && date.Said.Month == Qualification.None) || (depth == 2 && date.Said.Year == Qualification.None) ? date.BoundsTo(depth - 1)
            : depth == 3 && date.Said.Year == Qualification.None ? date.BoundsTo(1)
            : null;
        return Within(
            Math.Max(from - tolerance, Math.Min(from, limit?.First ?? Never)),
            Math.Min(to + tolerance, Math.Max(to, limit?.Last ?? Forever)));
    }

    private static IEnumerable<Stretch> Alternatives(EdtfDate member, RelationRules rules) => member.Ends is { } range
        ? [Within(Days(range.Start, rules, Never).FirstFrom, Days(range.End, rules, Forever).LastTo)]
        : InDays(member, rules);

    private static IEnumerable<Stretch> Calendar((IntervalEnd Start, IntervalEnd End) ends, RelationRules rules)
    {
        var (start, end) = (Days(ends.Start, rules, Never), Days(ends.End, rules, Forever));
        var plainStart = ends.Start.Date is { IsOpen: false, Qualification: Qualification.None };
        var plainEnd = ends.End.Date is { IsOpen: false, Qualification: Qualification.None };
        yield return Ordered(
            start.FirstFrom, plainStart ? start.FirstFrom : start.FirstTo,
            plainEnd ? end.LastTo : end.LastFrom, end.LastTo);
    }

    private static Stretch Between(Stretch start, Stretch end, IntervalReading reading) => reading == IntervalReading.Lasting
        ? Ordered(start.FirstFrom, start.FirstTo, end.LastFrom, end.LastTo)
        : Within(start.FirstFrom, Math.Max(start.FirstFrom, end.LastTo));

    private static Stretch FirstToLast(IEnumerable<Stretch> members, IntervalReading reading)
    {
        var all = members.ToList();
        return Between(
            Within(all.Min(each => each.FirstFrom), all.Min(each => each.FirstTo)),
            Within(all.Max(each => each.LastFrom), all.Max(each => each.LastTo)),
            reading);
    }

    private static Stretch Ordered(long firstFrom, long firstTo, long lastFrom, long lastTo) =>
        new(firstFrom, Math.Max(firstFrom, Math.Min(firstTo, lastTo)), Math.Max(lastFrom, firstFrom), Math.Max(lastTo, firstFrom));

    private static Stretch Days(IntervalEnd end, RelationRules rules, long open) =>
        end.Date is { } date ? Bounds(date, rules.Tolerances) : end.IsOpen ? Within(open, open) : Within(Never, Forever);

    private static Stretch Seconds(IntervalEnd end, long open) =>
        end.Date is { } date ? Seconds(date) : end.IsOpen ? Within(open, open) : Within(Never, Forever);

    private static Stretch Seconds(SingleDate date)
    {
        var time = date.Time!;
        var from = (date.First!.Value * SecondsOfDay) + time.Second - ((time.OffsetMinutes ?? 0) * 60);
        return Within(from, from + (time.HasSeconds ? 0 : 59));
    }
}
