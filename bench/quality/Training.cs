using System.Globalization;
using Travaux.Analysis.Comparison.Aligning;

namespace Travaux.Bench.Quality;

/// <summary>Fits the two models of the aligner on gold pairs.</summary>
internal static class Training
{
    private const double Ridge = 3;

    /// <summary>Fits both models; the second sees the surroundings as the first makes them out.</summary>
    public static (PairModel Alone, PairModel InContext) Fit(IReadOnlyList<GoldPair> golds)
    {
        var works = golds.Select(Begin).ToList();
        var alone = Logistic(golds, works, PairFeatures.OfTextAlone);
        foreach (var work in works)
        {
            work.WeighAlone(alone);
            work.WeighInContext(alone);
        }
        return (alone, Logistic(golds, works, PairFeatures.Count));
    }

    /// <summary>A gold pair's provisions, ready to be weighed.</summary>
    public static AlignmentWork Begin(GoldPair gold) =>
        AlignmentWork.Begin(GoldUnits.Of(gold.Older), GoldUnits.Of(gold.Newer), Said.Nothing);

    /// <summary>Writes both models as the table that the aligner carries.</summary>
    public static void Write(string file, PairModel alone, PairModel inContext)
    {
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        writer.WriteLine("# How much each sign of a pair counts; fitted on the gold alignments by bench/quality --fit.");
        foreach (var (name, model) in new[] { ("alone", alone), ("in-context", inContext) })
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\tbias\t{model.Bias:0.####}"));
            for (var i = 0; i < model.Weights.Length; i++)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{PairFeatures.Names[i]}\t{model.Weights[i]:0.####}"));
            }
        }
    }

    /// <summary>An instrument counts by the root of its pairs, so that the large ones don't decide alone.</summary>
    private static PairModel Logistic(IReadOnlyList<GoldPair> golds, List<AlignmentWork> works, int features)
    {
        var sizes = golds.GroupBy(gold => gold.Instrument).ToDictionary(group => group.Key, group => group.Sum(gold => gold.Pairs.Count));
        var rows = new List<(float[] Features, bool Right, double Weight)>();
        for (var i = 0; i < works.Count; i++)
        {
            var (pairs, weight) = (golds[i].Pairs, Math.Sqrt(300.0 / sizes[golds[i].Instrument]));
            rows.AddRange(works[i].Evidence.Candidates
                .Where(candidate => !golds[i].LeftOut.Contains((candidate.Older, candidate.Newer)))
                .Select(candidate => (candidate.Features, pairs.Contains((candidate.Older, candidate.Newer)), weight)));
        }
        var (bias, weights) = Logistics.Fit(rows, features, Ridge);
        return new((float)bias, [.. weights.Select(value => (float)value)]);
    }
}
