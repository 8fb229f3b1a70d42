using System.Globalization;
using Travaux.Documents.Pdf.Layout;
using Travaux.Record;
using Travaux.Record.Diagnostics;

namespace Travaux.Documents.Pdf;

/// <summary>What there is to say about a PDF, page by page where it is about pages.</summary>
internal sealed class PdfDiagnostics(string file, Sequence<int> pageStarts)
{
    private const int MostQuoted = 4;

    private readonly List<Diagnostic> _all = [];

    /// <summary>All of it so far.</summary>
    public Sequence<Diagnostic> All => [.. _all];

    /// <summary>Pages that are pictures.</summary>
    public void AddPictures(IEnumerable<int> pages)
    {
        foreach (var page in pages.Order())
        {
            _all.Add(new("TX033", PlaceOf(page), $"Page {page} has a picture and no words, as a scanned page has: what it shows is not read. Text recognition (OCR, such as ocrmypdf) can put the words in."));
        }
    }

    /// <summary>Words whose letters the file does not tell.</summary>
    public void AddUnreadable(int[] unreadable, int[] words)
    {
        var pages = Enumerable.Range(1, unreadable.Length).Where(page => unreadable[page - 1] > 0).ToList();
        if (pages.Count > 1)
        {
            _all.Add(new("TX032", SourceSpan.Whole(file), Invariant(
                $"{unreadable.Sum():N0} of {words.Sum():N0} words, on {PageList.InWords(pages)}, can't be read: their fonts number the shapes of letters and the file does not say which letters they are. Nothing is guessed: each stands as an unknown sign. Ask for the file that the PDF was made from.")));
        }
        foreach (var page in pages)
        {
            _all.Add(new("TX032", PlaceOf(page), Invariant($"Page {page}: {unreadable[page - 1]:N0} of {words[page - 1]:N0} words can't be read: the file does not say which letters they are.")));
        }
    }

    /// <summary>Pages whose fonts have no table of letters though their words look like words.</summary>
    public void AddFonts(List<(int First, int Last, string Fonts)> stretches, Sequence<Diagnostic> said)
    {
        if (stretches.Count > 0)
        {
            var pages = stretches.SelectMany(stretch => Enumerable.Range(stretch.First, stretch.Last - stretch.First + 1));
            var fonts = string.Join(", ", stretches.SelectMany(stretch => stretch.Fonts.Split(", ")).Distinct());
            var also = said.Any(each => each.Code == "TX032") ? "The other words there" : "Words there";
            _all.Add(new("TX034", SourceSpan.Whole(file), $"Fonts without a table of letters ({fonts}) on {PageList.InWords(pages)}. {also} may be wrong: look at them beside the page."));
        }
    }

    /// <summary>What was left out of the running words.</summary>
    public void AddFurniture(List<Furniture> furniture)
    {
        var parts = new List<string>();
        Add(FurnitureKind.Head, "running heads");
        Add(FurnitureKind.Foot, "running feet");
        Add(FurnitureKind.PageNumber, "page numbers");
        Add(FurnitureKind.LineNumber, "line numbers");
        if (parts.Count > 0)
        {
            var words = furniture.Sum(each => each.Piece.Words.Count(word => word.Text.Any(char.IsLetterOrDigit)));
            _all.Add(new("TX031", SourceSpan.Whole(file), Invariant($"Not taken as words of the draft: {string.Join("; ", parts)}: {words:N0} {(words == 1 ? "word" : "words")} in all.")));
        }

        void Add(FurnitureKind kind, string name)
        {
            var found = furniture.FindAll(each => each.Kind == kind);
            if (found.Count > 0)
            {
                var quoted = kind is FurnitureKind.Head or FurnitureKind.Foot
                    ? " " + string.Join(", ", found.Select(each => each.Piece.Text).Distinct().Take(MostQuoted).Select(text => $"“{Short(text)}”"))
                        + (found.Select(each => each.Piece.Text).Distinct().Skip(MostQuoted).Any() ? " and others" : "")
                    : "";
                parts.Add($"{name}{quoted} on {PageList.InWords(found.Select(each => each.Page))}");
            }
        }
    }

    /// <summary>What poppler complained of though it read the file.</summary>
    public void AddComplaint(string complaint)
    {
        if (PdfRefusals.FirstLine(complaint) is { Length: > 0 } first)
        {
            _all.Add(new("TX035", SourceSpan.Whole(file), $"The PDF is damaged in places, and words may be missing there: {Short(first)}."));
        }
    }

    private SourceSpan PlaceOf(int page) => new(file, pageStarts[page - 1], Math.Max(1, (page < pageStarts.Count ? pageStarts[page] : pageStarts[page - 1] + 1) - pageStarts[page - 1]));

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "…";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
