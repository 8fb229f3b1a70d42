using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes one row: the provision's words compared, and in the margin what became of it.</summary>
internal sealed class RowHtml(HtmlWriter html, LaidRedline redline, RedlineHtmlOptions options)
{
    private const int DeepestIndent = 6;
    private readonly HashSet<LaidRow> _shown = RowFilter.Shown(redline, options);
    private readonly string? _newerLanguage = LanguageOf(redline.Redline.Newer);
    private readonly string? _olderLanguage = LanguageOf(redline.Redline.Older);

    /// <summary>Writes a row.</summary>
    public void Write(LaidRow row)
    {
        html.Open("div", ClassesOf(row)).With("id", row.Anchor)
            .With("data-depth", Phrases.Number(row.Row.Depth))
            .With("data-for", row.Filters.Count > 0 ? string.Join(' ', row.Filters) : null)
            .Flag("hidden", !_shown.Contains(row));
        if (options.View == RedlineView.SideBySide)
        {
            WriteWords(row, "words older");
            WriteWords(row, "words newer");
        }
        else
        {
            WriteWords(row, "words");
        }
        MarginHtml.Write(html, row, options);
        html.Close().Line();
    }

    private static string ClassesOf(LaidRow row)
    {
        var classes = $"row d{Math.Min(row.Indent, DeepestIndent)}";
        classes += row.Changed ? " changed" : row.HeadsChange ? " head" : "";
        classes += row.OnlyEditorial ? " editorial" : "";
        classes += ProvisionHeads.HasHeading(row.Provision.Kind) ? " titled" : "";
        classes += row.Moved ? " moved" : "";
        return classes + row.Row.Relation switch
        {
            Relation.Inserted => " new",
            Relation.Deleted => " gone",
            _ => "",
        };
    }

    private void WriteWords(LaidRow row, string cssClass)
    {
        var compared = row.Row;
        html.Open("div", cssClass).With("dir", "auto")
            .With("lang", compared.Newer is null ? _olderLanguage : _newerLanguage);
        if (ProvisionHeads.HasHeading(row.Provision.Kind))
        {
            html.Open("h3");
            WriteLabel(compared);
            WriteHeading(compared, "span");
            html.Close();
        }
        else
        {
            WriteLabel(compared);
            WriteHeading(compared, "b");
        }
        if (compared.Text.Count > 0)
        {
            html.Open("p");
            EditsHtml.Write(html, compared.Text, compared.Changes);
            html.Close();
        }
        html.Close();
    }

    private void WriteLabel(RedlineRow row)
    {
        if (row.Label.Count > 0)
        {
            html.Open("span", "num").Open("bdi");
            EditsHtml.WriteLabel(html, row.Label);
            html.Close().Close().Text(" ");
        }
    }

    private void WriteHeading(RedlineRow row, string element)
    {
        if (row.Heading.Count > 0)
        {
            html.Open(element, "heading");
            EditsHtml.Write(html, row.Heading, row.Changes);
            html.Close().Text(" ");
        }
    }

    private static string? LanguageOf(Copy copy) => copy.Language is "" or "und" ? null : copy.Language;
}
