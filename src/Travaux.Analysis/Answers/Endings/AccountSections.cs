using Travaux.Analysis.Corroboration;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;
using Travaux.Record.Time;
using DossierItem = Travaux.Record.Dossiers.DatedItem;

namespace Travaux.Analysis.Answers.Endings;

/// <summary>Lays out one account: who holds it, what is brought for and against it, in what order things came.</summary>
internal sealed class AccountSections(EndingAnswer answer, Telling telling, Reporting reporting)
{
    /// <summary>An account with its parts.</summary>
    public Section Of(EndingAccount account)
    {
        var id = account.Explanation.Id;
        IEnumerable<Section> sections =
        [
            Evidence(account, Bearing.For, "Brought for it"),
            Evidence(account, Bearing.Against, "Brought against it"),
            Evidence(account, Bearing.Mixed, "Speaks for it in one respect, against it in another"),
            Evidence(account, Bearing.NotApplicable, "Looked at, and found to have no bearing"),
            new($"{id}-also", "Said for or against it, and not brought as evidence") { Parts = [.. account.AlsoSaid.Select(claim => reporting.Say(Item(claim)))] },
            new($"{id}-chronology", "In order of time") { Parts = [.. Chronology(account)] },
            .. account.Parts.Select(Of),
        ];
        return new(id, account.Explanation.Title) { Parts = [Head(account)], Sections = [.. sections.Where(section => section.Parts.Count + section.Sections.Count > 0)] };
    }

    /// <summary>An item as a statement, in the manner in which it is known.</summary>
    public Statement Item(string id) => telling.Dossier[id] switch
    {
        Claim claim => telling.Of(claim),
        { } item => new(Telling.Sentence(Title(item) + (item is DossierItem { Date: { IsUnknown: false } date } ? $" ({DateWords.English(date)})" : "")))
        {
            Manner = Manners.Of(item),
            Hedge = item.Hedge,
            Derived = item.Derived,
            Items = [id],
            Cites = item.Cites,
            Gaps = telling.Gaps([id]),
            Rivals = telling.Rivals(item),
        },
        null => new(id),
    };

    /// <summary>What to call an item in a line.</summary>
    private string Title(Item item) => item is Standing standing
        ? $"{telling.Name(standing.Side)}: {Words.For(standing.Status).Replace('-', ' ')}: “{telling.Name(standing.Provision).TrimEnd('.')}”"
        : telling.Name(item.Id).TrimEnd('.');

    /// <summary>How something bears, after "it speaks".</summary>
    public static string Bears(Bearing bearing) => bearing switch
    {
        Bearing.For => "for",
        Bearing.Against => "against",
        Bearing.Mixed => "both for and against",
        _ => "neither for nor against",
    };

    private Said Head(EndingAccount account)
    {
        var x = account.Explanation;
        var holders = x.HeldBy.Count > 0 ? telling.Who(x.HeldBy) : "somebody who is not recorded";
        var since = x.Since is { } date ? $"Held since: {DateWords.English(date)}."
            : account.FirstSaid is { } first ? $"Since when it is held is not recorded; what is brought for it was first said on or about: {DateWords.English(first)}."
            : "Since when it is held is not recorded.";
        return new(Telling.Sentence($"Held by {holders}: {x.Account}"))
        {
            Manner = Manner.Asserted,
            Hedge = x.Hedge,
            Items = [x.Id],
            Notes = reporting.Notes(x.Cites),
            Facts = [new("explanation", x.Id), new("kind-of-explanation", Words.For(x.ExplanationKind))],
            Under =
            [
                new($"Of its kind: {Kind(x.ExplanationKind)}.{(x.PartOf.Length > 0 ? $" A part of “{telling.Name(x.PartOf)}”." : "")}"),
                new(since) { Manner = x.Since is null ? Manner.Unknown : Manner.Reported },
                .. x.Mechanisms.Select(mechanism => new Said(Telling.Sentence($"How it is said to have worked: {mechanism.Text}")) { Manner = Manner.Asserted }),
                .. x.Verdicts.Select(Of),
                .. x.Interest.Length > 0 ? [new Said(Telling.Sentence($"Whose interest: {x.Interest}")) { As = SaidAs.Remark }] : Array.Empty<Said>(),
                .. account.OriginsFor.Count == 1 && account.Of(Bearing.For).Any() ? [new Said(Telling.Sentence($"All that is brought for it goes back to one origin: {Name(account.OriginsFor[0])}")) { As = SaidAs.Remark, Items = account.OriginsFor[0].Sources }] : Array.Empty<Said>(),
                .. reporting.Gaps(telling.Gaps([x.Id])),
                .. x.Note.Length > 0 ? [new Said(Telling.Sentence(x.Note)) { As = SaidAs.Remark }] : Array.Empty<Said>(),
            ],
        };
    }

    private Said Of(Verdict verdict) => new(Telling.Sentence(
        $"{EndingReport.Verdict(verdict.Judgement)} by {EndingReport.Assessor(verdict.By, telling)}{(verdict.Date is { } date ? $" ({DateWords.English(date)})" : "")}{(verdict.Concession.Length > 0 ? $". Granted by them all the same: {verdict.Concession.TrimEnd('.')}" : "")}"))
    {
        Notes = reporting.Notes(verdict.Cites),
    };

    private Section Evidence(EndingAccount account, Bearing bearing, string title) =>
        new($"{account.Explanation.Id}-{Words.For(bearing)}", title) { Parts = [.. account.Of(bearing).Select(Of)] };

