using System.Globalization;
using Travaux.Documents.Html;
using Travaux.Documents.Json;
using Travaux.Documents.Svg;
using Travaux.Record;
using Travaux.Record.Reports;

namespace Travaux.Documents.Reports;

/// <summary>Writes a report into a page: its sections, then the notes to which they point.</summary>
internal sealed class ReportMiddle(HtmlWriter html, ReportLinks links)
{
    public void Write(Report report)
    {
        html.Open("article", "report").Line().Open("header").Open(Heading(0)).With("dir", "auto").Text(report.Title).Close().Line();
        foreach (var line in report.Scope)
        {
            html.Open("p", "scope").With("dir", "auto").Text(line).Close().Line();
        }
        html.Close().Line();
        if (report.Sections.Count > 1 && links.ListsSections)
        {
            html.Open("nav", "sections").With("aria-label", links.Prefix.Length == 0 ? "Sections" : $"Sections: {report.Title}").Open("ul").Line();
            foreach (var section in report.Sections)
            {
                html.Open("li").Open("a").With("href", "#" + Anchor(section.Anchor)).Text(section.Title).Close().Close().Line();
            }
            html.Close().Close().Line();
        }
        foreach (var section in report.Sections)
        {
            Write(section, 1);
        }
        if (report.Notes.Count > 0)
        {
            html.Open("section", "notes").Open(Heading(1)).With("id", Anchor("notes")).Text("Sources").Close().Open("ol").Line();
            foreach (var note in report.Notes)
            {
                html.Open("li").With("id", Anchor($"note-{Number(note.Number)}")).With("dir", "auto");
                Words(note.Text, note.Mentions);
                html.Close().Line();
            }
            html.Close().Close().Line();
        }
        html.Close().Line();
    }

    private void Write(Section section, int depth)
    {
        html.Open("section").Open(Heading(depth)).With("id", Anchor(section.Anchor)).With("dir", "auto").Text(section.Title).Close().Line();
        for (var i = 0; i < section.Parts.Count; i++)
        {
            switch (section.Parts[i])
            {
                case Said:
                    var saids = section.Parts.Skip(i).TakeWhile(part => part is Said).Cast<Said>().ToList();
                    List(saids);
                    i += saids.Count - 1;
                    break;
                case Table table:
                    Write(table);
                    break;
                case Figure figure:
                    html.Open("figure").With("tabindex", "0").With("role", "group").With("aria-label", figure.Drawing.Title);
                    DrawingSvg.Write(figure.Drawing, html, Anchor($"{section.Anchor}-drawing"), standsAlone: false, id => links.ToItem(id, ""));
                    html.Close().Line();
                    break;
            }
        }
        foreach (var inner in section.Sections)
        {
            Write(inner, depth + 1);
        }
        html.Close().Line();
    }

    /// <summary>Sentences below one another: labels stand in a column of their own where there is room.</summary>
    private void List(IReadOnlyList<Said> saids)
    {
        html.Open("ul", saids.Any(said => said.Label.Length > 0) ? "said labelled" : "said").Line();
        foreach (var said in saids)
        {
            html.Open("li", $"{JsonOutput.Name(said.As)} {JsonOutput.Name(said.Manner)}").With("id", said.Anchor.Length > 0 ? Anchor(said.Anchor) : null)
                .With("data-items", said.Items.Count > 0 ? string.Join(' ', said.Items) : null);
            if (said.Label.Length > 0)
            {
                html.Open("b", "label").Text(said.Label);
                if (said.Text.Length > 0)
                {
                    html.Leaf("span", "colon", ":");
                }
                html.Close().Text(" ");
            }
            html.Open("div", "body");
            if (said.Text.Length > 0)
            {
                html.Open("p");
                Sentence(said);
                html.Close();
            }
            if (said.Under.Count > 0)
            {
                List(said.Under);
            }
            html.Close();
            Ids(said);
            html.Close().Line();
        }
        html.Close().Line();
    }

