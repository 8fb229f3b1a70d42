using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes what was odd about the two files, each remark with its place.</summary>
internal static class RemarksHtml
{
    /// <summary>Writes the remarks; nothing when there are none.</summary>
    public static void Write(HtmlWriter html, Redline redline, Sequence<Diagnostic> remarks)
    {
        if (remarks.Count == 0)
        {
            return;
        }
        html.Open("details", "remarks").Open("summary");
        html.Text(Phrases.Count(remarks.Count, Wording.ReadingOne, Wording.ReadingMany)).Close().Open("ul").Line();
        foreach (var remark in remarks)
        {
            html.Open("li").Open("bdi", "place").Text(PlaceOf(redline, remark.At)).Close().Text(" ");
            html.Leaf("span", "code", remark.Code).Text(" ").Open("span").With("dir", "auto").Text(remark.Message).Close();
            html.Close().Line();
        }
        html.Close().Close().Line();
    }

    private static string PlaceOf(Redline redline, SourceSpan at)
    {
        var document = at.File == redline.Older.Document.File ? redline.Older.Document : redline.Newer.Document;
        var isPlace = at.File == document.File && at is not { Start: 0, Length: 0 };
        var (line, page) = isPlace ? (document.LineAndColumn(at).Line, document.PageOf(at)) : (0, 0);
        return page > 0 ? Phrases.Fill(Wording.AtPage, at.File, page)
            : line > 0 ? Phrases.Fill(Wording.AtLine, at.File, line) : at.File;
    }
}
