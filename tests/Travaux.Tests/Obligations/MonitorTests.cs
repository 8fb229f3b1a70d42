using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Monitoring;
using Travaux.Tests.Cli;

namespace Travaux.Tests.Obligations;

/// <summary>How it stands with duties on a day: outstanding, due, discharged, breached, ended.</summary>
public class MonitorTests
{
    private const string Communique = "istanbul-2022/obligations/2022-03-29.obligations";
    private const string Assist = "assist Ukraine";
    private const string Consult = "consult the other guarantors";

    [Fact]
    public void M1_On_11_June_consultations_are_outstanding_and_due_on_13_June_and_assistance_is_not_due_under_either_reading()
    {
        var told = At(Communique, "2022-06-11");
        Assert.All(Of(told, Consult, "United Kingdom"), each => Assert.Equal((DutyState.Outstanding, (DateOnly?)Day("2022-06-13")), (each.Instance.State, each.Instance.Due)));
        Assert.Empty(Of(told, Assist, "United Kingdom"));
        var not = told.NotDue.Where(each => each.Rule.Action == Assist && each.Bearers.Contains("United Kingdom")).ToList();
        Assert.Equal([0], Assert.Single(not).With!.Select(cube => cube.Literals.Count));
    }

    [Fact]
    public void M1_On_14_June_consultations_and_the_United_States_are_discharged_and_the_United_Kingdom_is_due_on_no_fixed_day()
    {
        var told = At(Communique, "2022-06-14");
        Assert.All(Of(told, Consult, "United Kingdom"), each => Assert.Equal((DutyState.Discharged, (DateOnly?)Day("2022-06-12")), (each.Instance.State, each.Instance.Done)));
        var american = Assert.Single(Of(told, Assist, "United States"));
        Assert.Equal((DutyState.Discharged, "by supplying weapons"), (american.Instance.State, american.Instance.By));
        Assert.Equal(DutyState.DueOnNoFixedDay, Assert.Single(Of(told, Assist, "United Kingdom")).Instance.State);
    }

    [Fact]
    public void M1_Immediately_breaches_only_where_it_is_said_how_long_it_is()
    {
        var british = Assert.Single(Of(At(Communique, "2022-06-15", "immediately means 2 days"), Assist, "United Kingdom")).Instance;
        Assert.Equal((DutyState.Breached, (DateOnly?)Day("2022-06-15")), (british.State, british.Breached));
    }

    [Fact]
    public void M1_Measures_of_the_Council_end_the_duty_and_do_not_erase_a_breach()
    {
        var without = Assert.Single(Of(At(Communique, "2022-07-01"), Assist, "United Kingdom")).Instance;
        Assert.Equal((DutyState.Ended, (DateOnly?)Day("2022-07-01")), (without.State, without.Ended));
        var with = Assert.Single(Of(At(Communique, "2022-07-01", "immediately means 2 days"), Assist, "United Kingdom")).Instance;
        Assert.Equal((DutyState.Breached, (DateOnly?)Day("2022-06-15"), (DateOnly?)Day("2022-07-01")), (with.State, with.Breached, with.Ended));
    }

    [Fact]
    public void Three_days_pass_by_themselves_where_the_file_says_from_when()
    {
        var file = File.ReadAllText(Path.Combine(Shared.Repository, "examples", Communique)).Replace("  2022-06-12: every guarantor attends the consultations\n", "", StringComparison.Ordinal);
        var read = InstrumentReader.Read("test", file).Value;
        DateOnly? Due(string on) => new DutyMonitor(CaseSpace.Of(read)).On(read.Of<Statement.Timeline>().Single(), Day(on)).Duties
            .FirstOrDefault(each => each.Instance.Rule.Action == Assist && each.Bearers.Contains("France"))?.Instance.From;
        Assert.Null(Due("2022-06-13"));
        Assert.Equal(Day("2022-06-14"), Due("2022-06-14"));
    }

