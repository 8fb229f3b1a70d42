using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Travaux.Documents;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;
using Xunit.Abstractions;

namespace Travaux.Tests.Pdf;

/// <summary>PDF files as they are circulated, against texts of them that others made.</summary>
public class CorpusPdfTests(ITestOutputHelper output)
{
    private static readonly ConcurrentDictionary<string, Reported<Document>> Known = new();

    /// <summary>The text beside each file, and the share of words that has to agree both ways.</summary>
    /// <remarks>
    /// <para>
    /// What differs is explained: numbers of notes that the texts glue to the word before, title pages that they leave out, words that
    /// poppler's own text output parts (<c>representa tion</c>).
    /// </para>
    /// </remarks>
    public static TheoryData<string, string, double> Texts => new()
    {
        { "prepcom-report-2026-04-02.pdf", "bbnj-prepcom-report-2026/01-2026-04-02-report-advance-unedited.txt", 0.999 },
        { "prepcom-report-2026-05-04.pdf", "bbnj-prepcom-report-2026/02-2026-05-04-report-edited.txt", 0.999 },
        { "paris-8infnot.pdf", "paris-agreement-2015/02-2015-10-05-cochairs-non-paper.pdf.txt", 0.999 },
        { "paris-11infnot.pdf", "paris-agreement-2015/03-2015-10-23-draft-agreement.pdf.txt", 0.999 },
        { "paris-adp-compilation-2015-12-04.pdf", "paris-agreement-2015/04-2015-12-04-draft-agreement.pdf.txt", 0.998 },
        { "bbnj-agreement-en.pdf", "bbnj-agreement-2023/2023-06-19-bbnj-agreement-en.txt", 0.998 },
    };

    [SharedPdfTheory]
    [MemberData(nameof(Texts))]
    public void The_words_are_those_of_the_text_beside_it(string file, string text, double share)
    {
        var ours = Words(string.Join(' ', Read(file).Value.Blocks.Select(block => $"{block.Label} {block.Text}")));
        var theirs = Words(File.ReadAllText(Shared.PathOf(["corpora", .. text.Split('/')])));

        var (oursIn, theirsIn) = (Common(ours, theirs) / (double)ours.Count, Common(ours, theirs) / (double)theirs.Count);

        output.WriteLine($"{file}: {ours.Count} words, {theirs.Count} in the text; {oursIn:P2} of ours are there, {theirsIn:P2} of theirs are here.");
        Assert.True(oursIn >= share && theirsIn >= share, $"{oursIn} and {theirsIn}");
    }

    [SharedPdfFact]
    public void Twenty_pages_read_as_they_did_when_they_were_looked_at_word_by_word()
    {
        var pages = Sample();
        Assert.Equal(20, pages.Count);
        foreach (var page in pages)
        {
            var words = WordsBegunOn(Read(page.File).Value, page.Number);
            Assert.Equal((page.File, page.Number, page.Words), (page.File, page.Number, words.Count));
            Assert.Equal((page.File, page.Number, page.Digest), (page.File, page.Number, Digest(words)));
        }
        Assert.True(pages.Sum(page => page.Wrong) <= 0.01 * pages.Sum(page => page.Words));
    }

    [SharedPdfTheory]
    [InlineData("prepcom-report-2026-05-04.pdf", "“A/AC.296/2026/9” on pages 2–81", "page numbers on pages 2–81")]
    [InlineData("paris-11infnot.pdf", "“DURBAN PLATFORM FOR ENHANCED ACTION”", "page numbers on pages 1–54")]
    [InlineData("bbnj-agreement-en.pdf", "", "page numbers on pages 4–64")]
    public void Heads_feet_and_numbers_of_pages_are_gone_and_named(string file, string head, string numbers)
    {
        var said = Assert.Single(Read(file).Diagnostics, diagnostic => diagnostic.Code == "TX031").Message;

        Assert.Contains(head, said, StringComparison.Ordinal);
        Assert.Contains(numbers, said, StringComparison.Ordinal);
        Assert.DoesNotContain(Read(file).Value.Blocks, block => block.Kind == BlockKind.Paragraph && (block.Text is "A/AC.296/2026/9" or "ADP.2015.11.InformalNote" || block.Text.EndsWith(" of 54", StringComparison.Ordinal)));
    }

