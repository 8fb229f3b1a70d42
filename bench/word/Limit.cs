namespace Travaux.Bench.Word;

/// <summary>What must hold, and what was measured.</summary>
/// <param name="Sentence">What must hold, in words.</param>
/// <param name="Measured">What was measured, in words.</param>
/// <param name="Holds">Whether it holds; null when it could not be measured here.</param>
internal sealed record Limit(string Sentence, string Measured, bool? Holds)
{
    /// <summary>A measure that is at most a limit.</summary>
    public static Limit AtMost(string sentence, double? measured, double limit, string unit = "") =>
        new(sentence, measured is null ? "not measured" : $"{measured:#,0.##} {unit}".TrimEnd(), measured is null ? null : measured <= limit);

    /// <summary>A measure that is at least a limit.</summary>
    public static Limit AtLeast(string sentence, double? measured, double limit) =>
        new(sentence, measured is null ? "not measured" : $"{measured:#,0.##}", measured is null ? null : measured >= limit);
}
