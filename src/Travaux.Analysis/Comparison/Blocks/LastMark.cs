using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>Sees to it that the last paragraph mark of a story is one that both drafts have.</summary>
/// <remarks>
/// <para>
/// A word processor never deletes the last mark of a story, so a paragraph added at the end is told as Word tells it: a mark inserted after the paragraph before,
/// and text inserted before the last mark. As marks are all alike, both drafts come out the same.
/// </para>
/// </remarks>
internal static class LastMark
{
    /// <summary>Turns the marks at the end of a story round, where it ends with what only one draft has.</summary>
    public static void Settle(List<StoryPart> parts)
    {
        var kept = parts.FindLastIndex(part => part is not ParagraphRedline { End: not null } and not TableRedline { Older: < 0 } and not TableRedline { Newer: < 0 });
        if (kept < 0 || kept == parts.Count - 1 || parts[kept] is not ParagraphRedline before || parts[^1] is not ParagraphRedline { End: { } revision } last)
        {
            return;
        }
        var came = revision is RevisionKind.Insertion or RevisionKind.MovedTo;
        if (parts.Skip(kept + 1).All(part => part is ParagraphRedline))
        {
            parts[kept] = before with { End = came ? RevisionKind.Insertion : RevisionKind.Deletion };
        }
        else if (before.Pieces.Count == 0 && last.Pieces.Count == 0)
        {
            // Both are empty: the one after the table is the one that stays.
            parts[kept] = came
                ? before with { Older = -1, End = RevisionKind.Insertion }
                : before with { Newer = -1, End = RevisionKind.Deletion };
        }
        else
        {
            return;
        }
        var end = before.Pieces.Count == 0 ? default : before.Pieces[^1];
        parts[^1] = came
            ? last with { Older = before.Older, End = null, Pieces = [.. last.Pieces.Select(piece => piece with { Older = end.Older + (end.InOlder ? end.Length : 0) })] }
            : last with { Newer = before.Newer, End = null, Pieces = [.. last.Pieces.Select(piece => piece with { Newer = end.Newer + (end.InNewer ? end.Length : 0) })] };
    }
}
