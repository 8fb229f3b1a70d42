using Travaux.Record.Drafts;

namespace Travaux.Tests.Pdf;

public class ParagraphTests
{
    [Fact]
    public void Lines_at_the_usual_step_are_one_paragraph_and_a_wider_space_parts_two() => Assert.Equal(
        """
        The Parties shall meet once a year at the lake and shall say so in good time.
        The depositary calls the meeting and sends out the agenda of it before June.
        """,
        Sheet.Text(new Sheet()
            .Lines(100, 100, 12, "The Parties shall meet once a year at the", "lake and shall say so in good time.")
            .Lines(100, 131, 12, "The depositary calls the meeting and sends", "out the agenda of it before June.")));

    [Fact]
    public void Numbers_hung_in_a_column_of_their_own_come_back_to_their_text() => Assert.Equal(
        """
        1. Each Party shall:
        (a) keep the water clean and the shore open to all who fish there;
        (b) tell the others what it takes.
        """,
        Sheet.Text(new Sheet()
            .Print(100, 100, "1.").Print(130, 100, "Each Party shall:")
            .Print(130, 118, "(a)").Print(130, 148, "(b)")
            .Lines(160, 118, 12, "keep the water clean and the shore open", "to all who fish there;")
            .Print(160, 148, "tell the others what it takes.")));

    [Fact]
    public void A_number_hung_after_a_full_line_that_ends_in_and_begins_a_point() => Assert.Equal(
        """
        (b) ask one another before any work is begun; and
        (c) share what they learn
        """,
        Sheet.Text(new Sheet()
            .Lines(100, 40, 12, "Each of the two Parties shall, in good time and", "before the end of the month of March in each of", "the years for which the charter is to be in", "force between them, do what follows and tell it:")
            .Print(100, 120, "(b)").Print(120, 120, "ask one another before any work is begun; and")
            .Print(100, 136.5f, "(c)").Print(120, 136.5f, "share what they learn")).Split('\n', 2)[1]);

    [Fact]
    public void A_line_that_ends_short_in_the_middle_of_a_sentence_stays_a_line_for_the_parser_to_judge() => Assert.Equal(
        """
        Article 4 / Water levels
        The level of the lake is measured each day at noon by both of the Parties together.
        """,
        Sheet.Text(new Sheet()
            .Lines(250, 100, 12, "Article 4", "Water levels")
            .Lines(100, 140, 12, "The level of the lake is measured each day at noon", "by both of the Parties together.")));

    [Fact]
    public void Paragraphs_told_only_by_a_first_line_further_in_are_parted() => Assert.Equal(
        """
        The Council sits in the winter months and hears whoever asks to be heard there.
        It decides by the votes of all who are present and keeps a record of each of its votes.
        """,
        Sheet.Text(new Sheet()
            .Print(120, 100, "The Council sits in the winter months")
            .Lines(100, 112, 12, "and hears whoever asks to be heard there.")
            .Print(120, 124, "It decides by the votes of all who are")
            .Lines(100, 136, 12, "present and keeps a record of each of its", "votes.")));

    [Fact]
    public void A_paragraph_goes_on_over_the_end_of_a_page_and_over_the_notes_there()
    {
        var first = new Sheet()
            .Lines(100, 100, 12, "The fishing season opens on the first of May", "and closes when the Council says that it is", "over, which it does not later than the end")
            .PrintRaised(100, 136, "of October", "1", "in each of the years that")
            .Print(100, 700, "1", 5).Print(110, 700, "The calendar of the older treaty is kept.", 8);
        var second = new Sheet()
            .Lines(100, 100, 12, "follow the entry into force of this treaty.")
            .Lines(100, 130, 12, "Licences are given by the Council, which sends", "a list of them to the Parties.");

        Assert.Equal(
            """
            The fishing season opens on the first of May and closes when the Council says that it is over, which it does not later than the end of October￼ in each of the years that follow the entry into force of this treaty.
            [1] The calendar of the older treaty is kept.
            Licences are given by the Council, which sends a list of them to the Parties.
            """,
            Sheet.Text(first, second));
    }

    [Fact]
    public void Every_place_says_its_page()
    {
        var document = Sheet.Read(
            new Sheet().Print(100, 100, "One."), new Sheet(), new Sheet().Print(100, 100, "Three.").Print(100, 140, "Three again.")).Value;

        Assert.Equal([1, 3, 3], document.Blocks.Select(block => document.PageOf(block.At)));
        Assert.Equal(3, document.PageStarts.Count);
        Assert.Equal((0, 0), document.LineAndColumn(document.Blocks[1].At));
    }

    [Fact]
    public void Words_printed_along_the_height_of_a_page_stand_apart()
    {
        var document = Sheet.Read(new Sheet().Lines(100, 100, 12, "The words of the draft.").Box("CONFIDENTIAL", 20, 200, 32, 400)).Value;

        Assert.Equal(["The words of the draft.", "{CONFIDENTIAL}"], Sheet.Text(document).Split('\n'));
        Assert.Equal(BlockKind.Aside, document.Blocks[1].Kind);
    }
}
