using Travaux.Analysis.Answers.Closeness;
using Travaux.Analysis.Corroboration;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;
using DossierItem = Travaux.Record.Dossiers.DatedItem;

namespace Travaux.Analysis.Answers.Endings;

/// <summary>Gathers what is on record about each account.</summary>
internal sealed class Accounts
{
    private readonly Dossier _dossier;
    private readonly Resting _resting;
    private readonly Corroborator _origins;
    private readonly PositionDates _dates;
    private readonly List<(Draft Draft, EdtfDate Date)> _drafts;
    private readonly List<Explanation> _explanations;

    public Accounts(Dossier dossier)
    {
        (_dossier, _resting, _origins, _dates) = (dossier, new(dossier), new(dossier), new(dossier));
        _explanations = [.. dossier.All<Explanation>()];
        _drafts = [.. dossier.All<Draft>()
            .Where(draft => !draft.Unconcluded && draft.DraftKind is not (DraftKind.Exhibit or DraftKind.ReportedPlan) && _dates.Of(draft) is { IsDay: true })
            .Select(draft => (draft, _dates.Of(draft)!))
            .Where(each => dossier.Head.Period is not { } period || DateRelations.After(each.Item2, period) != Holds.Certainly)
            .OrderBy(each => each.Item2.SortKey)
            .ThenBy(each => each.draft.Id, StringComparer.Ordinal)];
        LastDraft = Last();
    }

    /// <summary>The last draft that is recorded as on the table: tabled, circulated, exchanged or announced.</summary>
    public Draft? LastDraft { get; }

    /// <summary>The accounts that are no part of another on record; one that is, where it alone is asked for.</summary>
    public Sequence<EndingAccount> Of(string only) => only.Length > 0
        ? [.. _explanations.Where(each => each.Id == only).Select(each => Of(each, []))]
        : [.. _explanations.Where(IsRoot).Select(each => Of(each, []))];

    /// <summary>What an item is dated by: what it is or is about, as it happened.</summary>
    public IEnumerable<DossierItem> Happenings(Item item) => item switch
    {
        Claim claim => claim.About.Select(id => _dossier[id]).OfType<DossierItem>().Where(each => each is Event or Meeting or Act),
        Event or Meeting or Act or Standing or Proposal or Message => [(DossierItem)item],
        _ => [],
    };

    /// <summary>One that names its whole is a part of it, and so is one that the whole names; a circle of parts has its first member for a root.</summary>
    private bool IsRoot(Explanation explanation)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        for (var at = explanation; Whole(at) is { } whole; at = whole)
        {
            if (!above.Add(whole.Id))
            {
                return _explanations.First(each => above.Contains(each.Id)).Id == explanation.Id;
            }
        }
        return above.Count == 0;
    }

    private Explanation? Whole(Explanation part) =>
        _dossier.Find<Explanation>(part.PartOf) ?? _explanations.Find(each => each.Components.Contains(part.Id));

    private EndingAccount Of(Explanation explanation, HashSet<string> above)
    {
        above.Add(explanation.Id);
        var parts = _explanations.Where(each => !above.Contains(each.Id) && (explanation.Components.Contains(each.Id) || each.PartOf == explanation.Id)).ToList();
        var evidence = explanation.Evidence.Where(each => _dossier[each.Ref] is not null).ToList();
        var brought = evidence.Select(each => each.Ref).ToHashSet(StringComparer.Ordinal);
        var fors = evidence.Where(each => each.Bearing == Bearing.For).Select(each => _dossier[each.Ref]!).ToList();
        var chronology = Chronology(evidence).ToList();
        return new(explanation, [.. parts.Select(part => Of(part, [.. above]))])
        {
            Evidence = [.. evidence.Select(Of)],
            AlsoSaid = [.. _dossier.All<Claim>().Where(claim => !brought.Contains(claim.Id) && (claim.Supports.Contains(explanation.Id) || claim.Contradicts.Contains(explanation.Id))).Select(claim => claim.Id)],
            Chronology = [.. chronology],
            Order = [.. chronology.Where(each => each.As == DatedAs.Happened).Select(Order).OfType<AgainstLastDraft>()],
            FirstSaid = explanation.Since is null ? fors.OfType<Claim>().Select(claim => claim.Date).OfType<EdtfDate>().Where(date => date.Earliest is not null).MinBy(date => date.SortKey) : null,
            OriginsFor = [.. fors.SelectMany(item => _origins.Of(item).Origins).DistinctBy(origin => origin.Key)],
        };
    }

    private BearingItem Of(EvidenceItem evidence)
    {
        var item = _dossier[evidence.Ref]!;
        var happened = Happenings(item).Select(_dates.Of).OfType<EdtfDate>().Where(date => date.IsDay).ToList();
        var support = _origins.Of(item);
        return new(evidence)
        {
            Origins = support.Origins,
            IsAnonymous = support.IsAnonymous || _resting.Only(item, SourceClass.Anonymous),
            IsLater = _resting.Only(item, SourceClass.Later),
            DaysLater = item is Claim { Date: { IsDay: true, Earliest: { } said } } && happened is [{ Earliest: { } then }] ? said.DayNumber - then.DayNumber : null,
        };
    }

    private IEnumerable<DatedEvidence> Chronology(List<EvidenceItem> evidence)
    {
        var items = evidence.Select(each => _dossier[each.Ref]!).ToList();
        var happened = items.SelectMany(Happenings).DistinctBy(item => item.Id).Where(item => _dates.Of(item) is not null).Select(item => new DatedEvidence(item.Id, _dates.Of(item)!, DatedAs.Happened));
        var said = items.OfType<Claim>().Where(claim => claim.Date is { IsUnknown: false }).Select(claim => new DatedEvidence(claim.Id, claim.Date!, DatedAs.Said));
        var mine = happened.Concat(said).ToList();
        var drafts = mine.Count == 0 ? [] : _drafts.Select(each => new DatedEvidence(each.Draft.Id, each.Date, DatedAs.Draft));
        return mine.Concat(drafts).OrderBy(each => each.Date.SortKey).ThenBy(each => each.As).ThenBy(each => each.Item, StringComparer.Ordinal);
    }

    /// <summary>Days are told between exact days only, and only of what happened while the talks went on.</summary>
    private AgainstLastDraft? Order(DatedEvidence each)
    {
        var isOfTheTalks = _dossier.Head.Period is not { } period || DateRelations.During(each.Date, period) == Holds.Certainly;
        var isTheDraft = LastDraft is not null && _dossier[each.Item] is Event { Documents: var documents } && documents.Contains(LastDraft.Id)
            || _dossier[each.Item] is Act { Draft: var draft } && draft == LastDraft?.Id;
        return _dossier[each.Item] is Event or Meeting && isOfTheTalks && !isTheDraft && LastDraft is not null && each.Date is { IsDay: true, Earliest: { } day } && _dates.Of(LastDraft) is { IsDay: true, Earliest: { } last }
            ? new(each.Item, LastDraft.Id, last.DayNumber - day.DayNumber)
            : null;
    }

    private Draft? Last()
    {
        var sent = _dossier.All<Act>()
            .Where(act => act.ActKind is ActKind.Exchanged or ActKind.Circulated or ActKind.Tabled or ActKind.Announced && act.Status != ActStatus.Envisaged)
            .Select(act => act.Draft)
            .ToHashSet(StringComparer.Ordinal);
        return _drafts.Where(each => sent.Contains(each.Draft.Id)).Select(each => each.Draft).LastOrDefault();
    }
}
