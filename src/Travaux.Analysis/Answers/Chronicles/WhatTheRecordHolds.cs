using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>What the record holds, in short: its sources, meetings, texts, the end, who explains it. Of an earlier day it is what could be known then.</summary>
/// <param name="Lines">A line for each matter, with what it is about ahead of it.</param>
public sealed record WhatTheRecordHolds(Sequence<(string About, Statement Statement)> Lines)
{
    internal static WhatTheRecordHolds Of(Chronicle chronicle, Telling telling) => new([.. Told(chronicle, telling)]);

    internal Section Told(Reporting reporting) => new("holdings", "What the record holds")
    {
        Parts = [.. Lines.Select(line => reporting.Say(line.Statement, line.About))],
    };

    /// <summary>How many of the sources were not public themselves, and could be known through others only.</summary>
    private static string Beneath(List<Source> sources) => sources.Count(source => source.Access is SourceAccess.Private or SourceAccess.PrivateCopy or SourceAccess.Restricted) is > 0 and var beneath
        ? $". Of these {Reporting.Digits(beneath)} {(beneath == 1 ? "is" : "are")} private papers or talks, known through others only" : "";

    /// <summary>The option by which another command answers as of the same day.</summary>
    private static string Then(Dossier dossier) => dossier.KnownOn is { } on ? $" --known-at {on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}" : "";

    /// <summary>Up to so many gaps are told one by one.</summary>
    private const int MostGaps = 50;

    /// <summary>Up to so many claims are told one by one.</summary>
    private const int MostClaims = 200;

    /// <summary>Up to so many events are told one by one.</summary>
    private const int MostEvents = 100;

    /// <summary>When a meeting was, and whether that it was is only reported.</summary>
    private static string MeetingIn(ChronicleEntry entry, Dossier dossier)
    {
        string[] facts = [entry.Date is null ? "" : entry.WhenTold(), dossier.Find<Meeting>(entry.Id) is { Status: MeetingStatus.Reported } ? "by report" : ""];
        return string.Join(", ", facts.Where(fact => fact.Length > 0)) is { Length: > 0 } told ? $" ({told})" : "";
    }

    /// <summary>A claim; that it is an inference is said too where another mark stands on it.</summary>
    private static Statement Told(Claim claim, Telling telling) => Inferences.Marked(claim, telling.Of(claim) with { Gaps = [], Rivals = [] });

    /// <summary>What a text is called besides, and how long it is.</summary>
    private static IEnumerable<Statement> Known(Draft draft, Telling telling)
    {
        string[] facts =
        [
            .. draft.OtherNames.Select(name => $"“{name.Value}”{(name.By.Count > 0 ? $", as {telling.Who(name.By)} called it" : "")}"),
            draft.Pages is { } pages ? Reporting.Counted(pages, "page", "pages") : "",
            draft.Articles is { } articles ? Reporting.Counted(articles, "article", "articles") : "",
            draft.Bracketed ? "words of it stand in brackets" : "",
            draft.AnnotatedBy.Count > 0 ? $"with notes of {telling.Who(draft.AnnotatedBy)}" : "",
        ];
        return facts.Any(fact => fact.Length > 0) ? [new(Telling.Sentence($"Known of it: {string.Join("; ", facts.Where(fact => fact.Length > 0))}")) { Manner = Manners.Of(draft), Items = [draft.Id], Cites = [.. draft.Cites.Concat(draft.OtherNames.SelectMany(name => name.Cites)).Distinct()] }] : [];
    }

    /// <summary>What fell away with the sources of which nobody knows the day, by kind.</summary>
    private static string Besides(Dossier dossier) => dossier.LeftOutWithThem.Count == 0 ? "" : $" ({string.Join(", ", dossier.LeftOutWithThem.Select(each => Reporting.Counted(each.Count, Spoken(each.Kind), $"{Spoken(each.Kind)}s")))})";

    private static string Spoken(string kind) => kind == Kinds.Provision ? "clause" : kind.Replace('-', ' ');

    private const string Counted = "counted in the record";

    /// <summary>When an act was done; where nobody says so, that the bounds are those of its text.</summary>
    private static string WhenDone(ChronicleEntry act, Dossier dossier) => $"{act.WhenTold()}{(dossier.Find<Act>(act.Id) is { Date: null, When.Count: 0 } && act.DateStatus is null or "" or "not known" && (act.Earliest ?? act.Latest) is not null ? " (its day is not told: by the date of the text)" : "")}";

