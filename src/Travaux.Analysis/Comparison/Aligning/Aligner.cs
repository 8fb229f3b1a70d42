using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Finds which provisions of two drafts are one.</summary>
/// <remarks>
/// <para>
/// Exact matches first, by hash. For the rest, candidates from rare words and word pairs of their sentences; each
/// candidate is weighed by its words (<see cref="TextEvidence"/>), then once more with its surroundings
/// (<see cref="ContextEvidence"/>); what is likelier than not is a pair, so a provision may have several: a split or a
/// merge. Never all pairs: time and memory near linear in the words.
/// </para>
/// </remarks>
public static class Aligner
{
    /// <summary>Aligns the provisions of two drafts by their words and order.</summary>
    /// <param name="older">The older draft's provisions, in order.</param>
    /// <param name="newer">The newer draft's provisions, in order.</param>
    /// <param name="options">Thresholds; its corrections are for copies and not looked at here.</param>
    /// <returns>Every provision of both sides in at least one row; places are in the lists given.</returns>
    public static Alignment Align(
        IReadOnlyList<AlignmentUnit> older, IReadOnlyList<AlignmentUnit> newer, AlignmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(options);
        var pairs = Pair(older, newer, options, Said.Nothing);
        return Relations.Describe(pairs, options, (one, other) => SameWords.In(older[one].Text, newer[other].Text), _ => 0);
    }

    /// <summary>The pairs of two drafts' units.</summary>
    internal static PairSet Pair(
        IReadOnlyList<AlignmentUnit> older, IReadOnlyList<AlignmentUnit> newer, AlignmentOptions options, Said said)
    {
        var work = AlignmentWork.Begin(older, newer, said);
        work.WeighAlone(PairModel.Alone);
        work.WeighInContext(PairModel.InContext);
        return said.Overrule(work.Settle(options), (one, other) => SameWords.Share(older[one].Text, newer[other].Text));
    }
}
