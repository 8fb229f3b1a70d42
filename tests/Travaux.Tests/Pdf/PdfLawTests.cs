using Travaux.Documents;
using Travaux.Documents.Pdf;
using Travaux.Documents.Pdf.Poppler;

namespace Travaux.Tests.Pdf;

/// <summary>What holds for every page, however it is printed.</summary>
public class PdfLawTests
{
    [Fact]
    public void No_letter_of_a_page_is_lost_wherever_its_words_stand()
    {
        var random = new Random(20);
        for (var trial = 0; trial < 200; trial++)
        {
            var sheets = Enumerable.Range(0, random.Next(1, 7)).Select(_ => MadeUpSheets.Scattered(random)).ToArray();
            var xhtml = Sheet.Xhtml(sheets);

            Assert.Equal(LettersPrinted(xhtml), LettersRead(xhtml));
        }
    }

    [Fact]
    public void No_word_of_a_well_printed_draft_is_lost_or_changed()
    {
        var random = new Random(21);
        for (var trial = 0; trial < 100; trial++)
        {
            var sheets = Enumerable.Range(0, random.Next(1, 9)).Select(page => MadeUpSheets.WellPrinted(random, page)).ToArray();
            var xhtml = Sheet.Xhtml(sheets);
            var pages = Pages(xhtml);
            var printed = pages.SelectMany(page => page.Pieces).SelectMany(piece => piece.Words).Select(word => word.Text).Order(StringComparer.Ordinal).ToList();

            var text = PageLayout.Undo("draft.pdf", pages, Sheet.Patience);

            var read = text.Blocks.SelectMany(block => block.Text.Split(' ', '\n').Append(block.Label))
                .Concat(text.Furniture.SelectMany(each => each.Piece.Words.Select(word => word.Text))).Where(word => word.Length > 0).Order(StringComparer.Ordinal);
            Assert.Equal(printed, read);
        }
    }

    [Fact]
    public void Blocks_begin_where_they_say_and_pages_rise()
    {
        var random = new Random(22);
        for (var trial = 0; trial < 100; trial++)
        {
            var document = Sheet.Read([.. Enumerable.Range(0, random.Next(1, 6)).Select(page => random.Next(2) == 0 ? MadeUpSheets.Scattered(random) : MadeUpSheets.WellPrinted(random, page))]).Value;

            Assert.True(document.PageStarts.Zip(document.PageStarts.Skip(1), (one, next) => one < next).All(rises => rises));
            Assert.All(document.Blocks, block => Assert.InRange(document.PageOf(block.At), 1, document.PageStarts.Count));
            Assert.All(document.Blocks, block => Assert.True(block.At.Start >= 0 && block.At.Length >= 0 && block.Runs.All(run => run.Text.Length > 0)));
        }
    }

    [Fact]
    public void The_same_pages_give_the_same_document() =>
        Assert.Equal(Sheet.Read(MadeUpSheets.WellPrinted(new(5), 0), MadeUpSheets.Scattered(new(6))), Sheet.Read(MadeUpSheets.WellPrinted(new(5), 0), MadeUpSheets.Scattered(new(6))));

    [Theory]
    [InlineData(8_000, 1)]
    [InlineData(14_000, 40)]
    public void A_page_with_very_many_words_takes_linear_time(int words, int inLine)
    {
        var (half, full) = (Time(words, inLine), Time(2 * words, inLine));

        // The machine has other work: the better of two counts.
        Assert.True(full < (half * 4) + TimeSpan.FromSeconds(1) || Time(2 * words, inLine) < (Time(words, inLine) * 4) + TimeSpan.FromSeconds(1), $"{half} for half, {full} for all");
    }

    [Fact]
    public void A_file_that_takes_too_long_is_refused()
    {
        var pages = Pages(Sheet.Xhtml(MadeUpSheets.WellPrinted(new(1), 0)));

        var refusal = Assert.Throws<UnreadableDocumentException>(() => PageLayout.Undo("draft.pdf", pages, new("draft.pdf", TimeSpan.Zero)));

        Assert.StartsWith("draft.pdf: the file was not read within", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_with_more_words_than_any_page_is_refused()
    {
        var xhtml = Sheet.Xhtml(new Sheet().Print(0, 0, string.Join(' ', Enumerable.Repeat("word", 30_001))));

        Assert.Contains("more than 30,000 words on one page", Assert.Throws<UnreadableDocumentException>(() => Pages(xhtml)).Message, StringComparison.Ordinal);
    }

    private static TimeSpan Time(int words, int inLine)
    {
        var random = new Random(24);
        var sheet = new Sheet();
        for (var at = 0; at < words; at += inLine)
        {
            sheet.Print(random.Next(0, 590), random.Next(0, 790), string.Join(' ', Enumerable.Range(at, inLine).Select(number => $"w{number}x")), random.Next(4, 12));
        }
        var xhtml = Sheet.Xhtml(sheet);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        Sheet.Read(xhtml, hasUnmappedFont: true);
        return System.Diagnostics.Stopwatch.GetElapsedTime(started);
    }

    private static List<PrintedPage> Pages(string xhtml)
    {
        using var text = new StringReader(xhtml);
        return BoundingBoxes.Read("draft.pdf", text, ReadingLimits.Default);
    }

    // By a reader of its own: what stands between the tags of words.
    private static string LettersPrinted(string xhtml)
    {
        var letters = new List<char>();
        foreach (var part in xhtml.Split("<word ").Skip(1))
        {
            letters.AddRange(part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..part.IndexOf("</word>", StringComparison.Ordinal)].Where(char.IsLetterOrDigit));
        }
        letters.Sort();
        return new([.. letters]);
    }

    private static string LettersRead(string xhtml)
    {
        var text = PageLayout.Undo("draft.pdf", Pages(xhtml), Sheet.Patience);
        var letters = text.Blocks.SelectMany(block => block.Text + block.Label).Concat(text.Furniture.SelectMany(each => each.Piece.Text)).Where(char.IsLetterOrDigit).ToList();
        letters.Sort();
        return new([.. letters]);
    }
}
