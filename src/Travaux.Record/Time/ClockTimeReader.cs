using System.Globalization;

namespace Travaux.Record.Time;

/// <summary>Reads a time of day: <c>nn ":" nn (":" nn)? ("Z" | ("+" | "-") nn (":" nn)?)?</c>.</summary>
/// <remarks><para>EDTF asks for seconds; a witness who says half past two does not know them, so they may be left out.</para></remarks>
internal sealed class ClockTimeReader(EdtfCursor cursor)
{
    /// <summary>The time that stands here, or <see langword="null"/> with the cursor's problem.</summary>
    public ClockTime? Read()
    {
        if (TwoDigits("an hour of two digits, 00 to 23", 23) is not { } hour
            || !cursor.Take(":", "':' and the minutes")
            || TwoDigits("minutes of two digits, 00 to 59", 59) is not { } minute)
        {
            return null;
        }
        int? second = null;
        if (cursor.TakeIf(":"))
        {
            second = TwoDigits("seconds of two digits, 00 to 59", 59);
            if (second is null)
            {
                return null;
            }
        }
        var time = new ClockTime((((hour * 60) + minute) * 60) + (second ?? 0), second is not null, null);
        return cursor.Next switch
        {
            '+' or '-' => Offset() is { } offset ? time with { OffsetMinutes = offset } : null,
            'Z' when cursor.TakeIf("Z") => time with { OffsetMinutes = 0 },
            _ => time,
        };
    }

    private int? Offset()
    {
        var at = cursor.At;
        var behind = cursor.Next == '-';
        cursor.At++;
        if (TwoDigits("the hours of the zone, 00 to 14", 14) is not { } hours)
        {
            return null;
        }
        var minutes = cursor.TakeIf(":") ? TwoDigits("the minutes of the zone, 00 to 59", 59) : 0;
        if (minutes is null)
        {
            return null;
        }
        var offset = (hours * 60) + minutes.Value;
        if (offset > 14 * 60 || (behind && offset == 0))
        {
            cursor.Refused(at, behind && offset == 0 ? "no zone is -00:00; UTC is written Z." : "no zone is more than 14 hours from UTC.");
            return null;
        }
        return behind ? -offset : offset;
    }

    private int? TwoDigits(string expected, int most)
    {
        var at = cursor.At;
        var digits = cursor.Run(char.IsAsciiDigit);
        if (digits.Length == 2 && int.Parse(digits, CultureInfo.InvariantCulture) is var number && number <= most)
        {
            return number;
        }
        cursor.WrongAt(at, expected);
        return null;
    }
}
