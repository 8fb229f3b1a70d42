using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>Compares where sides stand on one issue.</summary>
/// <remarks>
/// <para>
/// Two sides are so many levels apart as lie between them; where readings are rival, from the fewest to the most over all of them. Of more than
/// two sides the issue is as far apart as the two that are furthest. A position without a level never makes a distance.
/// </para>
/// </remarks>
internal static class IssueComparer
{
    /// <summary>How close the sides are.</summary>
    public static IssueCloseness Compare(Issue issue, Sequence<SideStand> sides, Dossier dossier)
    {
        var missing = Missing(issue, sides).ToList();
        var pairs = Pairs(issue, sides, dossier).ToList();
        var nearness = pairs.Count == 0 ? Nearness.Unplaceable
            : pairs.TrueForAll(pair => pair.IsTogether) ? Nearness.Together
            : pairs.Exists(pair => pair.IsApart) ? Nearness.Apart
            : Nearness.DependsOnReading;
        return new(issue.Id, nearness)
        {
            Sides = sides,
            Pairs = [.. pairs],
            Least = pairs.Max(pair => pair.Least),
            Most = pairs.Max(pair => pair.Most),
            Why = [.. missing],
        };
    }

    private static IEnumerable<Unplaced> Missing(Issue issue, Sequence<SideStand> sides)
    {
        if (issue.IssueKind == IssueKind.Container)
        {
            yield return new(UnplacedReason.GathersIssues);
        }
        else if (issue.Scale.Count == 0 && issue.IssueKind != IssueKind.SetValued)
        {
            yield return new(UnplacedReason.NoScale);
        }
        foreach (var side in sides)
        {
            if (side.Held.Count == 0)
            {
                yield return new(UnplacedReason.NoPosition, side.Party);
            }
            else if (issue.IssueKind == IssueKind.SetValued && !SetsOf(side).Any())
            {
                yield return new(UnplacedReason.NoSet, side.Party);
            }
            else if (issue.IssueKind is null or IssueKind.Scalar && issue.Scale.Count > 0 && !side.LevelsOn(issue).Any())
            {
                yield return new(UnplacedReason.NoLevel, side.Party);
            }
        }
    }

    private static IEnumerable<SidePair> Pairs(Issue issue, Sequence<SideStand> sides, Dossier dossier) =>
        from one in Enumerable.Range(0, sides.Count)
        from other in Enumerable.Range(one + 1, sides.Count - one - 1)
        let pair = issue.IssueKind switch
        {
            IssueKind.Container => null,
            IssueKind.SetValued => Sets(sides[one], sides[other], dossier),
            _ => Levels(issue, sides[one], sides[other]),
        }
        where pair is not null
        select pair;

    private static SidePair? Levels(Issue issue, SideStand one, SideStand other)
    {
        var apart = (from a in one.LevelsOn(issue) from b in other.LevelsOn(issue) select Math.Abs((long)a - b)).ToList();
        return apart.Count == 0 ? null : new(one.Party, other.Party) { Least = Whole(apart.Min()), Most = Whole(apart.Max()) };
    }

    private static int Whole(long apart) => (int)Math.Min(apart, int.MaxValue);

    private static SidePair? Sets(SideStand one, SideStand other, Dossier dossier)
    {
        var pairs = (from a in SetsOf(one) from b in SetsOf(other) select Of(Expanded(a, dossier), Expanded(b, dossier))).ToList();
        return pairs.Count == 0 ? null : new(one.Party, other.Party) { Sets = [.. pairs] };
    }

    private static SetPair Of(List<string> one, List<string> other) => new(
        [.. one.Intersect(other, StringComparer.Ordinal)], [.. one.Except(other, StringComparer.Ordinal)], [.. other.Except(one, StringComparer.Ordinal)]);

    private static IEnumerable<Sequence<string>> SetsOf(SideStand side) => side.Held.Select(held => held.Position.Set).Where(set => set.Count > 0);

    /// <summary>A group whose membership is known stands for its members.</summary>
    private static List<string> Expanded(Sequence<string> set, Dossier dossier) => [.. set
        .SelectMany(member => dossier.Find<Actor>(member) is { Membership: MembershipStatus.Known, Members: { Count: > 0 } members } ? members : (Sequence<string>)[member])
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)];
}
