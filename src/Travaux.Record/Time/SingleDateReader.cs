using System.Globalization;

namespace Travaux.Record.Time;

/// <summary>Reads one date, neither interval nor set.</summary>
/// <remarks>
/// <para>Grammar, with <c>q</c> one of <c>? ~ %</c>, <c>n</c> a digit and <c>x</c> a digit or <c>X</c>:</para>
/// <code>
/// single := q? year q? ("-" q? month q? ("-" q? day q?)?)? time?
/// year   := "-"? xxxx | "-"? nnnn "S" n+ | "Y" "-"? nnnnn+ ("S" n+)? | "Y" "-"? n+ "E" n+ ("S" n+)?
/// month  := xx                                 (01 to 12, or the part of a year 21 to 41)
/// day    := xx
/// time   := "T" nn ":" nn (":" nn)? ("Z" | ("+" | "-") nn (":" nn)?)?
/// </code>
/// <para>A sign behind a component is said of it and of all before it, one in front of it of that component alone.</para>
/// </remarks>
internal sealed class SingleDateReader(EdtfCursor cursor)
{
    private const string DayOfMonth = "a day of two digits, 01 to 31";

    private readonly record struct Part<T>(T Value, Qualification Before, Qualification Behind);

    /// <summary>The date that begins here, or <see langword="null"/> with the cursor's problem.</summary>
    public SingleDate? Read()
    {
        if (Qualified(Year) is not { Value: { } year } first)
        {
            return null;
        }
        var monthAt = cursor.At + 1;
        if (!cursor.TakeIf("-"))
        {
            return new SingleDate(year, null, null) { Said = (first.Before | first.Behind, default, default) }.Reckoned();
        }
        if (year.IsLong || year.Significant is not null)
        {
            cursor.Refused(monthAt - 1, $"the year {year} stands alone: this form of a year takes no month.");
            return null;
        }
        if (Qualified(Month) is not { Value: { } month } second)
        {
            return null;
        }
        var dayAt = cursor.At + 1;
        if (!cursor.TakeIf("-"))
        {
            var said = (first.Before | first.Behind | second.Behind, second.Before | second.Behind, default(Qualification));
            return cursor.Next is 'T'
                ? Without(cursor.Wrong("a day before the time of day"))
                : new SingleDate(year, month, null) { Said = said }.Reckoned();
        }
        if (!DigitMask.IsOpen(month) && Seasons.Has(DigitMask.Least(month)))
        {
            cursor.Refused(dayAt - 1, $"{month} is a season or another part of a year, which takes no day.");
            return null;
        }
        if (Qualified(Day) is not { Value: { } day } third)
        {
            return null;
        }
        var whole = new SingleDate(year, month, day)
        {
            Said = (first.Before | first.Behind | second.Behind | third.Behind, second.Before | second.Behind | third.Behind, third.Before | third.Behind),
        };
        return whole.Reckoned() is { } date ? WithTime(date) : NoSuchDay(whole, dayAt);
    }

    private Part<T>? Qualified<T>(Func<T?> component)
        where T : class
    {
        var before = Sign();
        if (component() is not { } value)
        {
            return null;
        }
        var behind = Sign();
        if (behind != Qualification.None && Qualifications.Of(cursor.Next) != Qualification.None)
        {
            cursor.Refused(cursor.At, "one sign is enough; '%' says both '?' and '~'.");
            return null;
        }
        return new(value, before, behind);
    }

    private Qualification Sign()
    {
        var said = Qualifications.Of(cursor.Next);
        cursor.At += said == Qualification.None ? 0 : 1;
        return said;
    }

    private YearForm? Year()
    {
        var at = cursor.At;
        var isLong = cursor.TakeIf("Y");
        var negative = cursor.TakeIf("-");
        var digitsAt = cursor.At;
        var digits = cursor.Run(letter => char.IsAsciiDigit(letter) || (letter == 'X' && !isLong));
        return isLong ? LongYear(negative, digits, digitsAt) : ShortYear(negative, digits, at);
    }

