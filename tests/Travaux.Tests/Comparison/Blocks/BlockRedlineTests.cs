using Travaux.Analysis.Comparison;
using Travaux.Analysis.Comparison.Blocks;
using Travaux.Record;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;

namespace Travaux.Tests.Comparison.Blocks;

public sealed class BlockRedlineTests
{
    [Fact]
    public void Accepting_everything_gives_the_newer_blocks_and_rejecting_everything_the_older()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var made = new RandomDocument(new Random(seed)).Make(1 + (seed % 30));
            var (older, newer) = (made.ToDocument("older"), made.Edited().ToDocument("newer"));

            var redline = Redline(older, newer);

            Assert.Equal((0, 0), (redline.Stories[0].Older, redline.Stories[0].Newer));
            foreach (var story in redline.Stories)
            {
                Assert.Equal(AppliedBlocks.Told(newer, story.Newer), new AppliedBlocks(redline, accepted: true).Played(story));
                Assert.Equal(AppliedBlocks.Told(older, story.Older), new AppliedBlocks(redline, accepted: false).Played(story));
            }
        }
    }

    [Fact]
    public void The_two_ends_of_a_move_are_numbered_alike()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var made = new RandomDocument(new Random(seed)).Make(30);
            var parts = Redline(made.ToDocument("older"), made.Edited().ToDocument("newer")).Stories.SelectMany(Paragraphs);

            Assert.All(parts.Where(part => part.Move > 0).GroupBy(part => part.Move), ends =>
            {
                Assert.Equal(2, ends.Count());
                Assert.Single(ends, end => end.Pieces.Any(piece => piece.Revision == RevisionKind.MovedFrom));
                Assert.Single(ends, end => end.Pieces.Any(piece => piece.Revision == RevisionKind.MovedTo));
            });
        }
    }

    [Fact]
    public void A_split_paragraph_keeps_its_words_and_gains_a_mark()
    {
        var told = Parts("The parties shall meet each spring at the lake. They shall keep minutes of what was said.\n\nEnd.",
            "The parties shall meet each spring at the lake.\n\nThey shall keep minutes of what was said.\n\nEnd.");

        Assert.Equal(RevisionKind.Insertion, told[0].End);
        Assert.Null(told[1].End);
        Assert.Equal([RevisionKind.Deletion], told.SelectMany(part => part.Pieces).Select(piece => piece.Revision).Where(kind => kind is not null).Distinct());
        Assert.Equal(1, told.SelectMany(part => part.Pieces).Where(piece => piece.Revision is not null).Sum(piece => piece.Length));
    }

    [Theory]
    [InlineData("Article 5 holds.", "Article 5bis holds.", "+bis")]
    [InlineData("Article 5bis holds.", "Article 5 holds.", "-bis")]
    [InlineData("As annex B says.", "As annex B2 says.", "+2")]
    [InlineData("Within 10 days.", "Within 100 days.", "-10 +100")]
    [InlineData("Each State agrees.", "Each States agrees.", "-State +States")]
    [InlineData("Each State agrees.", "Each Sta\uFFFCte agrees.", "+\uFFFC")]
    public void A_changed_word_is_struck_whole_but_where_letters_meet_digits_or_a_note_came(string before, string after, string marked)
    {
        var (older, newer) = (Noted(before), Noted(after));

        var pieces = Redline(older, newer).Stories[0].Parts.Cast<ParagraphRedline>().Single().Pieces;

        Assert.Equal(marked, string.Join(' ', pieces.Where(piece => piece.Revision is not null).Select(piece => piece.Revision == RevisionKind.Deletion
            ? $"-{before.AsSpan(piece.Older, piece.Length)}"
            : $"+{after.AsSpan(piece.Newer, piece.Length)}")));
    }

    [Fact]
    public void A_paragraph_added_at_the_end_leaves_the_last_mark_where_it_was()
    {
        var told = Parts("The lake is deep.", "The lake is deep.\n\nThe shore belongs to both states.");

        Assert.Equal([RevisionKind.Insertion, null], told.Select(part => part.End));
    }

    [Fact]
    public void A_long_paragraph_found_elsewhere_has_moved()
    {
        const string moved = "The joint commission shall meet at least twice each year in the town of the host state.";
        const string first = "The water of the lake shall be kept clean by both states at all times and at their own cost.";
        const string second = "Fishing by night with lamps is not allowed in the northern bay between March and the end of June.";

        var told = Parts($"{moved}\n\n{first}\n\n{second}\n\nEnd.", $"{first}\n\n{second}\n\n{moved}\n\nEnd.");

        Assert.Equal([RevisionKind.MovedFrom, RevisionKind.MovedTo], told.Where(part => part.Move > 0).Select(part => part.End));
    }

    private static IEnumerable<ParagraphRedline> Paragraphs(StoryRedline story) => story.Parts.SelectMany(part => part switch
    {
        TableRedline table => table.Rows.SelectMany(row => row.Cells).SelectMany(Paragraphs),
        _ => [(ParagraphRedline)part],
    });

    /// <summary>A document of one paragraph, in which every U+FFFC is a picture.</summary>
    private static Document Noted(string text)
    {
        var document = Drafts.Of(text.Replace(Run.ThingText, "", StringComparison.Ordinal)).Document;
        Sequence<Run> runs = [.. text.Split(Run.ThingText).SelectMany((part, at) =>
            at == 0 ? [new(part)] : new[] { new Run(Run.ThingText) { Thing = "picture" }, new Run(part) })];
        return document with { Blocks = [document.Blocks[0] with { Runs = runs }] };
    }

    private static List<ParagraphRedline> Parts(string older, string newer) =>
        [.. Redline(Drafts.Of(older).Document, Drafts.Of(newer).Document).Stories[0].Parts.Cast<ParagraphRedline>()];

    private static BlockRedline Redline(Document older, Document newer) =>
        BlockComparer.Compare(Comparer.Compare(ProvisionParser.Read(older).Value, ProvisionParser.Read(newer).Value, ComparisonOptions.Default));
}
