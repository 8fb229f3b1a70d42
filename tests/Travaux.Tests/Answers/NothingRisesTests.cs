using Travaux.Analysis.Answers;
using Travaux.Analysis.Answers.Closeness;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;

namespace Travaux.Tests.Answers;

/// <summary>Conjectures, predictions and plans never read as facts, wherever an answer tells them.</summary>
public class NothingRisesTests
{
    public static TheoryData<string> Days => ["2022-03-01", "2022-03-29", "2022-04-15", "2022-05-31"];

    [Fact]
    public void A_claim_keeps_its_manner_wherever_its_words_stand_in_the_accounts_of_the_end() => KeepsManner(WhyEnded.Tell(ExampleDossier.Whole), ExampleDossier.Whole);

    [Theory]
    [MemberData(nameof(Days))]
    public void Claims_positions_and_plans_keep_their_manner_where_closeness_is_told(string day)
    {
        var report = HowClose.Tell(ExampleDossier.Whole, new() { Day = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) });

        KeepsManner(report, ExampleDossier.Whole);
        Assert.Contains(All(report), said => said.Manner == Manner.Predicted);
    }

    [Fact]
    public void A_planted_conjecture_brought_as_evidence_stays_one()
    {
        foreach (var (kind, status, expected) in new[]
        {
            (ClaimKind.Conjecture, ClaimStatus.Uncontested, Manner.Conjectured),
            (ClaimKind.ReportedFact, ClaimStatus.Conjecture, Manner.Conjectured),
            (ClaimKind.Prediction, ClaimStatus.Uncontested, Manner.Predicted),
            (ClaimKind.ReportedFact, ClaimStatus.Rejected, Manner.Rejected),
            (ClaimKind.InferredMotive, ClaimStatus.Uncontested, Manner.Inferred),
        })
        {
            var planted = new Claim { Id = "c-planted", Says = "The lake was poisoned.", ClaimKind = kind, Status = status, By = [new Attribution { Who = "putin" }], About = ["q-how-close", "ev-invasion"], Cites = [new Citation { Source = "fa-2024" }] };
            var dossier = new Dossier([planted, .. ExampleDossier.Whole.Items.Select(item => item is Explanation explanation
                ? explanation with { Evidence = [.. explanation.Evidence, new EvidenceItem { Ref = "c-planted", AssessedBy = "compiler" }] } : item)]);

            var told = All(WhyEnded.Tell(dossier)).Concat(All(HowClose.Tell(dossier))).Where(said => said.Text.Contains("The lake was poisoned", StringComparison.Ordinal)).ToList();

            Assert.True(told.Count > 16);
            Assert.All(told, said => Assert.Equal(expected, said.Manner));
        }
    }

    [Fact]
    public void What_was_only_foreseen_never_reads_as_done()
    {
        var told = All(HowClose.Tell(ExampleDossier.Whole)).Where(said => said.Items.Contains("act-treaty-final-signed") && said.Notes.Count > 0).ToList();

        Assert.NotEmpty(told);
        Assert.All(told, said => Assert.Equal(Manner.Planned, said.Manner));
    }

    private static void KeepsManner(Report report, Dossier dossier)
    {
        var said = All(report).ToList();
        foreach (var claim in dossier.All<Claim>())
        {
            Assert.All(said.Where(each => each.Text.Contains(claim.Says, StringComparison.Ordinal)), each => Assert.Equal(Manners.Of(claim), each.Manner));
        }
        foreach (var position in dossier.All<Position>())
        {
            Assert.All(said.Where(each => each.Items.Contains(position.Id) && each.Text.StartsWith(position.Stance.TrimEnd('.'), StringComparison.Ordinal)), each => Assert.Equal(PositionTelling.MannerOf(position), each.Manner));
        }
    }

    private static IEnumerable<Said> All(Report report) => report.Sections.SelectMany(All);

    private static IEnumerable<Said> All(Section section) => section.Parts.SelectMany(All).Concat(section.Sections.SelectMany(All));

    private static IEnumerable<Said> All(SectionPart part) => part switch
    {
        Said said => said.Under.SelectMany(All).Prepend(said),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Said).SelectMany(All),
        _ => [],
    };
}
