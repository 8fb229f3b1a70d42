namespace Travaux.Record.Time;

/// <summary>How many days a number of months can have.</summary>
/// <remarks>
/// <para>
/// Months differ, so a number of them is from so many to so many days; which, is the least and the most over every month of the 400
/// years after which the calendar begins again. A day that the last month lacks is its last day, which shortens a month to no less.
/// </para>
/// </remarks>
internal static class CalendarMonths
{
    private const int Cycle = 4800;
    private const long DaysOfCycle = 146_097;

    private static readonly long[] Firsts = [.. Enumerable.Range(0, 2 * Cycle).Select(month => CalendarDays.Number(2000 + (month / 12), (month % 12) + 1, 1))];

    /// <summary>The fewest days that so many months in a row have.</summary>
    public static long LeastDays(int months) => Of(months, Enumerable.Min);

    /// <summary>The most days that so many months in a row have.</summary>
    public static long MostDays(int months) => Of(months, Enumerable.Max);

    private static long Of(int months, Func<IEnumerable<long>, long> pick)
    {
        var (cycles, rest) = Math.DivRem(months, Cycle);
        return (cycles * DaysOfCycle) + (rest == 0 ? 0 : pick(Enumerable.Range(0, Cycle).Select(from => Firsts[from + rest] - Firsts[from])));
    }
}
