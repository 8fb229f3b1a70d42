using System.Globalization;

namespace Travaux.Record.Time;

/// <summary>What a source says of a length of time between two things, beside its number.</summary>
public enum AmountWord
{
    /// <summary>So long, no more and no less.</summary>
    Exactly,

    /// <summary>A little less.</summary>
    Nearly,

    /// <summary>A little less or more; also written "some".</summary>
    About,

    /// <summary>More; how much is not told.</summary>
    MoreThan,

    /// <summary>Less; how much is not told.</summary>
    LessThan,

    /// <summary>So long or longer.</summary>
    AtLeast,

    /// <summary>So long or shorter.</summary>
    Within,

    /// <summary>"A few", without a number.</summary>
    AFew,

    /// <summary>"Several", without a number.</summary>
    Several,

    /// <summary>"Shortly", without number and unit.</summary>
    Shortly,
}

/// <summary>The unit of a length of time.</summary>
public enum TimeUnit
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>Seven days.</summary>
    Week,

    /// <summary>From a day of a month to the same day of another.</summary>
    Month,

    /// <summary>Twelve months.</summary>
    Year,
}

/// <summary>How long before or after: "2 days", "nearly 3 weeks", "a few months", "shortly".</summary>
/// <param name="Word">What is said of the number.</param>
/// <param name="Number">How many units, 1 to 9999; 0 for a word without a number.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct RelativeAmount(AmountWord Word, int Number, TimeUnit Unit)
{
    /// <summary>Whether the word leaves more open than the calendar does, so that a table of tolerances says how much.</summary>
    public bool IsImprecise => Word is not (AmountWord.Exactly or AmountWord.AtLeast or AmountWord.Within);

    /// <summary>The fewest and the most days that it can be; no most where it has no limit.</summary>
    public (long Least, long? Most) Days(Tolerances tolerances)
    {
        ArgumentNullException.ThrowIfNull(tolerances);
        var (least, most) = (Units(Number).Least, Units(Number).Most);
        return Word switch
        {
            AmountWord.Exactly => (least, most),
            AmountWord.Nearly => (least - Share(least, tolerances.NearlyPercent), most),
            AmountWord.About => (least - Share(least, tolerances.AboutPercent), most + Share(most, tolerances.AboutPercent)),
            AmountWord.MoreThan => (least + 1, null),
            AmountWord.LessThan => (0, most - 1),
            AmountWord.AtLeast => (least, null),
            AmountWord.Within => (0, most),
            AmountWord.AFew => (Units(2).Least, Units(Math.Max(2, tolerances.FewMost)).Most),
            AmountWord.Several => (Units(3).Least, Units(Math.Max(3, tolerances.SeveralMost)).Most),
            _ => (0, tolerances.ShortlyDays),
        };
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var counted = $"{Number.ToString(CultureInfo.InvariantCulture)} {Name}{(Number == 1 ? "" : "s")}";
        return Word switch
        {
            AmountWord.Exactly => Number == 1 && Unit == TimeUnit.Day ? "day" : counted,
            AmountWord.Nearly => $"nearly {counted}",
            AmountWord.About => $"about {counted}",
            AmountWord.MoreThan => $"more than {counted}",
            AmountWord.LessThan => $"less than {counted}",
            AmountWord.AtLeast => $"at least {counted}",
            AmountWord.Within => $"within {counted}",
            AmountWord.AFew => $"a few {Name}s",
            AmountWord.Several => $"several {Name}s",
            _ => "shortly",
        };
    }

    private string Name => Unit switch
    {
        TimeUnit.Day => "day",
        TimeUnit.Week => "week",
        TimeUnit.Month => "month",
        _ => "year",
    };

    private (long Least, long Most) Units(int number) => Unit switch
    {
        TimeUnit.Day => (number, number),
        TimeUnit.Week => (number * 7L, number * 7L),
        TimeUnit.Month => (CalendarMonths.LeastDays(number), CalendarMonths.MostDays(number)),
        _ => (CalendarMonths.LeastDays(number * 12), CalendarMonths.MostDays(number * 12)),
    };

    private static long Share(long days, int percent) => ((days * percent) + 99) / 100;
}
