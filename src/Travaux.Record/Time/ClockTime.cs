using System.Globalization;

namespace Travaux.Record.Time;

/// <summary>The time of a date-time: the clock on the wall, and its zone where one is given.</summary>
/// <param name="Second">Seconds from midnight.</param>
/// <param name="HasSeconds">Whether seconds were written; else it is a whole minute.</param>
/// <param name="OffsetMinutes">How far the clock is ahead of UTC; <see langword="null"/> where the zone is not told.</param>
internal sealed record ClockTime(int Second, bool HasSeconds, int? OffsetMinutes)
{
    /// <summary>Hours and minutes, and seconds where they were written.</summary>
    public string Clock => TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(Second)).ToString(HasSeconds ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The offset as written: <c>Z</c>, <c>+03:00</c>, or nothing.</summary>
    public string Zone => OffsetMinutes switch
    {
        null => "",
        0 => "Z",
        { } minutes => string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}"),
    };

    /// <inheritdoc/>
    public override string ToString() => $"T{Clock}{Zone}";
}
