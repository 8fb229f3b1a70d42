namespace Travaux.Bench.Word;

/// <summary>What a run measures.</summary>
internal sealed record BenchOptions
{
    /// <summary>Whether other programs are left out.</summary>
    public bool OursOnly { get; init; }

    /// <summary>Whether every small pair gets a line of its own.</summary>
    public bool Each { get; init; }

    /// <summary>The longest that LibreOffice gets for the small pairs.</summary>
    public required TimeSpan Time { get; init; }
}
