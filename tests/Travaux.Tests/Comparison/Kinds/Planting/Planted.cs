namespace Travaux.Tests.Comparison.Kinds.Planting;

/// <summary>A change of substance put into a draft.</summary>
/// <param name="Kind">What it is, for people.</param>
/// <param name="Older">Words that went; empty when none.</param>
/// <param name="Newer">Words that came; empty when none.</param>
public sealed record Planted(string Kind, string Older, string Newer);

/// <summary>A provision of the draft in both versions, and what was planted in it.</summary>
public sealed class PlantedProvision
{
    /// <summary>The place of its article, from 0.</summary>
    public required int Article { get; init; }

    /// <summary>Its number in the article; 0 for the heading and for recitals.</summary>
    public required int Paragraph { get; init; }

    /// <summary>The older words.</summary>
    public required string Older { get; set; }

    /// <summary>The newer words.</summary>
    public required string Newer { get; set; }

    /// <summary>The change of substance in it, if any.</summary>
    public Planted? Planted { get; set; }

    /// <summary>Where the planted words stand in the newer text: no editorial change touches them.</summary>
    public (int Start, int End) Protected { get; set; } = (-1, -1);

    /// <summary>
    /// Replaces a stretch of the newer text by other words; <see langword="false"/> where it would touch what was
    /// planted.
    /// </summary>
    public bool TryEdit(int start, int length, string words)
    {
        var (from, to) = Protected;
        if (from >= 0 && start < to && from < start + Math.Max(1, length))
        {
            return false;
        }
        Newer = Newer[..start] + words + Newer[(start + length)..];
        if (from >= 0 && start < from)
        {
            Protected = (from + words.Length - length, to + words.Length - length);
        }
        return true;
    }
}
