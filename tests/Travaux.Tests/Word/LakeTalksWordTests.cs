using Travaux.Documents;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;

namespace Travaux.Tests.Word;

/// <summary>The Word files of lake-talks say what the text drafts beside them say: other numbers, styles and notes, the same provisions.</summary>
public class LakeTalksWordTests
{
    private static readonly string Folder = Path.Combine(Shared.Repository, "examples", "lake-talks");

    [Theory]
    [InlineData("01-2031-02-10-first-draft.txt", "01-2031-02-10-first-draft.docx")]
    [InlineData("02-2031-03-21-second-draft.md", "02-2031-03-21-second-draft.docx")]
    [InlineData("03-2031-04-18-third-draft.txt", "03-2031-04-18-third-draft.docx")]
    [InlineData("04-2031-05-09-fourth-draft.md", "04-2031-05-09-fourth-draft.docx")]
    [InlineData("05-2031-05-30-final-draft.txt", "05-2031-05-30-final-draft.docx")]
    public void A_Word_file_reads_to_the_provisions_of_its_text(string text, string word) => Assert.Equal(Provisions(text), Provisions(word));

    [Fact]
    public void Rejecting_the_reviewers_changes_gives_the_fourth_draft() =>
        Assert.Equal(Provisions("04-2031-05-09-fourth-draft.md"), Provisions("04-2031-05-09-fourth-draft-reviewed.docx", TrackedText.Rejected));

    [Fact]
    public void Accepting_the_reviewers_changes_gives_what_they_want()
    {
        var before = Provisions("04-2031-05-09-fourth-draft.md").ToDictionary(each => each.Id, StringComparer.Ordinal);
        var after = Provisions("04-2031-05-09-fourth-draft-reviewed.docx").ToDictionary(each => each.Id, StringComparer.Ordinal);

        Assert.Contains("seventy-two hours", after["art-10/para-3"].Words, StringComparison.Ordinal);
        Assert.Contains("any harm", after["art-4/para-2"].Words, StringComparison.Ordinal);
        Assert.Equal("The Commission will meet in public unless a Party objects.", after["art-15/para-2"].Words);
        Assert.Equal(before["art-15/para-2"].Words, after["art-15/para-3"].Words);
        Assert.Equal(before["art-8/para-3"].Words, after["art-8/para-2"].Words);
    }

    [Fact]
    public void Two_reviewers_have_changed_and_commented_on_the_fourth_draft()
    {
        var blocks = Read("04-2031-05-09-fourth-draft-reviewed.docx", TrackedText.Marked).Blocks;

        Assert.Equal(
            ["I. Maarten (ORM)", "T. Resk (VAR)"],
            blocks.SelectMany(block => block.Runs).Select(run => run.Revision?.Author).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(2, blocks.Sum(block => block.Comments.Count));
    }

    [Fact]
    public void The_numbers_are_not_in_the_files()
    {
        var blocks = Read("05-2031-05-30-final-draft.docx", TrackedText.Accepted).Blocks;

        Assert.Contains(blocks, block => block is { Label: "Article 5.", Text: "Relation to other agreements" });
        Assert.DoesNotContain(blocks, block => block.Text.StartsWith("Article 5", StringComparison.Ordinal));
        Assert.Contains(blocks, block => block is { Kind: BlockKind.TableCell, Text: "413.20" });
        Assert.Contains(blocks, block => block.Kind == BlockKind.Footnote);
    }

    [Fact]
    public void A_table_at_the_end_stands_in_its_annex()
    {
        var annex = ProvisionParser.Read(Read("05-2031-05-30-final-draft.docx", TrackedText.Accepted)).Value.Provisions.Single(each => each.Id.ToString() == "annex-3");

        Assert.Equal("TARGET LEVELS BY MONTH", annex.Heading);
        Assert.Equal("annex-3/table-1", Assert.Single(annex.Children).Id.ToString());
    }

    private static Document Read(string name, TrackedText changes) =>
        DocumentReader.Read(name, File.ReadAllBytes(Path.Combine(Folder, name.EndsWith(".docx", StringComparison.Ordinal) ? "word" : "drafts", name)), new ReadingOptions { Changes = changes }).Value;

    /// <summary>The provisions, but for what the Word files have beyond the texts: notes, the table in Annex III, what runs at the top and foot of pages.</summary>
    private static List<(string Id, ProvisionKind Kind, string Number, string Heading, string Words)> Provisions(string name, TrackedText changes = TrackedText.Accepted) =>
    [
        .. ProvisionParser.Read(Read(name, changes)).Value.Provisions
            .SelectMany(each => each.AndAllInside())
            .Where(each => !each.Id.ToString().StartsWith("text-", StringComparison.Ordinal))
            .Where(each => each.Kind is not (ProvisionKind.Footnote or ProvisionKind.Table) && !each.Id.ToString().StartsWith("annex-3", StringComparison.Ordinal))
            .Select(each => (each.Id.ToString(), each.Kind, each.Number, each.Heading, each.Text)),
    ];
}