    [Theory]
    [InlineData("monitor-june-11", "2022-06-11")]
    [InlineData("monitor-june-14", "2022-06-14")]
    [InlineData("monitor-july-1-two-days", "2022-07-01", "--immediately", "2 days")]
    public void What_a_user_sees(string golden, string on, params string[] more) =>
        Golden.Same($"obligations/{golden}.txt", RunTests.Ran(["monitor", Path.Combine(Shared.Repository, "examples", Communique), "--on", on, "--width", "120", .. more]));

    [Theory]
    [InlineData("2031-06-01: the alarm has rung", "2031-06-03", DutyState.Outstanding)]
    [InlineData("2031-06-01: the alarm has rung", "2031-06-04", DutyState.Breached)]
    [InlineData("2031-06-01: the alarm has rung\n  2031-06-03: Atria did send word", "2031-06-04", DutyState.Discharged)]
    [InlineData("2031-06-01: the alarm has rung\n  2031-06-03: Atria did telegraph", "2031-06-04", DutyState.Discharged)]
    [InlineData("2031-06-01: the alarm has rung\n  2031-06-03: Borea did send word", "2031-06-04", DutyState.Breached)]
    [InlineData("2031-06-01: the alarm has rung\n  2031-06-04: Atria did send word", "2031-06-05", DutyState.Breached)]
    [InlineData("2031-06-01: the alarm has rung\n  2031-06-02: not the alarm has rung", "2031-06-05", DutyState.Ended)]
    [InlineData("2031-06-01: the alarm has rung\n  2031-06-04: not the alarm has rung", "2031-06-05", DutyState.Breached)]
    [InlineData("2031-06-01: the alarm has rung\n  2031-06-02: the line is cut", "2031-06-05", DutyState.Excused)]
    public void A_duty_with_a_time_stands_so(string timeline, string on, DutyState expected) =>
        Assert.Equal(expected, Assert.Single(Of(Own(timeline, on), "send word", "Atria")).Instance.State);

    [Fact]
    public void A_duty_arises_anew_each_time()
    {
        var told = Own("2031-06-01: the alarm has rung\n  2031-06-02: Atria did send word\n  2031-06-05: not the alarm has rung\n  2031-07-01: the alarm has rung", "2031-07-02");
        Assert.Equal([DutyState.Outstanding, DutyState.Discharged], Of(told, "send word", "Atria").Select(each => each.Instance.State));
    }

    [Fact]
    public void What_is_forbidden_is_broken_on_the_day_of_the_act_and_a_duty_can_hang_on_that()
    {
        var told = Own("2031-06-01: the alarm has rung\n  2031-06-02: Borea did march south", "2031-06-02");
        Assert.Equal((DutyState.Breached, (DateOnly?)Day("2031-06-02")), Assert.Single(Of(told, "march south", "Borea")) is var broken ? (broken.Instance.State, broken.Instance.Breached) : default);
        Assert.Equal(DutyState.Outstanding, Assert.Single(Of(told, "pay for it", "Borea")).Instance.State);
    }

    [Fact]
    public void Nothing_is_taken_as_so_before_it_is_told_and_no_duty_arises_on_what_is_not_known()
    {
        var told = Own("2031-06-01: Borea attends\n  2031-06-05: the attacker is Borea", "2031-06-04");
        Assert.Empty(Of(told, "mourn", "Atria"));
        Assert.Single(Of(Own("2031-06-01: Borea attends\n  2031-06-05: the attacker is Borea", "2031-06-05"), "mourn", "Atria"));
    }

