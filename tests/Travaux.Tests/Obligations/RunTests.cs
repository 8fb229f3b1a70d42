using Travaux.Analysis.Obligations.Answers;
using Travaux.Analysis.Obligations.Execution;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Cli;
using Travaux.Tests.Cli;

namespace Travaux.Tests.Obligations;

/// <summary>What lawyers would answer of single scenarios: who must, may, must not do what by when, and why not.</summary>
public class RunTests
{
    private const string Communique = "istanbul-2022/obligations/2022-03-29.obligations";
    private static readonly string[] Others = ["China", "France", "United Kingdom", "United States", "Turkey", "Germany", "Canada", "Italy", "Poland", "Israel"];
    private static readonly string[] Assuring = ["Russia", "United Kingdom", "United States"];
    private static readonly string[] Powers = ["Greece", "Turkey", "United Kingdom"];

    [Fact]
    public void E1_After_a_conventional_attack_Budapest_is_broken_by_Russia_and_obliges_nobody_to_assist()
    {
        var told = new Told("instruments/budapest-1994.obligations", "conventional invasion");
        Assert.Equal([("para 1", "Russia"), ("para 2", "Russia")], told.Outcome.Breaches.Select(breach => (breach.Rule.Cite!, breach.Bearers.Single())));
        Assert.DoesNotContain(told.Outcome.Positions, position => position.Rule.Action == "assist Ukraine");
        var recourse = Assert.Single(told.Musts("seek Security Council action"));
        Assert.Equal(("para 4", "para 4 read as broad"), (recourse.Rule.Cite, told.With(recourse)));
        Assert.Equal(Assuring, recourse.Bearers);
        Assert.Contains(recourse.Because, proviso => proviso is Proviso.Immediately);
        Assert.Equal(Assuring, Assert.Single(told.Musts("consult")).Bearers);
    }

    [Fact]
    public void E2_After_an_attack_on_Kharkiv_each_guarantor_consults_by_4_June_and_the_ten_others_assist_at_once()
    {
        var told = new Told(Communique, "attack on Kharkiv");
        var consult = told.Musts("consult the other guarantors")[0];
        Assert.Equal(Others.Prepend("Russia"), consult.Bearers);
        Assert.Equal(new DateOnly(2022, 6, 4), consult.Because.OfType<Proviso.Within>().Single().Time.After(told.Outcome.Scenario.On!.Value));
        Assert.True(consult.Arises);
        var assist = told.Musts("assist Ukraine").Single(position => told.With(position) == "any case");
        Assert.Equal(Others, assist.Bearers);
        Assert.Contains(assist.Because, proviso => proviso is Proviso.Immediately);
        Assert.Equal(["closing the airspace", "supplying weapons", "using armed force"], assist.Because.OfType<Proviso.By>().Single().Means.Listed);
        Assert.NotEmpty(told.Musts("report the measures to the Security Council"));
        Assert.Contains(told.Outcome.Positions, position => position.Rule is { Cite: "point 4, offered in return for guarantees; whether it holds without them is not told", Modal: Modal.MustNot, Action: "host foreign bases or troops" });
    }

    [Fact]
    public void Means_on_which_the_texts_differ_are_told_with_whose_they_are_and_a_change_with_the_text_in_which_it_would_matter()
    {
        var file = Path.Combine(Shared.Repository, "examples", "istanbul-2022/obligations/2022-04-15.obligations");
        var both = Ran(["run", file, "requested attack, everyone agrees"]);
        var told = new Told("istanbul-2022/obligations/2022-04-15.obligations", "requested attack, everyone agrees");

        Assert.DoesNotContain("must assist Ukraine by", both, StringComparison.Ordinal);
        Assert.Contains("Russia: by such action as it deems necessary", both, StringComparison.Ordinal);
        Assert.All(told.Musts("assist Ukraine"), position => Assert.Single(position.Undecided));
        Assert.All(new Told(Communique, "attack on Kharkiv").Musts("assist Ukraine"), position => Assert.Empty(position.Undecided));
        // 250,000 is Ukraine's own figure: an army between the two is to be reduced with Russia's text alone.
        var personnel = told.Outcome.Denials.Single(denial => denial.Rule.Action == "reduce its personnel");
        Assert.StartsWith("Only with Russia's text in personnel cap", told.Words.Only(personnel.NearestWith), StringComparison.Ordinal);
    }

    [Fact]
    public void E3_After_an_attack_on_Sevastopol_nobody_assists_and_point_3_is_the_single_reason()
    {
        var told = new Told(Communique, "attack on Sevastopol");
        Assert.Empty(told.Musts("assist Ukraine"));
        var denial = told.Outcome.Denials.Single(each => each.Rule.Action == "assist Ukraine");
        var reason = Assert.IsType<Reason.StandsInTheWay>(Assert.Single(denial.Reasons));
        Assert.Equal("the attack is outside the guarantee [point 3]", told.Words.Say(Assert.Single(reason.Conditions)));
        Assert.Equal("the place is elsewhere", told.Words.Of(denial.Nearest));
    }

    [Fact]
    public void E3_Whether_point_3_excludes_consultation_too_is_left_to_the_reading()
    {
        var told = new Told(Communique, "attack on Sevastopol");
        Assert.All(told.Musts("consult the other guarantors"), position => Assert.Contains("reach of point 3 read as assistance only", told.With(position), StringComparison.Ordinal));
        Assert.All(told.Musts("report the measures to the Security Council"), position => Assert.Contains("reach of point 3 read as assistance only", told.With(position), StringComparison.Ordinal));
    }

