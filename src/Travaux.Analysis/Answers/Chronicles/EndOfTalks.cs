using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>How the talks ended, or whether they did: rival accounts of the day and the act, what came last before, what never came.</summary>
/// <param name="Ends">The end as the record has it; empty where talks go on, or the record names none.</param>
/// <param name="Accounts">What is said of the day and of whose act it was, side by side.</param>
/// <param name="Last">What came last before: the last meeting, the last dated drafts, what was left unanswered.</param>
/// <param name="Never">What was planned and is not known to have happened.</param>
public sealed record EndOfTalks(Sequence<ChronicleEntry> Ends, Sequence<Statement> Accounts, Sequence<ChronicleEntry> Last, Sequence<ChronicleEntry> Never)
{
    internal static EndOfTalks Of(Chronicle whole, Telling telling)
    {
        var end = telling.Dossier.Head.EndedWith;
        var refining = telling.Dossier.All<Event>().Where(each => each.Refines == end && end.Length > 0).Select(each => each.Id);
        var ids = refining.Prepend(end).ToHashSet(StringComparer.Ordinal);
        var ends = whole.Entries.Where(entry => ids.Contains(entry.Id)).ToList();
        var told = ends.SelectMany(entry => entry.Folded).ToHashSet(StringComparer.Ordinal);
        var claims = end.Length == 0 ? [] : telling.Dossier.All<Claim>().Where(claim => claim.About.Contains(end) && !told.Contains(claim.Id)).ToList();
        var before = whole.Entries.Where(entry => entry is { IsPlanned: false, Date: not null } && IsBefore(entry, ends)).ToList();
        var meeting = before.LastOrDefault(entry => entry.Lane == Lane.Delegations && telling.Dossier[entry.Id] is Meeting);
        var drafts = before.Where(entry => telling.Dossier[entry.Id] is Draft).ToList();
        var unanswered = whole.Entries.Where(entry => telling.Dossier[entry.Id] is Act { ActKind: ActKind.LeftUnanswered });
        return new(
            [.. ends],
            [.. claims.Select(telling.Of)],
            [.. new[] { meeting }.OfType<ChronicleEntry>().Concat(drafts.TakeLast(2)).Concat(unanswered).DistinctBy(entry => entry.Id)],
            [.. whole.Entries.Where(entry => entry.IsPlanned)]);
    }

    internal Section Told(Telling telling, Reporting reporting) => new("end", "How the talks ended")
    {
        Parts =
        [
            .. telling.Dossier.Head.Outcome.Length > 0 ? [reporting.Say(new(Telling.Sentence($"Outcome{(telling.Dossier.Head.OutcomeAsOf is { } asOf ? $" as of {DateWords.English(asOf)}" : "")}: {telling.Dossier.Head.Outcome}")) { Items = [telling.Dossier.Head.Id], Cites = telling.Dossier.Head.Cites })] : Array.Empty<Said>(),
            .. Ends.Count == 0 ? [reporting.Say(new("The record names no event with which the talks ended.") { Manner = Manner.Unknown, Derived = "the dossier has no 'ended-with'" })] : Ends.Select(each => each.Said(reporting)),
        ],
        Sections =
        [
            new Section("end-accounts", "What is said of the day and the act") { Parts = [.. Accounts.Select(each => reporting.Say(each) with { As = SaidAs.Rival })] },
            new Section("end-last", "What came last before it") { Parts = [.. Last.Select(each => each.Said(reporting))] },
            new Section("end-never", "What was planned and is not known to have happened") { Parts = [.. Never.Select(each => each.Said(reporting))] },
        ],
    };

    private static bool IsBefore(ChronicleEntry entry, List<ChronicleEntry> ends) =>
        ends.Count == 0 || ends.TrueForAll(end => end.Latest is not { } last || entry.Latest is { } day && day < last);
}