    private YearForm? ShortYear(bool negative, string digits, int at)
    {
        if (digits.Length != 4)
        {
            cursor.WrongAt(at, digits.Length switch
            {
                0 when cursor.LooksAt("open") => "'..', which is how an open end is written",
                0 when cursor.LooksAt("unknown") => "nothing, which is how an end that is not known is written",
                0 when char.IsWhiteSpace(cursor.Next) => "a date without white space in or around it",
                8 => "a year of four digits (a day is written 2022-03-29)",
                > 4 => "a year of four digits (a longer one is written Y12345)",
                _ when cursor.Next is 'x' or 'u' => "a year of four digits, with the capital X for an open one",
                _ => "a year of four digits, such as 2022 or 201X",
            });
            return null;
        }
        if (negative && digits == "0000")
        {
            cursor.Refused(at, "there is no year -0000; the year 0 is written 0000.");
            return null;
        }
        return Significant(new YearForm(negative, digits));
    }

    private YearForm? LongYear(bool negative, string digits, int at)
    {
        var exponent = cursor.Next == 'E' ? Number("an exponent of ten", 1, 15) : null;
        if (cursor.Problem is not null)
        {
            return null;
        }
        if (digits.Length is 0 || digits[0] == '0' || (exponent is null && digits.Length < 5))
        {
            cursor.WrongAt(at, "a year of more than four digits that does not begin with 0, or one with an exponent such as 17E7");
            return null;
        }
        if (digits.Length + (exponent ?? 0) > 15)
        {
            cursor.Refused(at, $"years further than {YearForm.Farthest} are not reckoned with.");
            return null;
        }
        return Significant(new YearForm(negative, digits) { IsLong = true, Exponent = exponent });
    }

    private YearForm? Significant(YearForm year)
    {
        if (cursor.Next != 'S')
        {
            return year;
        }
        if (year.IsOpen)
        {
            cursor.Refused(cursor.At, "a year with open digits does not count its significant ones.");
            return null;
        }
        var most = year.Digits.Length + (year.Exponent ?? 0);
        return Number($"how many of the year's {most} digits are significant", 1, most) is { } digits ? year with { Significant = digits } : null;
    }

    /// <summary>The number behind a letter, within bounds.</summary>
    private int? Number(string expected, int least, int most)
    {
        cursor.At++;
        var at = cursor.At;
        var digits = cursor.Run(char.IsAsciiDigit);
        if (digits.Length is 0 or > 4 || digits[0] == '0' || int.Parse(digits, CultureInfo.InvariantCulture) is var number && (number < least || number > most))
        {
            cursor.WrongAt(at, $"{expected}, {least} to {most}");
            return null;
        }
        return int.Parse(digits, CultureInfo.InvariantCulture);
    }

    private string? Month() => TwoDigits(
        "a month of two digits, 01 to 12, or a part of a year, 21 to 41",
        mask => DigitMask.Numbers(mask, 1, 12).Any() || (!DigitMask.IsOpen(mask) && Seasons.Has(DigitMask.Least(mask))));

    private string? Day() => TwoDigits(DayOfMonth, mask => DigitMask.Numbers(mask, 1, 31).Any());

    private string? TwoDigits(string expected, Func<string, bool> isOne)
    {
        var at = cursor.At;
        var digits = cursor.Run(letter => char.IsAsciiDigit(letter) || letter == 'X');
        return digits.Length == 2 && isOne(digits) ? digits : cursor.WrongAt(at, expected);
    }

    private SingleDate? WithTime(SingleDate date)
    {
        if (cursor.Next is 't' or ' ')
        {
            return Without(cursor.Wrong("'T' before a time of day, or the end of the date without white space"));
        }
        var at = cursor.At;
        if (!cursor.TakeIf("T"))
        {
            return date;
        }
        if (date.IsOpen || date.Qualification != Qualification.None)
        {
            return Without(cursor.Refused(at, "a time of day needs a day that is known: no open digit and no '?', '~' or '%'."));
        }
        return new ClockTimeReader(cursor).Read() is { } time ? date with { Time = time } : null;
    }

    private SingleDate? NoSuchDay(SingleDate date, int at)
    {
        var month = date.Month!;
        var length = date.Year.IsOpen || DigitMask.IsOpen(month) ? 0 : CalendarDays.InMonth(date.Year.Value, DigitMask.Least(month));
        return Without(cursor.Refused(at, length > 0
            ? $"{date.Year}-{month} has {length} days, and so no day {date.Day}."
            : $"no year and month that fit {date.Year}-{month} have a day {date.Day}."));
    }

    private static SingleDate? Without(string? problem) => problem is null ? null : throw new System.Diagnostics.UnreachableException();
}
