using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Travaux.Record.Time;

/// <summary>A length of time as a text states it: <c>P3D</c>, <c>P15Y</c>, or from one to another, <c>P10Y/P15Y</c>.</summary>
/// <remarks>
/// <para>
/// Written as ISO 8601 writes durations: <c>P</c>, then years, months, weeks, days, then <c>T</c> with hours, minutes, seconds.
/// Two are equal when they are written alike: <c>P14D</c> and <c>P2W</c> are as long, and two.
/// </para>
/// </remarks>
public sealed record Period
{
    private Period(PeriodLength least, PeriodLength? most) => (Least, Most) = (least, most);

    /// <summary>Whether it is stated as from one length to another.</summary>
    public bool IsRange => Most is not null;

    /// <summary>The fewest days that it can be, on whichever day it begins; what is less than a day counts as none.</summary>
    public long LeastDays => Least.LeastDays;

    /// <summary>The most days that it can be, on whichever day it begins; a begun day counts as one.</summary>
    public long MostDays => (Most ?? Least).MostDays;

    internal PeriodLength Least { get; }

    internal PeriodLength? Most { get; }

    /// <summary>Reads a length of time; never throws.</summary>
    /// <param name="text">Such as <c>P10Y</c>, <c>P1Y6M</c>, <c>PT72H</c>, <c>P10Y/P15Y</c>.</param>
    /// <param name="period">The length, where it is one.</param>
    /// <param name="problem">Where it is none: one sentence with the column and what was expected there.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Period? period, [NotNullWhen(false)] out string? problem)
    {
        var cursor = new EdtfCursor(text ?? "");
        var least = PeriodLength.Read(cursor);
        var at = cursor.At;
        var most = cursor.Problem is null && cursor.TakeIf("/") ? PeriodLength.Read(cursor) : null;
        if (cursor.Problem is null && !cursor.AtEnd)
        {
            cursor.Wrong("the end of the period");
        }
        if (most?.MostDays < least?.LeastDays)
        {
            cursor.Refused(at + 1, $"{most} is less than {least}: the shorter one stands first.");
        }
        problem = cursor.Problem;
        period = problem is null ? new Period(least!, most) : null;
        return period is not null;
    }

    /// <summary>Reads a length that is known to be one.</summary>
    /// <exception cref="FormatException">It is none; the message is the problem of <see cref="TryParse"/>.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period, out var problem) ? period : throw new FormatException($"'{text}' is no period. {problem}");

    /// <summary>In English words: "3 days", "10 to 15 years".</summary>
    public string English() => Most is null ? Least.English()
        : Least.OnlyUnit is { } unit && Most.OnlyUnit == unit ? $"{Least.English().Split(' ')[0]} to {Most.English()}"
        : $"{Least.English()} to {Most.English()}";

    /// <inheritdoc/>
    public override string ToString() => Most is null ? Least.ToString() : $"{Least}/{Most}";
}

/// <summary>One length of time; each unit may be missing, not all.</summary>
internal sealed record PeriodLength(Sequence<(int Number, char Unit, bool OfClock)> Parts)
{
    private const string OfDate = "YMWD";
    private const string OfTime = "HMS";

    /// <summary>Its unit where it has but one; <c>m</c> is the minute.</summary>
    public char? OnlyUnit => Parts.Count == 1 ? Sign(Parts[0]) : null;

    /// <summary>The fewest whole days.</summary>
    public long LeastDays => CalendarMonths.LeastDays(Months) + Days + (Seconds / 86_400);

    /// <summary>The most days, a begun one as one.</summary>
    public long MostDays => CalendarMonths.MostDays(Months) + Days + ((Seconds + 86_399) / 86_400);

    private int Months => (int)Sum('Y', 12) + (int)Sum('M', 1);

    private long Days => Sum('W', 7) + Sum('D', 1);

    private long Seconds => Sum('H', 3600) + Sum('m', 60) + Sum('S', 1);

    /// <summary>The length that begins here, or <see langword="null"/> with the cursor's problem.</summary>
    public static PeriodLength? Read(EdtfCursor cursor)
    {
        if (!cursor.Take("P", "a period such as P10Y, P3D or PT72H"))
        {
            return null;
        }
        var parts = new List<(int, char, bool)>();
        Units(cursor, parts, OfDate, ofClock: false);
        if (cursor.Problem is null && cursor.TakeIf("T"))
        {
            var before = parts.Count;
            Units(cursor, parts, OfTime, ofClock: true);
            if (cursor.Problem is null && parts.Count == before)
            {
                cursor.Wrong("a number of hours (H), minutes (M) or seconds (S)");
            }
        }
        if (cursor.Problem is null && parts.Count == 0)
        {
            cursor.Wrong("a number of years (Y), months (M), weeks (W) or days (D)");
        }
        return cursor.Problem is null ? new PeriodLength([.. parts]) : null;
    }

    /// <summary>In English words.</summary>
    public string English() => string.Join(" and ", Parts.Select(part =>
        $"{part.Number.ToString(CultureInfo.InvariantCulture)} {Name(Sign(part))}{(part.Number == 1 ? "" : "s")}"));

    /// <inheritdoc/>
    public override string ToString()
    {
        var date = string.Concat(Parts.Where(part => !part.OfClock).Select(Text));
        var clock = string.Concat(Parts.Where(part => part.OfClock).Select(Text));
        return clock.Length == 0 ? $"P{date}" : $"P{date}T{clock}";
    }

    private static void Units(EdtfCursor cursor, List<(int, char, bool)> parts, string units, bool ofClock)
    {
        while (cursor.Problem is null && char.IsAsciiDigit(cursor.Next))
        {
            var at = cursor.At;
            var digits = cursor.Run(char.IsAsciiDigit);
            if (digits.Length > 6)
            {
                cursor.Refused(at, "periods of a million units and more are not reckoned with.");
                return;
            }
            var unit = units.IndexOf(cursor.Next, StringComparison.Ordinal);
            if (unit < 0)
            {
                cursor.Wrong(ofClock ? "H, M or S, each once and in this order" : "Y, M, W or D, each once and in this order");
                return;
            }
            parts.Add((int.Parse(digits, CultureInfo.InvariantCulture), units[unit], ofClock));
            units = units[(unit + 1)..];
            cursor.At++;
        }
    }

    private static string Text((int Number, char Unit, bool OfClock) part) => $"{part.Number.ToString(CultureInfo.InvariantCulture)}{part.Unit}";

    private static char Sign((int Number, char Unit, bool OfClock) part) => part is { OfClock: true, Unit: 'M' } ? 'm' : part.Unit;

    private static string Name(char unit) => unit switch
    {
        'Y' => "year",
        'M' => "month",
        'W' => "week",
        'D' => "day",
        'H' => "hour",
        'm' => "minute",
        _ => "second",
    };

    private long Sum(char unit, long times) => Parts.Where(part => Sign(part) == unit).Sum(part => part.Number * times);
}
