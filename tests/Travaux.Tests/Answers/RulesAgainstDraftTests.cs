using System.Text;
using Travaux.Analysis.Answers;
using Travaux.Analysis.Answers.Provisions;
using Travaux.Analysis.Obligations.Language;
using Travaux.Documents;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;
using Travaux.Record.Reports;
using Travaux.Tests.Obligations;

namespace Travaux.Tests.Answers;

/// <summary>Whether rules rest on the words of the draft that they cite, and which a later draft makes it needful to look at again.</summary>
public class RulesAgainstDraftTests
{
    private const string Draft = """
        TREATY OF THE TWO SHORES

        Article 1

        1. Each Party shall keep the lake at 50 metres.
        2. Each Party shall report every seven days.

        Article 2

        The Parties shall consult without delay.

        Annex II

        1. Tanks are counted.
        """;

    private const string Rules = """
        instrument Treaty of the Two Shores
        states
          Atria, Borea
        group party [Art 1]
          Atria, Borea
        [Art 1(1)] each party must keep the lake at 50 metres
        [Art 1(2)] each party must report
          within 7 days
        [Art 2] each party must consult
        [Annex II(1)] each party must have its tanks counted

        """;

    [Theory]
    [InlineData("Art 1(1)", "Each Party shall keep the lake at 50 metres.")]
    [InlineData("Article 1(2)", "Each Party shall report every seven days.")]
    [InlineData("Art 2", "The Parties shall consult without delay.")]
    [InlineData("Annex II(1)", "Tanks are counted.")]
    public void A_citation_finds_its_provision(string cite, string words) =>
        Assert.Contains(words, string.Join(' ', CitedProvision.Find(Read(Draft), cite)!.AndAllInside().Select(each => each.Text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Art 9")]
    [InlineData("Art 1(4)")]
    [InlineData("final articles")]
    [InlineData("Annex III")]
    public void A_citation_of_what_is_not_there_finds_nothing(string cite) => Assert.Null(CitedProvision.Find(Read(Draft), cite));

    [Fact]
    public void Rules_whose_words_are_all_there_are_not_told()
    {
        var (report, has) = Told(Rules, Draft);
        Assert.False(has, string.Join('\n', report.Sections.SelectMany(section => section.Parts.OfType<Said>()).Select(said => said.Label + said.Text)));
    }

    [Theory]
    [InlineData("[Art 1(1)] each party must keep the lake at 50 metres", "[Art 1(1)] each party must keep the lake at 55 metres", "not-said", "55")]
    [InlineData("[Art 2] each party must consult", "[Art 2] each party must surrender", "not-said", "none of the longer words")]
    [InlineData("[Art 2] each party must consult", "[Art 7] each party must consult", "missing", "consult")]
    [InlineData("[Art 2] each party must consult", "each party must consult", "uncited", "consult")]
    public void A_rule_whose_provision_or_words_are_not_found_is_flagged(string old, string @new, string section, string told)
    {
        var (report, has) = Told(Rules.Replace(old, @new, StringComparison.Ordinal), Draft);
        Assert.True(has);
        Assert.Contains(report.Sections.Single(each => each.Anchor == section).Parts.OfType<Said>(), said => said.Text.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("every seven days", "every nine days", "[Art 1(2)]")]
    [InlineData("without delay", "without undue delay", "[Art 2]")]
    [InlineData("The Parties shall consult without delay.", "", "[Art 2]")]
    public void A_later_draft_that_changes_the_words_names_the_rules_to_look_at_again(string old, string @new, string cite)
    {
        var (report, has) = Told(Rules, Draft, Draft.Replace(old, @new, StringComparison.Ordinal));
        Assert.True(has);
        var labels = report.Sections.Single(each => each.Anchor == "changed").Parts.OfType<Said>().Select(said => said.Label).ToList();
        Assert.Contains(cite, labels);
        Assert.DoesNotContain("[Annex II(1)]", labels);
    }

    [Fact]
    public void Renumbering_alone_is_no_change_of_the_words()
    {
        var (report, _) = Told(Rules, Draft, Draft.Replace("Article 2\n", "Article 3\n", StringComparison.Ordinal));
        Assert.DoesNotContain("[Art 2]", report.Sections.Single(each => each.Anchor == "changed").Parts.OfType<Said>().Select(said => said.Label));
    }

    [Fact]
    public void The_invented_talks_rules_rest_on_their_draft()
    {
        var file = Path.Combine(Shared.Repository, "examples", "lake-talks", "drafts", "05-2031-05-30-final-draft.txt");
        var (report, _) = RulesAgainstDraft.Tell(Instruments.Read("lake-talks/obligations/2031-05-30.obligations"), Read(File.ReadAllText(file)), null);
        Assert.Empty(report.Sections.Single(section => section.Anchor == "missing").Parts);
        Assert.Empty(report.Sections.Single(section => section.Anchor == "not-said").Parts);
    }

    private static (Report Report, bool HasFindings) Told(string rules, string draft, string? later = null)
    {
        var read = InstrumentReader.Read("test", rules.ReplaceLineEndings("\n"));
        Assert.Equal([], read.Diagnostics.Select(each => each.Message));
        return RulesAgainstDraft.Tell(read.Value, Read(draft), later is null ? null : Read(later));
    }

    private static Copy Read(string text) => ProvisionParser.Read(DocumentReader.Read("draft.txt", Encoding.UTF8.GetBytes(text)).Value).Value;
}
