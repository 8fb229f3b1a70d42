using Travaux.Record.Time;

namespace Travaux.Tests.Time;

/// <summary>A relation as text and as what it says, in the test's own terms: a second reading of the language, from its definition.</summary>
/// <param name="Text">As written.</param>
/// <param name="Kind">The words without the amount.</param>
/// <param name="Item">The number of the item that has it.</param>
/// <param name="Anchor">The number of the item that it names.</param>
/// <param name="Second">The number of the second one; 0 where it names none.</param>
/// <param name="Least">The fewest days that the amount allows; 0 without one.</param>
/// <param name="Most">The most; 99 where there is no limit.</param>
internal sealed record SaidRelation(string Text, string Kind, int Item, int Anchor, int Second, int Least, int Most)
{
    /// <summary>Whether its item lasts, so that a length of time dates its near end only.</summary>
    public bool Lasts { get; init; }

    /// <summary>Whether days satisfy it; <paramref name="days"/> are the first and last day of each item.</summary>
    public bool Holds(ReadOnlySpan<(int First, int Last)> days)
    {
        var (own, other, second) = (days[Item], days[Anchor], days[Second]);
        return Kind switch
        {
            "after" => own.First - other.Last >= Least && (Lasts ? own.First : own.Last) - other.Last <= Limit,
            "before" => other.First - own.Last >= Least && other.First - (Lasts ? own.Last : own.First) <= Limit,
            "not before" => own.First >= other.First,
            "not after" => own.Last <= other.Last,
            "same day as" => own == other,
            "during" => own.First >= other.First && own.Last <= other.Last,
            "between" => own.First >= other.Last && own.Last <= second.First,
            _ => (Lasts ? own.First : own.Last) - other.Last <= Most && other.First - (Lasts ? own.Last : own.First) <= Most,
        };
    }

    /// <summary>What it says of order inside a day: moments are 2 × item for the beginning, and one more for the end.</summary>
    public IEnumerable<(int Earlier, int Later, bool IsStrict)> Orders => Kind switch
    {
        "after" => [(End(Anchor), Begin(Item), true)],
        "before" => [(End(Item), Begin(Anchor), true)],
        "not before" => [(Begin(Anchor), Begin(Item), false)],
        "not after" => [(End(Item), End(Anchor), false)],
        "during" => [(Begin(Anchor), Begin(Item), false), (End(Item), End(Anchor), false)],
        "between" => [(End(Anchor), Begin(Item), true), (End(Item), Begin(Second), true)],
        _ => [],
    };

    /// <summary>What it says of days: <c>To - From ≤ Most</c>.</summary>
    public IEnumerable<(int From, int To, int Most)> Bounds => Kind switch
    {
        "after" => [(End(Anchor), Lasts ? Begin(Item) : End(Item), Most), (Begin(Item), End(Anchor), -Least)],
        "before" => [(Lasts ? End(Item) : Begin(Item), Begin(Anchor), Most), (Begin(Anchor), End(Item), -Least)],
        "same day as" => [(Begin(Anchor), Begin(Item), 0), (Begin(Item), Begin(Anchor), 0), (End(Anchor), End(Item), 0), (End(Item), End(Anchor), 0)],
        "of" => [(End(Anchor), Lasts ? Begin(Item) : End(Item), Most), (Lasts ? End(Item) : Begin(Item), Begin(Anchor), Most)],
        _ => Orders.Select(order => (order.Later, order.Earlier, 0)),
    };

    private int Limit => Most == 99 ? int.MaxValue : Most;

    public static int Begin(int item) => 2 * item;

    public static int End(int item) => (2 * item) + 1;

    public static SaidRelation Random(Random random, int item, int items, bool lasts)
    {
        var (anchor, second) = (random.Next(items), random.Next(items));
        var (x, y) = (Name(anchor), Name(second));
        var days = random.Next(1, 4);
        var counted = days == 1 ? "1 day" : $"{days} days";
        var direction = random.Next(2) == 0 ? "after" : "before";
        var said = random.Next(12) switch
        {
            0 => new SaidRelation($"not before {x}", "not before", item, anchor, 0, 0, 99),
            1 => new($"not after {x}", "not after", item, anchor, 0, 0, 99),
            2 => new($"same day as {x}", "same day as", item, anchor, 0, 0, 99),
            3 => new($"during {x}", "during", item, anchor, 0, 0, 99),
            4 => new($"between {x} and {y}", "between", item, anchor, second, 0, 99),
            5 => new($"within {counted} of {x}", "of", item, anchor, 0, 0, days),
            6 => new($"within {counted} {direction} {x}", direction, item, anchor, 0, 0, days),
            7 => new($"at least {counted} {direction} {x}", direction, item, anchor, 0, days, 99),
            8 => new($"about {counted} {direction} {x}", direction, item, anchor, 0, days - 1, days + 1),
            9 or 10 => new($"{counted} {direction} {x}", direction, item, anchor, 0, days, days),
            _ => new($"{direction} {x}", direction, item, anchor, 0, 0, 99),
        };
        return said with { Lasts = lasts };
    }

    public static string Name(int item) => ((char)('a' + item)).ToString();
}

/// <summary>A few things with dates in one week and relations between them.</summary>
internal sealed record RandomDossier(List<DatedItem> Items, List<(int From, int To, bool Lasts, bool IsDated)> Dates, List<SaidRelation> Relations)
{
    /// <summary>Things of which some last, some are bounded and, where that is wanted, some have no date.</summary>
    public static RandomDossier Of(Random random, int items, int relations, bool allDated)
    {
        var dates = Enumerable.Range(0, items).Select(_ => Date(random, allDated)).ToList();
        var said = Enumerable.Range(0, relations).Select(_ => random.Next(items)).Select(item => SaidRelation.Random(random, item, items, dates[item].Lasts)).ToList();
        var dated = dates.Select((date, item) => new DatedItem(
            SaidRelation.Name(item),
            date.IsDated ? EdtfDate.Parse(date.From == date.To ? $"2022-03-{date.From:00}" : $"2022-03-{date.From:00}/2022-03-{date.To:00}") : null,
            [.. said.Where(relation => relation.Item == item).Select(relation => RelativeDate.Parse(relation.Text))])
        {
            Reading = date.Lasts ? IntervalReading.Lasting : IntervalReading.Within,
        });
        return new([.. dated], dates, said);
    }

    /// <summary>The first and last days that the date of an item allows.</summary>
    public IEnumerable<(int First, int Last)> Allowed(int item)
    {
        var (from, to, lasts, _) = Dates[item];
        return Enumerable.Range(from, to - from + 1).SelectMany(first => Enumerable.Range(first, to - first + 1).Select(last => (first, last)))
            .Where(days => !lasts || days == (from, to));
    }

    private static (int From, int To, bool Lasts, bool IsDated) Date(Random random, bool always)
    {
        var (one, other) = (random.Next(1, 7), random.Next(1, 7));
        var (from, to) = (Math.Min(one, other), Math.Max(one, other));
        return random.Next(4) switch
        {
            0 => (one, one, false, true),
            1 => (from, to, true, true),
            2 => (from, to, false, true),
            _ => (1, 6, false, always),
        };
    }
}
