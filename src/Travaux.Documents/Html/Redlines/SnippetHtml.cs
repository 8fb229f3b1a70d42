using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes a change with a few words around it; long words of one edit are cut short.</summary>
internal static class SnippetHtml
{
    private const int ContextWords = 5;
    private const int LongestSnippet = 160;
    private const int LongestBetween = 80;

    /// <summary>Writes the words of a change, and a few before and after.</summary>
    public static void Write(HtmlWriter html, RedlineRow row, int change)
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
            var shown = edits[at].Kind == EditKind.Keep ? Between(edits[at].Text) : Shortened(edits[at].Text);
            EditsHtml.Write(html, edits[at] with { Text = shown }, null);
        }
        if (last + 1 < edits.Count && edits[last + 1].Kind == EditKind.Keep)
        {
            html.Text(FirstWords(edits[last + 1].Text));
        }
    }

    /// <summary>Words that stayed between the two ends of a change: the first and the last of them.</summary>
    private static string Between(string text) =>
        text.Length <= LongestBetween ? text : $"{FirstWords(text).TrimEnd('…')} … {LastWords(text).TrimStart('…')}";

    private static string Shortened(string text)
    {
        if (text.Length <= LongestSnippet)
        {
            return text;
        }
        var end = text.LastIndexOfAny([' ', '\n'], LongestSnippet);
        return string.Concat(end > 0 ? text.AsSpan(0, end) : FirstWords(text.AsSpan(0, LongestSnippet), int.MaxValue), "…");
    }

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
