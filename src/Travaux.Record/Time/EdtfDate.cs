using System.Diagnostics.CodeAnalysis;

namespace Travaux.Record.Time;

/// <summary>An end of an interval: a date, open (<c>..</c>), or, as <c>default</c>, not known.</summary>
internal readonly record struct IntervalEnd(SingleDate? Date, bool IsOpen)
{
    /// <summary>No end: it goes on.</summary>
    public static IntervalEnd Open => new(null, IsOpen: true);

    /// <inheritdoc/>
    public override string ToString() => IsOpen ? ".." : Date?.ToString() ?? "";
}

/// <summary>A date as evidence gives it: as exact and as doubtful as the source is.</summary>
/// <remarks>
/// <para>
/// Written in EDTF, the Extended Date/Time Format of ISO 8601-2:2019: <c>2022-03-29</c>, <c>2022-03~</c> (about), <c>2022-04?</c>
/// (perhaps), <c>2022-03-XX</c> (a day of it), <c>2022-21</c> (spring), <c>2022-03-08~/2022-03-28~</c> (from about, to about),
/// <c>2022-05/..</c> (and on), <c>/2022-05</c> (since when is not known), <c>[2022-04-12,2022-04-15]</c> (one of them). The word
/// <c>unknown</c> is ours: EDTF has none for a date of which nothing is known.
/// </para>
/// <para>
/// Two dates are equal when they say the same: <c>?2022-?03</c> and <c>2022-03?</c> are one, <c>2022-03</c> and
/// <c>2022-03-01/2022-03-31</c> are two. What was written is kept beside a date by whoever needs it; a date writes itself
/// canonically.
/// </para>
/// <para>Days are of the Gregorian calendar, as the place of the event counts them: a zone tells the hour, it moves no day.</para>
/// </remarks>
public sealed record EdtfDate
{
    private readonly string _text;

    private EdtfDate(string text, SingleDate? single, (IntervalEnd Start, IntervalEnd End)? ends, Sequence<EdtfDate> members)
    {
        (_text, Single, Ends, Members) = (text, single, ends, members);
        FirstDay = single is not null ? single.First : ends is { } interval ? interval.Start.Date?.First : Least(members);
        LastDay = single is not null ? single.Last : ends is { } ended ? ended.End.Date?.Last : Most(members);
    }

    /// <summary>A date of which nothing is known; written <c>unknown</c>, which is not EDTF.</summary>
    public static EdtfDate Unknown { get; } = new("unknown", null, null, []);

    /// <summary>The first day on which it can have been, by its printed digits; <see langword="null"/> where there is no such bound.</summary>
    /// <remarks><para>"About" and "perhaps" do not widen it; they widen what a relation may be certain of.</para></remarks>
    public DateOnly? Earliest => CalendarDays.Day(FirstDay);

    /// <summary>The last day on which it can have been, by its printed digits; <see langword="null"/> where there is no such bound.</summary>
    public DateOnly? Latest => CalendarDays.Day(LastDay);

    /// <summary>Whether a bound lies before the year 1 or after the year 9999, so that <see cref="Earliest"/> or <see cref="Latest"/> can't say it.</summary>
    public bool IsOutsideCalendar => (FirstDay is not null && Earliest is null) || (LastDay is not null && Latest is null);

    /// <summary>Whether nothing is known of it.</summary>
    public bool IsUnknown => Single is null && Ends is null && Members.Count == 0;

    /// <summary>Whether a part of it is only near the truth (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => Qualification.HasFlag(Qualification.Approximate);

    /// <summary>Whether a part of it is doubted (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => Qualification.HasFlag(Qualification.Uncertain);

    /// <summary>Whether it has a start and an end, known or not.</summary>
    public bool IsInterval => Ends is not null;

    /// <summary>Whether it is an interval without a start (<c>../2022</c>).</summary>
    public bool IsOpenStart => Ends?.Start.IsOpen ?? false;

    /// <summary>Whether it is an interval without an end (<c>2022/..</c>).</summary>
    public bool IsOpenEnd => Ends?.End.IsOpen ?? false;

    /// <summary>Whether it is an interval whose start is not known (<c>/2022</c>).</summary>
    public bool IsUnknownStart => Ends is { Start: { IsOpen: false, Date: null } };

    /// <summary>Whether it is an interval whose end is not known (<c>2022/</c>).</summary>
    public bool IsUnknownEnd => Ends is { End: { IsOpen: false, Date: null } };

    /// <summary>Whether it is a set, of which one is meant (<c>[…]</c>) or all are (<c>{…}</c>).</summary>
    public bool IsSet => Members.Count > 0;

