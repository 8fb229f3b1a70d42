using Travaux.Record;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>How close they were on a day: where each side stood, what was done to the texts, whose consent was needed, what is not known.</summary>
public sealed record ClosenessAnswer
{
    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The sides, in the order of the dossier.</summary>
    public Sequence<string> Sides { get; init; }

    /// <summary>The issues between the sides, in the order of the dossier; one that only others have positions on is not among them.</summary>
    public Sequence<IssueCloseness> Issues { get; init; }

    /// <summary>Where those outside the table stand, by issue.</summary>
    public Sequence<OutsideStand> Outside { get; init; }

    /// <summary>Whose consent a deal needed.</summary>
    public Sequence<ConsentNeeded> Consents { get; init; }

    /// <summary>What was done to each text that was there.</summary>
    public Sequence<TextStand> Texts { get; init; }

    /// <summary>Provisions of those texts on which words or figures are contested.</summary>
    public Sequence<ContestedProvision> Contested { get; init; }

    /// <summary>How provisions stood with each side.</summary>
    public Sequence<HeldStanding> Standings { get; init; }

    /// <summary>What was left to leaders or only foreseen: the ids of meetings, acts and standings.</summary>
    public Sequence<string> Foreseen { get; init; }

    /// <summary>What witnesses say of closeness: the ids of claims, oldest first.</summary>
    public Sequence<string> Witnesses { get; init; }

    /// <summary>Every position up to the day, by issue and party; <see langword="null"/> where the audience may not see movement while talks are open.</summary>
    public Sequence<PositionRow>? Movement { get; init; }

    /// <summary>What changes where sources of a kind are left out.</summary>
    public Sequence<LeavingOut> WithoutSome { get; init; }

    /// <summary>The issues of one nearness.</summary>
    public IEnumerable<IssueCloseness> Of(Nearness nearness) => Issues.Where(issue => issue.Nearness == nearness);

    /// <summary>How many issues there are of each nearness.</summary>
    public NearnessCounts Counts => NearnessCounts.Of(Issues);
}

/// <summary>How many issues are how near.</summary>
/// <param name="Together">On one level.</param>
/// <param name="Apart">Apart.</param>
/// <param name="DependsOnReading">One or the other, by the reading.</param>
public sealed record NearnessCounts(int Together, int Apart, int DependsOnReading)
{
    /// <summary>Those that can not be placed.</summary>
    public int Unplaceable { get; init; }

    /// <summary>Those that can.</summary>
    public int Placed => Together + Apart + DependsOnReading;

    /// <summary>All.</summary>
    public int All => Placed + Unplaceable;

    /// <summary>Of those that can, how many rest on a side's position that is contested.</summary>
    public int OnContested { get; init; }

    /// <summary>Of those that can, how many rest on a side's position that others infer.</summary>
    public int OnInferred { get; init; }

    internal static NearnessCounts Of(IEnumerable<IssueCloseness> issues)
    {
        var by = issues.CountBy(issue => issue.Nearness).ToDictionary();
        return new(by.GetValueOrDefault(Nearness.Together), by.GetValueOrDefault(Nearness.Apart), by.GetValueOrDefault(Nearness.DependsOnReading))
        {
            Unplaceable = by.GetValueOrDefault(Nearness.Unplaceable),
            OnContested = issues.Count(issue => issue.OnContested.Any()),
            OnInferred = issues.Count(issue => issue.OnInferred.Any()),
        };
    }
}

/// <summary>Where those outside the table stand on an issue.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Parties">Each of them who ever had a position on it.</param>
/// <param name="IsTheirsOnly">Whether no side has a position on it at any time.</param>
public sealed record OutsideStand(string Issue, Sequence<SideStand> Parties, bool IsTheirsOnly);

/// <summary>A role whose holders a deal needs, and who has it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Why">Why their consent is needed.</param>
public sealed record ConsentNeeded(string Role, string Why)
{
    /// <summary>What the role means.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>Those outside the table who have it.</summary>
    public Sequence<string> Outside { get; init; }

    /// <summary>Sides that have it too.</summary>
    public Sequence<string> AtTheTable { get; init; }
}

/// <summary>A provision on which something is contested.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Provision">The provision.</param>
public sealed record ContestedProvision(string Draft, DraftProvision Provision);

/// <summary>How a provision stands with a side on a day.</summary>
/// <param name="Standing">The standing.</param>
/// <param name="Hold">How it holds.</param>
public sealed record HeldStanding(Standing Standing, Hold Hold);

/// <summary>The positions of one party on one issue, from first to last.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Party">The party.</param>
/// <param name="Positions">The positions; those without a date at the end.</param>
public sealed record PositionRow(string Issue, string Party, Sequence<Position> Positions);

/// <summary>What changes where sources of a kind are left out.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Counts">How near issues are then.</param>
public sealed record LeavingOut(SourceClass Kind, NearnessCounts Counts)
{
    /// <summary>The positions that rest on nothing else: their ids.</summary>
    public Sequence<string> Positions { get; init; }

    /// <summary>The acts on texts that rest on nothing else.</summary>
    public Sequence<string> Acts { get; init; }

    /// <summary>The issues that are then placed otherwise, each with how.</summary>
    public Sequence<IssueCloseness> Changed { get; init; }

    /// <summary>Positions that count only then, since what replaced them rests on what is left out.</summary>
    public Sequence<string> CountAgain { get; init; }
}
