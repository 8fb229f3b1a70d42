using Travaux.Analysis.Answers;
using Travaux.Analysis.Answers.Closeness;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Time;

namespace Travaux.Tests.Answers;

/// <summary>What holds of closeness whatever the dossier.</summary>
public class HowCloseLaws
{
    private const int Trials = 450;

    [Fact]
    public void What_is_in_force_is_what_some_choice_of_the_days_allows()
    {
        for (var trial = 0; trial < Trials; trial++)
        {
            var random = new RandomPositions(trial);
            var positions = Enumerable.Range(0, 1 + (trial % 4)).Select(number => random.Position(number, "i-0")).ToList();
            var day = random.Day();

            var held = InForce.On(positions, position => position.Date, day);

            Assert.Equal(
                EveryChoiceOfDays.Held([.. positions.Select(position => (position.Id, position.Date))], day).Order(),
                held.Select(each => each.What.Id).Order());
            Assert.All(held, each => Assert.Equal(EveryChoiceOfDays.IsOver(each.What.Date!, day), each.Hold == Hold.LastKnown));
        }
    }

    [Fact]
    public void Distances_are_those_of_the_plain_reckoning()
    {
        for (var trial = 0; trial < Trials; trial++)
        {
            var random = new RandomPositions(trial);
            var answer = HowClose.On(random.Dossier(), new() { Day = random.Day() });

            foreach (var issue in answer.Issues.Where(issue => issue.Issue is "i-0" or "i-1"))
            {
                var levels = issue.Sides.Select(side => side.Held.Select(held => held.Position.Level).OfType<int>().Where(level => level <= 3).ToList()).Where(each => each.Count > 0).ToList();
                var pairs = levels.SelectMany((one, i) => levels.Skip(i + 1).Select(other => one.SelectMany(a => other.Select(b => Math.Abs(a - b))).ToList())).ToList();
                Assert.Equal(pairs.Count > 0, issue.IsPlaced);
                Assert.Equal(pairs.Count == 0 ? null : pairs.Max(pair => pair.Min()), issue.Least);
                Assert.Equal(pairs.Count == 0 ? null : pairs.Max(pair => pair.Max()), issue.Most);
            }
        }
    }

    [Fact]
    public void What_is_predicted_or_excluded_never_changes_a_distance()
    {
        for (var trial = 0; trial < Trials; trial++)
        {
            var random = new RandomPositions(trial);
            var (dossier, day) = (random.Dossier(), random.Day());
            var foretold = random.Position(100, "i-0") with { Basis = trial % 2 == 0 ? PositionBasis.Predicted : PositionBasis.Text, Excluded = trial % 2 == 1, Party = "b" };

            var before = Told(HowClose.On(new([.. dossier.Items, Anchor]), new() { Day = day }));
            var after = Told(HowClose.On(new([.. dossier.Items, Anchor, foretold]), new() { Day = day }));

            Assert.Equal(before, after);
        }
    }

    [Fact]
    public void The_order_of_items_is_irrelevant()
    {
        for (var trial = 0; trial < Trials / 3; trial++)
        {
            var random = new RandomPositions(trial);
            var (dossier, day) = (random.Dossier(), random.Day());

            Assert.Equal(Told(HowClose.On(dossier, new() { Day = day })), Told(HowClose.On(random.Shuffled(dossier), new() { Day = day })));
        }
    }

    [Fact]
    public void Leaving_out_sources_never_adds_a_position()
    {
        foreach (var kind in Enum.GetValues<SourceClass>())
        {
            for (var trial = 0; trial < Trials / 3; trial++)
            {
                var random = new RandomPositions(trial);
                var (dossier, day) = (random.Dossier(), random.Day());
                var whole = HowClose.On(dossier, new() { Day = day });
                var rest = HowClose.On(dossier, new() { Day = day, Without = kind });
                var leaving = whole.WithoutSome.Single(each => each.Kind == kind);

                Assert.Subset(Known(whole).ToHashSet(), Known(rest).ToHashSet());
                Assert.Equal(Known(whole).Except(Known(rest)).Order(), leaving.Positions.Order());
                Assert.Equal(rest.Counts, leaving.Counts);
                Assert.Equal(Held(rest).Except(Held(whole)).Order(), leaving.CountAgain.Order());
            }
        }
    }

