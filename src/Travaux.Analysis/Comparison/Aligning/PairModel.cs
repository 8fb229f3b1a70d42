namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Turns what speaks for a pair into a probability.</summary>
/// <remarks>
/// <para>
/// Logistic regression: the probability is 1 / (1 + e^-(bias + Σ weight · feature)). The weights are data, in
/// <c>PairModel.tsv</c>, fitted by <c>bench/quality --fit</c> on the gold alignments; a feature can be read and judged by
/// itself, and twenty-odd weights can't learn a draft by heart.
/// </para>
/// <para>
/// Source: D. R. Cox, "The regression analysis of binary sequences", J. Royal Statistical Society B 20 (1958).
/// </para>
/// </remarks>
internal sealed class PairModel
{
    /// <summary>A model with given weights, one for each feature; missing ones count nothing.</summary>
    public PairModel(float bias, float[] weights) => (Bias, Weights) = (bias, weights);

    /// <summary>The model of the words alone.</summary>
    public static PairModel Alone { get; } = Read("alone");

    /// <summary>The model of words and surroundings.</summary>
    public static PairModel InContext { get; } = Read("in-context");

    /// <summary>What is added whatever the features.</summary>
    public float Bias { get; }

    /// <summary>The weights, in the order of <see cref="PairFeatures.Names"/>.</summary>
    public float[] Weights { get; }

    /// <summary>How likely a candidate is one provision, 0 to 1.</summary>
    public float Probability(Candidate candidate)
    {
        var sum = Bias;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * candidate.Features[i];
        }
        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>Reads one model from the embedded table of lines <c>model TAB feature TAB weight</c>.</summary>
    private static PairModel Read(string name)
    {
        using var stream = typeof(PairModel).Assembly.GetManifestResourceStream("Travaux.Analysis.Comparison.Aligning.PairModel.tsv")!;
        using var reader = new StreamReader(stream);
        var weights = new float[PairFeatures.Count];
        var bias = 0f;
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (fields.Length < 3 || fields[0] != name)
            {
                continue;
            }
            var weight = float.Parse(fields[2], System.Globalization.CultureInfo.InvariantCulture);
            if (fields[1] == "bias")
            {
                bias = weight;
            }
            else
            {
                weights[Array.IndexOf(PairFeatures.Names, fields[1])] = weight;
            }
        }
        return new(bias, weights);
    }
}
