namespace Travaux.Bench.Speed;

/// <summary>What was measured of two texts: seconds, and bytes.</summary>
internal sealed record Measured(TextPair Pair)
{
    /// <summary>The head of the table that <see cref="Row"/> is a row of.</summary>
    public static string Head =>
        """
        | text | words | read | compare | DiffPlex | × | `travaux compare` | `git diff --word-diff` | `wdiff` | peak memory |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """;

    /// <summary>Reading both files, in process.</summary>
    public double? Read { get; init; }

    /// <summary>Comparing the two copies, in process.</summary>
    public double? Compare { get; init; }

    /// <summary>DiffPlex's word diff, in process.</summary>
    public double? DiffPlex { get; init; }

    /// <summary>Our whole command.</summary>
    public double? Command { get; init; }

    /// <summary><c>git diff --no-index --word-diff</c>.</summary>
    public double? Git { get; init; }

    /// <summary><c>wdiff</c>.</summary>
    public double? WDiff { get; init; }

    /// <summary>The most bytes that our command holds at once.</summary>
    public long? PeakMemory { get; init; }

    /// <summary>What the texts are called.</summary>
    public string Name => $"{Pair.Name}, {Pair.Words:N0} words";

    /// <summary>A row of a Markdown table.</summary>
    public string Row =>
        $"| {Pair.Name} | {Pair.Words:N0} | {Seconds(Read)} | {Seconds(Compare)} | {Seconds(DiffPlex)} | {DiffPlex / Compare:0} "
        + $"| {Seconds(Command)} | {Seconds(Git)} | {Seconds(WDiff)} | {PeakMemory / 1e6:0} MB |";

    private static string Seconds(double? seconds) => seconds is null ? "-" : seconds < 0.1 ? $"{seconds * 1000:0.0} ms" : $"{seconds:0.00} s";
}
