using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>What was done to one text by a day, by grade of acceptance.</summary>
/// <param name="Draft">The draft.</param>
public sealed record TextStand(string Draft)
{
    /// <summary>Acts of acceptance that are recorded as done, the weakest first.</summary>
    public Sequence<Act> Done { get; init; }

    /// <summary>Acts of acceptance that somebody claims, or claims and another denies, the weakest first.</summary>
    public Sequence<Act> Claimed { get; init; }

    /// <summary>Acts of acceptance that were only foreseen.</summary>
    public Sequence<Act> Foreseen { get; init; }

    /// <summary>Acts the other way: rejected, left unanswered, withdrawn.</summary>
    public Sequence<Act> Against { get; init; }

    /// <summary>Other acts, which say nothing of acceptance.</summary>
    public Sequence<Act> Other { get; init; }

    /// <summary>The furthest act that is recorded as done; <see langword="null"/> where none is.</summary>
    public ActKind? Furthest => Done.Count > 0 ? Done[^1].ActKind : null;
}

/// <summary>How far an act goes towards being bound.</summary>
public static class ActGrades
{
    /// <summary>Its grade, from 1 (announced) to 8 (ratified); <see langword="null"/> of acts that accept nothing.</summary>
    /// <remarks><para>No grade below signature binds, and signature only where the text says so; "agreed" names no grade.</para></remarks>
    public static int? Grade(ActKind kind) => kind switch
    {
        ActKind.Announced => 1,
        ActKind.TakenAsBasis => 2,
        ActKind.AcceptedProvisionally => 3,
        ActKind.AcceptedInPrinciple => 4,
        ActKind.Initialled => 5,
        ActKind.SignedAdReferendum => 6,
        ActKind.Signed => 7,
        ActKind.Ratified => 8,
        _ => null,
    };

    /// <summary>Whether an act speaks against acceptance.</summary>
    public static bool IsAgainst(ActKind kind) => kind is ActKind.Rejected or ActKind.LeftUnanswered or ActKind.Withdrawn;
}

/// <summary>Finds what was done to the texts.</summary>
internal static class Texts
{
    /// <summary>Every draft that was there by a day, in order of date, with what was done to it by then.</summary>
    /// <remarks><para>A paper that is known since somebody showed it is there from that day, or from the day by which it is said to have been initialled or signed.</para></remarks>
    public static IEnumerable<TextStand> On(Dossier dossier, PositionDates dates, DateOnly day)
    {
        var acts = dossier.All<Act>().Where(act => !InForce.IsLater(dates.Of(act), day) || act.Status == ActStatus.Envisaged).ToLookup(act => act.Draft);
        return dossier.All<Draft>()
            .Where(draft => !InForce.IsLater(dates.Of(draft), day) && (draft.DraftKind != DraftKind.Exhibit || acts[draft.Id].Any(act => act.ActKind is ActKind.Displayed or ActKind.Published || ActGrades.Grade(act.ActKind) is not null)))
            .OrderBy(draft => draft.Unconcluded)
            .ThenBy(draft => dates.Of(draft)?.SortKey ?? DateOnly.MaxValue)
            .ThenBy(draft => draft.Id, StringComparer.Ordinal)
            .Select(draft => Of(draft, [.. acts[draft.Id]]));
    }

    private static TextStand Of(Draft draft, List<Act> acts)
    {
        var graded = acts.Where(act => ActGrades.Grade(act.ActKind) is not null).OrderBy(act => ActGrades.Grade(act.ActKind)).ThenBy(act => act.Id, StringComparer.Ordinal).ToList();
        return new(draft.Id)
        {
            Done = [.. graded.Where(act => act.Status is null or ActStatus.Done)],
            Claimed = [.. graded.Where(act => act.Status is ActStatus.Claimed or ActStatus.Denied)],
            Foreseen = [.. graded.Where(act => act.Status == ActStatus.Envisaged)],
            Against = [.. acts.Where(act => ActGrades.IsAgainst(act.ActKind) && act.Status != ActStatus.Envisaged).OrderBy(act => act.Id, StringComparer.Ordinal)],
            Other = [.. acts.Where(act => ActGrades.Grade(act.ActKind) is null && !ActGrades.IsAgainst(act.ActKind) && act.Status != ActStatus.Envisaged).OrderBy(act => act.Id, StringComparer.Ordinal)],
        };
    }
}
