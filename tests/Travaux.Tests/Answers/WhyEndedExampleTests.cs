using Travaux.Analysis.Answers;
using Travaux.Analysis.Answers.Endings;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Tests.Answers;

public class WhyEndedExampleTests
{
    private static readonly EndingAnswer Answer = WhyEnded.Of(ExampleDossier.Whole);

    [Fact]
    public void The_example_has_thirteen_accounts_of_which_one_has_four_parts()
    {
        Assert.Equal(13, Answer.Accounts.Count);
        Assert.Equal(17, Answer.All.Count());
        Assert.Equal(["x-western-reluctance", "x-atrocities-mood", "x-battlefield-confidence", "x-overreach"], Account("x-multicausal").Parts.Select(part => part.Explanation.Id));
        Assert.Equal(4, WhyEnded.Of(ExampleDossier.Article).Accounts.Count);
    }

    [Fact]
    public void The_visit_of_9_April_came_6_days_before_the_last_draft() =>
        Assert.Equal([new AgainstLastDraft("m-johnson-zelensky-2022-04-09", "d-2022-04-15", 6)], Account("x-b-johnson-stopped-it").Order);

    [Fact]
    public void A_verdict_is_its_assessor_s()
    {
        var verdict = Assert.Single(Account("x-ready-deal-refused").Explanation.Verdicts);

        Assert.Equal(("authors", VerdictKind.Rejected, "Holds some truth."), (verdict.By, verdict.Judgement, verdict.Concession));
        Assert.Contains("Rejected by the authors. Granted by them all the same: Holds some truth. [", Text("x-ready-deal-refused"), StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_is_told_by_its_bearing_with_who_says_so()
    {
        var account = Account("x-ready-deal-refused");

        Assert.Equal((6, 11, 15), (account.Of(Bearing.For).Count(), account.Of(Bearing.Against).Count(), account.Of(Bearing.Mixed).Count()));
        Assert.True(account.Evidence.Single(each => each.Evidence.Ref == "c-apr15-last").IsAnonymous);
        Assert.Equal(594, Account("x-b-johnson-stopped-it").Evidence.Single(each => each.Evidence.Ref == "c-b-arakhamia-johnson").DaysLater);
    }

    [Fact]
    public void Evidence_that_speaks_for_one_account_and_against_another_tells_them_apart()
    {
        Assert.True(Answer.Shared.Single(each => each.Item == "c-key-issues-open").TellsApart);
        Assert.False(Answer.Shared.Single(each => each.Item == "c-work-continued-after-bucha").TellsApart);
    }

    [Fact]
    public void Stated_and_inferred_motives_stand_side_by_side() => Assert.Equal(
        ["c-denazification-stated: c-denazification-means-toppling", "c-fomin-trust: c-forced-retreat"],
        Answer.Motives.Select(pair => $"{pair.Stated}: {string.Join(", ", pair.Inferred)}"));

    [Fact]
    public void A_denial_names_what_it_denies_whichever_end_says_so() => Assert.Equal(
        ["x-b-johnson-stopped-it", "c-b-up-johnson-messages", "c-b-arakhamia-johnson"],
        Answer.Denials.Single(denial => denial.Denial == "c-b-johnson-denies").Of);

    [Fact]
    public void One_person_may_hold_several_accounts() =>
        Assert.Contains(Answer.HeldBySame, each => each.Who == "putin" && each.Explanations.Count == 2);

    [Fact]
    public void One_account_can_be_asked_for_alone()
    {
        var answer = WhyEnded.Of(ExampleDossier.Whole, "x-atrocities-mood");

        Assert.Equal(["x-atrocities-mood"], answer.All.Select(account => account.Explanation.Id));
        Assert.Empty(answer.Motives);
    }

    [Fact]
    public void While_talks_are_open_only_custodians_are_told()
    {
        var open = new Dossier(ExampleDossier.Whole.Items.Select(item => item is DossierHead head ? head with { Talks = TalksState.Open } : item));

        Assert.Equal("What stands in the way?", WhyEnded.Tell(open).Title);
        Assert.Equal(13, WhyEnded.Of(open).Accounts.Count);
        var told = WhyEnded.Tell(open.For("public"));
        Assert.Equal(["withheld"], told.Sections.Select(section => section.Anchor));
        Assert.Empty(told.Notes);
        Assert.Null(HowClose.On(open.For("public")).Movement);
        Assert.NotNull(HowClose.On(open).Movement);
    }

    private static EndingAccount Account(string id) => Answer.All.Single(account => account.Explanation.Id == id);

    private static string Text(string explanation) => ExampleDossier.Command("why-ended", Path.Combine(Shared.Repository, "examples/istanbul-2022"), "--explanation", explanation).Output;
}
