using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>How provisions are aligned.</summary>
public sealed record AlignmentOptions
{
    /// <summary>The documented defaults.</summary>
    public static AlignmentOptions Default { get; } = new();

    /// <summary>Probability from which two provisions are a pair, 0 to 1. The default is 0.5: likelier than not.</summary>
    public double PairFrom { get; init; } = 0.5;

    /// <summary>
    /// Probability from which two provisions are a pair that both have a likelier counterpart already, so that words went
    /// across: 0 to 1. The default is 0.9.
    /// </summary>
    public double CrossFrom { get; init; } = 0.9;

    /// <summary>Probability from which a pair is probable. The default is 0.945.</summary>
    public double ProbableFrom { get; init; } = 0.945;

    /// <summary>Probability from which a pair is certain. The default is 0.98.</summary>
    public double CertainFrom { get; init; } = 0.98;

    /// <summary>What people have said about pairs; the default is nothing.</summary>
    public Sequence<Correction> Corrections { get; init; }

    /// <summary>The word for a probability.</summary>
    internal Confidence ConfidenceAt(double probability) =>
        probability >= CertainFrom ? Confidence.Certain
        : probability >= ProbableFrom ? Confidence.Probable
        : Confidence.Doubtful;
}
