namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>A provision as the aligner sees it: its words, and what stands around them.</summary>
/// <param name="Text">The words to compare, label left out.</param>
public sealed record AlignmentUnit(string Text)
{
    /// <summary>Its number in normal form (<c>5bis</c>, <c>a</c>); empty when it has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>
    /// A name of what it stands in, such as its article's id: units that share one are neighbours in one container;
    /// empty when it stands alone.
    /// </summary>
    public string Container { get; init; } = "";
}
