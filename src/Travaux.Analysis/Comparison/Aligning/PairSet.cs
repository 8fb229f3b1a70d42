namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>An older and a newer provision taken for one.</summary>
/// <param name="Older">Place of the older one.</param>
/// <param name="Newer">Place of the newer one.</param>
/// <param name="Probability">How likely they are one, 0 to 1.</param>
/// <param name="Likeness">How alike their words are, 0 to 1.</param>
/// <param name="Corrected">Whether a person said so.</param>
internal readonly record struct Pair(int Older, int Newer, float Probability, float Likeness, bool Corrected = false);

/// <summary>The pairs of two drafts, before anything is said of what became of each.</summary>
/// <param name="Pairs">The pairs, by older and then newer place.</param>
/// <param name="OlderDoubt">For each older provision without a pair the probability of the likeliest that was not taken.</param>
/// <param name="NewerDoubt">The same for each newer provision.</param>
internal sealed record PairSet(List<Pair> Pairs, float[] OlderDoubt, float[] NewerDoubt);
