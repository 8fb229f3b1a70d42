using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes the table of contents, each entry with the marks of the changes below it.</summary>
internal static class OutlineHtml
{
    private const int DeepestIndent = 4;

    /// <summary>Writes the contents of the redline.</summary>
    public static void Write(HtmlWriter html, LaidRedline redline)
    {
        html.Open("nav", "contents").With("aria-labelledby", "contents-title");
        html.Open("details").Flag("open").Open("summary").Open("h2").With("id", "contents-title");
        html.Text(Wording.Contents).Close().Close().Open("ol").Line();
        for (var at = 0; at < redline.Rows.Count; at++)
        {
            if (ProvisionHeads.HasHeading(redline.Rows[at].Provision.Kind))
            {
                WriteEntry(html, redline, at);
            }
        }
        html.Close().Close().Close().Line();
    }

    private static void WriteEntry(HtmlWriter html, LaidRedline redline, int at)
    {
        var row = redline.Rows[at];
        var below = Below(redline, at);
        var depth = Math.Min(row.Row.Depth, DeepestIndent);
        html.Open("li", $"e{depth}" + (row.Row.Newer is null ? " gone" : "") + (below.Any ? "" : " still"));
        html.Open("a").With("href", "#" + Uri.EscapeDataString(row.Anchor));
        html.Open("bdi", "n").Text(row.Citation).Close().Text(" ");
        if (row.Provision.Heading.Length > 0)
        {
            html.Open("bdi", "h").Text(row.Provision.Heading).Close().Text(" ");
        }
        WriteMarks(html, below);
        html.Close().Close().Line();
    }

    private static void WriteMarks(HtmlWriter html, Marks below)
    {
        html.Open("span", "marks");
        WriteMark(html, "sub", Phrases.Number(below.Substantive), Wording.MarkSubstantive, below.Substantive > 0);
        WriteMark(html, "ed", "·", KindWords.Name("editorial"), below is { Editorial: true, Substantive: 0 });
        WriteMark(html, "mv", "↕", KindWords.Name("moved"), below.Moved);
        WriteMark(html, "in", "+", KindWords.Name("inserted"), below.Inserted);
        WriteMark(html, "de", "−", KindWords.Name("deleted"), below.Deleted);
        html.Close();
    }

    private static void WriteMark(HtmlWriter html, string cssClass, string sign, string said, bool present)
    {
        if (present)
        {
            html.Open("span", cssClass).With("title", said).Text(sign).Leaf("span", "vh", $" {said} ").Close();
        }
    }

    /// <summary>The marks of a row and of the rows below it that have no entry of their own.</summary>
    private static Marks Below(LaidRedline redline, int at)
    {
        var marks = new Marks(0, false, false, false, false);
        for (var row = at; row < redline.Rows.Count; row++)
        {
            if (row > at && ProvisionHeads.HasHeading(redline.Rows[row].Provision.Kind))
            {
                break;
            }
            marks = marks.With(redline.Rows[row]);
        }
        return marks;
    }

    private sealed record Marks(int Substantive, bool Editorial, bool Moved, bool Inserted, bool Deleted)
    {
        public bool Any => Substantive > 0 || Editorial || Moved || Inserted || Deleted;

        public Marks With(LaidRow row) => new(
            Substantive + (row.Changed && row.Substantive && row.Row.Newer is not null && row.Row.Older.Count > 0 ? 1 : 0),
            Editorial || row.OnlyEditorial,
            Moved || row.Moved,
            Inserted || row.Row.Relation == Relation.Inserted,
            Deleted || row.Row.Relation == Relation.Deleted);
    }
}
