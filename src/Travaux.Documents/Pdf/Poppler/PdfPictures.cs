using System.Globalization;
using System.Text;

namespace Travaux.Documents.Pdf.Poppler;

/// <summary>Asks <c>pdfimages</c> which pages have pictures.</summary>
internal static class PdfPictures
{
    /// <summary>The pages with pictures; none where that can't be told.</summary>
    public static HashSet<int> Pages(string file, string path, PopplerLimits limits)
    {
        try
        {
            var answer = PopplerTool.Ask(file, "pdfimages", ["-list", path], limits, stream => new StreamReader(stream, Encoding.UTF8).ReadToEnd());
            return PagesIn(answer.Value ?? "");
        }
        catch (UnreadableDocumentException)
        {
            return [];
        }
    }

    /// <summary>The pages in an answer of <c>pdfimages -list</c>: the first number of each line.</summary>
    public static HashSet<int> PagesIn(string answer)
    {
        var pages = new HashSet<int>();
        foreach (var line in answer.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart();
            var end = start.IndexOf(' ');
            if (end > 0 && int.TryParse(start[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var page))
            {
                pages.Add(page);
            }
        }
        return pages;
    }
}
