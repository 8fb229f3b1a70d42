using Travaux.Record.Diagnostics;
using Travaux.Record.Time;

namespace Travaux.Tests.Time;

/// <summary>The example case counted in days, as its readers counted it.</summary>
public class GoldenDaysTests
{
    [Theory]
    [InlineData("invasion to the first round", "2022-02-24", "2022-02-28", 4)]
    [InlineData("third round to Istanbul", "2022-03-07", "2022-03-29", 22)]
    [InlineData("invasion to Istanbul", "2022-02-24", "2022-03-29", 33)]
    [InlineData("first round to the last dated draft", "2022-02-28", "2022-04-15", 46)]
    [InlineData("Istanbul to the last dated draft", "2022-03-29", "2022-04-15", 17)]
    [InlineData("Bucha visit to the last dated draft", "2022-04-04", "2022-04-15", 11)]
    [InlineData("visit of 9 April to the last dated draft", "2022-04-09", "2022-04-15", 6)]
    public void Days_between_two_dates_are_those_that_a_relation_asks_for(string what, string from, string to, int days)
    {
        Assert.True(Consistent(days), what);
        Assert.False(Consistent(days - 1), what);
        Assert.False(Consistent(days + 1), what);

        bool Consistent(int said) => DateSolver.Solve(
            [Item("from", from), Item("to", to, said == 1 ? "day after from" : $"{said} days after from")]).Contradictions.Count == 0;
    }

    [Fact]
    public void Nearly_three_weeks_that_were_twenty_two_days_are_told_as_a_slight_mismatch()
    {
        var solved = DateSolver.Solve([Item("m-2022-03-07", "2022-03-07"), Item("m-2022-03-29", "2022-03-29", "nearly 3 weeks after m-2022-03-07")]);

        var told = Assert.Single(DateDiagnostics.Of(solved, id => SourceSpan.Whole(id)));
        Assert.Equal("TX302", told.Code);
        Assert.Equal(
            "An imprecise date misses the others by 1 day: 'm-2022-03-07' is dated 7 March 2022, 'm-2022-03-29' is nearly 3 weeks after 'm-2022-03-07' "
            + "and 'm-2022-03-29' is dated 29 March 2022; 'nearly 3 weeks after m-2022-03-07' is left out of the reckoning.",
            told.Message);
        Assert.Equal("m-2022-03-29", told.At.File);
        Assert.Equal("m-2022-03-07", Assert.Single(told.Also).At.File);
        Assert.True(solved.Contradictions[0].IsImprecise);
        Assert.Equal(1, solved.Contradictions[0].Days);
    }

    [Fact]
    public void Two_days_after_and_the_next_day_give_the_days_that_the_notes_derived()
    {
        var solved = DateSolver.Solve(
        [
            Item("video-session", "2022-03-14"),
            Item("podolyak", null, "two days after video-session"),
            Item("bucha-visit", "2022-04-04"),
            Item("address", null, "day after bucha-visit"),
        ]);

        Assert.Equal((new DateOnly(2022, 3, 16), new DateOnly(2022, 3, 16)), (solved["podolyak"].Earliest, solved["podolyak"].Latest));
        Assert.Equal((new DateOnly(2022, 4, 5), new DateOnly(2022, 4, 5)), (solved["address"].Earliest, solved["address"].Latest));
        Assert.Equal(
            "video-session is dated 14 March 2022; podolyak is 2 days after video-session",
            string.Join("; ", solved.EarliestBecause("podolyak")));
        Assert.True(solved["podolyak"].IsDerived);
        Assert.False(solved["video-session"].IsDerived);
    }

    [Fact]
    public void Between_two_things_is_bounded_by_both_and_in_order_with_them()
    {
        var solved = DateSolver.Solve(
        [
            Item("m-2022-03-29", "2022-03-29"),
            Item("d-2022-04-15", "2022-04-15"),
            Item("d-2022-04-06", null, "between m-2022-03-29 and d-2022-04-15"),
        ]);

        Assert.Equal((new DateOnly(2022, 3, 29), new DateOnly(2022, 4, 15)), (solved["d-2022-04-06"].Earliest, solved["d-2022-04-06"].Latest));
        Assert.Equal(Holds.Certainly, solved.Before("m-2022-03-29", "d-2022-04-06"));
        Assert.Equal(Holds.Certainly, solved.Before("d-2022-04-06", "d-2022-04-15"));
        Assert.Equal(Holds.No, solved.Before("d-2022-04-15", "d-2022-04-06"));
        Assert.Equal(["m-2022-03-29", "d-2022-04-06", "d-2022-04-15"], solved.InOrder);
    }

