namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>An older and a newer unit that may be one, with what speaks for it.</summary>
/// <remarks>
/// <para>The features, each about 0 to 1, have the names in <see cref="Features"/>; the model weighs them.</para>
/// </remarks>
internal sealed class Candidate(int older, int newer)
{
    /// <summary>The older unit.</summary>
    public int Older { get; } = older;

    /// <summary>The newer unit.</summary>
    public int Newer { get; } = newer;

    /// <summary>What speaks for the pair, in the order of <see cref="PairFeatures.Names"/>.</summary>
    public float[] Features { get; } = new float[PairFeatures.Count];

    /// <summary>How likely the two are one, 0 to 1, as far as weighed.</summary>
    public float Probability { get; set; }
}
