using Travaux.Documents.Reports;
using Travaux.Record.Reports;

namespace Travaux.Tests.Html;

/// <summary>The ids of the items behind a sentence lead to them; where they are many they do not stand in the reader's way.</summary>
public class ReportIdsTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(12, false)]
    [InlineData(13, true)]
    [InlineData(400, true)]
    public void A_sentence_on_few_items_shows_their_ids_and_one_on_many_folds_them_and_drops_none(int count, bool isFolded)
    {
        var ids = Enumerable.Range(1, count).Select(i => $"item-{i}").ToArray();
        var page = Page(new Said($"{count} things.") { Items = [.. ids] });

        Assert.All(ids, id => Assert.Contains($"href=\"/{id}\">{id}</a>", page, StringComparison.Ordinal));
        Assert.Equal(isFolded, page.Contains($"<summary>{count} items</summary>", StringComparison.Ordinal));
    }

    [Fact]
    public void In_a_table_they_stand_after_the_paragraph_for_a_folded_list_can_not_stand_in_one()
    {
        var table = new Table("T") { Columns = ["A"], Rows = [new TableRow([new([new Said("Many.") { Items = [.. Enumerable.Range(1, 20).Select(i => $"item-{i}")] }])])] };

        Assert.Contains("</p><details class=\"ids\">", Page(table), StringComparison.Ordinal);
    }

    private static string Page(SectionPart part)
    {
        using var page = new StringWriter();
        ReportHtml.WriteMiddle(new Report { Format = "travaux.test/1", Title = "T", Sections = [new Section("s", "S") { Parts = [part] }] }, page, new ReportLinks { ToItem = (id, _) => $"/{id}" });
        return page.ToString();
    }
}
