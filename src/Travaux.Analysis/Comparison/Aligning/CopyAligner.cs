using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Aligns two copies on two levels: articles as wholes, and every provision by its own words.</summary>
/// <remarks>
/// <para>
/// Provisions with words are aligned by them, wherever they stand. Articles are aligned once more with all that is in them,
/// so that an article stays one when its paragraphs were rewritten; parts, chapters and the like go where their content went.
/// An introducing phrase goes with the provision that it introduces unless its words surely went elsewhere.
/// </para>
/// </remarks>
public static class CopyAligner
{
    /// <summary>Aligns the provisions of two copies.</summary>
    public static CopyAlignment Align(Copy older, Copy newer, AlignmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(options);
        var (before, after) = (new ProvisionTree(older), new ProvisionTree(newer));
        var said = Said.Find(before, after, options.Corrections);
        // Neither level needs the other: they are worked out side by side.
        Level? byWords = null, articles = null;
        Parallel.Invoke(
            () => byWords = Level.Align(before, after, ProvisionTree.WithText, (tree, at) => tree.OwnWords(at), options, said),
            () => articles = Level.Align(before, after, ProvisionTree.Articles, (tree, at) => tree.AllWords(at), options, said));
        var pairs = said.Overrule(
            new ContainerVotes(before, after, byWords!.Pairs, articles!.Pairs, said).Settle(),
            (one, other) => SameWords.Share(before.OwnWords(one), after.OwnWords(other)));
        return new()
        {
            Older = before.All,
            Newer = after.All,
            Provisions = said.Mark(Relations.Describe(
                pairs, options, (one, other) => SameWords.In(before.OwnWords(one), after.OwnWords(other)), before.Row)),
            Articles = articles.Alignment,
            Used = said.Used,
        };
    }
}
