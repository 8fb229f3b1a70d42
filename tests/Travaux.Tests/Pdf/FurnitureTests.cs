namespace Travaux.Tests.Pdf;

public class FurnitureTests
{
    private static readonly string[] Things = ["boats", "eels", "nets", "piers", "reeds", "storms"];

    private static Sheet[] Draft(Action<Sheet, int> add) => [.. Enumerable.Range(1, 6).Select(page =>
    {
        var sheet = new Sheet().Lines(100, 120, 12, $"The draft says about {Things[page - 1]} what it has to say", $"and nothing of {Things[page - 1]} elsewhere.");
        add(sheet, page);
        return sheet;
    })];

    private static string[] Kept => [.. Enumerable.Range(1, 6).Select(page => $"The draft says about {Things[page - 1]} what it has to say and nothing of {Things[page - 1]} elsewhere.")];

    [Fact]
    public void Running_heads_and_numbers_of_pages_are_left_out_and_said_to_be()
    {
        var read = Sheet.Read(Draft((sheet, page) => sheet
            .Print(page % 2 == 0 ? 100 : 400, 40, "LAKE/2031/7").Print(280, 760, $"Page {page} of 6")));

        Assert.Equal(Kept, read.Value.Blocks.Select(block => block.Text));
        Assert.Equal(
            "Not taken as words of the draft: running heads “LAKE/2031/7” on pages 1–6; page numbers on pages 1–6: 30 words in all.",
            Assert.Single(read.Diagnostics).Message);
    }

    [Fact]
    public void A_heading_that_opens_several_pages_is_no_running_head()
    {
        var read = Sheet.Read(Draft((sheet, page) =>
        {
            if (page is 2 or 5)
            {
                sheet.Print(100, 90, "Annex", 12);
            }
        }));

        Assert.Equal(2, read.Value.Blocks.Count(block => block.Text == "Annex"));
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void Numbers_of_rules_that_do_not_count_the_pages_stay()
    {
        int[] rules = [3, 7, 8, 12, 20, 21];
        var read = Sheet.Read(Draft((sheet, page) => sheet.Print(100, 90, $"Rule {rules[page - 1]}", 12)));

        Assert.Equal(rules.Select(rule => $"Rule {rule}"), read.Value.Blocks.Select(block => block.Text).Where(text => text.StartsWith("Rule", StringComparison.Ordinal)));
    }

    [Fact]
    public void Roman_numbers_count_pages_too()
    {
        string[] numbers = ["i", "ii", "iii", "iv", "v", "vi"];
        var read = Sheet.Read(Draft((sheet, page) => sheet.Print(300, 760, numbers[page - 1])));

        Assert.Equal(Kept, read.Value.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void Numbers_of_lines_in_the_margin_are_left_out()
    {
        var sheets = Enumerable.Range(1, 3).Select(page =>
        {
            var sheet = new Sheet();
            for (var line = 1; line <= 20; line++)
            {
                sheet.Print(60, 100 + (line * 12), $"{line}", 8).Print(100, 100 + (line * 12), $"line {Things[page]}{(char)('a' + line)} of the bill runs on");
            }
            return sheet;
        }).ToArray();

        var read = Sheet.Read(sheets);

        Assert.DoesNotContain(read.Value.Blocks.SelectMany(block => block.Text.Split(' ', '\n')), word => int.TryParse(word, out _));
        Assert.Contains("line numbers on pages 1–3: 60 words", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bare_numbers_of_paragraphs_that_count_on_stay()
    {
        var read = Sheet.Read(new Sheet().Print(100, 100, "1").Print(130, 100, "The lake.").Print(100, 130, "2").Print(130, 130, "The river.").Print(100, 160, "3").Print(130, 160, "The sea."));

        Assert.Equal(["1 The lake.", "2 The river.", "3 The sea."], read.Value.Blocks.Select(block => block.Text));
    }
}
