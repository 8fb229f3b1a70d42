using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>Writes compared words: kept words plain, the others as <c>del</c> and <c>ins</c>.</summary>
/// <remarks>
/// <para>
/// The blanks that follow a change are written outside its element, so that no rule runs on below white space. Apart
/// from blanks, the text outside <c>del</c> is the newer text and the text outside <c>ins</c> the older.
/// </para>
/// </remarks>
internal static class EditsHtml
{
    /// <summary>Writes the edits of a heading or text.</summary>
    public static void Write(HtmlWriter html, Sequence<Edit> edits, Sequence<Change> changes)
    {
        for (var at = 0; at < edits.Count; at++)
        {
            var change = edits[at].Change;
            var editorial = change >= 0 && change < changes.Count && changes[change].IsEditorial;
            Write(html, edits[at], ClassOf(edits, at, editorial));
        }
    }

    /// <summary>Writes the edits of a label: a new number is never a change of substance.</summary>
    public static void WriteLabel(HtmlWriter html, Sequence<Edit> edits)
    {
        var shown = SharedStart(edits);
        for (var at = 0; at < shown.Count; at++)
        {
            Write(html, shown[at], ClassOf(shown, at, editorial: true));
        }
    }

    /// <summary>The class of an edit; words that came right where others went, without a blank between, say so.</summary>
    private static string? ClassOf(Sequence<Edit> edits, int at, bool editorial)
    {
        var close = at > 0 && edits[at] is { Kind: EditKind.Insert }
            && edits[at - 1] is { Kind: EditKind.Delete } went && !went.Text.EndsWith(' ');
        return (editorial, close) switch
        {
            (true, true) => "ed close",
            (true, false) => "ed",
            (false, true) => "close",
            _ => null,
        };
    }

    /// <summary>A label that only gained or lost its end (<c>Article 2</c>, <c>Article 2 —</c>) keeps what both have.</summary>
    private static Sequence<Edit> SharedStart(Sequence<Edit> edits)
    {
        if (edits is not [{ Kind: EditKind.Delete } went, { Kind: EditKind.Insert } came])
        {
            return edits;
        }
        var (older, newer) = (went.Text.TrimEnd(), came.Text.TrimEnd());
        return newer.StartsWith(older, StringComparison.Ordinal) ? [new(EditKind.Keep, older), came with { Text = newer[older.Length..] }]
            : older.StartsWith(newer, StringComparison.Ordinal) ? [new(EditKind.Keep, newer), went with { Text = older[newer.Length..] }]
            : edits;
    }

    /// <summary>Writes one edit.</summary>
    public static void Write(HtmlWriter html, Edit edit, string? cssClass)
    {
        if (edit.Kind == EditKind.Keep)
        {
            html.Text(edit.Text);
            return;
        }
        var words = edit.Text.AsSpan().TrimEnd(' ');
        if (words.Length > 0)
        {
            html.Open(edit.Kind == EditKind.Delete ? "del" : "ins").With("class", cssClass).Text(words).Close();
        }
        html.Text(edit.Text.AsSpan(words.Length));
    }
}
