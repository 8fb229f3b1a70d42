using Travaux.Record.Drafts;

namespace Travaux.Tests.Pdf;

public class FootnoteTests
{
    private static Sheet Body(params string[] lines) => new Sheet().Lines(100, 100, 12, lines);

    [Fact]
    public void Notes_stand_apart_with_their_marks_and_references_to_them_are_no_words()
    {
        var document = Sheet.Read(Body("The Council keeps a register of all", "the boats that are on the lake.")
            .PrintRaised(100, 140, "A boat", "1", "is what floats.").PrintRaised(100, 170, "A lake", "2", "is what it floats on.")
            .Print(100, 690, "________________").Print(100, 700, "1", 5).Print(108, 700, "Rafts are boats.", 8)
            .Print(100, 712, "2", 5).Print(108, 712, "Rivers are not lakes, but", 8).Print(108, 722, "their mouths may be.", 8)).Value;

        Assert.Equal(
            """
            The Council keeps a register of all the boats that are on the lake.
            A boat￼ is what floats.
            A lake￼ is what it floats on.
            [1] Rafts are boats.
            [2] Rivers are not lakes, but their mouths may be.
            """,
            Sheet.Text(document));
        Assert.All(document.Blocks.SelectMany(block => block.Runs).Where(run => run.Thing.Length > 0), run => Assert.Equal(("footnote", Run.ThingText), (run.Thing, run.Text)));
    }

    [Fact]
    public void A_note_goes_on_at_the_foot_of_the_next_page() => Assert.Contains(
        "[1] This was said at the second meeting and is kept here because it was never said again.",
        Sheet.Text(
            Body("The first page has words enough to show", "what size the text is set in, and more.").PrintRaised(100, 140, "It has a note", "1", "too.")
                .Print(100, 700, "1", 5).Print(108, 700, "This was said at the second meeting and is kept here", 8),
            Body("The second page has words of its own,", "and a note as well.").PrintRaised(100, 140, "Here it is", "2", "in full.")
                .Print(108, 700, "because it was never said again.", 8).Print(100, 712, "2", 5).Print(108, 712, "So it is.", 8)),
        StringComparison.Ordinal);

    [Fact]
    public void The_first_note_of_a_file_is_told_though_its_own_mark_is_not_raised() => Assert.Equal(
        """
        The Council keeps a register of all the boats that are on the lake.
        A boat￼ is what floats.
        [1] Rafts are boats.
        """,
        Sheet.Text(Body("The Council keeps a register of all", "the boats that are on the lake.").PrintRaised(100, 140, "A boat", "1", "is what floats.")
            .Print(100, 700, "1 Rafts are boats.", 8)));

    [Fact]
    public void A_raised_number_without_a_note_belongs_to_its_word() => Assert.Contains(
        "seven km2 of water",
        Sheet.Text(Body("The lake has an area of").PrintRaised(100, 112, "seven km", "2", "of water and a shore of sand.")),
        StringComparison.Ordinal);

    [Fact]
    public void Small_print_in_the_middle_of_a_page_ends_where_the_text_goes_on_and_follows_the_page() => Assert.Equal(
        """
        What the table says holds until the next one is made by it.
        Fish￼ by weight.
        The Council makes the next table in May of each year.
        [a] Without eels.
        """,
        Sheet.Text(Body("What the table says holds until the next", "one is made by it.").PrintRaised(100, 150, "Fish", "a", "by weight.")
            .Print(100, 180, "a", 5).Print(108, 180, "Without eels.", 8).Lines(100, 220, 12, "The Council makes the next table in May", "of each year.")));
}
