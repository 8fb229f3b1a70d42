using Travaux.Record;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>How close the sides are on one issue on a day.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Nearness">Together, apart, or not to be placed.</param>
public sealed record IssueCloseness(string Issue, Nearness Nearness)
{
    /// <summary>Where each side stands, in the order of the dossier; sides without a known position too.</summary>
    public Sequence<SideStand> Sides { get; init; }

    /// <summary>The fewest levels between the two sides that are furthest apart, whichever reading is right; <see langword="null"/> where no scale tells.</summary>
    public int? Least { get; init; }

    /// <summary>The most levels between them.</summary>
    public int? Most { get; init; }

    /// <summary>Each pair of sides that can be compared.</summary>
    public Sequence<SidePair> Pairs { get; init; }

    /// <summary>Why it can not be placed; of an issue that can be, what is missing all the same.</summary>
    public Sequence<Unplaced> Why { get; init; }

    /// <summary>Provisions on it that are contested in a text that was there on the day.</summary>
    public Sequence<string> Contested { get; init; }

    /// <summary>The gaps that touch it.</summary>
    public Sequence<string> Gaps { get; init; }

    /// <summary>The sides of which nothing is compared but positions that are contested; none where nothing is compared.</summary>
    public IEnumerable<string> OnContested => IsPlaced ? Sides.Where(side => side.Held.Count > 0 && side.Held.All(held => held.Position.Contested)).Select(side => side.Party) : [];

    /// <summary>The sides of which nothing is compared but positions that others infer; none where nothing is compared.</summary>
    public IEnumerable<string> OnInferred => IsPlaced ? Sides.Where(side => side.Held.Count > 0 && side.Held.All(held => held.Position.Basis is PositionBasis.Inferred or PositionBasis.Compiler)).Select(side => side.Party) : [];

    /// <summary>Whether two sides or more can be compared.</summary>
    public bool IsPlaced => Nearness != Nearness.Unplaceable;

    /// <summary>Whether a side is compared by what was last known of it, and nothing is attested for the day itself.</summary>
    public bool RestsOnLastKnown => IsPlaced && Sides.Any(side => side.Held.Count > 0 && side.Held.All(held => held.Hold != Hold.InForce));
}

/// <summary>Two sides on one issue.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
public sealed record SidePair(string One, string Other)
{
    /// <summary>The fewest levels between them; <see langword="null"/> where sets are compared.</summary>
    public int? Least { get; init; }

    /// <summary>The most levels between them.</summary>
    public int? Most { get; init; }

    /// <summary>Of sets: each reading of the one against each of the other.</summary>
    public Sequence<SetPair> Sets { get; init; }

    /// <summary>Whether they are together whichever reading is right.</summary>
    public bool IsTogether => Sets.Count > 0 ? Sets.All(each => each.IsEqual) : Most == 0;

    /// <summary>Whether they are apart whichever reading is right.</summary>
    public bool IsApart => Sets.Count > 0 ? Sets.All(each => !each.IsEqual) : Least > 0;
}

/// <summary>Two sets: what both want, what only one does.</summary>
/// <param name="Both">In both.</param>
/// <param name="OnlyOne">Only in the first.</param>
/// <param name="OnlyOther">Only in the second.</param>
public sealed record SetPair(Sequence<string> Both, Sequence<string> OnlyOne, Sequence<string> OnlyOther)
{
    /// <summary>Whether both hold the same.</summary>
    public bool IsEqual => OnlyOne.Count == 0 && OnlyOther.Count == 0;
}

/// <summary>How near sides are on an issue.</summary>
public enum Nearness
{
    /// <summary>On the same level, or with the same set, whichever reading is right.</summary>
    Together,

    /// <summary>Apart, whichever reading is right.</summary>
    Apart,

    /// <summary>Together by one reading, apart by another.</summary>
    DependsOnReading,

    /// <summary>Not to be compared.</summary>
    Unplaceable,
}

/// <summary>Why a side, or an issue, can not be placed.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Party">The side that it is about; empty for the issue.</param>
public sealed record Unplaced(UnplacedReason Reason, string Party = "");

/// <summary>Why something has no place.</summary>
public enum UnplacedReason
{
    /// <summary>The issue gathers others and has no scale of its own.</summary>
    GathersIssues,

    /// <summary>The issue has no scale.</summary>
    NoScale,

    /// <summary>No position of a side is known by that day.</summary>
    NoPosition,

    /// <summary>A side's position has no level on the scale.</summary>
    NoLevel,

    /// <summary>A side's position names no members.</summary>
    NoSet,
}