    private void Sentence(Said said)
    {
        if (said.Lead() is { Length: > 0 } lead)
        {
            html.Leaf("span", "lead", lead.TrimEnd()).Text(" ");
        }
        html.Open("span", "text").With("dir", "auto").With("lang", said.Language.Length > 0 && said.Language != "und" ? said.Language : null);
        Words(said.Text, said.Mentions);
        html.Close();
        foreach (var mark in said.Marks())
        {
            html.Text(" ").Leaf("span", "mark", mark);
        }
        if (said.Notes.Count > 0)
        {
            html.Open("sup");
            for (var i = 0; i < said.Notes.Count; i++)
            {
                html.Open("a").With("href", "#" + Anchor($"note-{Number(said.Notes[i])}")).With("aria-label", $"Source {Number(said.Notes[i])}").Text(Number(said.Notes[i])).Close();
            }
            html.Close();
        }
    }

    /// <summary>Above so many ids a sentence that counts many items shows them when asked to.</summary>
    private const int MostIds = 12;

    /// <summary>The ids of the items that a sentence is made from, each a link, where its words name none of them.</summary>
    private void Ids(Said said)
    {
        var ids = said.Items.Where(id => said.Mentions.All(mention => mention.Item != id)).Select(id => (Id: id, To: links.ToItem(id, ""))).Where(each => each.To is not null).ToList();
        if (ids.Count == 0)
        {
            return;
        }
        if (ids.Count > MostIds)
        {
            html.Open("details", "ids").Leaf("summary", null, $"{Number(ids.Count)} items");
        }
        else
        {
            html.Open("span", "ids");
        }
        for (var i = 0; i < ids.Count; i++)
        {
            html.Text(i > 0 ? " " : "").Open("a").With("href", ids[i].To).Text(ids[i].Id).Close();
        }
        html.Close();
    }

    /// <summary>Words, their names of items as links.</summary>
    private void Words(string text, Sequence<Mention> mentions)
    {
        var at = 0;
        foreach (var mention in mentions)
        {
            if (mention.Start < at || links.ToItem(mention.Item, mention.At) is not { } address)
            {
                continue;
            }
            html.Text(text.AsSpan(at, mention.Start - at)).Open("a").With("href", address).Text(text.AsSpan(mention.Start, mention.Length)).Close();
            at = mention.Start + mention.Length;
        }
        html.Text(text.AsSpan(at));
    }

    /// <summary>A table; on a narrow page each row stands as a list of its columns by their names, so the parts in it keep their roles by name.</summary>
    private void Write(Table table)
    {
        html.Open("div", "wide").With("tabindex", "0").With("role", "group").With("aria-label", table.Caption)
            .Open("table").With("role", "table").Leaf("caption", null, table.Caption).Open("thead").With("role", "rowgroup").Open("tr").With("role", "row");
        foreach (var column in table.Columns)
        {
            html.Open("th").With("scope", "col").With("role", "columnheader").Text(column).Close();
        }
        html.Close().Close().Open("tbody").With("role", "rowgroup").Line();
        foreach (var row in table.Rows)
        {
            html.Open("tr").With("role", "row");
            for (var i = 0; i < row.Cells.Count; i++)
            {
                html.Open(i == 0 ? "th" : "td").With("scope", i == 0 ? "row" : null).With("role", i == 0 ? "rowheader" : "cell")
                    .With("data-column", i > 0 && i < table.Columns.Count && row.Cells[i].Said.Count > 0 ? table.Columns[i] : null);
                foreach (var said in row.Cells[i].Said)
                {
                    Paragraph(said, isRowName: i == 0);
                }
                html.Close();
            }
            html.Close().Line();
        }
        html.Close().Close().Close().Line();
    }

    private void Paragraph(Said said, bool isRowName)
    {
        html.Open("p", $"{JsonOutput.Name(said.As)} {JsonOutput.Name(said.Manner)}");
        if (said.Label.Length > 0)
        {
            html.Leaf("b", "label", said.Text.Length > 0 ? said.Label + ":" : said.Label).Text(" ");
        }
        if (isRowName && said is { Items: [var only], Mentions.Count: 0 })
        {
            said = said with { Mentions = [new(0, said.Text.Length, only)] };
        }
        Sentence(said);
        html.Close();
        Ids(said);
        foreach (var under in said.Under)
        {
            Paragraph(under, isRowName: false);
        }
    }

    private string Heading(int depth) => $"h{Number(Math.Min(links.Depth + depth, 6))}";

    private string Anchor(string name) => links.Prefix + name;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