    [SharedPdfFact]
    public void The_russian_agreement_says_page_by_page_what_it_does_not_tell()
    {
        var read = Read("bbnj-agreement-ru.pdf");

        var pages = read.Diagnostics.Where(diagnostic => diagnostic.Code == "TX032" && diagnostic.At.Length > 0).Select(diagnostic => read.Value.PageOf(diagnostic.At));
        Assert.Equal([1, .. Enumerable.Range(3, 76)], pages);
        Assert.Contains(read.Diagnostics, diagnostic => diagnostic.Code == "TX034" && diagnostic.Message.Contains("pages 1, 3–78", StringComparison.Ordinal));
        Assert.DoesNotContain(read.Value.Blocks, block => block.Text.Any(sign => sign is >= '\u0250' and <= '\u02AF'));
        Assert.DoesNotContain(read.Value.Blocks, block => block.Text.Any(char.IsControl) && !block.Text.Contains('\n', StringComparison.Ordinal));
    }

    [SharedPdfTheory]
    [InlineData("prepcom-report-2026-05-04.pdf", "annex-1/art-8/para-1/point-f")]
    [InlineData("paris-11infnot.pdf", "art-2/option-1/para-1/point-c")]
    [InlineData("paris-8infnot.pdf", "art-9/para-2/point-b")]
    [InlineData("bbnj-agreement-en.pdf", "art-76")]
    public void Its_provisions_are_those_of_the_draft(string file, string id) =>
        Assert.Contains(ProvisionParser.Read(Read(file).Value).Value.All(), provision => provision.Id.Value == id || provision.Id.Value.EndsWith("/" + id, StringComparison.Ordinal));

    [SharedPdfFact]
    public void Every_pdf_is_read_in_seconds()
    {
        foreach (var file in Directory.GetFiles(Shared.PathOf("corpora", "pdf"), "*.pdf"))
        {
            var clock = Stopwatch.StartNew();

            var read = DocumentReader.Read(Path.GetFileName(file), File.ReadAllBytes(file));

            Assert.NotEmpty(read.Value.Blocks);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{file}: {clock.Elapsed}");
        }
    }

    private static Reported<Document> Read(string file) => Known.GetOrAdd(file, name => DocumentReader.Read(name, File.ReadAllBytes(Shared.PathOf("corpora", "pdf", name))));

    private static List<(string File, int Number, int Words, int Wrong, string Digest)> Sample() =>
    [
        .. File.ReadLines(Path.Combine(Shared.Repository, "tests", "Travaux.Tests", "Fixtures", "Pdf", "prepcom-pages.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'))
            .Select(cells => (cells[0], Number(cells[1]), Number(cells[2]), Number(cells[3]), cells[4])),
    ];

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static List<string> WordsBegunOn(Document document, int page) =>
    [
        .. document.Blocks.Where(block => document.PageOf(block.At) == page)
            .SelectMany(block => $"{block.Label} {block.Text}".Replace(Run.ThingText, "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    ];

    private static string Digest(List<string> words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))))[..16];

    // Runs of letters and digits, capitals aside: how the texts part signs from words is their own.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var sign in text.Normalize(NormalizationForm.FormKC).Append(' '))
        {
            if (char.IsLetterOrDigit(sign))
            {
                word.Append(char.ToLowerInvariant(sign));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        return words;
    }

    private static int Common(List<string> ours, List<string> theirs)
    {
        var counts = theirs.CountBy(word => word).ToDictionary();
        return ours.CountBy(word => word).Sum(each => Math.Min(each.Value, counts.GetValueOrDefault(each.Key)));
    }
}
