using Travaux.Analysis.Answers;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;
using Travaux.Store.Folders;

namespace Travaux.Tests.Answers;

/// <summary>What the texts of a dossier would oblige: by dimension, by the assessor's level, by computed strength.</summary>
public class WhatItObligesTests
{
    private static readonly string[] Outside = ["budapest-1994", "north-atlantic-treaty"];

    [Fact]
    public void Level_and_computed_grade_stand_side_by_side()
    {
        var told = Told(Examples.Istanbul, All()).Sections.Single(section => section.Anchor == "strength").Parts.OfType<Said>().ToList();
        string Computed(string title) => told.Single(said => said.Label == title).Under.Single(said => said.Text.StartsWith("Computed", StringComparison.Ordinal)).Text;

        Assert.Contains("G2", Computed("Budapest Memorandum"), StringComparison.Ordinal);
        Assert.Contains("G5", Computed("Article 5 of the North Atlantic Treaty"), StringComparison.Ordinal);
        Assert.Contains("with consultations read as procedural step: G6", Computed("Istanbul Communiqué"), StringComparison.Ordinal);
        Assert.Contains("in Russia's text", Computed("15 April, the Russian option"), StringComparison.Ordinal);
        Assert.Contains("G4a", Computed("15 April, the Russian option"), StringComparison.Ordinal);
        Assert.Contains("G6", Computed("15 April, the Ukrainian option"), StringComparison.Ordinal);
        Assert.StartsWith("the assessor's level 3, “duty with named measures”", told.Single(said => said.Label == "Istanbul Communiqué").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_scales_order_two_texts_otherwise_the_reading_responsible_is_told()
    {
        var order = Told(Examples.Istanbul, All()).Sections.Single(section => section.Anchor == "order").Parts.OfType<Said>();
        Assert.Contains("Not above it with consultations read as condition precedent.", Assert.Single(order).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_a_file_is_not_encoded_and_one_in_error_says_so()
    {
        var none = Told(Examples.Istanbul, []);
        Assert.All(none.Sections.Single(section => section.Anchor == "strength").Parts.OfType<Said>().Where(said => said.Items.Count > 0),
            said => Assert.Contains(said.Under, under => under.Text.StartsWith("Not encoded", StringComparison.Ordinal)));
        var broken = Told(Examples.Istanbul, [("2022-03-29", "instrument Istanbul Communiqué\n  dated 29 March 2022\nnonsense\n")]);
        Assert.Contains(broken.Sections.Single(section => section.Anchor == "properties").Sections.SelectMany(section => section.Parts.OfType<Said>()), said => said.Text.Contains("1 fault", StringComparison.Ordinal));
    }

    [Fact]
    public void An_audience_is_told_of_no_file_whose_text_it_may_not_see()
    {
        var without = Examples.Istanbul.For("public").Where(item => item is not Draft);
        var told = Told(without, ObligationTexts.Of(Folder("istanbul-2022")));
        Assert.Empty(told.Sections.Single(section => section.Anchor == "properties").Sections);
    }

    [Fact]
    public void Every_dimension_that_a_profile_answers_has_a_row_with_its_notes()
    {
        var table = Told(Examples.Istanbul, []).Sections.Single(section => section.Anchor == "dimensions").Parts.OfType<Table>().Single();
        Assert.Equal(Examples.Istanbul.All<GuaranteeProfile>().SelectMany(profile => profile.Answers).Select(answer => answer.Dimension).Distinct().Count(), table.Rows.Count);
        Assert.Equal(Examples.Istanbul.All<GuaranteeProfile>().Sum(profile => profile.Answers.Count(answer => answer.Cites.Count > 0)),
            table.Rows.Sum(row => row.Cells.Skip(1).Sum(cell => cell.Said.Count(said => said.Notes.Count > 0))));
    }

    [Fact]
    public void The_invented_talks_are_answered_too()
    {
        var told = Told(Examples.Lake, ObligationTexts.Of(Folder("lake-talks")));
        Assert.Contains(told.Sections.Single(section => section.Anchor == "strength").Parts.OfType<Said>(), said => said.Label == "Final draft" && said.Under.Any(under => under.Text.StartsWith("Computed", StringComparison.Ordinal)));
    }

    private static Report Told(Dossier dossier, IReadOnlyList<(string Name, string Text)> texts) => WhatItObliges.Tell(dossier, texts);

    private static List<(string Name, string Text)> All() =>
        [.. ObligationTexts.Of(Folder("istanbul-2022")), .. Outside.Select(name => ObligationTexts.Read(Path.Combine(Folder("instruments"), name + ".obligations")))];

    private static string Folder(string name) => Path.Combine(Shared.Repository, "examples", name);
}
