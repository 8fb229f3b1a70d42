using Travaux.Analysis.Obligations.Defects;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Language;
using Travaux.Tests.Cli;

namespace Travaux.Tests.Obligations;

/// <summary>What the drafters of a text may not have meant.</summary>
public class DefectTests
{
    private const string Communique = "istanbul-2022/obligations/2022-03-29.obligations";

    [Fact]
    public void C1_Being_helped_by_force_and_hosting_no_troops_are_in_tension_until_the_text_says_which_prevails()
    {
        var conflict = Assert.Single(Found<Defect.Conflict>(File(Communique)));
        Assert.Equal(("point 5(1)", "point 4, offered in return for guarantees; whether it holds without them is not told"), (conflict.One.Cite, conflict.Other.Cite));
        Assert.Empty(Found<Defect.Conflict>(File(Communique) + "[point 5(1)] prevails over [point 4, offered in return for guarantees; whether it holds without them is not told]\n"));
    }

    [Fact]
    public void Consultations_as_a_condition_are_a_step_that_nobody_need_take()
    {
        var step = Assert.Single(Found<Defect.NoDefault>(File(Communique)));
        Assert.Equal(("guarantor", "attends the consultations"), (step.Group, step.Predicate));
        Assert.Empty(Found<Defect.NoDefault>(File(Communique) + "interpret consultations as procedural step\n"));
    }

    [Fact]
    public void P3_Each_guarantor_without_exception_obliges_the_attacker_to_help_against_itself()
    {
        var against = Found<Defect.AgainstItself>(File(Communique)).ToList();
        Assert.All(against, each => Assert.Equal("the attacker", each.Question));
        Assert.Contains(against, each => each.Bearers.Contains("Russia"));
        Assert.Empty(Found<Defect.AgainstItself>(File(Communique) + "interpret attacker as guarantor as excluded\n"));
    }

    [Fact]
    public void A_rule_whose_conditions_never_hold_together_is_dead()
    {
        var dead = Assert.Single(Found<Defect.Dead>(Head + "[1] Atria must help Borea\n  when it rains\n  unless it rains\n[2] Atria must send word\n  when it rains\n"));
        Assert.Equal(("1", DeathCause.Conditions), (dead.Rule.Cite, dead.Cause));
    }

    [Fact]
    public void A_rule_over_which_another_always_prevails_is_dead()
    {
        var dead = Found<Defect.Dead>(Head + "[1] Atria must help Borea\n  when it rains\n[2] Atria must not help Borea\n[2] prevails over [1]\n");
        Assert.Equal([("1", DeathCause.Overridden)], dead.Select(each => (each.Rule.Cite!, each.Cause)));
    }

    [Fact]
    public void A_duty_from_which_another_rule_always_lets_off_is_dead()
    {
        var dead = Found<Defect.Dead>(Head + "[1] Atria must help Borea\n  when it rains\n[2] Atria need not help Borea\n");
        Assert.Equal([("1", DeathCause.LetOff)], dead.Select(each => (each.Rule.Cite!, each.Cause)));
    }

    [Fact]
    public void One_state_that_must_and_must_not_is_told_with_few_facts_with_which_it_is_so()
    {
        var conflict = Assert.Single(Found<Defect.Conflict>(Head + "[1] each party must help Borea\n  when it rains\n[2] Atria must not help Borea\n  when it snows\n"));
        Assert.Equal(["Atria"], conflict.Bearers);
        Assert.Equal(2, conflict.When.Literals.Count);
    }

    [Fact]
    public void What_nothing_speaks_of_is_an_orphan_and_what_a_rule_speaks_of_is_none()
    {
        var orphans = Found<Defect.Orphan>(Head + "question the season\n  summer | winter\n[9] the storm\n  means it rains and it snows\n[1] Atria must help Borea\n  when it rains\n");
        Assert.Equal([("group", "party"), ("question", "the season"), ("term", "the storm")], orphans.Select(each => (each.Sort, each.Name)));
    }

    [Fact]
    public void A_bracket_that_changes_nothing_for_anybody_is_told()
    {
        var none = Found<Defect.NoEffect>(Head + "[1] Atria must help Borea\n  when it rains and [[clause | Red: it rains | Blue: nothing]]\n");
        Assert.Equal(["clause"], none.Select(each => each.Bracket.Name));
    }

    [Fact]
    public void A_property_whose_trigger_never_occurs_is_told() =>
        Assert.Single(Found<Defect.NeverTriggered>(Head + "[1] Atria must help Borea\n  when it rains\nproperty p\n  whenever it rains and not it rains\n  then Atria must help Borea\n"));

    [Fact]
    public void What_a_user_sees() => Golden.Same("obligations/defects-communique.txt", RunTests.Ran(["defects", Path.Combine(Shared.Repository, "examples", Communique), "--width", "120"]));

    private const string Head = "instrument T\nstates\n  Atria, Borea\ngroup party\n  Atria, Borea\nfact it rains\nfact it snows\n";

    private static string File(string file) => System.IO.File.ReadAllText(Path.Combine(Shared.Repository, "examples", file));

    private static IEnumerable<T> Found<T>(string text)
        where T : Defect
    {
        var read = InstrumentReader.Read("test", text);
        Assert.Equal([], read.Diagnostics.Select(each => each.Message));
        return new DefectFinder(CaseSpace.Of(read.Value)).Find().OfType<T>();
    }
}
