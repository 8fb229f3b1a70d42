namespace Travaux.Bench.Quality;

/// <summary>What must be reached, or the benchmark fails.</summary>
internal static class Floors
{
    /// <summary>How much less is asked when the reader takes part.</summary>
    public const double RawAllowance = 0.02;

    public const double SplitsAndMerges = 0.75;
    public const double RelationsOnAverage = 0.92;
    public const double LightOnAverage = 0.985;
    public const double HeavyOnAverage = 0.95;
    public const double CertainRight = 0.99;
    public const double ProbableRight = 0.90;

    /// <summary>The least F1 on pairs; <see langword="null"/> where none is asked of the pair alone.</summary>
    public static double? F1(string name) => name switch
    {
        "un-charter" => 0.88,
        "eu-ec 05-06" => 1.00,
        "eu-ec 03-04" => 0.97,
        "eu-ec 07-08" => 0.94,
        "eu-teu 01-02" => 0.92,
        "eu-teu 04-05" => null,
        _ when name.StartsWith("eu-", StringComparison.Ordinal) => 0.98,
        _ when name.StartsWith("uk-social", StringComparison.Ordinal) => 0.99,
        _ when name.StartsWith("paris", StringComparison.Ordinal) => 1.00,
        _ => null,
    };
}
