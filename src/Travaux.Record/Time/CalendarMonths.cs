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

    /// <summary>What was reckoned, by the number of months; 0 where it was not yet. Reckoning twice gives the same.</summary>
    private static readonly (long Least, long Most)[] Known = new (long, long)[Cycle];

    /// <summary>The fewest days that so many months in a row have.</summary>
    public static long LeastDays(int months) => Cycles(months) + Of(months % Cycle).Least;

    /// <summary>The most days that so many months in a row have.</summary>
    public static long MostDays(int months) => Cycles(months) + Of(months % Cycle).Most;

    private static long Cycles(int months) => months / Cycle * DaysOfCycle;

    private static (long Least, long Most) Of(int months)
    {
        if (months > 0 && Known[months].Most == 0)
        {
            var lengths = Enumerable.Range(0, Cycle).Select(from => Firsts[from + months] - Firsts[from]).ToList();
            Known[months] = (lengths.Min(), lengths.Max());
        }
        return Known[months];
    }
}
