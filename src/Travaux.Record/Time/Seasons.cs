namespace Travaux.Record.Time;

/// <summary>The parts of a year that stand where a month would: 21 to 41.</summary>
/// <remarks>
/// <para>
/// Seasons are whole months, as meteorologists count them. 21 to 24 say nothing of the hemisphere and are read as the northern
/// ones; 29 to 32 are the southern ones. A season that runs over New Year belongs to the year in which it begins: winter 2022 is
/// December 2022 to February 2023.
/// </para>
/// </remarks>
internal static class Seasons
{
    private static readonly (int First, int Months, string Words)[] All =
    [
        (3, 3, "spring {0}"), (6, 3, "summer {0}"), (9, 3, "autumn {0}"), (12, 3, "winter {0}"),
        (3, 3, "northern spring {0}"), (6, 3, "northern summer {0}"), (9, 3, "northern autumn {0}"), (12, 3, "northern winter {0}"),
        (9, 3, "southern spring {0}"), (12, 3, "southern summer {0}"), (3, 3, "southern autumn {0}"), (6, 3, "southern winter {0}"),
        (1, 3, "the first quarter of {0}"), (4, 3, "the second quarter of {0}"), (7, 3, "the third quarter of {0}"), (10, 3, "the fourth quarter of {0}"),
        (1, 4, "the first third of {0}"), (5, 4, "the second third of {0}"), (9, 4, "the last third of {0}"),
        (1, 6, "the first half of {0}"), (7, 6, "the second half of {0}"),
    ];

    /// <summary>Whether the number is a part of a year.</summary>
    public static bool Has(int number) => number is >= 21 and <= 41;

    /// <summary>Its first day in that year.</summary>
    public static long FirstDay(int number, long year) => CalendarDays.Number(year, All[number - 21].First, 1);

    /// <summary>Its last day, which may lie in the next year.</summary>
    public static long LastDay(int number, long year)
    {
        var (first, months, _) = All[number - 21];
        var next = first + months;
        return CalendarDays.Number(next > 12 ? year + 1 : year, next > 12 ? next - 12 : next, 1) - 1;
    }

    /// <summary>Its name in English, with <c>{0}</c> where the year stands.</summary>
    public static string Words(int number) => All[number - 21].Words;
}
