using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes what matters first: findings through the whole document, then changes of substance by weight.</summary>
internal static class FirstHtml
{
    private const int Shown = 12;
    private const int ContextWords = 5;
    private const int LongestSnippet = 160;

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
        WriteList(html, changes.Take(Shown));
        if (changes.Count > Shown)
        {
            html.Open("details", "more").Open("summary");
            html.Text(Phrases.Count(changes.Count - Shown, Wording.MoreOne, Wording.MoreMany)).Close();
            WriteList(html, changes.Skip(Shown));
            html.Close();
        }
        html.Close().Line();
    }

    private static List<(LaidRow Row, int Change)> Weighed(LaidRedline redline) =>
        [.. redline.Rows
            .SelectMany(row => Enumerable.Range(0, row.Row.Changes.Count).Select(at => (Row: row, Change: at)))
            .Where(it => !it.Row.Row.Changes[it.Change].IsEditorial && it.Row.Row.Changes[it.Change].Finding < 0)
            .OrderByDescending(it => it.Row.Row.Changes[it.Change].Weight)];

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
            html.Leaf("span", "message", finding.Message).Close().Line();
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
            WriteSnippet(html, row.Row, at);
            html.Close().Close().Close().Line();
        }
        html.Close().Line();
    }

    private static string KindOf(LaidRow row, Change change) => row.Row.Relation switch
    {
        Relation.Inserted => Wording.KindInserted,
        Relation.Deleted => Wording.KindDeleted,
        _ => KindWords.Name(change.Kinds.MaxBy(kind => kind.Weight).Token()),
    };

    private static void WriteSnippet(HtmlWriter html, RedlineRow row, int change)
    {
        var edits = row.Heading.Any(edit => edit.Change == change) ? row.Heading : row.Text;
        var first = -1;
        var last = -1;
        for (var at = 0; at < edits.Count; at++)
        {
            if (edits[at].Change == change)
            {
                first = first < 0 ? at : first;
                last = at;
            }
        }
        if (first < 0)
        {
            EditsHtml.Write(html, new Edit(EditKind.Delete, Shortened(row.Changes[change].Older)), null);
            EditsHtml.Write(html, new Edit(EditKind.Insert, Shortened(row.Changes[change].Newer)), null);
            return;
        }
        if (first > 0 && edits[first - 1].Kind == EditKind.Keep)
        {
            html.Text(LastWords(edits[first - 1].Text));
        }
        for (var at = first; at <= last; at++)
        {
            EditsHtml.Write(html, edits[at] with { Text = Shortened(edits[at].Text) }, null);
        }
        if (last + 1 < edits.Count && edits[last + 1].Kind == EditKind.Keep)
        {
            html.Text(FirstWords(edits[last + 1].Text));
        }
    }

    private static string Shortened(string text) =>
        text.Length <= LongestSnippet ? text : string.Concat(FirstWords(text.AsSpan(0, LongestSnippet), int.MaxValue), "…");

    private static string LastWords(string text)
    {
        var start = text.Length;
        for (var words = 0; start > 0 && words <= ContextWords && text.Length - start < LongestSnippet; start--)
        {
            words += text[start - 1] is ' ' or '\n' && start < text.Length ? 1 : 0;
        }
        return start > 0 ? "…" + text[start..].TrimStart() : text;
    }

    private static string FirstWords(string text)
    {
        var shortened = FirstWords(text.AsSpan(0, Math.Min(text.Length, LongestSnippet)), ContextWords).ToString();
        return shortened.Length < text.TrimEnd().Length ? shortened.TrimEnd() + "…" : shortened;
    }

    private static ReadOnlySpan<char> FirstWords(ReadOnlySpan<char> text, int count)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is ' ' or '\n' && at > 0 && --count == 0)
            {
                return text[..at];
            }
        }
        return text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
    }
}
