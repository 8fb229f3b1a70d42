using System.Text;
using Travaux.Analysis.Comparison.Blocks;
using Travaux.Cli.Drawing;
using Travaux.Documents.Html;
using Travaux.Documents.Pdf.Printing;
using Travaux.Documents.Word.TrackedChanges;
using Travaux.Record.Drafts;

namespace Travaux.Cli;

/// <summary>The redline in pages that was asked for: as a Word file, as a PDF, or both.</summary>
/// <param name="Word">Where the Word file is written; <see langword="null"/> for none.</param>
/// <param name="Pdf">Where the PDF is written; <see langword="null"/> for none.</param>
/// <param name="HasCover">Whether a cover stands in front.</param>
/// <param name="Options">Author and date of the changes.</param>
internal sealed record PagesWanted(string? Word, string? Pdf, bool HasCover, WordRedlineOptions Options)
{
    /// <summary>The files that are written.</summary>
    public IEnumerable<string> Files => ((string?[])[Word, Pdf]).OfType<string>();

    /// <summary>Writes the files: each whole, or not at all.</summary>
    /// <param name="redline">The comparison.</param>
    /// <param name="older">The Word file that the older draft came from, if any.</param>
    /// <param name="newer">The Word file that the newer draft came from, if any.</param>
    /// <exception cref="CommandException">A file can't be written, or nothing here makes PDFs.</exception>
    public void Write(Redline redline, WordOriginal? older, WordOriginal? newer)
    {
        var typed = redline with
        {
            Older = older is null ? TypedCopy.Of(redline.Older) : redline.Older,
            Newer = newer is null ? TypedCopy.Of(redline.Newer) : redline.Newer,
        };
        var blocks = BlockComparer.Compare(typed);
        var options = Options with { Cover = HasCover ? CoverDrawing.Of(redline) : null };
        if (Word is not null)
        {
            OutputFile.Write(Word, stream => WordRedline.Write(blocks, older, newer, options, stream));
        }
        if (Pdf is not null)
        {
            var pdf = Printed(Pdf, new(stream => WordRedline.Write(blocks, older, newer, options, stream), stream => WriteHtml(redline, stream)));
            OutputFile.Write(Pdf, stream => stream.Write(pdf));
        }
    }

    private static byte[] Printed(string file, PrintedRedline redline)
    {
        try
        {
            return PdfPrinter.Print(redline, PdfPrinterOptions.Default);
        }
        catch (PrintingException exception)
        {
            throw new CommandException(file, "TX913", exception.Message);
        }
    }

    private static void WriteHtml(Redline redline, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        RedlineHtml.Write(redline, writer, RedlineHtmlOptions.Default);
    }
}
