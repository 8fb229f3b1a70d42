using Travaux.Analysis.Answers;
using Travaux.Analysis.Answers.Closeness;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Tests.Answers;

/// <summary>The golden numbers of the example on closeness that need no weighing.</summary>
public class HowCloseExampleTests
{
    [Fact]
    public void On_1_March_one_issue_has_levels_on_both_sides_the_summit_3_apart()
    {
        var placed = Placed(ExampleDossier.Article, 2022, 3, 1);

        Assert.Equal([("i-summit", 3, 3)], placed);
        Assert.Equal(placed, Placed(ExampleDossier.Whole, 2022, 3, 1));
    }

    [Fact]
    public void On_29_March_seven_have_six_together_and_the_summit_1_apart()
    {
        (string, int, int)[] expected =
        [
            ("i-crimea", 0, 0), ("i-eu", 0, 0), ("i-foreign-forces", 0, 0), ("i-guarantee-strength", 0, 0), ("i-neutrality", 0, 0), ("i-scope", 0, 0), ("i-summit", 1, 1),
        ];

        Assert.Equal(expected, Placed(ExampleDossier.Article, 2022, 3, 29));
        Assert.Equal(expected, Placed(ExampleDossier.Whole, 2022, 3, 29));
    }

    [Fact]
    public void On_15_April_with_later_reporting_nine_have_the_decision_1_apart_and_force_limits_2()
    {
        var placed = Placed(ExampleDossier.Whole, 2022, 4, 15);

        Assert.Equal(9, placed.Count);
        Assert.Contains(("i-guarantor-decision", 1, 1), placed);
        Assert.Contains(("i-force-limits", 2, 2), placed);
        Assert.Equal(6, placed.Count(each => each.Most == 0));
        Assert.Equal(7, Placed(ExampleDossier.Article, 2022, 4, 15).Count);
    }

    [Theory]
    [InlineData("i-language", "NoScale")]
    [InlineData("i-denazification", "NoScale, NoPosition ukraine, NoPosition russia")]
    [InlineData("i-sanctions", "NoScale, NoPosition ukraine, NoPosition russia")]
    [InlineData("i-guarantee-territory", "NoScale, NoPosition russia")]
    [InlineData("i-ceasefire", "NoLevel russia")]
    [InlineData("i-guarantor-set", "NoPosition russia")]
    public void On_15_April_what_can_not_be_placed_says_why(string issue, string why)
    {
        var closeness = On(ExampleDossier.Whole, 2022, 4, 15).Issues.Single(each => each.Issue == issue);

        Assert.False(closeness.IsPlaced);
        Assert.Equal(why, string.Join(", ", closeness.Why.Select(each => $"{each.Reason} {each.Party}".TrimEnd())));
    }

