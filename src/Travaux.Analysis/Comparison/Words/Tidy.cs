namespace Travaux.Analysis.Comparison.Words;

/// <summary>
/// Turns a shortest redline into one that reads well: as little marked as a reader can follow at a glance.
/// </summary>
/// <remarks>
/// <para>
/// Three steps. Changes slide to where a phrase begins (<see cref="Sliding"/>). A change and the next become one when
/// what is kept
/// between them is too little to rest the eye on (<see cref="Islands"/>). A sentence of which little is left becomes
/// one replacement.
/// What comes out still turns the older text into the newer, word by word; it only keeps fewer words.
/// </para>
/// </remarks>
internal static class Tidy
{
    /// <summary>The hunks of a redline, tidied; in order, with a kept word between any two.</summary>
    public static List<Hunk> Hunks(Tokens older, Tokens newer, KeptWords kept)
    {
        var hunks = kept.Hunks();
        if (hunks.Count == 0)
        {
            return hunks;
        }
        Sliding.Apply(hunks, older, newer);
        var weights = new Weights(older, newer);
        hunks = Islands.Absorb(hunks, older, newer, weights);
        return RewrittenSentences.Join(hunks, newer, weights);
    }
}