    [Fact]
    public void Order_inside_one_day_is_kept_where_it_is_known_and_open_where_it_is_not()
    {
        var solved = DateSolver.Solve(
        [
            Item("withdrawal-announced", "2022-03-29"),
            Item("remarks", "2022-03-29", "after session"),
            Item("session", "2022-03-29"),
        ]);

        Assert.Empty(solved.Contradictions);
        Assert.Equal(Holds.Certainly, solved.Before("session", "remarks"));
        Assert.Equal(Holds.No, solved.Before("remarks", "session"));
        Assert.Equal(Holds.Possibly, solved.Before("session", "withdrawal-announced"));
        Assert.Equal(Holds.Possibly, solved.Before("withdrawal-announced", "session"));
        Assert.Equal(["withdrawal-announced", "session", "remarks"], solved.InOrder);
    }

    [Fact]
    public void A_contradiction_over_several_items_names_each_and_nothing_else()
    {
        var solved = DateSolver.Solve(
        [
            Item("first-round", "2022-02-28"),
            Item("second-round", null, "3 days after first-round"),
            Item("third-round", "2022-03-07", "within 2 days after second-round"),
            Item("bystander", null, "after third-round"),
        ]);

        var contradiction = Assert.Single(solved.Contradictions);
        Assert.Equal(["first-round", "second-round", "third-round"], contradiction.Items.Order(StringComparer.Ordinal));
        Assert.Equal(
            "first-round is dated 28 February 2022; second-round is 3 days after first-round; third-round is within 2 days after second-round; "
            + "third-round is dated 7 March 2022: these miss one another by 2 days.",
            contradiction.ToString());
        Assert.Equal("third-round is within 2 days after second-round", contradiction.SetAside.ToString());
        Assert.Equal(new DateOnly(2022, 3, 3), solved["second-round"].Earliest);
        Assert.Equal(new DateOnly(2022, 3, 7), solved["bystander"].Earliest);
        Assert.False(solved["bystander"].IsContradicted);
    }

    [Fact]
    public void Things_said_to_be_before_one_another_have_no_order()
    {
        var solved = DateSolver.Solve([Item("a", null, "after b"), Item("b", null, "after c"), Item("c", null, "after a"), Item("d", null, "after d")]);

        Assert.Equal(
            ["a is after b; c is after a; b is after c: that is no possible order.", "d is after d: that is no possible order."],
            solved.Contradictions.Select(each => each.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(["TX301", "TX301"], DateDiagnostics.Of(solved, SourceSpan.Whole).Select(each => each.Code));
    }

    [Fact]
    public void A_relation_to_an_item_that_does_not_exist_is_told_and_left_out()
    {
        var solved = DateSolver.Solve([Item("a", "2022-03-01", "after m-2022-03-99")]);

        Assert.Equal(
            "The date of 'a', 'after m-2022-03-99', names 'm-2022-03-99', which is no item of the dossier.",
            Assert.Single(DateDiagnostics.Of(solved, SourceSpan.Whole)).Message);
        Assert.Equal(new DateOnly(2022, 3, 1), solved["a"].Earliest);
    }

    [Fact]
    public void A_knot_of_contradictions_is_given_up_on_and_that_is_told()
    {
        var names = Enumerable.Range(0, 40).Select(item => $"i-{item}").ToList();
        var solved = DateSolver.Solve([.. names.Select(name => Item(name, null, [.. names.Where(other => other != name).Select(other => $"after {other}")]))]);

        Assert.False(solved.AreAllContradictionsNamed);
        Assert.Equal(200, solved.Contradictions.Count);
        Assert.Equal("TX304", DateDiagnostics.Of(solved, SourceSpan.Whole)[^1].Code);
    }

    [Fact]
    public void What_lasts_is_dated_at_its_near_end_by_a_length_of_time_and_an_event_as_a_whole()
    {
        var video = Item("video", null, "day after third-round") with { Reading = IntervalReading.Lasting };
        var solved = DateSolver.Solve([Item("third-round", "2022-03-07"), video, Item("statement", null, "day after third-round")]);

        Assert.Equal((new DateOnly(2022, 3, 8), (DateOnly?)null), (solved["video"].Earliest!.Value, solved["video"].Latest));
        Assert.Equal((new DateOnly(2022, 3, 8), new DateOnly(2022, 3, 8)), (solved["statement"].Earliest, solved["statement"].Latest));
    }

    [Fact]
    public void Two_items_of_one_id_are_refused() => Assert.Equal(
        "Two items have the id 'a'. (Parameter 'items')",
        Assert.Throws<ArgumentException>(() => DateSolver.Solve([Item("a", null), Item("a", null)])).Message);

    [Fact]
    public void Clock_times_decide_inside_a_day()
    {
        var solved = DateSolver.Solve([Item("talks", "2022-03-29T14:30+03:00"), Item("address", "2022-03-29T12:00Z")]);

        Assert.Equal(Holds.Certainly, solved.Before("talks", "address"));
        Assert.Equal(Holds.No, solved.Before("address", "talks"));
    }

    private static DatedItem Item(string id, string? date, params string[] relations) =>
        new(id, date is null ? null : EdtfDate.Parse(date), [.. relations.Select(RelativeDate.Parse)]);
}
