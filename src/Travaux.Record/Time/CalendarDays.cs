namespace Travaux.Record.Time;

/// <summary>Days as numbers, for years of any size and sign.</summary>
/// <remarks>
/// <para>
/// The Gregorian calendar run backwards and forwards without end; the year 0 is the one before the year 1. Day 0 is 1 January of
/// the year 1, as <see cref="DateOnly.DayNumber"/> counts, so the two agree wherever both exist.
/// </para>
/// <para>
/// Source: the year begins in March, so that the leap day is its last; 400 years are one era of 146,097 days (E. G. Richards,
/// "Mapping Time", 1998, chapter 25).
/// </para>
/// </remarks>
internal static class CalendarDays
{
    private const long DaysOfEra = 146_097;

    /// <summary>Days from 1 March of the year 0 to 1 January of the year 1.</summary>
    private const long FromMarch = 306;

    /// <summary>The number of a day that exists.</summary>
    public static long Number(long year, int month, int day)
    {
        var years = month <= 2 ? year - 1 : year;
        var (era, yearOfEra) = FloorDivision(years, 400);
        var dayOfYear = (((153 * ((month + 9) % 12)) + 2) / 5) + day - 1;
        return (era * DaysOfEra) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - FromMarch;
    }

    /// <summary>Whether the year has a 29 February.</summary>
    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>How many days the month of that year has.</summary>
    public static int InMonth(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The day as the framework's type, or <see langword="null"/> where that has no such day.</summary>
    public static DateOnly? Day(long? number) =>
        number is >= 0 and var day && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)day) : null;

    private static (long Quotient, long Remainder) FloorDivision(long value, long by)
    {
        var quotient = value / by;
        var remainder = value % by;
        return remainder < 0 ? (quotient - 1, remainder + by) : (quotient, remainder);
    }
}
