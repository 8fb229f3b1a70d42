using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes the head of the page: which two files, how they were read, how much changed.</summary>
internal static class SummaryHtml
{
    /// <summary>Writes the head.</summary>
    public static void Write(HtmlWriter html, LaidRedline redline)
    {
        html.Open("header", "summary").Line();
        html.Open("h1");
        WriteFile(html, redline.Redline.Older.Document);
        html.Text(" ").Open("span", "arrow").With("aria-label", "→").Text("→").Close().Text(" ");
        WriteFile(html, redline.Redline.Newer.Document);
        html.Close().Line();
        html.Open("dl", "files");
        WriteReading(html, Wording.Older, redline.Redline.Older);
        WriteReading(html, Wording.Newer, redline.Redline.Newer);
        html.Close().Line();
        WriteCounts(html, redline.Rows);
        html.Close().Line();
    }

    private static void WriteFile(HtmlWriter html, Document document) => html.Open("bdi").Text(document.File).Close();

    private static void WriteReading(HtmlWriter html, string side, Copy copy)
    {
        var language = copy.Language is "" or "und" ? "" : copy.Language;
        string[] facts = [copy.Document.Format, copy.Document.Encoding, language];
        html.Open("div").Leaf("dt", null, side).Text(" ");
        html.Leaf("dd", null, string.Join(" · ", facts.Where(fact => fact.Length > 0))).Close().Line();
    }

    private static void WriteCounts(HtmlWriter html, IReadOnlyList<LaidRow> rows)
    {
        html.Open("ul", "counts").Line();
        var edited = rows.Count(row => row is { Changed: true, Substantive: true }
            && row.Row.Relation is not (Relation.Inserted or Relation.Deleted));
        WriteCount(html, "sub", edited, Wording.CountChangedOne, Wording.CountChangedMany);
        WriteCount(html, "in", rows.Count(row => row.Row.Relation == Relation.Inserted),
            Wording.CountInsertedOne, Wording.CountInsertedMany);
        WriteCount(html, "de", rows.Count(row => row.Row.Relation == Relation.Deleted),
            Wording.CountDeletedOne, Wording.CountDeletedMany);
        WriteCount(html, "mv", rows.Count(row => row.Moved), Wording.CountMovedOne, Wording.CountMovedMany);
        WriteCount(html, "ed", rows.Count(row => row.OnlyEditorial),
            Wording.CountEditorialOne, Wording.CountEditorialMany);
        WriteCount(html, "rn", rows.Count(row => row.Row.Renumbered),
            Wording.CountRenumberedOne, Wording.CountRenumberedMany);
        WriteCount(html, "un", rows.Count(row => !row.Changed), Wording.CountUnchangedOne, Wording.CountUnchangedMany);
        html.Close().Line();
    }

    private static void WriteCount(HtmlWriter html, string cssClass, int count, string one, string many)
    {
        if (count > 0)
        {
            html.Open("li", cssClass).Leaf("b", null, Phrases.Number(count)).Text(" ");
            html.Text(count == 1 ? one : many).Close().Line();
        }
    }
}
