using System.Globalization;

namespace Travaux.Tests.Time;

/// <summary>Random dates as text, in all the forms that are understood.</summary>
internal static class RandomDates
{
    private const string Signs = "?~%";

    private static readonly List<(DateOnly Day, string Written)> Calendar =
        [.. Enumerable.Range(0, 18_262).Select(after => new DateOnly(1990, 1, 1).AddDays(after)).Select(day => (day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))];

    /// <summary>A date of any form.</summary>
    public static string Any(Random random) => random.Next(8) switch
    {
        0 => Interval(random),
        1 => Set(random),
        2 => Long(random),
        3 => $"{Day(random)}T{random.Next(24):00}:{random.Next(60):00}{Pick(random, "", ":30")}{Pick(random, "", "Z", "+03:00", "-09:30")}",
        _ => Single(random, signs: true),
    };

    /// <summary>One date: digits may be open, parts doubted.</summary>
    public static string Single(Random random, bool signs)
    {
        while (true)
        {
            var parts = Unsigned(random).Split('-');
            var text = string.Join('-', signs ? parts.Select(part => Sign(random) + part + Sign(random)) : parts);
            if (Exists(string.Join('-', parts)))
            {
                return text;
            }
        }
    }

    /// <summary>Whether a day fits: by looking at every day of the years around.</summary>
    public static bool Exists(string text) => Days(text).Any();

    /// <summary>The days from 1990 to 2039 that fit a date without signs, found by looking at every one.</summary>
    public static IEnumerable<DateOnly> Days(string text) => Calendar.Where(each => Fits(text, each.Day, each.Written)).Select(each => each.Day);

    private static bool Fits(string text, DateOnly day, string written)
    {
        if (text.Length == 7 && text[5] is >= '2' and <= '4')
        {
            return InSeason(int.Parse(text.AsSpan(5), CultureInfo.InvariantCulture), text[..4], day);
        }
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != 'X' && text[at] != written[at])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Winter goes on after New Year.</summary>
    private static bool InSeason(int season, string year, DateOnly day)
    {
        string[] months =
        [
            "03 04 05", "06 07 08", "09 10 11", "12 +01 +02", "03 04 05", "06 07 08", "09 10 11", "12 +01 +02", "09 10 11", "12 +01 +02", "03 04 05", "06 07 08",
            "01 02 03", "04 05 06", "07 08 09", "10 11 12", "01 02 03 04", "05 06 07 08", "09 10 11 12", "01 02 03 04 05 06", "07 08 09 10 11 12",
        ];
        return months[season - 21].Split(' ').Any(month =>
            Fits(year, day, $"{day.Year - (month[0] == '+' ? 1 : 0)}") && day.Month == int.Parse(month, CultureInfo.InvariantCulture));
    }

    private static string Unsigned(Random random)
    {
        var year = Pick(random, "2022", "2024", "2000", "202X", "199X", "2019");
        var month = Opened(random, $"{random.Next(1, 13):00}");
        return random.Next(5) switch
        {
            0 => year,
            1 => $"{year}-{month}",
            2 => $"{year}-{random.Next(21, 42)}",
            _ => $"{year}-{month}-{Opened(random, $"{random.Next(1, 32):00}")}",
        };
    }

    private static string Opened(Random random, string digits) => random.Next(6) switch
    {
        0 => "XX",
        1 => digits[..1] + "X",
        2 => "X" + digits[1..],
        _ => digits,
    };

    private static string Interval(Random random)
    {
        var start = $"{random.Next(1990, 2005)}{Tail(random)}";
        var end = $"{random.Next(2006, 2030)}{Tail(random)}";
        return random.Next(6) switch
        {
            0 => $"../{end}",
            1 => $"{start}/..",
            2 => $"/{end}",
            3 => $"{start}/",
            _ => $"{start}/{end}",
        };
    }

    private static string Set(Random random)
    {
        var members = Enumerable.Range(0, random.Next(1, 5)).Select(at => random.Next(3) == 0 ? $"{1990 + (at * 5)}..{1992 + (at * 5)}" : $"{1990 + (at * 5)}{Tail(random)}").ToList();
        members[0] = (random.Next(4) == 0 && !members[0].Contains("..", StringComparison.Ordinal) ? ".." : "") + members[0];
        members[^1] += random.Next(4) == 0 && !members[^1].Contains("..", StringComparison.Ordinal) ? ".." : "";
        var inner = string.Join(',', members);
        return random.Next(2) == 0 ? $"[{inner}]" : $"{{{inner}}}";
    }

    private static string Long(Random random) => random.Next(4) switch
    {
        0 => $"Y{Pick(random, "", "-")}{random.Next(10_000, int.MaxValue)}",
        1 => $"Y{Pick(random, "", "-")}{random.Next(1, 99)}E{random.Next(3, 10)}",
        2 => $"{Pick(random, "", "-")}{random.Next(1000, 9999)}S{random.Next(1, 5)}",
        _ => $"-{random.Next(1, 9999):0000}{Pick(random, "", "-05", "-05-06")}",
    };

    private static string Tail(Random random) => Pick(random, "", "~", "?", "-05", "-05%", "-~05", "-05-06", "-05-06~", "-05-XX", "-22");

    private static string Day(Random random) => $"20{random.Next(10, 30)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}";

    private static string Sign(Random random) => random.Next(8) == 0 ? Signs[random.Next(3)].ToString() : "";

    private static string Pick(Random random, params string[] options) => options[random.Next(options.Length)];
}
