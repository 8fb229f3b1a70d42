using System.Diagnostics;
using System.Globalization;
using System.Text;
using Travaux.Documents;
using Travaux.Documents.Pdf.Poppler;

namespace Travaux.Tests.Pdf;

/// <summary>The reading of PDF files through poppler itself.</summary>
public class PopplerTests
{
    private static readonly int Inputs =
        int.TryParse(Environment.GetEnvironmentVariable("TRAVAUX_FUZZ_PDF"), CultureInfo.InvariantCulture, out var given) ? given : 12;

    private static readonly PopplerLimits Limits = new(TimeSpan.FromSeconds(10), 1L << 30, 1L << 20);

    [PopplerFact]
    public void A_pdf_is_told_by_its_first_bytes_and_read()
    {
        var document = DocumentReader.Read("draft.txt", TinyPdf.Of(["Article 1", "", "The Parties shall keep the shore of the lake open to all", "who fish there."], ["(a) A second page."])).Value;

        Assert.Equal("PDF", document.Format);
        Assert.Equal(["Article 1", "The Parties shall keep the shore of the lake open to all who fish there.", "(a) A second page."], document.Blocks.Select(block => block.Text));
        Assert.Equal([1, 1, 2], document.Blocks.Select(block => document.PageOf(block.At)));
    }

    [PopplerFact]
    public void An_encrypted_pdf_is_refused_with_what_to_do() => Assert.Equal(
        "locked.pdf: the PDF is encrypted and opens only with its password. Open it with the password, save or print it to a PDF without one, and give that file.",
        Refusal("locked.pdf", TinyPdf.Locked()));

    [PopplerFact]
    public void A_pdf_of_pictures_only_is_refused_with_what_to_do() => Assert.Equal(
        "scan.pdf: there are no words in the PDF, only pictures of pages (2 of 2). Let a program for text recognition (OCR, such as ocrmypdf) put the words in, check them, and give that file.",
        Refusal("scan.pdf", TinyPdf.Pictured([], [])));

    [PopplerFact]
    public void A_page_that_is_a_picture_is_told_by_its_number()
    {
        var read = DocumentReader.Read("half.pdf", TinyPdf.Pictured(["Words."], [], ["More words."]));

        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal("TX033", diagnostic.Code);
        Assert.StartsWith("Page 2 has a picture and no words", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(2, read.Value.PageOf(diagnostic.At));
    }

    [PopplerFact]
    public void A_pdf_that_is_none_is_refused() =>
        Assert.StartsWith("broken.pdf: the PDF is damaged", Refusal("broken.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\nnothing follows")), StringComparison.Ordinal);

    [Fact]
    public void Without_poppler_the_refusal_says_how_to_get_it()
    {
        var refusal = Assert.Throws<UnreadableDocumentException>(() => PopplerTool.Ask("draft.pdf", "pdftotext-that-is-not-there", [], Limits, stream => stream.ReadByte()));

        Assert.StartsWith("draft.pdf: PDF files are read with poppler's pdftotext-that-is-not-there, which is not found here. Install poppler (Debian and Ubuntu: apt install poppler-utils;", refusal.Message, StringComparison.Ordinal);
    }

    [PopplerFact]
    public void A_program_that_goes_on_for_too_long_is_ended()
    {
        var clock = Stopwatch.StartNew();

        var refusal = Assert.Throws<UnreadableDocumentException>(
            () => PopplerTool.Ask("slow.pdf", "sleep", ["30"], Limits with { Time = TimeSpan.FromMilliseconds(300) }, stream => stream.ReadByte()));

        Assert.Equal("poppler did not read it within 0.3 seconds", refusal.Reason);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [PopplerFact]
    public void A_program_that_takes_too_much_memory_is_ended() => Assert.Equal(
        "poppler needs more than 0 MiB of memory for it",
        Assert.Throws<UnreadableDocumentException>(() => PopplerTool.Ask("big.pdf", "sleep", ["30"], Limits with { Memory = 1000 }, stream => stream.ReadByte())).Reason);

    [PopplerFact]
    public void A_program_that_writes_without_end_is_ended() => Assert.Equal(
        "its text takes more than 1 MiB",
        Assert.Throws<UnreadableDocumentException>(() => PopplerTool.Ask("loud.pdf", "yes", [], Limits, stream => new StreamReader(stream).ReadToEnd().Length)).Reason);

    [PopplerFact]
    public void The_copy_that_poppler_reads_is_nobody_elses_and_goes()
    {
        string path;
        using (var copy = new LentFile("draft.pdf", [1, 2, 3]))
        {
            path = copy.Path;
            Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
            }
        }
        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
    }

    [PopplerFact]
    public void Damaged_pdfs_are_read_or_refused_in_seconds()
    {
        var random = new Random(31);
        var whole = TinyPdf.Pictured(["Article 1", "The Parties shall keep the shore open."], ["Article 2", "", "They shall meet in May."]);
        for (var input = 0; input < Inputs; input++)
        {
            AssertReadOrRefused($"damaged-{input}.pdf", Damaged(whole, random));
        }
    }

    [SharedPdfFact]
    public void Damaged_pdfs_as_they_are_circulated_are_read_or_refused_in_seconds()
    {
        var random = new Random(32);
        var files = Directory.GetFiles(Shared.PathOf("corpora", "pdf"), "*.pdf").Order(StringComparer.Ordinal).ToArray();
        for (var input = 0; input < Inputs / 2; input++)
        {
            AssertReadOrRefused($"damaged-{input}.pdf", Damaged(File.ReadAllBytes(files[input % files.Length]), random));
        }
    }

    [Fact]
    public void The_fonts_without_a_table_of_letters_are_told_from_the_others() => Assert.Equal("LakeSerif, Lake Sans", PdfFonts.NamesIn(
        """
        name                                 type              encoding         emb sub uni object ID
        ------------------------------------ ----------------- ---------------- --- --- --- ---------
        ABCDEF+LakeSerif                     CID TrueType      Identity-H       yes yes no      66  0
        Lake Sans                            CID Type 0C (OT)  Identity-V       yes yes no      67  0
        GHIJKL+LakeMono                      CID TrueType      Identity-H       yes yes yes     68  0
        LakePlain                            TrueType          WinAnsi          yes yes no      69  0
        """));

    private static void AssertReadOrRefused(string name, byte[] bytes)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            Assert.All(DocumentReader.Read(name, bytes).Value.Blocks, block => Assert.True(block.Text.Length > 0 || block.Label.Length > 0));
        }
        catch (UnreadableDocumentException refusal)
        {
            Assert.StartsWith(name + ": ", refusal.Message, StringComparison.Ordinal);
        }
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{name}: {clock.Elapsed}");
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        var damaged = (byte[])bytes.Clone();
        for (var blow = random.Next(1, 30); blow > 0; blow--)
        {
            // The first bytes stay, so that it is still told to be a PDF.
            var at = random.Next(8, damaged.Length);
            switch (random.Next(4))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged.AsSpan(at, Math.Min(random.Next(40), damaged.Length - at)).Fill((byte)'9');
                    break;
                case 2:
                    var length = Math.Min(random.Next(400), damaged.Length - at);
                    damaged.AsSpan(random.Next(8, damaged.Length - length), length).CopyTo(damaged.AsSpan(at, length));
                    break;
                default:
                    damaged = random.Next(20) == 0 ? damaged[..at] : damaged;
                    break;
            }
            if (damaged.Length < 20)
            {
                break;
            }
        }
        return damaged;
    }

    private static string Refusal(string name, byte[] bytes) => Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(name, bytes)).Message;
}
