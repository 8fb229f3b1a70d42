namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes the text: changed rows with their heads, unchanged rows folded, pointers where provisions left.</summary>
internal sealed class RowsHtml(HtmlWriter html, LaidRedline redline, RedlineHtmlOptions options)
{
    private readonly RowHtml _row = new(html, redline, options);

    /// <summary>Writes all rows.</summary>
    public void Write()
    {
        var at = 0;
        while (at < redline.Rows.Count)
        {
            WriteDepartures(at);
            var end = FoldedUntil(at);
            if (end > at)
            {
                WriteFold(at, end);
                at = end;
            }
            else
            {
                _row.Write(redline.Rows[at++]);
            }
        }
        WriteDepartures(redline.Rows.Count);
    }

    private int FoldedUntil(int at)
    {
        var end = at;
        while (end < redline.Rows.Count && redline.Rows[end] is { Changed: false, HeadsChange: false }
            && (end == at || redline.Departures[end].Count == 0))
        {
            end++;
        }
        return end;
    }

    private void WriteFold(int at, int end)
    {
        var rows = redline.Rows.Skip(at).Take(end - at).ToList();
        html.Open("details", "fold").Flag("hidden", options.Only.Count > 0).Open("summary");
        html.Open("span").Text(Phrases.Count(rows.Count, Wording.UnchangedOne, Wording.UnchangedMany)).Close();
        var reach = rows.Count == 1 ? rows[0].Citation : Phrases.Fill(Wording.FromTo, rows[0].Citation, rows[^1].Citation);
        html.Text(" ").Open("bdi", "reach").Text(reach).Close();
        var renumbered = rows.Count(row => row.Row.Renumbered);
        if (renumbered > 0)
        {
            html.Text(" ").Leaf("span", "reach", Phrases.Count(renumbered, Wording.RenumberedOne, Wording.RenumberedMany));
        }
        html.Close().Line();
        foreach (var row in rows)
        {
            _row.Write(row);
        }
        html.Close().Line();
    }

    private void WriteDepartures(int at)
    {
        foreach (var departure in redline.Departures[at])
        {
            var sentence = departure.To.Row.Relation switch
            {
                Record.Drafts.Relation.Split => Wording.SplitTo,
                Record.Drafts.Relation.Merged => Wording.MergedTo,
                _ => Wording.MovedTo,
            };
            html.Open("div", "departure").With("id", departure.Anchor).With("data-for", "moved")
                .Flag("hidden", options.Only.Count > 0 && !options.Only.Contains("moved"));
            html.Open("a").With("href", "#" + Uri.EscapeDataString(departure.To.Anchor));
            html.Text(Phrases.Fill(sentence, departure.Citation, departure.To.Citation)).Close().Close().Line();
        }
    }
}