    private static IEnumerable<(string About, Statement Statement)> Told(Chronicle chronicle, Telling telling)
    {
        var dossier = telling.Dossier;
        // What the editors know is no source that was public on a day.
        var sources = dossier.All<Source>().Where(source => source.SourceKind != SourceKind.GeneralKnowledge).ToList();
        yield return ("Sources", new(Telling.Sentence($"{Reporting.Digits(sources.Count)}: {string.Join("; ", sources.GroupBy(source => source.SourceKind).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => $"{Words.For(group.Key).Replace('-', ' ')} {Reporting.Digits(group.Count())}"))}{Beneath(sources)}")) { Items = [.. sources.Select(source => source.Id)], Derived = Counted });
        if (dossier.OfUnknownDay.Count > 0)
        {
            yield return ("Left out", new($"It is not known on which day {(dossier.OfUnknownDay.Count == 1 ? "one source" : $"{Reporting.Digits(dossier.OfUnknownDay.Count)} sources")} became public, and so {(dossier.OfUnknownDay.Count == 1 ? "it is" : "they are")} left out, with what rests on {(dossier.OfUnknownDay.Count == 1 ? "it" : "them")} alone, or else on sources of a later day{Besides(dossier)}: {string.Join("; ", dossier.OfUnknownDay.Select(source => new Footnotes(new Dossier([.. dossier.Items, source])).Source(source.Id)))}.") { Manner = Manner.Unknown, Derived = Counted });
        }
        if (dossier.ActsOfAnySource > 0)
        {
            yield return ("Left out too", new($"{Reporting.Counted(dossier.ActsOfAnySource, "act", "acts")} of which one or more of several sources tell, and it is not told which: some of these were public by then, and so it can not be said whether {(dossier.ActsOfAnySource == 1 ? "it was" : "they were")} known.") { Manner = Manner.Unknown, Derived = Counted });
        }
        var claims = dossier.All<Claim>();
        yield return ("Claims", new(Telling.Sentence($"{Reporting.Digits(claims.Count)}{(claims.Count > 0 ? $", of which{(dossier.KnownOn is null ? "" : ", by the marks of today,")} {Reporting.Digits(claims.Count(claim => Manners.Of(claim) == Manner.Contested))} are contested and {Reporting.Digits(claims.Count(Inferences.IsInference))} are inference, conjecture or prediction" : "")}{(claims.Count > MostClaims ? $": `travaux find kind:claim{Then(dossier)}`" : "")}"))
        {
            Items = [.. claims.Select(claim => claim.Id)],
            Details = claims.Count <= MostClaims ? [.. claims.Select(claim => Told(claim, telling))] : [],
            Derived = Counted,
        });
        foreach (var meetings in chronicle.Entries.Where(entry => entry.Kind == Kinds.Meeting).GroupBy(entry => entry.IsPlanned).OrderBy(group => group.Key))
        {
            yield return (meetings.Key ? "Meetings planned" : "Meetings", new(Telling.Sentence($"{Reporting.Digits(meetings.Count())}: {string.Join("; ", meetings.Select(entry => $"{entry.Title}{MeetingIn(entry, dossier)}"))}"))
            {
                Manner = meetings.Key ? Manner.Planned : Manner.Reported,
                Items = [.. meetings.Select(entry => entry.Id)],
                Rivals = [.. meetings.SelectMany(entry => entry.Statement.Rivals)],
                Cites = [.. meetings.SelectMany(entry => entry.Statement.Cites).Distinct()],
            });
        }
        if (dossier.MeetingsToldLater > 0)
        {
            yield return ("Meetings told later", new($"No source of that time in the record tells of {Reporting.Counted(dossier.MeetingsToldLater, "meeting", "meetings")} held by then; that is no sign that they were not known.") { Manner = Manner.Unknown, Derived = Counted });
        }
        if (chronicle.Entries.Count > 0)
        {
            yield return ("Entries in all", new($"{Reporting.Counted(chronicle.Entries.Count, "thing", "things")} that happened, were said or were planned: `travaux what-happened --brief{Then(dossier)}`.") { Items = [.. chronicle.Entries.Select(entry => entry.Id)], Derived = Counted });
        }
        if (chronicle.Entries.Where(entry => entry.Kind == Kinds.Event).ToList() is { Count: > 0 } events)
        {
            yield return ("Events", new($"{Reporting.Counted(events.Count, "event", "events")}{(events.Count > MostEvents ? "." : ":")}")
            {
                Items = [.. events.Select(entry => entry.Id)],
                Details = events.Count <= MostEvents ? [.. events.Select(entry => new Statement(Telling.Sentence($"{(entry.When.Length > 0 ? $"{entry.WhenTold()}: " : "")}{entry.Title}")) { Manner = entry.Statement.Manner, Hedge = entry.Statement.Hedge, Items = [entry.Id], Cites = entry.Statement.Cites, Rivals = entry.Statement.Rivals })] : [],
                Derived = Counted,
            });
        }
        if (dossier.EventsToldLater > 0)
        {
            yield return ("Events told later", new($"No source of that time in the record tells of {Reporting.Counted(dossier.EventsToldLater, "event", "events")} that had happened by then, as later sources tell, beside what stands with a meeting or a text; that is no sign that they were not known.") { Manner = Manner.Unknown, Derived = Counted });
        }
        foreach (var entry in chronicle.Entries.Where(entry => entry.Kind == Kinds.Draft))
        {
            yield return ($"{(dossier.Find<Draft>(entry.Id) is { DraftKind: DraftKind.Demands } ? "Demands" : "Text")} · {entry.WhenTold()}", entry.Statement with { Details = [.. entry.Statement.Details.Where(told => told.Items is [var only] && dossier[only] is Event), .. Known(dossier.Find<Draft>(entry.Id)!, telling), .. dossier.Find<Draft>(entry.Id)!.Relations.Where(each => each.Kind == DraftRelationKind.SameAs).Select(each => new Statement($"{char.ToUpperInvariant(Genealogy.Sure(each.Certainty)[0])}{Genealogy.Sure(each.Certainty)[1..]} the same paper as “{telling.Name(each.To)}”{Genealogy.WhoseReading(each)}.") { Items = [entry.Id, each.To], Cites = each.Cites, Derived = each.Cites.Count > 0 ? "" : "the papers compared by the editors" })], Gaps = [], Derived = "" });
        }
        bool IsOfStanding(ChronicleEntry entry) => dossier.Find<Act>(entry.Id) is { } done && (Closeness.ActGrades.Grade(done.ActKind) is not null || Closeness.ActGrades.IsAgainst(done.ActKind));
        foreach (var act in chronicle.Entries.Where(IsOfStanding))
        {
            yield return ($"Standing of a text · {WhenDone(act, dossier)}", act.Statement with { Details = [], Gaps = [] });
        }
        foreach (var act in chronicle.Entries.Where(entry => !IsOfStanding(entry) && dossier.Find<Act>(entry.Id) is not null))
        {
            yield return ($"What was done with a text · {WhenDone(act, dossier)}", act.Statement with { Details = [], Gaps = [] });
        }
        foreach (var of in dossier.All<DraftProvision>().GroupBy(provision => provision.Draft, StringComparer.Ordinal))
        {
            yield return ($"Clauses told of “{telling.Name(of.Key)}”", new(Telling.Sentence($"{Reporting.Digits(of.Count())} recorded as such; claims can tell of more: {string.Join("; ", of.Select(provision => ClauseTelling.Of(provision, telling)))}")) { Items = [.. of.Select(provision => provision.Id)], Cites = [.. of.SelectMany(provision => provision.Cites).Distinct()] });
        }
        if (dossier.All<Position>().Where(position => position.Basis != PositionBasis.Compiler).GroupBy(position => position.Party, StringComparer.Ordinal).ToList() is { Count: > 0 } positions)
        {
            yield return ("Positions", new(Telling.Sentence(string.Join("; ", positions.Select(of => $"{telling.Name(of.Key)} {Reporting.Digits(of.Count())}, on {Telling.Listed(of.Select(position => telling.Name(position.Issue)).Distinct(StringComparer.Ordinal))}"))))
            {
                Items = [.. positions.SelectMany(of => of).Select(position => position.Id)],
                Details = [.. positions.SelectMany(of => of).Select(position => new Statement(Telling.Sentence(TermsRestedOn.TermIn(position, telling, isAlone: true))) { Manner = Manners.Of(position), Items = [position.Id], Cites = position.Cites })],
                Derived = Counted,
            });
        }
        if (AcceptanceOfTexts.SaidOfAgreement(telling) is { Count: > 0 } said)
        {
            yield return ("Said of how near agreement was", new($"{Reporting.Counted(said.Count, "claim", "claims")}:") { Items = [.. said.SelectMany(each => each.Items)], Details = [.. said], Derived = Counted });
        }
        foreach (var end in EndOfTalks.Of(chronicle, telling).Ends)
        {
            yield return ($"The end · {end.When}", end.Statement with { Details = [], Gaps = [] });
        }
        var explanations = dossier.All<Explanation>().Where(explanation => explanation.HeldBy.Count > 0).ToList();
        yield return ("Explanations of the end", explanations.Count == 0
            ? new("None is recorded.") { Manner = Manner.Unknown, Derived = Counted }
            : new Statement($"{Reporting.Digits(explanations.Count(each => each.PartOf.Length == 0))}, each held by somebody{(explanations.Exists(each => each.PartOf.Length > 0) ? $"; {Reporting.Digits(explanations.Count(each => each.PartOf.Length > 0))} more are parts of one of them" : "")}:")
            {
                Items = [.. explanations.Select(each => each.Id)],
                Derived = Counted,
                Details = [.. explanations.Select(each => new Statement(Telling.Sentence($"{each.Heading} (held by {telling.Who(each.HeldBy)}{(each.PartOf.Length > 0 ? $"; a part of “{telling.Name(each.PartOf)}”" : "")}{string.Concat(each.Verdicts.Select(verdict => $"; {Endings.EndingReport.Verdict(verdict.Judgement).ToLowerInvariant()} by {Endings.EndingReport.Assessor(verdict.By, telling)}"))})")) { Manner = Manners.Of(each), Items = [each.Id], Cites = each.Cites })],
            });
        if (dossier.All<Gap>() is { Count: > 0 } gaps)
        {
            yield return ("Gaps", new($"{Reporting.Counted(gaps.Count, "thing is", "things are")} known not to be known: `travaux what-happened --gaps{Then(dossier)}`.")
            {
                Items = [.. gaps.Select(gap => gap.Id)],
                Details = gaps.Count <= MostGaps ? [.. gaps.Select(gap => new Statement(gap.Text) { Manner = Manner.Unknown, Items = [gap.Id], Cites = gap.Cites })] : [],
                Derived = Counted,
            });
        }
    }
}
