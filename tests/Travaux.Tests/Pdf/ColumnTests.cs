namespace Travaux.Tests.Pdf;

public class ColumnTests
{
    private static readonly string[] Left =
        ["The left column is read first,", "from its top down to its foot,", "and only then does the eye go", "up again to the top of the", "other one, as in a gazette of", "a parliament or of a court."];

    private static readonly string[] Right =
        ["The right column follows the", "left one. It may stand a little", "higher or lower on the page,", "for its lines need not be level", "with those of its neighbour at", "all, and often they are not."];

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Columns_are_read_one_after_the_other_under_a_heading_over_both(float offset) => Assert.Equal(
        $"GAZETTE OF THE LAKE COMMISSION, NUMBER SEVEN, SPRING\n{string.Join(' ', Left)}\n{string.Join(' ', Right)}",
        Sheet.Text(new Sheet().Print(150, 60, "GAZETTE OF THE LAKE COMMISSION, NUMBER SEVEN, SPRING", 14).Lines(60, 120, 12, Left).Lines(320, 120 + offset, 12, Right)));

    [Fact]
    public void A_paragraph_goes_on_in_the_next_column() => Assert.Contains(
        "who fish there and who live on the shore",
        Sheet.Text(new Sheet()
            .Lines(60, 120, 12, "The Parties will see to it that", "the fish of the lake are shared", "in a way that is fair to those", "who fish there and who live on")
            .Lines(320, 120, 12, "the shore, whether they hold a", "licence or not, and whatever it", "is that they fish for when the", "season is open to all of them.")),
        StringComparison.Ordinal);

    [Fact]
    public void Long_cells_whose_rows_begin_together_are_a_table_and_read_row_by_row()
    {
        var sheet = new Sheet();
        string[] words = ["one", "two", "three", "four"];
        for (var row = 0; row < 4; row++)
        {
            sheet.Lines(60, 100 + (row * 45), 12, $"text {words[row]} of the first Party", "as it was handed in by it then")
                .Lines(320, 100 + (row * 45), 12, $"text {words[row]} of the second one", "as it came back from its side");
        }

        Assert.Equal(
            words.SelectMany(word => new[] { $"|text {word} of the first Party as it was handed in by it then|", $"|text {word} of the second one as it came back from its side|" }),
            Sheet.Text(sheet).Split('\n'));
    }

    [Fact]
    public void Cells_that_go_on_for_several_lines_stay_together()
    {
        var text = Sheet.Text(new Sheet()
            .Print(100, 100, "LAKE/1").Lines(260, 100, 12, "Agenda of the first meeting", "with notes on each item")
            .Print(100, 135, "LAKE/2").Print(260, 135, "List of those present")
            .Print(100, 158, "LAKE/3/Rev.1").Lines(260, 158, 12, "Report of the Council on the", "year before"));

        Assert.Equal(
            ["|LAKE/1|", "|Agenda of the first meeting with notes on each item|", "|LAKE/2|", "|List of those present|", "|LAKE/3/Rev.1|", "|Report of the Council on the year before|"],
            text.Split('\n'));
    }

    [Fact]
    public void A_table_goes_on_over_the_page_and_so_does_a_cell_of_it() => Assert.Equal(
        ["|LAKE/1|", "|Agenda of the first meeting|", "|LAKE/2|", "|List of those present|", "|LAKE/3|", "|Report of the Council on the year before and on the plans for the next|", "|LAKE/4|", "|Closing words|", "After the table the text of the draft goes on over the whole width again."],
        Sheet.Text(
            new Sheet().Print(100, 100, "LAKE/1").Print(260, 100, "Agenda of the first meeting").Print(100, 125, "LAKE/2").Print(260, 125, "List of those present")
                .Print(100, 150, "LAKE/3").Lines(260, 150, 12, "Report of the Council on the", "year before and on the plans"),
            new Sheet().Print(260, 100, "for the next").Print(100, 125, "LAKE/4").Print(260, 125, "Closing words")
                .Lines(100, 170, 12, "After the table the text of the draft goes on over the", "whole width again.")).Split('\n'));
}