    [Theory]
    [InlineData("2022-03-01")]
    [InlineData("2022-03-29")]
    [InlineData("2022-04-15")]
    [InlineData("2022-05-15")]
    public void Western_commitment_stays_at_level_1_of_3_and_is_nobody_s_distance(string day)
    {
        foreach (var dossier in new[] { ExampleDossier.Article, ExampleDossier.Whole })
        {
            var answer = HowClose.On(dossier, new() { Day = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) });
            var western = answer.Outside.Single(each => each.Issue == "i-western-commitment");
            var issue = dossier.Find<Issue>("i-western-commitment")!;

            Assert.True(western.IsTheirsOnly);
            Assert.Equal(3, issue.Scale.Max(step => step.Level));
            Assert.Equal([1], western.Parties.SelectMany(party => party.LevelsOn(issue)).Distinct());
            Assert.DoesNotContain(answer.Issues, each => each.Issue == "i-western-commitment");
        }
    }

    [Fact]
    public void What_a_mediator_foretold_of_America_is_told_and_not_counted()
    {
        var america = On(ExampleDossier.Whole, 2022, 3, 29).Outside.Single(each => each.Issue == "i-western-commitment").Parties.Single(party => party.Party == "united-states");

        Assert.Empty(america.Held);
        Assert.Equal(["pos-us-guarantee-per-bennett"], america.NotReckoned.Select(position => position.Id));
    }

    [Fact]
    public void Only_the_summit_of_29_March_rests_on_what_was_last_known()
    {
        var answer = On(ExampleDossier.Article, 2022, 3, 29);

        Assert.Equal(["i-summit"], answer.Issues.Where(issue => issue.RestsOnLastKnown).Select(issue => issue.Issue));
        Assert.Equal(Hold.LastKnown, answer.Issues.Single(issue => issue.Issue == "i-summit").Sides[0].Held.Single().Hold);
    }

    [Fact]
    public void Ten_states_outside_the_table_would_have_to_consent_and_one_at_it_has_the_role_too()
    {
        var guarantors = On(ExampleDossier.Whole, 2022, 4, 15).Consents.Single(consent => consent.Role == "prospective-guarantor");

        Assert.Equal(10, guarantors.Outside.Count);
        Assert.Equal(["russia"], guarantors.AtTheTable);
    }

    [Fact]
    public void That_the_communique_was_announced_accepted_or_signed_and_that_a_paper_was_initialled_is_claimed_and_no_more()
    {
        var texts = On(ExampleDossier.Whole, 2022, 4, 15).Texts;

        var communique = texts.Single(text => text.Draft == "d-istanbul-communique");
        Assert.Null(communique.Furthest);
        Assert.Equal([ActKind.Announced, ActKind.AcceptedProvisionally, ActKind.Signed], communique.Claimed.Select(act => act.ActKind).Order());
        var last = texts.Single(text => text.Draft == "d-2022-04-15");
        Assert.Null(last.Furthest);
        Assert.Empty(last.Claimed);
        Assert.Equal(["act-putin-display-initialled", "act-putin-display-initialled-both"], texts.Single(text => text.Draft == "d-putin-display-2023").Claimed.Select(act => act.Id));
        Assert.Equal(["act-treaty-final-signed"], texts.Single(text => text.Draft == "d-treaty-final").Foreseen.Select(act => act.Id));
    }

    [Fact]
    public void A_text_of_a_later_day_is_not_there_yet() =>
        Assert.DoesNotContain(On(ExampleDossier.Whole, 2022, 3, 29).Texts, text => text.Draft is "d-2022-04-12" or "d-2022-04-15" or "d-2022-04-06");

    [Fact]
    public void Without_unnamed_sources_nothing_is_known_of_Russia_s_acceptance_and_three_issues_are_no_longer_together()
    {
        var answer = On(ExampleDossier.Whole, 2022, 4, 15);
        var without = answer.WithoutSome.Single(each => each.Kind == SourceClass.Anonymous);

        Assert.Equal(["pos-ru-guarantee-0329", "pos-ru-crimea-0329", "pos-ru-eu-0329"], without.Positions);
        Assert.Equal([("i-guarantee-strength", Nearness.Unplaceable), ("i-crimea", Nearness.Apart), ("i-eu", Nearness.Apart)], without.Changed.Select(each => (each.Issue, each.Nearness)));
        Assert.Equal(8, without.Counts.Placed);
        Assert.Equal(without.Counts, HowClose.On(ExampleDossier.Whole, new() { Day = answer.Day, Without = SourceClass.Anonymous }).Counts);
    }

    [Fact]
    public void Without_what_was_told_only_later_neutrality_alone_is_left_of_which_Medinsky_spoke_at_once()
    {
        var answer = HowClose.On(ExampleDossier.Whole, new() { Day = new(2022, 4, 15), Without = SourceClass.Later });

        Assert.Equal((1, 1, 24), (answer.Counts.Together, answer.Counts.Placed, answer.Counts.All));
        Assert.Equal("i-neutrality", answer.Of(Nearness.Together).Single().Issue);
    }

    [Fact]
    public void Without_a_day_the_last_of_the_period_is_told() => Assert.Equal(new DateOnly(2022, 5, 31), HowClose.On(ExampleDossier.Whole).Day);

    private static ClosenessAnswer On(Dossier dossier, int year, int month, int day) => HowClose.On(dossier, new() { Day = new(year, month, day) });

    private static List<(string Issue, int Least, int Most)> Placed(Dossier dossier, int year, int month, int day) =>
        [.. On(dossier, year, month, day).Issues.Where(issue => issue.IsPlaced).Select(issue => (issue.Issue, issue.Least!.Value, issue.Most!.Value)).OrderBy(each => each.Issue, StringComparer.Ordinal)];
}
