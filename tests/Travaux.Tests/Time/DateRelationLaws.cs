using Travaux.Record.Time;

namespace Travaux.Tests.Time;

/// <summary>Relations against an oracle that lists everything that a date can mean, day by day.</summary>
public class DateRelationLaws
{
    private const int Past = -1_000;
    private const int Future = 1_000;

    private static readonly RelationRules Within = RelationRules.Default with
    {
        Tolerances = Tolerances.Default with { ApproximateDay = 1, UncertainDay = 2, ApproximateMonth = 2, UncertainMonth = 4 },
    };

    private static readonly RelationRules Lasting = Within with { Intervals = IntervalReading.Lasting };

    /// <summary>The days that are looked at; dates lie well inside, so that an end that is not known is outside as well.</summary>
    private static readonly int[] Days = [Past, .. Enumerable.Range(0, 24), Future];

    /// <summary>A date, as written and as what it can mean: pairs of first and last day, as a thing within it and as one that lasts.</summary>
    private sealed record Meaning(string Text, List<(int First, int Last)> Within, List<(int First, int Last)> Lasting, List<(int First, int Last)> Span);

    [Fact]
    public void Relations_hold_for_all_some_or_none_of_what_the_dates_can_mean()
    {
        var random = new Random(20220415);
        var seen = new Dictionary<(string, Holds), int>();
        for (var trial = 0; trial < 400; trial++)
        {
            var a = Random(random);
            var b = trial % 10 == 0 ? a : Random(random);
            var (first, second) = (EdtfDate.Parse(a.Text), EdtfDate.Parse(b.Text));
            foreach (var (rules, one, other) in new[] { (Within, a.Within, b.Within), (Lasting, a.Lasting, b.Lasting) })
            {
                Check("before", All(one, other, (x, y) => x.Last < y.First, (x, y) => x.Last <= y.First), DateRelations.Before(first, second, rules));
                Check("after", All(one, other, (x, y) => x.First > y.Last, (x, y) => x.First >= y.Last), DateRelations.After(first, second, rules));
                Check("overlaps", All(one, other, Touch, Touch), DateRelations.Overlaps(first, second, rules));
                Check("same", All(one, other, (x, y) => x == y, (x, y) => x == y), DateRelations.Same(first, second, rules));
                Check("during", All(one, b.Span, Inside, Inside), DateRelations.During(first, second, rules));
            }

            void Check(string relation, Holds expected, Holds found)
            {
                Assert.True(expected == found, $"{a.Text} {relation} {b.Text}: {found}, and by looking at every day {expected}");
                seen[(relation, found)] = seen.GetValueOrDefault((relation, found)) + 1;
            }
        }
        Assert.Equal(15, seen.Count);
        Assert.All(seen, each => Assert.True(each.Value >= 5, $"{each.Key}: {each.Value}"));
    }

    private static bool Touch((int First, int Last) x, (int First, int Last) y) => Days.Any(day => x.First <= day && day <= x.Last && y.First <= day && day <= y.Last);

    private static bool Inside((int First, int Last) inner, (int First, int Last) outer) => outer.First <= inner.First && inner.Last <= outer.Last;

    private static Holds All(
        List<(int First, int Last)> one,
        List<(int First, int Last)> other,
        Func<(int First, int Last), (int First, int Last), bool> certain,
        Func<(int First, int Last), (int First, int Last), bool> possible)
    {
        var (all, some) = (true, false);
        foreach (var x in one)
        {
            foreach (var y in other)
            {
                (all, some) = (all && certain(x, y), some || possible(x, y));
            }
            if (!all && some)
            {
                return Holds.Possibly;
            }
        }
        return all ? Holds.Certainly : some ? Holds.Possibly : Holds.No;
    }

    private static Meaning Random(Random random) => random.Next(7) switch
    {
        0 or 1 => Single(random),
        2 or 3 => Interval(random),
        4 => Open(random),
        5 => OneOf(random),
        _ => Every(random),
    };

    /// <summary>A day of March, perhaps about or doubted, or one with an open digit.</summary>
    private static Meaning Single(Random random)
    {
        var day = random.Next(5, 17);
        var (text, from, to) = random.Next(8) switch
        {
            0 => ($"2022-03-{day:00}~", day - 1, day + 1),
            1 => ($"2022-03-{day:00}?", day - 2, day + 2),
            2 => ($"2022-03-{day:00}%", day - 2, day + 2),
            3 => ("2022-03-1X", 10, 19),
            _ => ($"2022-03-{day:00}", day, day),
        };
        var meanings = Inside(from, to);
        return new(text, meanings, meanings, meanings);
    }

    private static Meaning Interval(Random random)
    {
        while (true)
        {
            var (start, end) = (Single(random), Single(random));
            if (!EdtfDate.TryParse($"{start.Text}/{end.Text}", out _, out _))
            {
                continue;
            }
            return Between($"{start.Text}/{end.Text}", Bounds(start), Bounds(end));
        }
    }

    private static Meaning Open(Random random)
    {
        var date = Single(random);
        List<int> all = [.. Days];
        return random.Next(4) switch
        {
            0 => Between($"{date.Text}/..", Bounds(date), [Future]),
            1 => Between($"../{date.Text}", [Past], Bounds(date)),
            2 => Between($"{date.Text}/", Bounds(date), all),
            _ => Between($"/{date.Text}", all, Bounds(date)),
        };
    }

    private static Meaning Between(string text, List<int> starts, List<int> ends)
    {
        var lasting = Pairs(starts, ends);
        return new(text, [.. lasting.SelectMany(pair => Inside(pair.First, pair.Last)).Distinct()], lasting, lasting);
    }

    private static Meaning OneOf(Random random)
    {
        var members = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Single(random)).ToList();
        return new(
            $"[{string.Join(',', members.Select(member => member.Text))}]",
            [.. members.SelectMany(member => member.Within)],
            [.. members.SelectMany(member => member.Lasting)],
            [.. members.SelectMany(member => member.Span)]);
    }

    /// <summary>From the first to the last: with two days that are known, their order does not matter.</summary>
    private static Meaning Every(Random random)
    {
        var (one, other) = (random.Next(5, 17), random.Next(5, 17));
        var (from, to) = (Math.Min(one, other), Math.Max(one, other));
        return new($"{{2022-03-{one:00},2022-03-{other:00}}}", Inside(from, to), [(from, to)], [(from, to)]);
    }

    private static List<int> Bounds(Meaning single) => [.. single.Within.Select(pair => pair.First).Distinct()];

    private static List<(int First, int Last)> Pairs(List<int> starts, List<int> ends) =>
        [.. starts.SelectMany(start => ends.Where(end => start <= end).Select(end => (start, end)))];

    private static List<(int First, int Last)> Inside(int from, int to)
    {
        var days = Days.Where(day => from <= day && day <= to).ToList();
        return Pairs(days, days);
    }
}