    private Said Of(BearingItem each)
    {
        var said = reporting.Say(Item(each.Evidence.Ref));
        return said with
        {
            Under =
            [
                new(Telling.Sentence($"So assessed by {EndingReport.Assessor(each.Evidence.AssessedBy, telling)}{(each.Evidence.Note.Length > 0 ? $": {each.Evidence.Note.TrimEnd('.')}" : "")}")),
                .. RestsOn(each) is { Length: > 0 } rests ? [new Said($"{rests}.") { As = SaidAs.Remark }] : Array.Empty<Said>(),
                .. Grades(each),
                .. said.Under,
            ],
        };
    }

    private string RestsOn(BearingItem each) => string.Join("; ", new[]
    {
        each.Origins.Count == 1 ? $"one origin in this record: {Name(each.Origins[0])}" : $"{Reporting.Digits(each.Origins.Count)} independent origins",
        each.IsAnonymous ? "people who are not named" : "",
        each.IsLater ? "told only after the talks" : each.DaysLater is { } days and > 60 ? $"said {Reporting.Digits((int)Math.Round(days / 30.44))} months after what it speaks of" : "",
    }.Where(part => part.Length > 0));

    /// <summary>An origin by who speaks in it, else by its source.</summary>
    private string Name(Origin origin) => telling.Names(origin.Speakers.Count > 0 && !origin.IsCircular ? origin.Speakers : origin.Sources);

    /// <summary>Grades of the sources and of the claim, on two axes kept apart.</summary>
    private IEnumerable<Said> Grades(BearingItem each)
    {
        foreach (var (source, grade) in each.Origins.SelectMany(origin => origin.Sources).Select(telling.Dossier.Find<Source>).OfType<Source>().SelectMany(source => source.Grades.Select(grade => (source, grade))).Where(one => one.grade.Reliability is not null))
        {
            yield return new(Telling.Sentence($"Reliability of {telling.Name(source.Id)}: {grade.Reliability}, by {telling.Name(grade.By)}: {grade.Reason}")) { As = SaidAs.Remark };
        }
        foreach (var grade in (telling.Dossier.Find<Claim>(each.Evidence.Ref)?.Grades ?? []).Where(grade => grade.Credibility is not null))
        {
            yield return new(Telling.Sentence($"Credibility of what is said: {Reporting.Digits(grade.Credibility!.Value)}, by {telling.Name(grade.By)}: {grade.Reason}")) { As = SaidAs.Remark };
        }
    }

    private IEnumerable<Said> Chronology(EndingAccount account)
    {
        foreach (var each in account.Chronology)
        {
            var label = $"{DateWords.English(each.Date)}";
            yield return each.As switch
            {
                DatedAs.Said => reporting.Say(Item(each.Item) with { Gaps = [], Rivals = [] }, label) is var said ? said with { Text = $"It was said: {said.Text}" } : null!,
                DatedAs.Draft => new(Telling.Sentence($"Text: {telling.Name(each.Item)}")) { Label = label, Items = [each.Item], Manner = Manners.Of(telling.Dossier[each.Item]!) },
                _ => reporting.Say(new Statement(Telling.Sentence(Title(telling.Dossier[each.Item]!))) { Manner = Manners.Of(telling.Dossier[each.Item]!), Items = [each.Item], Cites = telling.Dossier[each.Item]!.Cites }, label),
            };
        }
        foreach (var order in account.Order)
        {
            yield return new($"{Order(order)} That order alone supports neither this account nor those against it.") { Items = [order.Item, order.Draft], Manner = Manner.Inferred, Under = [.. LastDraft()], Facts = [new("days-before-last-draft", Reporting.Digits(order.DaysBefore))] };
        }
    }

    private string Order(AgainstLastDraft order)
    {
        var days = Math.Abs(order.DaysBefore);
        var words = $"{Reporting.Digits(days)} {(days == 1 ? "day" : "days")}";
        var draft = $"the last draft on record, “{telling.Name(order.Draft)}”";
        return order.DaysBefore switch
        {
            > 0 => $"“{telling.Name(order.Item)}” came {words} before {draft}.",
            0 => $"“{telling.Name(order.Item)}” is of the same day as {draft}.",
            _ => $"“{telling.Name(order.Item)}” came {words} after {draft}.",
        };
    }

    /// <summary>Who says that the last draft was the last, and what conflicts with that.</summary>
    private IEnumerable<Said> LastDraft()
    {
        var last = telling.Dossier.Find<Draft>(answer.LastDraft);
        if (last is { LastExchangedPer.Count: > 0 })
        {
            yield return new($"That it was the last is said by {telling.Who(last.LastExchangedPer)}.") { Manner = Manner.Asserted, Items = [last.Id] };
        }
        foreach (var (draft, relation) in telling.Dossier.All<Draft>().SelectMany(draft => draft.Relations.Where(each => each.Kind == DraftRelationKind.Conflicts && each.To == answer.LastDraft).Select(each => (draft, each))))
        {
            yield return new(Telling.Sentence($"{telling.Name(draft.Id)}: {(relation.Details.Length > 0 ? relation.Details : "conflicts with that")}")) { As = SaidAs.Rival, Manner = Manner.Contested, Items = [draft.Id], Notes = reporting.Notes(relation.Cites.Count > 0 ? relation.Cites : draft.Cites) };
        }
    }

    private static string Kind(ExplanationKind kind) => kind switch
    {
        ExplanationKind.Monocausal => "one cause",
        ExplanationKind.MultiCausal => "several causes together",
        _ => "one of several causes",
    };
}
