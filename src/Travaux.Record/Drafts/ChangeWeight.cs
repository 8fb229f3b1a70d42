namespace Travaux.Record.Drafts;

/// <summary>Which changes matter more: the order in which a reader should see them.</summary>
public static class ChangeWeight
{
    /// <summary>
    /// The kinds of change, weightiest first: the force of an obligation, then what it covers, other words, looks.
    /// </summary>
    public static Sequence<ChangeKind> WeightiestFirst { get; } =
    [
        ChangeKind.Modal, ChangeKind.Negation, ChangeKind.Quantifier, ChangeKind.Number, ChangeKind.Date, ChangeKind.Name,
        ChangeKind.Condition, ChangeKind.CrossReference, ChangeKind.Definition, ChangeKind.Standing, ChangeKind.Wording,
        ChangeKind.Spelling, ChangeKind.Case, ChangeKind.Punctuation, ChangeKind.Typography, ChangeKind.Numbering,
    ];

    private static readonly int[] Weights = WeightsByKind();

    /// <summary>How much a kind weighs: 1 for the lightest, and up.</summary>
    public static int Of(ChangeKind kind) => Weights[(int)kind];

    /// <summary>How much a change weighs: as much as its weightiest kind.</summary>
    public static int Of(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var weight = 0;
        foreach (var kind in change.Kinds)
        {
            weight = Math.Max(weight, Of(kind));
        }
        return weight;
    }

    private static int[] WeightsByKind()
    {
        var weights = new int[WeightiestFirst.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[(int)WeightiestFirst[i]] = weights.Length - i;
        }
        return weights;
    }
}
