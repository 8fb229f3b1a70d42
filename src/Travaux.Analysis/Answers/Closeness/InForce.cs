using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>Finds which of several dated things, each of which replaces the one before, are in force on a day.</summary>
/// <remarks>
/// <para>
/// A thing is in force from its date until the next of them begins. An interval says for how long it is attested: after its end it is
/// the last that is known, until the next begins. What certainly came earlier gives way to what has certainly begun; where dates do not tell
/// which came first, or say the same day, they run in parallel and none is preferred. Of two whose beginning nobody knows, one that is over gives way to
/// one that is not.
/// </para>
/// <para>Start and end of an interval are the whole day, month or year that they name; "about" and "perhaps" widen them (<see cref="Tolerances"/>).</para>
/// </remarks>
internal static class InForce
{
    /// <summary>What holds on a day, in the order given; what is undated never does.</summary>
    public static List<(T What, Hold Hold)> On<T>(IEnumerable<T> things, Func<T, EdtfDate?> dateOf, DateOnly day)
    {
        var begun = things.Select(thing => Of(thing, dateOf(thing), day)).OfType<Begun<T>>().ToList();
        return [.. begun.Where(one => !begun.Exists(other => GivesWay(one, other))).Select(one => (one.What, one.Hold))];
    }

    /// <summary>Whether a date lies certainly after a day.</summary>
    public static bool IsLater(EdtfDate? date, DateOnly day) =>
        date is { IsUnknown: false } && DateRelations.Before(EdtfDate.OfDay(day), date) == Holds.Certainly;

    private static Begun<T>? Of<T>(T what, EdtfDate? date, DateOnly day)
    {
        if (date is null || date.IsUnknown || IsLater(date, day))
        {
            return null;
        }
        var on = EdtfDate.OfDay(day);
        var isBegun = HasBegun(date, day);
        var hold = !isBegun ? Hold.PerhapsNotYet
            : !date.IsInterval ? Hold.InForce
            : DateRelations.After(on, date) == Holds.Certainly ? Hold.LastKnown
            : DateRelations.During(on, date) == Holds.Certainly ? Hold.InForce
            : Hold.PerhapsOver;
        return new(what, date, isBegun, hold);
    }

    private static bool HasBegun(EdtfDate date, DateOnly day)
    {
        if (date.IsOpenStart || day == DateOnly.MaxValue)
        {
            return true;
        }
        var start = date.IsUnknownStart ? date.End : Start(date);
        return start is not null && DateRelations.Before(start, EdtfDate.OfDay(day.AddDays(1))) == Holds.Certainly;
    }

    private static bool GivesWay<T>(Begun<T> one, Begun<T> other) =>
        other.IsBegun && (StartsBefore(one.Date, other.Date)
            || (one.Hold == Hold.LastKnown && other.Hold == Hold.InForce && HasNoStart(one.Date) && HasNoStart(other.Date)));

    private static bool HasNoStart(EdtfDate date) => date.IsOpenStart || date.IsUnknownStart;

    private static bool StartsBefore(EdtfDate one, EdtfDate other)
    {
        if (other.IsOpenStart || other.IsUnknownStart)
        {
            return false;
        }
        var start = one.IsUnknownStart ? one.End : Start(one);
        return one.IsOpenStart || (start is not null && Start(other) is { } later && DateRelations.Before(start, later) == Holds.Certainly);
    }

    /// <summary>When it begins: of an interval the first day of its start, unless the start is doubted; else the date itself.</summary>
    private static EdtfDate? Start(EdtfDate date) => date switch
    {
        { IsInterval: false } => date,
        { Start: { IsApproximate: false, IsUncertain: false, Earliest: { } first } start } when !start.ToString().Contains('X', StringComparison.Ordinal) => EdtfDate.OfDay(first),
        _ => date.Start,
    };

    private sealed record Begun<T>(T What, EdtfDate Date, bool IsBegun, Hold Hold);
}