    /// <summary>Whether it is a set of which every member is meant.</summary>
    public bool IsEvery => _text.StartsWith('{');

    /// <summary>Whether it is one day that is exactly known, with or without a time.</summary>
    public bool IsDay => Single is { Day: not null, IsOpen: false } && Qualification == Qualification.None;

    /// <summary>How finely it is known; of an interval or a set its coarsest date.</summary>
    public Precision Precision => Singles.Select(single => single.Precision).DefaultIfEmpty().Min();

    /// <summary>The start of an interval as a date; <see langword="null"/> where it is none, open or not known.</summary>
    public EdtfDate? Start => Ends?.Start.Date is { } date ? Of(date) : null;

    /// <summary>The end of an interval as a date; <see langword="null"/> where it is none, open or not known.</summary>
    public EdtfDate? End => Ends?.End.Date is { } date ? Of(date) : null;

    /// <summary>The members of a set in printed order; a range (<c>1670..1672</c>) is an interval. Empty where it is no set.</summary>
    public Sequence<EdtfDate> Members { get; }

    /// <summary>The clock's time of a date-time; <see langword="null"/> where it has none.</summary>
    public TimeOnly? Time => Single?.Time is { } time ? TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(time.Second)) : null;

    /// <summary>How far the clock of a date-time is ahead of UTC; <see langword="null"/> where its zone is not told.</summary>
    public TimeSpan? Zone => Single?.Time?.OffsetMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    /// <summary>Where it stands in a list by date: its earliest day, else its latest, else, unknown, at the end.</summary>
    public DateOnly SortKey => (FirstDay ?? LastDay) switch
    {
        null => DateOnly.MaxValue,
        < 0 => DateOnly.MinValue,
        { } day => CalendarDays.Day(day) ?? DateOnly.MaxValue,
    };

    internal SingleDate? Single { get; }

    internal (IntervalEnd Start, IntervalEnd End)? Ends { get; }

    /// <summary>The number of <see cref="Earliest"/>, of any year; see <see cref="CalendarDays"/>.</summary>
    internal long? FirstDay { get; }

    /// <summary>The number of <see cref="Latest"/>, of any year.</summary>
    internal long? LastDay { get; }

    /// <summary>Every single date in it.</summary>
    internal IEnumerable<SingleDate> Singles =>
        Single is not null ? [Single]
        : Ends is { } ends ? new[] { ends.Start.Date, ends.End.Date }.OfType<SingleDate>()
        : Members.SelectMany(member => member.Singles);

    private Qualification Qualification => Singles.Aggregate(Qualification.None, (all, single) => all | single.Qualification);

    /// <summary>The date of one day of the calendar.</summary>
    public static EdtfDate OfDay(DateOnly day) => Parse(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Reads a date; never throws.</summary>
    /// <param name="text">EDTF, or the word <c>unknown</c>; no white space around it.</param>
    /// <param name="date">The date, where it is one.</param>
    /// <param name="problem">Where it is none: one sentence with the column and what was expected there.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EdtfDate? date, [NotNullWhen(false)] out string? problem)
    {
        date = new EdtfReader(text ?? "").Read(out problem);
        problem = date is null ? problem ?? "Column 1: no day fits this date." : null;
        return date is not null;
    }

    /// <summary>Reads a date that is known to be one.</summary>
    /// <exception cref="FormatException">It is none; the message is the problem of <see cref="TryParse"/>.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(text, out var date, out var problem) ? date : throw new FormatException($"'{text}' is no date. {problem}");

    /// <summary>Whether both say the same.</summary>
    public bool Equals(EdtfDate? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The canonical text, which reads back as this date.</summary>
    public override string ToString() => _text;

    internal static EdtfDate Of(SingleDate single) => new(single.ToString(), single, null, []);

    internal static EdtfDate Between(IntervalEnd start, IntervalEnd end) => new($"{start}/{end}", null, (start, end), []);

    internal static EdtfDate Set(bool every, Sequence<EdtfDate> members)
    {
        var inner = string.Join(',', members.Select(MemberText));
        return new(every ? $"{{{inner}}}" : $"[{inner}]", null, null, members);
    }

    private static string MemberText(EdtfDate member) => member.Ends is { } ends
        ? $"{ends.Start.Date}..{ends.End.Date}"
        : member._text;

    private static long? Least(Sequence<EdtfDate> members) =>
        members.All(member => member.FirstDay is not null) ? members.Min(member => member.FirstDay) : null;

    private static long? Most(Sequence<EdtfDate> members) =>
        members.All(member => member.LastDay is not null) ? members.Max(member => member.LastDay) : null;
}
