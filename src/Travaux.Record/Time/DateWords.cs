namespace Travaux.Record.Time;

/// <summary>Dates as people say them.</summary>
public static class DateWords
{
    /// <summary>A date in English words that fit after "on", in a column, or alone: <c>about 8 to about 28 March 2022</c>.</summary>
    /// <remarks>
    /// <para>Nothing of the doubt is lost: what the date leaves open, the words leave open. Bounds are inclusive and said so:
    /// <c>../2022-05-17</c> is "on or before 17 May 2022".</para>
    /// </remarks>
    public static string English(EdtfDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date switch
        {
            { Single: { } single } => SingleWords.Of(single),
            { Ends: { } ends } => Interval(ends.Start, ends.End),
            { IsSet: true, IsEvery: true } => $"{(date.Members.Count == 1 ? "all " : "")}{Listed(date.Members, "and")}",
            { IsSet: true, Members: [{ IsInterval: true } only] } => OneOf(only),
            { IsSet: true, Members.Count: 1 } => English(date.Members[0]),
            { IsSet: true, Members.Count: 2 } => Listed(date.Members, "or"),
            { IsSet: true } => $"one of {Listed(date.Members, "or")}",
            _ => "date unknown",
        };
    }

    private static string Interval(IntervalEnd start, IntervalEnd end) => (start, end) switch
    {
        ({ Date: { } from }, { Date: { } to }) => FromTo(from, to),
        ({ Date: { } from }, { IsOpen: true }) => $"from {SingleWords.Of(from)} on",
        ({ Date: { } from }, _) => $"from {SingleWords.Of(from)} to an unknown end",
        ({ IsOpen: true }, { Date: { } to }) => $"{OnOrIn(to)} or before {SingleWords.Of(to)}",
        (_, { Date: { } to }) => $"from an unknown start to {SingleWords.Of(to)}",
        _ => "date unknown",
    };

    /// <summary>Month and year stand once where both ends share them.</summary>
    private static string FromTo(SingleDate from, SingleDate to)
    {
        var (first, last) = (SingleWords.Of(from), SingleWords.Of(to));
        var shared = SingleWords.IsPlain(from) && SingleWords.IsPlain(to) && from.Year == to.Year ? Shared(from, to) : "";
        return shared.Length > 0 && first.Length > shared.Length && first.EndsWith(shared, StringComparison.Ordinal)
            ? $"{first[..^shared.Length]} to {last}"
            : $"{first} to {last}";
    }

    private static string Shared(SingleDate from, SingleDate to) => (from, to) switch
    {
        ({ Day: not null }, { Day: not null }) when from.Month == to.Month && from.Day != to.Day => $" {SingleWords.MonthAndYear(from)}",
        ({ Month: not null }, { Month: not null }) when from.Month != to.Month => $" {from.Year}",
        _ => "",
    };

    /// <summary>A set of one range means one day in it.</summary>
    private static string OneOf(EdtfDate range) => range.Ends!.Value switch
    {
        ({ Date: { } from }, { Date: { } to }) => $"{(range.Precision == Precision.Day ? "a day" : "one")} from {FromTo(from, to)}",
        ({ Date: { } from }, _) => $"{OnOrIn(from)} or after {SingleWords.Of(from)}",
        (_, { Date: { } to }) => $"{OnOrIn(to)} or before {SingleWords.Of(to)}",
        _ => "date unknown",
    };

    private static string OnOrIn(SingleDate date) => date.Day is not null && !date.IsOpen ? "on" : "in";

    private static string Listed(Sequence<EdtfDate> members, string last)
    {
        var words = members.Select(member => member is { IsOpenStart: true, Ends.End.Date: { } to } ? $"up to {SingleWords.Of(to)}" : English(member)).ToList();
        return words.Count == 1 ? words[0] : $"{string.Join(", ", words[..^1])} {last} {words[^1]}";
    }
}
