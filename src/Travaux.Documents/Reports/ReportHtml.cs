using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Travaux.Documents.Html;
using Travaux.Documents.Svg;
using Travaux.Record.Reports;

namespace Travaux.Documents.Reports;

/// <summary>Shows a report as HTML: a file that stands alone, or the middle of a web page.</summary>
/// <remarks>
/// <para>The file loads nothing, needs no script, and says so to the browser. The same report gives the same bytes.</para>
/// </remarks>
public static class ReportHtml
{
    /// <summary>The style of every page that shows a report.</summary>
    public static string Style { get; } = Resource("tokens.css") + Resource("report.css") + DrawingSvg.Style;

    /// <summary>Writes a report as an HTML file that stands alone.</summary>
    public static void Write(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var html = new HtmlWriter(output);
        html.Trusted("<!DOCTYPE html>\n").Open("html").With("lang", "en").Line().Open("head").Line();
        html.Open("meta").With("charset", "utf-8").Void().Line();
        html.Open("meta").With("http-equiv", "Content-Security-Policy")
            .With("content", $"default-src 'none'; style-src '{Digest(Style)}'; base-uri 'none'; form-action 'none'").Void().Line();
        html.Open("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1").Void().Line();
        html.Open("meta").With("name", "referrer").With("content", "no-referrer").Void().Line();
        html.Leaf("title", null, report.Title).Line();
        html.Open("style").Trusted(Style).Close().Line().Close().Line();
        html.Open("body").Open("main").Line();
        WriteMiddle(report, html);
        html.Close().Close().Close().Line();
    }

    /// <summary>Writes what <see cref="Write(Report, TextWriter)"/> has inside its main element; the page around links <see cref="Style"/>.</summary>
    public static void WriteMiddle(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        WriteMiddle(report, new HtmlWriter(output));
    }

    private static void WriteMiddle(Report report, HtmlWriter html)
    {
        html.Open("article", "report").Line().Open("header").Leaf("h1", null, report.Title).Line();
        foreach (var line in report.Scope)
        {
            html.Leaf("p", "scope", line).Line();
        }
        html.Close().Line();
        if (report.Sections.Count > 1)
        {
            html.Open("nav", "sections").With("aria-label", "Sections").Open("ul").Line();
            foreach (var section in report.Sections)
            {
                html.Open("li").Open("a").With("href", $"#{section.Anchor}").Text(section.Title).Close().Close().Line();
            }
            html.Close().Close().Line();
        }
        foreach (var section in report.Sections)
        {
            Write(section, 2, html);
        }
        if (report.Notes.Count > 0)
        {
            html.Open("section", "notes").With("aria-labelledby", "notes").Open("h2").With("id", "notes").Text("Sources").Close().Open("ol").Line();
            foreach (var note in report.Notes)
            {
                html.Open("li").With("id", $"note-{Number(note.Number)}").With("dir", "auto").Text(note.Text).Close().Line();
            }
            html.Close().Close().Line();
        }
        html.Close().Line();
    }

    private static void Write(Section section, int depth, HtmlWriter html)
    {
        html.Open("section").With("aria-labelledby", section.Anchor).Open($"h{Math.Min(depth, 6)}").With("id", section.Anchor).Text(section.Title).Close().Line();
        var inList = false;
        foreach (var part in section.Parts)
        {
            if (inList != part is Said)
            {
                inList = part is Said;
                if (inList)
                {
                    html.Open("ul", "said");
                }
                else
                {
                    html.Close();
                }
                html.Line();
            }
            switch (part)
            {
                case Said said:
                    Item(said, html);
                    break;
                case Table table:
                    Write(table, html);
                    break;
                case Figure figure:
                    html.Open("figure").With("tabindex", "0");
                    DrawingSvg.Write(figure.Drawing, html, $"{section.Anchor}-drawing", standsAlone: false);
                    html.Leaf("figcaption", null, figure.Drawing.Title).Close().Line();
                    break;
            }
        }
        if (inList)
        {
            html.Close().Line();
        }
        foreach (var inner in section.Sections)
        {
            Write(inner, depth + 1, html);
        }
        html.Close().Line();
    }

    private static void Item(Said said, HtmlWriter html)
    {
        html.Open("li", $"{Json.JsonOutput.Name(said.As)} {Json.JsonOutput.Name(said.Manner)}").With("data-items", said.Items.Count > 0 ? string.Join(' ', said.Items) : null);
        Sentence(said, html);
        if (said.Under.Count > 0)
        {
            html.Open("ul", "said").Line();
            foreach (var under in said.Under)
            {
                Item(under, html);
            }
            html.Close();
        }
        html.Close().Line();
    }

    private static void Sentence(Said said, HtmlWriter html)
    {
        if (said.Label.Length > 0)
        {
            html.Leaf("b", "label", said.Text.Length > 0 ? said.Label + ":" : said.Label).Text(" ");
        }
        if (said.Lead() is { Length: > 0 } lead)
        {
            html.Leaf("span", "lead", lead.TrimEnd()).Text(" ");
        }
        html.Open("span", "text").With("dir", "auto").Text(said.Text).Close();
        foreach (var mark in said.Marks())
        {
            html.Text(" ").Leaf("span", "mark", mark);
        }
        if (said.Notes.Count > 0)
        {
            html.Open("sup");
            for (var i = 0; i < said.Notes.Count; i++)
            {
                html.Text(i > 0 ? " " : "").Open("a").With("href", $"#note-{Number(said.Notes[i])}").Text(Number(said.Notes[i])).Close();
            }
            html.Close();
        }
    }

    private static void Write(Table table, HtmlWriter html)
    {
        html.Open("div", "wide").With("tabindex", "0").With("role", "region").With("aria-label", table.Caption).Open("table").Leaf("caption", null, table.Caption).Open("thead").Open("tr");
        foreach (var column in table.Columns)
        {
            html.Open("th").With("scope", "col").Text(column).Close();
        }
        html.Close().Close().Open("tbody").Line();
        foreach (var row in table.Rows)
        {
            html.Open("tr");
            for (var i = 0; i < row.Cells.Count; i++)
            {
                html.Open(i == 0 ? "th" : "td").With("scope", i == 0 ? "row" : null);
                foreach (var said in row.Cells[i].Said)
                {
                    Paragraph(said, html);
                }
                html.Close();
            }
            html.Close().Line();
        }
        html.Close().Close().Close().Line();
    }

    private static void Paragraph(Said said, HtmlWriter html)
    {
        html.Open("p", $"{Json.JsonOutput.Name(said.As)} {Json.JsonOutput.Name(said.Manner)}");
        Sentence(said, html);
        html.Close();
        foreach (var under in said.Under)
        {
            Paragraph(under, html);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Digest(string source) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)));

    private static string Resource(string name)
    {
        using var stream = typeof(ReportHtml).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
