using Travaux.Record.Diagnostics;

namespace Travaux.Record.Drafts.Parsing;

/// <summary>Where stretches of blocks stand in the file.</summary>
internal static class Places
{
    /// <summary>The place of one stretch.</summary>
    internal static SourceSpan Of(Document document, Stretch stretch) => Of(document, [stretch]);

    /// <summary>The place from the first stretch to the last; exact where the block's text stands in the file as it is, else whole blocks.</summary>
    internal static SourceSpan Of(Document document, ReadOnlySpan<Stretch> stretches)
    {
        if (stretches.IsEmpty)
        {
            return SourceSpan.Whole(document.File);
        }
        var (start, _) = Ends(document.Blocks[stretches[0].Block], stretches[0]);
        var (_, end) = Ends(document.Blocks[stretches[^1].Block], stretches[^1]);
        return new(document.File, start, Math.Max(0, end - start));
    }

    private static (int Start, int End) Ends(Block block, Stretch stretch) =>
        block.Label.Length == 0 && block.At.Length == block.Text.Length && stretch.Start >= 0
            ? (block.At.Start + stretch.Start, block.At.Start + stretch.Start + stretch.Length)
            : (block.At.Start, block.At.End);
}
