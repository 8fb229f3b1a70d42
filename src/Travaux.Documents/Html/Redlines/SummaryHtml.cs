using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes the head of the page: which two files, how they were read, how much changed.</summary>
internal static class SummaryHtml
{
    /// <summary>Writes the head.</summary>
    public static void Write(Markup markup, LaidRedline redline)
    {
        markup.Open("header", "summary").Line();
        markup.Open("h1");
        WriteFile(markup, redline.Redline.Older.Document);
        markup.Text(" ").Open("span", "arrow").With("aria-label", "→").Text("→").Close().Text(" ");
        WriteFile(markup, redline.Redline.Newer.Document);
        markup.Close().Line();
        markup.Open("dl", "files");
        WriteReading(markup, Wording.Older, redline.Redline.Older);
        WriteReading(markup, Wording.Newer, redline.Redline.Newer);
        markup.Close().Line();
        WriteCounts(markup, redline.Rows);
        markup.Close().Line();
    }

    private static void WriteFile(Markup markup, Document document) => markup.Open("bdi").Text(document.File).Close();

    private static void WriteReading(Markup markup, string side, Copy copy)
    {
        var language = copy.Language is "" or "und" ? "" : copy.Language;
        string[] facts = [copy.Document.Format, copy.Document.Encoding, language];
        markup.Open("div").Leaf("dt", null, side).Text(" ");
        markup.Leaf("dd", null, string.Join(" · ", facts.Where(fact => fact.Length > 0))).Close().Line();
    }

    private static void WriteCounts(Markup markup, IReadOnlyList<LaidRow> rows)
    {
        markup.Open("ul", "counts").Line();
        var edited = rows.Count(row => row is { Changed: true, Substantive: true }
            && row.Row.Relation is not (Relation.Inserted or Relation.Deleted));
        WriteCount(markup, "sub", edited, Wording.CountChangedOne, Wording.CountChangedMany);
        WriteCount(markup, "in", rows.Count(row => row.Row.Relation == Relation.Inserted),
            Wording.CountInsertedOne, Wording.CountInsertedMany);
        WriteCount(markup, "de", rows.Count(row => row.Row.Relation == Relation.Deleted),
            Wording.CountDeletedOne, Wording.CountDeletedMany);
        WriteCount(markup, "mv", rows.Count(row => row.Moved), Wording.CountMovedOne, Wording.CountMovedMany);
        WriteCount(markup, "ed", rows.Count(row => row.OnlyEditorial),
            Wording.CountEditorialOne, Wording.CountEditorialMany);
        WriteCount(markup, "rn", rows.Count(row => row.Row.Renumbered),
            Wording.CountRenumberedOne, Wording.CountRenumberedMany);
        WriteCount(markup, "un", rows.Count(row => !row.Changed), Wording.CountUnchangedOne, Wording.CountUnchangedMany);
        markup.Close().Line();
    }

    private static void WriteCount(Markup markup, string cssClass, int count, string one, string many)
    {
        if (count > 0)
        {
            markup.Open("li", cssClass).Leaf("b", null, Phrases.Number(count)).Text(" ");
            markup.Text(count == 1 ? one : many).Close().Line();
        }
    }
}
