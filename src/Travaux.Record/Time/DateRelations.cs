namespace Travaux.Record.Time;

/// <summary>Which of two dates came first, and whether they touch, as far as the dates say.</summary>
/// <remarks>
/// <para>
/// Every answer has three values. "Certainly" means: whatever the two dates can mean, it holds; "no" that it never does. What a
/// date can mean:
/// </para>
/// <list type="bullet">
/// <item>A month, a season, a year, open digits: it happened somewhere inside, for long or for short.</item>
/// <item><c>~</c> and <c>?</c> widen the printed bounds by a tolerance (<see cref="Tolerances"/>), at each end of an interval.</item>
/// <item>An interval bounds what it dates, or, with <see cref="IntervalReading.Lasting"/>, it lasted from start to end.</item>
/// <item>An open end never comes; an unknown one is anywhere. A set <c>[…]</c> is one of its members; <c>{…}</c> runs from its first
/// to its last.</item>
/// <item>Days count as they are written. Clock times count only between two dates that both have them, with zones or without.</item>
/// </list>
/// <para>The two dates are taken as known apart from one another: what binds them is for the solver.</para>
/// </remarks>
public static class DateRelations
{
    /// <summary>Whether the first was over before the second began.</summary>
    /// <remarks><para>Two things of one day may have come in either order: possibly, both ways round.</para></remarks>
    public static Holds Before(EdtfDate first, EdtfDate second, RelationRules? rules = null) => Judge(
        first, second, rules,
        (a, b) => a.LastTo < b.FirstFrom ? Holds.Certainly : a.LastFrom <= b.FirstTo ? Holds.Possibly : Holds.No);

    /// <summary>Whether the first began after the second was over.</summary>
    public static Holds After(EdtfDate first, EdtfDate second, RelationRules? rules = null) => Before(second, first, rules);

    /// <summary>Whether both have a day in common (a moment, where both have clock times).</summary>
    public static Holds Overlaps(EdtfDate first, EdtfDate second, RelationRules? rules = null) => Judge(first, second, rules, Touch);

    /// <summary>Whether both have the same first and the same last day (moment, where both have clock times).</summary>
    public static Holds Same(EdtfDate first, EdtfDate second, RelationRules? rules = null) => Judge(first, second, rules, Coincide);

    /// <summary>Whether the first lay inside the second, which is taken as the whole of what it names.</summary>
    /// <remarks>
    /// <para>
    /// 14 March was certainly during March 2022 and during <c>2022-03-08/2022-03-28</c>, whichever way intervals are read otherwise:
    /// to ask whether something was during a date is to speak of the date as a span. Where its ends are doubted
    /// or digits open, it has every span that they allow.
    /// </para>
    /// </remarks>
    public static Holds During(EdtfDate inner, EdtfDate outer, RelationRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(outer);
        rules ??= RelationRules.Default;
        var lasting = rules with { Intervals = IntervalReading.Lasting };
        return InSeconds(inner, outer, rules, lasting) is var (a, b)
            ? Lie(a, b)
            : All(Stretch.InDays(inner, rules), [.. Stretch.Throughout(outer, lasting)], Lie);
    }

    private static Holds Judge(EdtfDate first, EdtfDate second, RelationRules? given, Func<Stretch, Stretch, Holds> judge)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var rules = given ?? RelationRules.Default;
        return InSeconds(first, second, rules, rules) is var (a, b)
            ? judge(a, b)
            : All(Stretch.InDays(first, rules), [.. Stretch.InDays(second, rules)], judge);
    }

    private static Holds Touch(Stretch a, Stretch b) =>
        a.LastFrom >= b.FirstTo && b.LastFrom >= a.FirstTo ? Holds.Certainly
        : a.FirstFrom <= b.LastTo && b.FirstFrom <= a.LastTo ? Holds.Possibly
        : Holds.No;

    private static Holds Coincide(Stretch a, Stretch b)
    {
        var (firstFrom, firstTo) = (Math.Max(a.FirstFrom, b.FirstFrom), Math.Min(a.FirstTo, b.FirstTo));
        var (lastFrom, lastTo) = (Math.Max(a.LastFrom, b.LastFrom), Math.Min(a.LastTo, b.LastTo));
        var isOne = a == b && a.FirstFrom == a.FirstTo && a.LastFrom == a.LastTo;
        return isOne ? Holds.Certainly
            : firstFrom <= firstTo && lastFrom <= lastTo && firstFrom <= lastTo ? Holds.Possibly
            : Holds.No;
    }

    private static Holds Lie(Stretch inner, Stretch outer)
    {
        var (from, to) = (Math.Max(inner.FirstFrom, outer.FirstFrom), Math.Min(inner.LastTo, outer.LastTo));
        return outer.FirstTo <= inner.FirstFrom && inner.LastTo <= outer.LastFrom ? Holds.Certainly
            : from <= inner.FirstTo && to >= inner.LastFrom && from <= to ? Holds.Possibly
            : Holds.No;
    }

    private static (Stretch, Stretch)? InSeconds(EdtfDate first, EdtfDate second, RelationRules ofFirst, RelationRules ofSecond)
    {
        foreach (var zoned in (ReadOnlySpan<bool>)[true, false])
        {
            if (Stretch.InSeconds(first, ofFirst, zoned) is { } a && Stretch.InSeconds(second, ofSecond, zoned) is { } b)
            {
                return (a, b);
            }
        }
        return null;
    }

    /// <summary>Certain where every pair of choices is, possible where one is.</summary>
    private static Holds All(IEnumerable<Stretch> first, List<Stretch> second, Func<Stretch, Stretch, Holds> judge)
    {
        Holds? all = null;
        foreach (var a in first)
        {
            foreach (var b in second)
            {
                var one = judge(a, b);
                all = all is null || all == one ? one : Holds.Possibly;
                if (all == Holds.Possibly)
                {
                    return Holds.Possibly;
                }
            }
        }
        return all ?? Holds.Possibly;
    }
}
