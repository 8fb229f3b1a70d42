using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Changes with a few words around them.</summary>
/// <remarks>
/// <para>
/// The words around are the newer text's. Long deletions and insertions are clipped, and say how much is left out.
/// </para>
/// </remarks>
internal static class Excerpt
{
    private const int Around = 7;
    private const int Longest = 24;
    private const int MostEdits = 40;

    /// <summary>How many letters are looked at for the words around: enough for them in any language.</summary>
    private const int Reach = 160;

    /// <summary>The strokes that show a passage: its words, and a few before and after.</summary>
    public static IEnumerable<Stroke> Of(ChangedPassage passage) =>
    [
        new(Before(passage.Edits, passage.First)),
        .. Middle(passage.Edits, passage.First, Math.Min(passage.Last, passage.First + MostEdits)),
        new(passage.Last > passage.First + MostEdits ? " …" : After(passage.Edits, passage.Last)),
    ];

    /// <summary>A change without a place: its words alone.</summary>
    public static IEnumerable<Stroke> Bare(Change change)
    {
        if (change.Older.Length > 0)
        {
            yield return new(Wording.Clipped(change.Older, Longest), Ink.Deleted);
        }
        if (change.Older.Length > 0 && change.Newer.Length > 0)
        {
            yield return " ";
        }
        if (change.Newer.Length > 0)
        {
            yield return new(Wording.Clipped(change.Newer, Longest), Ink.Inserted);
        }
    }

    private static string Before(Sequence<Edit> edits, int first)
    {
        var text = "";
        for (var i = first - 1; i >= 0 && text.Length < Reach; i--)
        {
            text = edits[i].Kind == EditKind.Delete ? text : LastOf(edits[i].Text) + text;
        }
        var words = Wording.Split(text);
        var kept = LastOf(string.Join(' ', words.TakeLast(Around)), Reach / 2);
        var glue = text.Length > 0 && !char.IsWhiteSpace(text[^1]) ? "" : " ";
        return words.Length == 0 ? "" : (words.Length > Around || text.Length >= Reach ? "… " : "") + kept + glue;
    }

    private static string After(Sequence<Edit> edits, int last)
    {
        var text = "";
        for (var i = last + 1; i < edits.Count && text.Length < Reach; i++)
        {
            text = edits[i].Kind == EditKind.Delete ? text : text + FirstOf(edits[i].Text);
        }
        var words = Wording.Split(text);
        var kept = FirstOf(string.Join(' ', words.Take(Around)), Reach / 2);
        return words.Length > Around || text.Length >= Reach ? kept + " …" : kept;
    }

    private static IEnumerable<Stroke> Middle(Sequence<Edit> edits, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            var edit = edits[i];
            yield return new(Blank(edit.Text, 0) + Wording.Clipped(edit.Text, Longest) + Blank(edit.Text, edit.Text.Length - 1), Of(edit.Kind));
        }
    }

    private static string Blank(string text, int at) => text.Length > 0 && char.IsWhiteSpace(text[at]) ? " " : "";

    /// <summary>The ink of an edit.</summary>
    public static Ink Of(EditKind kind) => kind switch
    {
        EditKind.Delete => Ink.Deleted,
        EditKind.Insert => Ink.Inserted,
        _ => Ink.Plain,
    };

    private static string LastOf(string text, int letters = Reach) => text.Length <= letters ? text : text[^letters..];

    private static string FirstOf(string text, int letters = Reach) => text.Length <= letters ? text : text[..letters];
}
