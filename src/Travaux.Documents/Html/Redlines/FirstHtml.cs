using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes what matters first: findings through the whole document, then changes of substance by weight.</summary>
/// <remarks><para>Brackets that came or went follow in a list of their own, then the title block, which is always new.</para></remarks>
internal static class FirstHtml
{
    private const int Shown = 12;
    private const int FewShown = 6;

    /// <summary>Writes the list.</summary>
    public static void Write(HtmlWriter html, LaidRedline redline)
    {
        var changes = Weighed(redline);
        html.Open("section", "first").With("id", "first").With("aria-labelledby", "first-title");
        html.Open("h2").With("id", "first-title").Text(Wording.WhatMattersFirst).Close().Line();
        WriteFindings(html, redline.Redline.Findings);
        if (changes.Count == 0 && redline.Redline.Findings.Count == 0)
        {
            html.Leaf("p", "calm", redline.Rows.Any(row => row.Changed) ? Wording.NothingOfSubstance : Wording.NoChange);
        }
        var (title, body) = (changes.FindAll(it => it.Row.Row.IsOfTitle), changes.FindAll(it => !it.Row.Row.IsOfTitle));
        WriteLists(html, body.FindAll(it => !IsBracket(it)), Shown, Wording.MoreOne, Wording.MoreMany);
        WriteTitled(html, Wording.Brackets, body.FindAll(IsBracket));
        WriteTitled(html, Wording.TitleBlock, title);
        html.Close().Line();
    }

    private static bool IsBracket((LaidRow Row, int Change) it) =>
        it.Row.Row.Relation is not (Relation.Inserted or Relation.Deleted) && it.Row.Row.Changes[it.Change].IsOfStanding;

    private static void WriteTitled(HtmlWriter html, string title, List<(LaidRow Row, int Change)> changes)
    {
        if (changes.Count > 0)
        {
            html.Open("h3").Text(title).Text(" ").Leaf("b", null, Phrases.Number(changes.Count)).Close().Line();
            WriteLists(html, changes, FewShown, Wording.AlikeOne, Wording.AlikeMany);
        }
    }

    private static void WriteLists(HtmlWriter html, List<(LaidRow Row, int Change)> changes, int shown, string one, string many)
    {
        WriteList(html, changes.Take(shown));
        if (changes.Count > shown)
        {
            html.Open("details", "more").Open("summary");
            html.Text(Phrases.Count(changes.Count - shown, one, many)).Close();
            WriteList(html, changes.Skip(shown));
            html.Close();
        }
    }

    private static List<(LaidRow Row, int Change)> Weighed(LaidRedline redline) =>
        [.. redline.Rows
            .SelectMany(row => Enumerable.Range(0, row.Row.Changes.Count).Select(at => (Row: row, Change: at)))
            .Where(it => !it.Row.Row.Changes[it.Change].IsEditorial && it.Row.Row.Changes[it.Change].Finding < 0)
            .OrderByDescending(it => it.Row.Row.Changes[it.Change].Weight)];

    private static void WriteDetails(HtmlWriter html, Sequence<string> details)
    {
        if (details.Count == 0)
        {
            return;
        }
        html.Open("details", "more").Open("summary").Text(Phrases.Count(details.Count, Wording.MoreOne, Wording.MoreMany)).Close().Open("ul");
        foreach (var detail in details)
        {
            html.Leaf("li", null, detail);
        }
        html.Close().Close();
    }

    private static void WriteFindings(HtmlWriter html, Sequence<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }
        html.Open("ul", "findings");
        foreach (var finding in findings)
        {
            html.Open("li").Leaf("span", "kind", KindWords.Name(finding.Kind.Token()));
            html.Text(" ").Leaf("span", "through", Wording.Throughout).Text(" ");
            html.Leaf("span", "message", finding.Message);
            WriteDetails(html, finding.Details);
            html.Close().Line();
        }
        html.Close().Line();
    }

    private static void WriteList(HtmlWriter html, IEnumerable<(LaidRow Row, int Change)> changes)
    {
        html.Open("ol", "changes");
        foreach (var (row, at) in changes)
        {
            var change = row.Row.Changes[at];
            html.Open("li").Open("a").With("href", "#" + Uri.EscapeDataString(row.Anchor));
            html.Leaf("span", "kind", KindOf(row, change)).Text(" ");
            html.Open("bdi", "cite").Text(row.Citation).Close().Text(" ");
            html.Open("span", "snippet").With("dir", "auto");
            SnippetHtml.Write(html, row.Row, at);
            html.Close().Close().Close().Line();
        }
        html.Close().Line();
    }

    private static string KindOf(LaidRow row, Change change) => row.Row.Relation switch
    {
        Relation.Inserted => Wording.KindInserted,
        Relation.Deleted => Wording.KindDeleted,
        _ when change is { IsOfStanding: true, Remark.Length: > 0 } => change.Remark,
        _ => KindWords.Name(change.Kinds.MaxBy(kind => kind.Weight).Token()),
    };
}
