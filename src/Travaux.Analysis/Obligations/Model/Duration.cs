using System.Globalization;

namespace Travaux.Analysis.Obligations.Model;

/// <summary>A length of time.</summary>
/// <param name="Count">How many units.</param>
/// <param name="Unit"><c>hours</c>, <c>days</c>, <c>weeks</c>, <c>months</c> or <c>years</c>.</param>
public sealed record Duration(int Count, string Unit)
{
    /// <summary>As it is written: "3 days", "1 day".</summary>
    public override string ToString() => $"{Count.ToString(CultureInfo.InvariantCulture)} {(Count == 1 && Unit.EndsWith('s') ? Unit[..^1] : Unit)}";

    /// <summary>The last day of a time that runs from a day, which is not counted.</summary>
    /// <param name="from">The day from which it runs.</param>
    /// <returns>The day; nothing for hours that are no whole days, and where it lies beyond the calendar.</returns>
    public DateOnly? After(DateOnly from)
    {
        try
        {
            return Unit switch
            {
                "hours" => Count % 24 == 0 ? from.AddDays(Count / 24) : null,
                "days" => from.AddDays(Count),
                "weeks" => from.AddDays(checked(Count * 7)),
                "months" => from.AddMonths(Count),
                "years" => from.AddYears(Count),
                _ => null,
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }
}

/// <summary>When a fact comes about by time alone.</summary>
/// <param name="Time">How long after.</param>
/// <param name="Since">After what: from the day on which it first holds.</param>
public sealed record Lapse(Duration Time, Condition Since);
