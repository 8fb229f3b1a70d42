using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Two copies aligned: each provision by its own words, each article as a whole.</summary>
public sealed record CopyAlignment
{
    /// <summary>The older copy's provisions, outer before inner.</summary>
    public required IReadOnlyList<Provision> Older { get; init; }

    /// <summary>The newer copy's provisions, outer before inner.</summary>
    public required IReadOnlyList<Provision> Newer { get; init; }

    /// <summary>What became of each provision: places are in <see cref="Older"/> and <see cref="Newer"/>.</summary>
    public required Alignment Provisions { get; init; }

    /// <summary>What became of each article, with all that stands in it; places are in the same lists.</summary>
    public required Alignment Articles { get; init; }

    /// <summary>The corrections that found their provisions.</summary>
    public required IReadOnlyList<Correction> Used { get; init; }
}
