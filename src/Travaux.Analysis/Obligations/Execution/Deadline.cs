using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Execution;

/// <summary>Reckons deadlines in calendar days: the day from which a time runs is not counted.</summary>
public static class Deadline
{
    /// <summary>The last day on which an action is in time.</summary>
    /// <param name="from">The day from which the time runs.</param>
    /// <param name="within">The time.</param>
    /// <returns>The day; nothing for hours that are no whole days, and where it lies beyond the calendar.</returns>
    /// <exception cref="ArgumentNullException">There is no time.</exception>
    public static DateOnly? Of(DateOnly from, Proviso.Within within)
    {
        ArgumentNullException.ThrowIfNull(within);
        try
        {
            return within.Unit switch
            {
                "hours" => within.Count % 24 == 0 ? from.AddDays(within.Count / 24) : null,
                "days" => from.AddDays(within.Count),
                "weeks" => from.AddDays(checked(within.Count * 7)),
                "months" => from.AddMonths(within.Count),
                "years" => from.AddYears(within.Count),
                _ => null,
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }
}