    [Fact]
    public void A_later_position_changes_nothing_of_an_earlier_day()
    {
        for (var trial = 0; trial < Trials / 3; trial++)
        {
            var random = new RandomPositions(trial);
            var (dossier, day) = (random.Dossier(), random.Day());
            var later = random.Position(100, "i-1") with { Date = EdtfDate.OfDay(day.AddDays(1)), Party = "a" };

            Assert.Equal(
                Told(HowClose.On(new([.. dossier.Items, Anchor with { Issue = "i-1" }]), new() { Day = day })),
                Told(HowClose.On(new([.. dossier.Items, Anchor with { Issue = "i-1" }, later]), new() { Day = day })));
        }
    }

    /// <summary>A side's undated position, by which an issue is one between the sides from the start.</summary>
    private static Position Anchor { get; } = new() { Id = "p-anchor", Party = "a", Issue = "i-0", Stance = "Some day" };

    private static List<string> Told(ClosenessAnswer answer) =>
    [
        .. answer.Issues.OrderBy(issue => issue.Issue, StringComparer.Ordinal).Select(issue =>
            $"{issue.Issue} {issue.Nearness} {issue.Least} {issue.Most}: {string.Join("; ", issue.Sides.Select(side => $"{side.Party} {string.Join(", ", side.Held.Select(held => $"{held.Position.Id} {held.Hold}"))}"))}"),
        $"{answer.Counts}",
    ];

    private static IEnumerable<string> Known(ClosenessAnswer answer) => answer.Issues.SelectMany(issue => issue.Sides).SelectMany(side => side.Known);

    private static IEnumerable<string> Held(ClosenessAnswer answer) => answer.Issues.SelectMany(issue => issue.Sides).SelectMany(side => side.Held).Select(held => held.Position.Id);
}

/// <summary>The slow and obvious way: every choice of a day for each date, one after another.</summary>
internal static class EveryChoiceOfDays
{
    /// <summary>The ids of what holds on a day by some choice: the latest begun by then, and all that began on the same day.</summary>
    public static HashSet<string> Held(List<(string Id, EdtfDate? Date)> things, DateOnly day)
    {
        var dated = things.Where(thing => thing.Date is not null).Select(thing => (thing.Id, Date: thing.Date!, Starts: Starts(thing.Date!))).ToList();
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in dated)
        {
            foreach (var start in one.Starts.Where(start => start <= day))
            {
                // Dates are known apart from one another, so each other one may take the day that suits this one best.
                if (dated.TrueForAll(other => other.Id == one.Id || other.Starts.Any(begun => begun > day || begun <= start))
                    && !dated.Exists(other => other.Id != one.Id && IsOutlived(one.Date, other.Date, day)))
                {
                    held.Add(one.Id);
                }
            }
        }
        return held;
    }

    /// <summary>Whether an interval ended before a day.</summary>
    public static bool IsOver(EdtfDate date, DateOnly day) => date is { IsInterval: true, End.Latest: { } end } && end < day;

    /// <summary>What has no known start and is over gives way to what has none and is not.</summary>
    private static bool IsOutlived(EdtfDate one, EdtfDate other, DateOnly day) => one.IsOpenStart && IsOver(one, day) && other.IsOpenStart && !IsOver(other, day);

    private static List<DateOnly> Starts(EdtfDate date)
    {
        if (date.IsOpenStart)
        {
            return [DateOnly.MinValue];
        }
        var (from, to) = date.IsInterval ? (date.Earliest!.Value, date.Earliest!.Value) : (date.Earliest!.Value, date.Latest!.Value);
        return [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays)];
    }
}