    [Fact]
    public void E4_In_July_1974_each_power_must_consult_and_may_act_to_re_establish_the_state_of_affairs_but_none_must()
    {
        var told = new Told("instruments/cyprus-1960.obligations", "July 1974");
        Assert.Equal(Powers, Assert.Single(told.Musts("consult the other powers")).Bearers);
        Assert.Equal(["consult the other powers"], told.Outcome.Positions.Where(position => position.Rule.Modal == Modal.Must).Select(position => position.Rule.Action));
        var may = told.Outcome.Positions.Single(position => position.Rule.Modal == Modal.May);
        Assert.Equal(("Art IV(2)", "take action"), (may.Rule.Cite, may.Rule.Action));
        Assert.Equal(Powers, may.Bearers);
        Assert.Single(may.Because.OfType<Proviso.Aim>());
    }

    [Fact]
    public void E4_Later_conduct_that_aims_at_partition_is_outside_of_the_permission_and_forbidden_by_article_II()
    {
        var told = new Told("instruments/cyprus-1960.obligations", "later conduct, aimed at partition");
        Assert.DoesNotContain(told.Outcome.Positions, position => position.Rule.Modal == Modal.May);
        Assert.Contains(told.Outcome.Positions, position => position.Rule is { Cite: "Art II", Modal: Modal.MustNot } && position.Bearers.SequenceEqual(Powers));
    }

    [Fact]
    public void E5_After_an_attack_on_Poland_every_other_ally_assists_as_it_deems_necessary_and_no_request_consultation_or_vote_is_needed()
    {
        var told = new Told("instruments/north-atlantic-treaty.obligations", "attack on Poland");
        var assist = Assert.Single(told.Musts("assist the victim"));
        Assert.Equal(["Turkey", "United States", "France", "Canada"], assist.Bearers);
        Assert.Equal("any case", told.With(assist));
        var means = assist.Because.OfType<Proviso.By>().Single().Means;
        Assert.Equal((Choosing.Deemed, "using armed force"), (means.Choosing, means.Listed.Single()));
        Assert.NotEmpty(told.Musts("report to the Security Council"));
        var on = told.Space.Diagrams.Support(told.Space.Decided(told.Space.Grounder.Applies(assist.Rule, "Turkey"))).Select(place => told.Space.Variables.All[place].Name);
        Assert.Equal(["the victim", "the act", "the place", "the Security Council has taken the measures necessary", "Turkey"], on);
    }

    [Fact]
    public void C1_That_Ukraine_may_host_no_troops_and_guarantors_may_have_to_send_them_is_told_and_not_resolved()
    {
        var tension = Assert.Single(new Told(Communique, "attack on Kharkiv").Outcome.Tensions);
        Assert.Equal(("point 5(1)", "point 4, offered in return for guarantees; whether it holds without them is not told"), (tension.One.Cite, tension.Other.Cite));
    }

    [Theory]
    [InlineData("2024-01-31", 1, "months", "2024-02-29")]
    [InlineData("2022-06-01", 3, "days", "2022-06-04")]
    [InlineData("2022-06-01", 72, "hours", "2022-06-04")]
    [InlineData("2022-06-01", 2, "weeks", "2022-06-15")]
    [InlineData("2024-02-29", 1, "years", "2025-02-28")]
    [InlineData("2022-06-01", 5, "hours", null)]
    [InlineData("9999-12-31", 1, "days", null)]
    public void A_time_runs_from_the_day_after(string from, int count, string unit, string? due) =>
        Assert.Equal(due is null ? null : DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), new Duration(count, unit).After(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("obligations/run-kharkiv.txt", "run", Communique, "attack on Kharkiv")]
    [InlineData("obligations/run-sevastopol.txt", "run", Communique, "attack on Sev")]
    [InlineData("obligations/run-budapest.txt", "run", "instruments/budapest-1994.obligations", "conventional invasion")]
    [InlineData("obligations/prove-communique.txt", "prove", Communique, null)]
    [InlineData("obligations/prove-april.txt", "prove", "istanbul-2022/obligations/2022-04-15.obligations", null)]
    public void What_a_user_sees(string golden, string command, string file, string? name)
    {
        string[] arguments = [command, Path.Combine(Shared.Repository, "examples", file), .. new[] { name }.OfType<string>(), "--width", "120"];
        Golden.Same(golden, Ran(arguments));
    }

    /// <summary>What the command writes.</summary>
    internal static string Ran(string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        Assert.Equal(0, new CommandLine(new Surroundings(output, errors) { IsTerminal = false, IsWatched = false }).Run(["obliges", .. arguments]));
        return output.ToString();
    }

    /// <summary>A scenario of an example, executed.</summary>
    private sealed class Told
    {
        public Told(string file, string scenario)
        {
            var instrument = Instruments.Read(file);
            Space = CaseSpace.Of(instrument);
            Outcome = new Executor(Space).Execute(instrument.Of<Statement.Scenario>().Single(each => each.Name == scenario));
            Words = new(instrument, Space.Variables);
        }

        public CaseSpace Space { get; }

        public Outcome Outcome { get; }

        public CaseWords Words { get; }

        public List<Position> Musts(string action) => [.. Outcome.Positions.Where(position => position.Rule.Modal == Modal.Must && position.Rule.Action == action)];

        public string With(Position position) => CaseWords.Listed([.. position.With!.Select(Words.Of)], "or");
    }
}