    [Fact]
    public void A_time_that_runs_from_an_event_does_not_run_before_it()
    {
        var waiting = Assert.Single(Of(Notice("2031-02-26: ice", "2031-03-04"), "sail", "Atria")).Instance;
        Assert.Equal((DutyState.Outstanding, (DateOnly?)null, "notice"), (waiting.State, waiting.Due, waiting.Awaits));
        var running = Assert.Single(Of(Notice("2031-02-26: ice\n  2031-03-01: notice", "2031-03-04"), "sail", "Atria")).Instance;
        Assert.Equal((DutyState.Outstanding, (DateOnly?)Day("2031-03-04")), (running.State, running.Due));
        Assert.Equal(DutyState.Breached, Assert.Single(Of(Notice("2031-02-26: ice\n  2031-03-01: notice", "2031-03-05"), "sail", "Atria")).Instance.State);
    }

    [Fact]
    public void A_time_that_had_passed_before_its_duty_arose_leaves_no_day_and_breaches_nothing()
    {
        var told = Notice("2031-02-20: notice\n  2031-02-26: ice", "2031-03-04");
        var past = Assert.Single(Of(told, "sail", "Atria")).Instance;
        Assert.Equal((DutyState.DueOnNoFixedDay, true, (DateOnly?)null), (past.State, past.IsTimePast, past.Breached));
        Assert.Equal((DutyState.Outstanding, (DateOnly?)Day("2031-03-12")), Assert.Single(Of(told, "report", "Atria")) is var other ? (other.Instance.State, other.Instance.Due) : default);
    }

    [Fact]
    public void Who_withdraws_was_bound_and_a_breach_before_it_stays()
    {
        var told = Notice("2031-02-20: notice\n  2031-02-20: ice\n  2031-03-01: Atria has withdrawn", "2031-03-04");
        Assert.Equal((DutyState.Breached, (DateOnly?)Day("2031-02-24"), (DateOnly?)Day("2031-03-01")),
            Assert.Single(Of(told, "sail", "Atria")) is var each ? (each.Instance.State, each.Instance.Breached, each.Instance.Ended) : default);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void What_became_of_duties_is_what_the_words_say_day_by_day(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            new DayByDay(random).Agrees();
        }
    }

    private static Monitored At(string file, string on, params string[] more)
    {
        var read = InstrumentReader.Read("test", File.ReadAllText(Path.Combine(Shared.Repository, "examples", file)) + string.Join('\n', more) + "\n");
        Assert.Empty(read.Diagnostics);
        return new DutyMonitor(CaseSpace.Of(read.Value)).On(read.Value.Of<Statement.Timeline>().First(), Day(on));
    }

    private static Monitored Own(string timeline, string on)
    {
        var read = InstrumentReader.Read("test", $"""
            instrument T
            states
              Atria, Borea
            question the attacker
              nobody | Borea | Atria
            fact the alarm has rung
            fact the line is cut
            choice of Borea
              attends
            action telegraph
              counts as send word
            [1] Atria must send word
              when the alarm has rung
              within 2 days
            [2] Atria need not send word
              when the line is cut
            [3] Borea must not march south
              when the alarm has rung
            [4] Borea must pay for it
              when Borea is in breach of [3]
            [5] Atria must mourn
              when the attacker is not nobody
            timeline t
              {timeline}

            """.ReplaceLineEndings("\n"));
        Assert.Equal([], read.Diagnostics.Select(each => each.Message));
        return new DutyMonitor(CaseSpace.Of(read.Value)).On(read.Value.Of<Statement.Timeline>().Single(), Day(on));
    }

    private static Monitored Notice(string timeline, string on)
    {
        var read = InstrumentReader.Read("test", $"instrument T\nstates\n  Atria\nevent notice\nfact ice\n[1] Atria must sail\n  when ice\n  within 3 days of notice\n[2] Atria must report\n  when ice\n  within 14 days\ntimeline t\n  {timeline}\n");
        Assert.Equal([], read.Diagnostics.Select(each => each.Message));
        return new DutyMonitor(CaseSpace.Of(read.Value)).On(read.Value.Of<Statement.Timeline>().Single(), Day(on));
    }

    private static IEnumerable<Followed> Of(Monitored told, string action, string state) => told.Duties.Where(each => each.Instance.Rule.Action == action && each.Bearers.Contains(state));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
