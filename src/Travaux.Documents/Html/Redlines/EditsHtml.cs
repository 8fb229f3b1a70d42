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
        foreach (var edit in edits)
        {
            var editorial = edit.Change >= 0 && edit.Change < changes.Count && changes[edit.Change].IsEditorial;
            Write(html, edit, editorial ? "ed" : null);
        }
    }

    /// <summary>Writes the edits of a label: a new number is never a change of substance.</summary>
    public static void WriteLabel(HtmlWriter html, Sequence<Edit> edits)
    {
        foreach (var edit in SharedStart(edits))
        {
            Write(html, edit, "ed");
        }
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
