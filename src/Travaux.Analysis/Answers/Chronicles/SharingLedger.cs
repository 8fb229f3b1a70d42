using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>To whom drafts were shown or given: which, how far, when, and how we know.</summary>
/// <param name="Lines">A line for each time that a draft is said to have reached somebody, from first to last.</param>
public sealed record SharingLedger(Sequence<SharedDraft> Lines)
{
    /// <summary>Reports of what is in a draft: through them it came out too, whoever had shown it to whom.</summary>
    public Sequence<ChronicleEntry> Reports { get; init; }

    internal static SharingLedger Of(Chronicle chronicle, Telling telling) => new([.. chronicle.Entries
        .Select(entry => (entry, Act: telling.Dossier.Find<Act>(entry.Id)))
        .Where(each => each.Act?.ActKind is ActKind.Shared or ActKind.Circulated or ActKind.Obtained or ActKind.Displayed or ActKind.Published or ActKind.Described)
        .Select(each => Line(each.entry, each.Act!, telling))])
    {
        Reports = [.. chronicle.Entries.Where(entry => telling.Dossier[entry.Id] is Event { Category: EventCategory.Document, Documents.Count: > 0 } report && report.Documents.Any(id => telling.Dossier.Find<Draft>(id) is not null))],
    };

    internal Section Told(Telling telling, Reporting reporting) => new("sharing", "To whom drafts were shown")
    {
        Parts =
        [
            Lines.Count == 0 ? reporting.Say(new("The record tells of no draft that was shown to anybody.") { Manner = Manner.Unknown, Derived = "no act of this kind is recorded" })
            : new Table("Who came to see, hold or hear of a draft")
            {
                Columns = ["Draft", "To whom", "When", "How", "How far", "On what that rests"],
                Rows = [.. Lines.Select(line => new TableRow([Cell.Of(line.Draft), Cell.Of(line.Who), Cell.Of(line.Entry.When), new([reporting.Say(line.Statement)]), Cell.Of(line.Extent), Cell.Of(line.Basis)]))],
            },
            .. Lines.Any(line => line.Entry is { Date: null, Earliest: not null } or { Date.Earliest: null }) ? [new Said("“On or after”: no day is told; it can not have been earlier than the draft itself. “On or before”, “in or before”: the day by which it was told.") { As = SaidAs.Remark, Under = [new("Derived: dates of the drafts.") { As = SaidAs.Remark }] }] : Array.Empty<Said>(),
            new Said("What the sides gave to one another is told with each draft: `travaux what-happened --drafts`.") { As = SaidAs.Remark, Under = [new("Derived: another part of the same answer.") { As = SaidAs.Remark }] },
            .. Reports.Select(entry => entry.Briefly(reporting, $"Reported of what is in {Telling.Listed(telling.Dossier.Find<Event>(entry.Id)!.Documents.Select(id => $"“{telling.Name(id)}”"))} · {entry.When}")),
            .. reporting.Gaps(telling.Gaps(Lines.SelectMany(line => line.Recipients.Append(line.Entry.Id)))).Select(gap => gap with { As = SaidAs.Detail, Label = "Not known" }),
        ],
    };

    /// <summary>Which paper it was: what the record says of papers that it may be one with, or that may be among it.</summary>
    private static IEnumerable<Statement> WhichDraft(Act act, Telling telling) => telling.Dossier.Find<Draft>(act.Draft) is not { } draft ? [] : draft.Relations
        // What a set may include is told where somebody says how many of it they saw.
        .Where(each => (each.Kind != DraftRelationKind.Includes || act.Extent.Length > 0) && each.Kind is DraftRelationKind.SameAs or DraftRelationKind.PartOf or DraftRelationKind.Includes)
        .Select(each => new Statement($"{(each.Kind == DraftRelationKind.SameAs ? "The same paper as" : each.Kind == DraftRelationKind.PartOf ? "One of" : "Among them")} “{telling.Name(each.To)}”{(each.Certainty is { } sure ? $", {Genealogy.Sure(sure)}" : "")}{Genealogy.WhoseReading(each)}.") { Items = [draft.Id, each.To], Cites = each.Cites, Derived = Genealogy.WhoseReading(each).Length > 0 ? "the papers compared by the editors" : "" })
        .Concat(draft is { Note.Length: > 0, DraftKind: DraftKind.TreatyDraftSet } && act.Extent.Length > 0 ? [new Statement(Telling.Sentence(draft.Note)) { Items = [draft.Id], Cites = draft.Cites }] : [])
        .Concat(draft.Accounts.Where(account => account.Of == "date").Select(account => new Statement(Telling.Sentence($"Dated {Telling.AccountValue(account)}{DraftTelling.Per(account.By, telling)}; {(draft.DateStatus.Length > 0 ? $"{DateWords.English(draft.Date!)} is {draft.DateStatus}" : $"else {DateWords.English(draft.Date!)}")}")) { Manner = Manner.Contested, Items = [draft.Id], Cites = account.Cites }));

    private static SharedDraft Line(ChronicleEntry entry, Act act, Telling telling)
    {
        var isPublic = act.ActKind is ActKind.Displayed or ActKind.Published or ActKind.Described;
        var recipients = act.ActKind == ActKind.Obtained ? act.By : act.To;
        var by = isPublic && act.By.Count > 0 ? $", by {telling.Who(act.By)}{(act.Meeting.Length > 0 ? $", at “{telling.Name(act.Meeting)}”" : "")}" : "";
        var who = $"{(recipients.Count > 0 ? telling.Who(recipients) : isPublic ? act.Meeting.Length > 0 ? "those who were there, and the public" : "the public" : "not told")}{by}";
        var basis = act.Basis.Length > 0 ? act.Basis : act.Per.Count > 0 ? $"according to {telling.Who(act.Per)}" : act.Status == ActStatus.Claimed ? $"claimed by {telling.Teller(act.Cites)}" : "reported";
        return new(entry, telling.Name(act.Draft), who, act.Extent.Length > 0 ? act.Extent : "not told", basis, [.. recipients.Select(each => each.Who)],
            new($"{Words.For(act.ActKind).Replace('-', ' ')}{(act.What.Length > 0 ? $": {Telling.Sentence(act.What)}" : "")}")
            {
                Manner = entry.Statement.Manner,
                Hedge = act.Hedge,
                Items = [act.Id],
                Cites = entry.Statement.Cites,
                Rivals = entry.Statement.Rivals,
                Details = [.. WhichDraft(act, telling)],
            });
    }
}

/// <summary>One time that a draft is said to have reached somebody.</summary>
/// <param name="Entry">The act, with its date.</param>
/// <param name="Draft">The draft.</param>
/// <param name="Who">Who came to see or hold it.</param>
/// <param name="Extent">How much of it, or how many.</param>
/// <param name="Basis">On what that rests.</param>
/// <param name="Recipients">The ids of those who came to see or hold it.</param>
/// <param name="Statement">The act in a few words, with what is known and not known of it.</param>
public sealed record SharedDraft(ChronicleEntry Entry, string Draft, string Who, string Extent, string Basis, Sequence<string> Recipients, Statement Statement);
