using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Profiles;
using Travaux.Tests.Cli;

namespace Travaux.Tests.Obligations;

/// <summary>Who owes what to whom.</summary>
public class ProfileTests
{
    private const string April = "istanbul-2022/obligations/2022-04-15.obligations";

    [Fact]
    public void Of_the_april_draft_what_is_laid_on_Ukraine_is_laid_on_nobody_else()
    {
        var profile = Profile.Of(CaseSpace.Of(Instruments.Read(April)));
        var ukraine = profile.Standpoints.Single(each => each.States.Contains("Ukraine"));
        Assert.Equal(12, ukraine.Binding.Count());
        Assert.Equal(3, ukraine.Burdens.Count(burden => burden.Rule.Modal == Modal.MustNot && burden.IsUnconditional));
        Assert.All(profile.Standpoints.Where(each => each != ukraine), each => Assert.DoesNotContain(each.Burdens, burden => burden.Rule.Cite == "Art 2"));
    }

    [Fact]
    public void To_whom_is_read_from_the_action()
    {
        var profile = Profile.Of(CaseSpace.Of(Instruments.Read(April)));
        var china = profile.Standpoints.Single(each => each.States.Contains("China"));
        Assert.Equal(["China", "France", "United Kingdom", "United States"], china.States);
        Assert.Equal(["Ukraine"], china.Burdens.Single(burden => burden.Rule.Action == "assist Ukraine").Toward);
        Assert.Equal(["each guarantor"], china.Burdens.Single(burden => burden.Rule.Action == "consult the other guarantors").Toward);
    }

    [Fact]
    public void A_duty_that_hangs_on_an_attack_is_conditional_and_one_that_hangs_on_a_bracket_alone_is_not()
    {
        var ukraine = Profile.Of(CaseSpace.Of(Instruments.Read(April))).Standpoints.Single(each => each.States.Contains("Ukraine"));
        Assert.True(ukraine.Burdens.Single(burden => burden.Rule.Cite == "language clause").IsUnconditional);
        Assert.False(ukraine.Burdens.Single(burden => burden.Rule.Cite == "annex, tanks, in peacetime, by the Journal's report").IsUnconditional);
    }

    [Fact]
    public void What_a_user_sees() => Golden.Same("obligations/profile-april.txt", RunTests.Ran(["profile", Path.Combine(Shared.Repository, "examples", April), "--width", "120"]));
}
