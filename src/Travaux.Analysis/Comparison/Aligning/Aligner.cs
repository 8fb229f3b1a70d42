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
    /// <summary>Aligns the provisions of two drafts.</summary>
    /// <param name="older">The older draft's provisions, in order.</param>
    /// <param name="newer">The newer draft's provisions, in order.</param>
    /// <param name="options">Thresholds and corrections.</param>
    /// <returns>Every provision of both sides in at least one row.</returns>
    public static Alignment Align(
        IReadOnlyList<AlignmentUnit> older, IReadOnlyList<AlignmentUnit> newer, AlignmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(options);
        var work = AlignmentWork.Begin(older, newer);
        work.WeighAlone(PairModel.Alone);
        work.WeighInContext(PairModel.InContext);
        return Relations.Describe(work, options);
    }
}

/// <summary>How provisions are aligned.</summary>
public sealed record AlignmentOptions
{
    /// <summary>The documented defaults.</summary>
    public static AlignmentOptions Default { get; } = new();

    /// <summary>Probability from which two provisions are a pair, 0 to 1. The default is 0.5: likelier than not.</summary>
    public double PairFrom { get; init; } = 0.5;

    /// <summary>Probability from which a pair is probable. The default is 0.75.</summary>
    public double ProbableFrom { get; init; } = 0.9;

    /// <summary>Probability from which a pair is certain. The default is 0.97.</summary>
    public double CertainFrom { get; init; } = 0.98;
}

/// <summary>What the aligner knows of two drafts, step by step.</summary>
internal sealed class AlignmentWork
{
    private readonly Terms _terms;

    private AlignmentWork(UnitTexts older, UnitTexts newer, Terms terms, int[] exact)
    {
        (Older, Newer, _terms, Exact) = (older, newer, terms, exact);
        Evidence = TextEvidence.Gather(older, newer, terms, exact);
    }

    /// <summary>The older draft's words.</summary>
    public UnitTexts Older { get; }

    /// <summary>The newer draft's words.</summary>
    public UnitTexts Newer { get; }

    /// <summary>For each older unit the newer unit with the same words, or -1.</summary>
    public int[] Exact { get; }

    /// <summary>The candidates among the rest.</summary>
    public TextEvidence Evidence { get; }

    /// <summary>Reads the words, pairs what is the same and gathers candidates for the rest.</summary>
    public static AlignmentWork Begin(IReadOnlyList<AlignmentUnit> older, IReadOnlyList<AlignmentUnit> newer)
    {
        var vocabulary = new Vocabulary();
        var olderTexts = UnitTexts.Read(older, vocabulary);
        var newerTexts = UnitTexts.Read(newer, vocabulary);
        var exact = ExactMatches.Find(olderTexts, newerTexts);
        return new(olderTexts, newerTexts, new Terms(vocabulary.Count, olderTexts, newerTexts), exact);
    }

    /// <summary>Gives each candidate the probability that its words alone make.</summary>
    public void WeighAlone(PairModel model) => Weigh(model);

    /// <summary>Adds what the surroundings say, and weighs again.</summary>
    public void WeighInContext(PairModel model)
    {
        new ContextEvidence(Older, Newer, Evidence, _terms, Exact).Add();
        Weigh(model);
    }

    private void Weigh(PairModel model)
    {
        foreach (var candidate in Evidence.Candidates)
        {
            candidate.Probability = model.Probability(candidate);
        }
    }
}
