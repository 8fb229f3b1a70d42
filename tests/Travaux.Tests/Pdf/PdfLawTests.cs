using System.Text;
using System.Xml;
using Travaux.Documents;
using Travaux.Documents.Pdf;
using Travaux.Documents.Pdf.Poppler;

namespace Travaux.Tests.Pdf;

/// <summary>What holds for every page, however it is printed.</summary>
/// <remarks>
/// <para>As many damaged pages as the environment variable <c>TRAVAUX_FUZZ</c> says; 2,000 without it.</para>
/// </remarks>
public class PdfLawTests
{
    private static readonly int Inputs =
        int.TryParse(Environment.GetEnvironmentVariable("TRAVAUX_FUZZ"), System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : 2_000;

    private static readonly string[] Shards =
        ["<page width=\"600\" height=\"800\">", "</page>", "<line>", "</line>", "<word xMin=\"", "</word>", "<word>", "&#x0;", "&#x1;", "&#xD800;", "\0", "\u0003", "\uFFFF", "\uFFFE", "\uE000", "&lt;", "&bogus;",
            "xMin=\"NaN\"", "yMax=\"1e38\"", "yMin=\"-9999999\"", "xMax=\"Infinity\"", "</doc>", "<doc>", "<!--", "]]>", "<![CDATA[", "\u05D0\u05D1", "\u00AD", "-", "1", "____________", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;"];

    [Fact]
    public void No_letter_of_a_page_is_lost_wherever_its_words_stand()
    {
        var random = new Random(20);
        for (var trial = 0; trial < 200; trial++)
        {
            var sheets = Enumerable.Range(0, random.Next(1, 7)).Select(_ => Scattered(random)).ToArray();
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
            var sheets = Enumerable.Range(0, random.Next(1, 9)).Select(page => WellPrinted(random, page)).ToArray();
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
            var document = Sheet.Read([.. Enumerable.Range(0, random.Next(1, 6)).Select(page => random.Next(2) == 0 ? Scattered(random) : WellPrinted(random, page))]).Value;

            Assert.True(document.PageStarts.Zip(document.PageStarts.Skip(1), (one, next) => one < next).All(rises => rises));
            Assert.All(document.Blocks, block => Assert.InRange(document.PageOf(block.At), 1, document.PageStarts.Count));
            Assert.All(document.Blocks, block => Assert.True(block.At.Start >= 0 && block.At.Length >= 0 && block.Runs.All(run => run.Text.Length > 0)));
        }
    }

    [Fact]
    public void The_same_pages_give_the_same_document() =>
        Assert.Equal(Sheet.Read(WellPrinted(new(5), 0), Scattered(new(6))), Sheet.Read(WellPrinted(new(5), 0), Scattered(new(6))));

    [Fact]
    public void Damage_to_what_poppler_says_never_crashes_the_reading()
    {
        var random = new Random(23);
        var whole = Enumerable.Range(0, 8).Select(draft => Sheet.Xhtml([.. Enumerable.Range(0, 3).Select(page => draft % 2 == 0 ? WellPrinted(random, page) : Scattered(random))])).ToArray();
        for (var input = 0; input < Inputs; input++)
        {
            var xhtml = Damaged(whole[input % whole.Length], random);
            try
            {
                var read = Sheet.Read(xhtml, hasUnmappedFont: input % 2 == 0);

                Assert.All(read.Value.Blocks, block => Assert.True(block.At.Start >= 0 && block.At.Length >= 0 && (block.Text.Length > 0 || block.Label.Length > 0)));
            }
            catch (Exception refusal) when (refusal is XmlException or UnreadableDocumentException)
            {
                // Refused with a reason by whoever asked poppler.
            }
            catch (Exception bug) when (bug is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Input {input}: {bug}\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(xhtml))}");
            }
        }
    }

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
        var pages = Pages(Sheet.Xhtml(WellPrinted(new(1), 0)));

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

    // Words of three letters and more, so that none is taken for the mark of a note, anywhere and over one another.
    private static Sheet Scattered(Random random)
    {
        var sheet = new Sheet();
        for (var piece = random.Next(40); piece > 0; piece--)
        {
            sheet.Print(random.Next(-50, 620), random.Next(-20, 810), string.Join(' ', Enumerable.Range(0, random.Next(1, 8)).Select(_ => Word(random))), random.Next(3, 30));
        }
        return sheet;
    }

    private static Sheet WellPrinted(Random random, int page)
    {
        var sheet = new Sheet().Print(100, 40, "HEAD/OF/ALL").Print(290, 770, $"{page + 1}");
        var top = 80f;
        while (top < 600)
        {
            var lines = Enumerable.Range(0, random.Next(1, 7)).Select(_ => string.Join(' ', Enumerable.Range(0, 8).Select(_ => Word(random)))).ToArray();
            if (random.Next(3) == 0)
            {
                sheet.Print(80, top, $"({(char)('a' + random.Next(26))})");
            }
            sheet.Lines(110, top, 12, lines);
            top += (lines.Length * 12) + random.Next(4, 30);
        }
        return sheet;
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(3, 10)).Select(_ => (char)('a' + random.Next(26)))]);

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

    private static string Damaged(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var blow = random.Next(1, 8); blow > 0 && damaged.Length > 10; blow--)
        {
            var at = random.Next(damaged.Length);
            var length = Math.Min(random.Next(1, 60), damaged.Length - at);
            switch (random.Next(6))
            {
                case 0:
                    damaged[at] = (char)random.Next(1, 0x2FF);
                    break;
                case 1 when random.Next(4) == 0:
                    damaged.Length = at;
                    break;
                case 2:
                    damaged.Remove(at, length);
                    break;
                case 3:
                    damaged.Insert(random.Next(damaged.Length), damaged.ToString(at, length));
                    break;
                case 4:
                    Digit(damaged, at, random);
                    break;
                default:
                    damaged.Insert(at, Shards[random.Next(Shards.Length)]);
                    break;
            }
        }
        return damaged.ToString();
    }

    // Most damage to tags ends the reading; damage to numbers moves words about.
    private static void Digit(StringBuilder text, int at, Random random)
    {
        for (var tries = 0; tries < 40 && at < text.Length; tries++, at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                text[at] = (char)('0' + random.Next(10));
                at += random.Next(8);
            }
        }
    }
}
