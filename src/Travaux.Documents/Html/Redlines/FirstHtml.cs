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
    public static void Write(Markup markup, LaidRedline redline)
    {
        var changes = Weighed(redline);
        markup.Open("section", "first").With("id", "first").With("aria-labelledby", "first-title");
        markup.Open("h2").With("id", "first-title").Text(Wording.WhatMattersFirst).Close().Line();
        WriteFindings(markup, redline.Redline.Findings);
        if (changes.Count == 0 && redline.Redline.Findings.Count == 0)
        {
            markup.Leaf("p", "calm", redline.Rows.Any(row => row.Changed) ? Wording.NothingOfSubstance : Wording.NoChange);
        }
        WriteList(markup, changes.Take(Shown));
        if (changes.Count > Shown)
        {
            markup.Open("details", "more").Open("summary");
            markup.Text(Phrases.Count(changes.Count - Shown, Wording.MoreOne, Wording.MoreMany)).Close();
            WriteList(markup, changes.Skip(Shown));
            markup.Close();
        }
        markup.Close().Line();
    }

    private static List<(LaidRow Row, int Change)> Weighed(LaidRedline redline) =>
        [.. redline.Rows
            .SelectMany(row => Enumerable.Range(0, row.Row.Changes.Count).Select(at => (Row: row, Change: at)))
            .Where(it => !it.Row.Row.Changes[it.Change].IsEditorial() && it.Row.Row.Changes[it.Change].Finding < 0)
            .OrderBy(it => it.Row.Row.Changes[it.Change].Rank())];

    private static void WriteFindings(Markup markup, Sequence<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }
        markup.Open("ul", "findings");
        foreach (var finding in findings)
        {
            markup.Open("li").Leaf("span", "kind", KindWords.Name(finding.Kind.Token()));
            markup.Text(" ").Leaf("span", "through", Wording.Throughout).Text(" ");
            markup.Leaf("span", "message", finding.Message).Close().Line();
        }
        markup.Close().Line();
    }

    private static void WriteList(Markup markup, IEnumerable<(LaidRow Row, int Change)> changes)
    {
        markup.Open("ol", "changes");
        foreach (var (row, at) in changes)
        {
            var change = row.Row.Changes[at];
            markup.Open("li").Open("a").With("href", "#" + Uri.EscapeDataString(row.Anchor));
            markup.Leaf("span", "kind", KindOf(row, change)).Text(" ");
            markup.Open("bdi", "cite").Text(row.Citation).Close().Text(" ");
            markup.Open("span", "snippet").With("dir", "auto");
            WriteSnippet(markup, row.Row, at);
            markup.Close().Close().Close().Line();
        }
        markup.Close().Line();
    }

    private static string KindOf(LaidRow row, Change change) => row.Row.Relation switch
    {
        Relation.Inserted => Wording.KindInserted,
        Relation.Deleted => Wording.KindDeleted,
        _ => KindWords.Name(change.Kinds.MinBy(kind => new Change { Older = "", Newer = "", Kinds = [kind] }.Rank()).Token()),
    };

    private static void WriteSnippet(Markup markup, RedlineRow row, int change)
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
            EditsHtml.Write(markup, new Edit(EditKind.Delete, Shortened(row.Changes[change].Older)), null);
            EditsHtml.Write(markup, new Edit(EditKind.Insert, Shortened(row.Changes[change].Newer)), null);
            return;
        }
        if (first > 0 && edits[first - 1].Kind == EditKind.Keep)
        {
            markup.Text(LastWords(edits[first - 1].Text));
        }
        for (var at = first; at <= last; at++)
        {
            EditsHtml.Write(markup, edits[at] with { Text = Shortened(edits[at].Text) }, null);
        }
        if (last + 1 < edits.Count && edits[last + 1].Kind == EditKind.Keep)
        {
            markup.Text(FirstWords(edits[last + 1].Text));
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
