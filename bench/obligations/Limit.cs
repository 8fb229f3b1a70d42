namespace Travaux.Bench.Obligations;

/// <summary>What must hold, and what was measured.</summary>
/// <param name="Sentence">What must hold, in words.</param>
/// <param name="Measured">What was measured, in words.</param>
/// <param name="Holds">Whether it holds; null when it could not be measured here.</param>
internal sealed record Limit(string Sentence, string Measured, bool? Holds)
{
    /// <summary>A measure that is less than a limit.</summary>
    public static Limit Below(string sentence, double measured, double limit, string unit) => new(sentence, $"{measured:#,0.00} {unit}", measured < limit);

    /// <summary>A measure that is at least a limit.</summary>
    public static Limit AtLeast(string sentence, double measured, double limit, string unit) => new(sentence, $"{measured:#,0.0} {unit}", measured >= limit);

    /// <summary>What two ways of reckoning must both say.</summary>
    public static Limit Same(string sentence, System.Numerics.BigInteger one, System.Numerics.BigInteger other) =>
        new(sentence, one == other ? $"{one:N0}" : $"{one:N0} and {other:N0}", one == other);

    /// <summary>What could not be measured on this machine.</summary>
    public static Limit Skipped(string sentence, string why) => new(sentence, why, null);
}
