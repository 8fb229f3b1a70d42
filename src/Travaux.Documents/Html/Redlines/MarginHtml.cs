using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes what stands in the margin of a row: where it came from, the kinds of its changes, doubts.</summary>
internal static class MarginHtml
{
    /// <summary>Writes the margin; nothing when there is nothing to say.</summary>
    public static void Write(HtmlWriter html, LaidRow row, RedlineHtmlOptions options)
    {
        var menu = options.CorrectionsAt is not null;
        if (!HasNotes(row) && !menu)
        {
            return;
        }
        html.Open("div", "margin");
        WriteOrigin(html, row);
        WriteKinds(html, row);
        WriteDoubt(html, row.Row);
        if (menu)
        {
            CorrectionMenuHtml.Write(html, row, options.CorrectionsAt!);
        }
        html.Close();
    }

    private static bool HasNotes(LaidRow row) => row.Changed || row.Row.Renumbered || row.Row.Corrected
        || Doubted(row.Row);

    private static bool Doubted(RedlineRow row) => row is { Corrected: false, Confidence: Confidence.Doubtful };

    private static void WriteOrigin(HtmlWriter html, LaidRow row)
    {
        var from = string.Join(", ", row.OlderCitations);
        var sentence = row.Row.Relation switch
        {
            Relation.Inserted => Wording.InsertedProvision,
            Relation.Deleted => Wording.DeletedProvision,
            Relation.Split => Phrases.Fill(Wording.SplitFrom, from),
            Relation.Merged => Phrases.Fill(Wording.MergedFrom, from),
            Relation.Moved or Relation.MovedAndEdited when !row.MovedAlong => Phrases.Fill(Wording.MovedFrom, from),
            _ when row.Row.Renumbered => Phrases.Fill(Wording.Was, from),
            _ => "",
        };
        if (sentence.Length == 0)
        {
            return;
        }
        var cssClass = row.Moved ? "origin move" : "origin";
        if (row.CameFrom.Count == 0)
        {
            html.Open("span", cssClass).Text(sentence).Close();
            return;
        }
        html.Open("a", cssClass).With("href", "#" + Uri.EscapeDataString(row.CameFrom[0].Anchor)).Text(sentence).Close();
    }

    private static void WriteKinds(HtmlWriter html, LaidRow row)
    {
        var whole = row.Row.Relation is Relation.Inserted or Relation.Deleted;
        var kinds = row.Row.Changes.SelectMany(change => change.Kinds).Distinct()
            .Where(kind => !(whole && kind == ChangeKind.Wording)).OrderByDescending(kind => kind.Weight).ToList();
        if (kinds.Count == 0)
        {
            return;
        }
        html.Open("span", "kinds");
        foreach (var kind in kinds)
        {
            html.Open("span", kind.IsEditorial ? "kind ed" : "kind").Text(KindWords.Name(kind.Token())).Close();
            html.Text(" ");
        }
        html.Close();
        foreach (var remark in row.Row.Changes.Select(change => change.Remark).Where(it => it.Length > 0).Distinct())
        {
            html.Leaf("span", "remark", remark);
        }
    }

    private static void WriteDoubt(HtmlWriter html, RedlineRow row)
    {
        if (row.Corrected)
        {
            html.Leaf("span", "settled", Wording.Corrected);
        }
        else if (Doubted(row) && row.Relation is not (Relation.Inserted or Relation.Deleted))
        {
            html.Leaf("span", "doubt", Wording.Doubtful);
        }
    }
}
