using Travaux.Documents.Pdf.Layout;
using Travaux.Documents.Pdf.Poppler;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Pdf;

/// <summary>Reads PDF files through poppler: what is printed on the pages becomes running text again.</summary>
/// <remarks>
/// <para>
/// Poppler's programs run as processes of their own, on a copy of the file, under limits of time, memory and output: a hostile file
/// can take those, not this process. Cost: linear in the words, but for sorting on each page.
/// </para>
/// </remarks>
internal static class PdfReader
{
    private const long Memory = 1L << 30;
    private const long LittleOutput = 64L << 20;

    private static readonly TimeSpan Little = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ForLayout = TimeSpan.FromSeconds(6);

    /// <summary>Whether bytes are a PDF's: its first line may have others before it.</summary>
    public static bool IsPdf(string file, ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8)
        || (content[..Math.Min(content.Length, 1024)].IndexOf("%PDF-"u8) > 0 && Path.GetExtension(file).Equals(".pdf", StringComparison.OrdinalIgnoreCase));

    /// <summary>The blocks of a PDF.</summary>
    /// <exception cref="UnreadableDocumentException">
    /// Poppler is not installed, can't open the file, or uses up its limits; the file is encrypted, or all its pages are pictures.
    /// </exception>
    public static Reported<Document> Read(string file, byte[] content, ReadingLimits limits)
    {
        var deadline = new Deadline(file, limits.Time + ForLayout);
        using var copy = new LentFile(file, content);
        var outer = new PopplerLimits(limits.Time, Memory, limits.Bytes);
        var inner = new PopplerLimits(Little, Memory, LittleOutput);
        var answer = PopplerTool.Ask(file, "pdftotext", ["-bbox-layout", "-enc", "UTF-8", copy.Path, "-"], outer, stream => BoundingBoxes.Read(file, stream, limits));
        var pages = PdfRefusals.Check(file, answer);
        var wordless = pages.Where(page => page.Pieces.Count == 0).Select(page => page.Number).ToHashSet();
        var pictures = wordless.Count > 0 ? PdfPictures.Pages(file, copy.Path, inner) : [];
        pictures.IntersectWith(wordless);
        PdfRefusals.CheckWords(file, pages.Count, wordless.Count, pictures.Count);
        var unmapped = PdfFonts.Unmapped(file, copy.Path, pages.Count, inner);
        var read = ReadPages(file, pages, unmapped.Count > 0, deadline);
        var said = new PdfDiagnostics(file, read.Value.PageStarts);
        said.AddPictures(pictures);
        said.AddFonts(unmapped, read.Diagnostics);
        said.AddComplaint(answer.Complaint);
        return read with { Diagnostics = [.. said.All, .. read.Diagnostics] };
    }

    /// <summary>The blocks of pages as poppler gives them: all of the reading that needs no poppler.</summary>
    public static Reported<Document> ReadPages(string file, List<PrintedPage> pages, bool hasUnmappedFont, Deadline deadline)
    {
        var unreadable = new int[pages.Count];
        var words = new int[pages.Count];
        for (var at = 0; at < pages.Count; at++)
        {
            pages[at] = RightToLeft.InOrder(pages[at] with { Pieces = [.. pages[at].Pieces.SelectMany(piece => Gaps.Parted(Gaps.Closed(piece.Words)), (_, words) => new Piece(words))] });
            unreadable[at] = Unmapped.Mark(pages[at], hasUnmappedFont);
            words[at] = pages[at].Pieces.Sum(piece => piece.Words.Length);
        }
        var text = PageLayout.Undo(file, pages, deadline);
        var said = new PdfDiagnostics(file, text.PageStarts);
        said.AddUnreadable(unreadable, words);
        said.AddFurniture(text.Furniture);
        return new(new() { File = file, Format = "PDF", Blocks = text.Blocks, PageStarts = text.PageStarts }, said.All);
    }
}
