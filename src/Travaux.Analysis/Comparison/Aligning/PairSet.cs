namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>An older and a newer provision taken for one.</summary>
/// <param name="Older">Place of the older one.</param>
/// <param name="Newer">Place of the newer one.</param>
/// <param name="Probability">How likely they are one, 0 to 1.</param>
/// <param name="Likeness">How alike their words are, 0 to 1.</param>
/// <param name="Corrected">Whether a person said so.</param>
/// <param name="Frame">Whether one of them only holds the other's counterpart: an article and its only paragraph. No split, no merge.</param>
internal readonly record struct Pair(
    int Older, int Newer, float Probability, float Likeness, bool Corrected = false, bool Frame = false);

/// <summary>The pairs of two drafts, before anything is said of what became of each.</summary>
/// <param name="Pairs">The pairs, by older and then newer place.</param>
/// <param name="OlderRivals">For each older provision its likeliest candidate, taken or not.</param>
/// <param name="NewerRivals">The same for each newer provision.</param>
internal sealed record PairSet(List<Pair> Pairs, Rival[] OlderRivals, Rival[] NewerRivals);

/// <summary>A provision that might be another's counterpart.</summary>
/// <param name="At">Its place; means nothing where the probability is 0.</param>
/// <param name="Probability">How likely the two are one, 0 to 1; 0 where there is no candidate.</param>
internal readonly record struct Rival(int At, float Probability);
