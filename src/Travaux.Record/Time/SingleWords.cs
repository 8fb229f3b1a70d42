using System.Globalization;

namespace Travaux.Record.Time;

/// <summary>One date in English words.</summary>
internal static class SingleWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The words.</summary>
    public static string Of(SingleDate date)
    {
        var said = Shared(date) ?? Qualification.None;
        var words = Bare(date);
        return string.Concat(
            said.HasFlag(Qualification.Uncertain) ? "perhaps " : "",
            said.HasFlag(Qualification.Approximate) ? "about " : "",
            words,
            Shared(date) is null ? $" ({string.Join(", ", Doubts(date))})" : "",
            Clock(date.Time));
    }

    /// <summary>Whether month and year may be left to a later date that shares them: no open digit, no doubt of a part, no time.</summary>
    public static bool IsPlain(SingleDate date) => !date.IsOpen && date.Season is null && date.Time is null && Shared(date) is not null;

    /// <summary>"March 2022", for a date with a month without open digits.</summary>
    public static string MonthAndYear(SingleDate date) => $"{Months[DigitMask.Least(date.Month!) - 1]} {Year(date.Year)}";

    /// <summary>What is said of the whole date; nothing where its components differ.</summary>
    private static Qualification? Shared(SingleDate date) =>
        (date.Month is null || date.Said.Month == date.Said.Year) && (date.Day is null || date.Said.Day == date.Said.Year) ? date.Said.Year : null;

    private static string Bare(SingleDate date) => date switch
    {
        { Season: { } season } => string.Format(CultureInfo.InvariantCulture, Seasons.Words(season), OfYear(date.Year)),
        { Day: { } day, Month: { } month } => Day(day, month, date.Year),
        { Month: { } month } => Month(month, date.Year),
        _ => OfYear(date.Year),
    };

    private static string Day(string day, string month, YearForm year)
    {
        var most = year.IsOpen || DigitMask.IsOpen(month) ? 31 : CalendarDays.InMonth(year.Value, DigitMask.Least(month));
        var days = DigitMask.IsOpen(day) ? Some("day", day, most, number => number.ToString(CultureInfo.InvariantCulture)) : null;
        return (days, DigitMask.IsOpen(month)) switch
        {
            (null, false) => $"{DigitMask.Least(day)} {Month(month, year)}",
            (null, true) => $"day {DigitMask.Least(day)} of {Month(month, year)}",
            ("a day", true) when month == "XX" => $"a day in {OfYear(year)}",
            ("a day", _) => $"a day in {Month(month, year)}",
            (_, false) => $"{days} {Month(month, year)}",
            _ => $"day {days} of {Month(month, year)}",
        };
    }

    private static string Month(string month, YearForm year)
    {
        var months = DigitMask.IsOpen(month) ? Some("month", month, 12, number => Months[number - 1]) : Months[DigitMask.Least(month) - 1];
        return months == "a month" ? $"a month in {OfYear(year)}" : year.IsOpen ? $"{months} of {OfYear(year)}" : $"{months} {OfYear(year)}";
    }

    /// <summary>The numbers that fit the open digits: all of them, or listed.</summary>
    private static string Some(string unit, string mask, int most, Func<int, string> name)
    {
        var fitting = DigitMask.Numbers(mask, 1, most).ToList();
        var together = fitting[^1] - fitting[0] == fitting.Count - 1;
        return fitting.Count == most ? $"a {unit}"
            : fitting.Count == 1 ? name(fitting[0])
            : together && fitting.Count > 3 ? $"a {unit} from {name(fitting[0])} to {name(fitting[^1])}"
            : $"{string.Join(", ", fitting.SkipLast(1).Select(name))} or {name(fitting[^1])}";
    }

    private static string OfYear(YearForm year) => year switch
    {
        { IsWhollyOpen: true } => "an unknown year",
        { IsOpen: true, Digits: [_, _, not 'X', 'X'], Negative: false } when !DigitMask.IsOpen(year.Digits[..3]) => $"a year in the {year.Digits[..3]}0s",
        { IsOpen: true } when DigitMask.IsOpen(year.Digits[..^1]) && !AllOpenFrom(year.Digits) => $"a year like {year}",
        { IsOpen: true } => $"a year from {Number(year.Least)} to {Number(year.Most)}",
        { Significant: not null } => $"about {Number(year.Value)} ({Number(year.Least)} to {Number(year.Most)})",
        _ => Year(year),
    };

    private static bool AllOpenFrom(string digits) => digits[digits.IndexOf('X', StringComparison.Ordinal)..].All(digit => digit == 'X');

    private static string Year(YearForm year) => Number(year.Value);

    /// <summary>The year 0 is the one before the year 1: 1 BC.</summary>
    private static string Number(long year) => year switch
    {
        <= 0 => $"{(1 - year).ToString(CultureInfo.InvariantCulture)} BC",
        < 1000 => $"AD {year.ToString(CultureInfo.InvariantCulture)}",
        _ => year.ToString(CultureInfo.InvariantCulture),
    };

    private static IEnumerable<string> Doubts(SingleDate date) =>
        new[] { (date.Said.Year, "year"), (date.Said.Month, date.Season is null ? "month" : "part of the year"), (date.Said.Day, "day") }
            .Where(each => each.Item1 != Qualification.None)
            .GroupBy(each => each.Item1, each => each.Item2)
            .Select(group => string.Join(" and ", group) + group.Key switch
            {
                Qualification.Uncertain => " uncertain",
                Qualification.Approximate => " approximate",
                _ => " uncertain and approximate",
            });

    private static string Clock(ClockTime? time) => time switch
    {
        null => "",
        { OffsetMinutes: null } => $", {time.Clock}",
        { OffsetMinutes: 0 } => $", {time.Clock} UTC",
        _ => $", {time.Clock} (UTC{time.Zone})",
    };
}
