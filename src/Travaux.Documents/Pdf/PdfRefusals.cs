using System.Globalization;
using Travaux.Documents.Pdf.Poppler;

namespace Travaux.Documents.Pdf;

/// <summary>Refuses PDF files that have no text to give, each with its reason.</summary>
internal static class PdfRefusals
{
    private const int CopyingForbidden = 3;

    /// <summary>The pages of an answer.</summary>
    /// <exception cref="UnreadableDocumentException">There is no answer.</exception>
    public static List<PrintedPage> Check(string file, PopplerAnswer<List<PrintedPage>> answer)
    {
        if (answer.Complaint.Contains("Incorrect password", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableDocumentException(file, "the PDF is encrypted and opens only with its password", "Open it with the password, save or print it to a PDF without one, and give that file.");
        }
        if (answer.ExitCode == CopyingForbidden)
        {
            throw new UnreadableDocumentException(file, "the PDF forbids that its text is copied", "Ask whoever made it for a copy that allows it.");
        }
        if (answer.Value is { Count: > 0 } pages && answer.ExitCode == 0)
        {
            return pages;
        }
        var complaint = FirstLine(answer.Complaint);
        throw new UnreadableDocumentException(
            file,
            complaint.Length > 0 ? $"the PDF is damaged and poppler can't open it ({complaint})" : "the PDF is damaged: poppler finds no page in it",
            "Open it in the program that made it and save it again.");
    }

    /// <summary>Refuses a file without a word whose pages are pictures.</summary>
    /// <exception cref="UnreadableDocumentException">It is one.</exception>
    public static void CheckWords(string file, int pages, int wordless, int pictures)
    {
        if (wordless == pages && pictures > 0)
        {
            throw new UnreadableDocumentException(
                file,
                string.Create(CultureInfo.InvariantCulture, $"there are no words in the PDF, only pictures of pages ({pictures} of {pages})"),
                "Let a program for text recognition (OCR, such as ocrmypdf) put the words in, check them, and give that file.");
        }
    }

    /// <summary>The first line of what poppler complained of.</summary>
    public static string FirstLine(string complaint) => complaint.Split('\n', 2)[0].Replace("<0a>", "", StringComparison.Ordinal).Trim().TrimEnd('.');
}
