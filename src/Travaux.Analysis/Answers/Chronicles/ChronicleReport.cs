using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>Lays an account out as a report, and as a timeline.</summary>
internal static class ChronicleReport
{
    /// <summary>The parts asked for, in the order asked.</summary>
    public static Report Of(Lazy<Chronicle> chronicle, Lazy<Chronicle> whole, WhatHappenedQuery query, IEnumerable<AccountPart> parts, Telling telling)
    {
        var reporting = new Reporting(telling.Dossier);
        var sections = parts.SelectMany(part => Sections(part, chronicle, whole, query, telling, reporting)).ToList();
        var head = telling.Dossier.Head;
        return reporting.Report(WhatHappened.Format, $"{(head.ShortTitle.Length > 0 ? head.ShortTitle : head.Title)}: what happened", [.. Scope(chronicle, query, telling), .. Answered.Rests(telling.Dossier)], sections);
    }

    /// <summary>The dated entries as a timeline.</summary>
    public static Timeline Timeline(Chronicle chronicle, Dossier dossier) => new()
    {
        Title = dossier.Head.Title,
        About = dossier.Head.About,
        Eras = [.. dossier.All<Phase>().Select(phase => new TimelineEra(phase.Title, phase.Date?.Earliest, phase.Date?.Latest))],
        Entries = [.. chronicle.Entries.Where(entry => entry.Earliest is not null || entry.Latest is not null).Select(entry => new TimelineEntry
        {
            Id = entry.Id,
            Title = entry.Title,
            Text = entry.Statement.Text,
            When = entry.When,
            Group = LaneWords.Of(entry.Lane),
            Date = entry.Date,
            From = entry.Earliest,
            To = entry.Latest,
            Manner = entry.Statement.Manner,
        })],
    };

    private static IEnumerable<Section> Sections(AccountPart part, Lazy<Chronicle> chronicle, Lazy<Chronicle> whole, WhatHappenedQuery query, Telling telling, Reporting reporting) => part switch
    {
        AccountPart.Brief => Briefly(chronicle.Value, query, telling, reporting),
        AccountPart.Who => [MeetingRoster.Told(MeetingRoster.Of(chronicle.Value, telling), telling, reporting)],
        AccountPart.Meetings => [MeetingCount.Told(MeetingCount.Of(chronicle.Value, telling), telling, reporting)],
        AccountPart.Drafts => [Drawn(Genealogy.Of(chronicle.Value, telling), telling.Dossier), Genealogy.Of(chronicle.Value, telling).Told(reporting)],
        AccountPart.Acceptance => [AcceptanceOfTexts.Of(chronicle.Value, telling).Told(telling, reporting)],
        AccountPart.First => [FirstSpoken.Of(chronicle.Value, query, telling).Told(reporting), .. FirstSpoken.Besides(chronicle.Value, query, telling, reporting)],
        AccountPart.Holdings => [WhatTheRecordHolds.Of(chronicle.Value, telling).Told(reporting)],
        AccountPart.Sharing => [SharingLedger.Of(chronicle.Value, telling).Told(telling, reporting)],
        AccountPart.Channels => [ParallelChannels.Of(chronicle.Value, telling).Told(telling, reporting)],
        AccountPart.Statements => [SaidInPublic.Of(chronicle.Value, telling).Told(reporting)],
        AccountPart.Outline => [OutlineAgainstText.Of(chronicle.Value, telling).Told(reporting)],
        AccountPart.Front => [FrontDuringMeetings.Of(chronicle.Value, whole.Value, telling).Told(reporting)],
        AccountPart.End => [EndOfTalks.Of(whole.Value, telling).Told(telling, reporting)],
        AccountPart.Gaps => [WhatIsMissing.Of(chronicle.Value, query.IsEverything, telling).Told(telling, reporting)],
        AccountPart.Sources => [SourcesRestedOn.Of(telling).Told(telling, reporting)],
        AccountPart.Contradictions => [SourcesRestedOn.Of(telling).ToldContradictions(telling, reporting)],
        AccountPart.Inferred => [Inferences.Of(telling).Told(telling, reporting)],
        AccountPart.Copy => [CopiesHeld.Of(telling).Told(reporting)],
        _ => InOrder(chronicle.Value, query, telling, reporting),
    };

    private static Section Drawn(Genealogy genealogy, Dossier dossier) => new("genealogy", "Genealogy") { Parts = [new Figure(GenealogyDrawing.Of(genealogy, dossier))] };

    /// <summary>Above so many entries a drawing tells nothing: one of a part of the account does.</summary>
    private const int MostDrawn = 1_000;

    private static IEnumerable<Section> InOrder(Chronicle chronicle, WhatHappenedQuery query, Telling telling, Reporting reporting)
    {
        if (chronicle.Entries.Count == 0)
        {
            yield return Nothing(reporting);
        }
        if (chronicle.Entries.Count is > 1 and <= MostDrawn)
        {
            yield return new("timeline", "Timeline") { Parts = [new Figure(TimelineDrawing.Of(chronicle, telling.Dossier))] };
        }
        var before = BegunBefore(chronicle, query);
        var apart = before.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        bool IsOfIt(ChronicleEntry entry) => !apart.Contains(entry.Id) && !IsByADay(entry);
        var isOneDay = query.During is { IsDay: true };
        if (chronicle.Days.Count > 0 && isOneDay)
        {
            yield return WithinDays(chronicle, reporting);
        }
        foreach (var phase in chronicle.Phases.Select(telling.Dossier.Find<Phase>).OfType<Phase>())
        {
            if (chronicle.Of(phase.Id).Where(IsOfIt).ToList() is { Count: > 0 } entries)
            {
                yield return new(phase.Id, $"{phase.Title}{(phase.Date is null ? "" : $" ({DateWords.English(phase.Date)})")}") { Parts = [.. entries.Select(entry => entry.Said(reporting))] };
            }
        }
        if (chronicle.Entries.Where(entry => IsByADay(entry) && !apart.Contains(entry.Id)).ToList() is { Count: > 0 } byADay)
        {
            yield return new("by-a-day", ByADay) { Parts = [.. byADay.Select(entry => entry.Said(reporting))] };
        }
        if (before.Count > 0)
        {
            yield return new("begun-before", StillGoingOn) { Parts = [.. before.Select(entry => entry.Briefly(reporting))] };
        }
        if (chronicle.Of("").Where(IsOfIt).Where(entry => entry.Earliest is not null || entry.Latest is not null).ToList() is { Count: > 0 } outside)
        {
            yield return new("outside-phases", chronicle.Phases.Count > 0 ? "Outside every phase" : "In order") { Parts = [.. outside.Select(entry => entry.Said(reporting))] };
        }
        if (chronicle.Entries.Where(entry => entry is { Earliest: null, Latest: null }).ToList() is { Count: > 0 } undated)
        {
            yield return new("undated", "Without a date") { Parts = [.. undated.Select(entry => entry.Said(reporting))] };
        }
        if (chronicle.SaidLater.Count > 0)
        {
            yield return new("said-later", "Said of this time, not in it as far as is known") { Parts = [.. chronicle.SaidLater.Select(each => reporting.Say(each))] };
        }
        if (chronicle.Undated.Count > 0)
        {
            yield return new("undated", TooWide) { Parts = [.. chronicle.Undated.Select(entry => entry.Briefly(reporting))] };
        }
        if (chronicle.Days.Count > 0 && !isOneDay)
        {
            yield return WithinDays(chronicle, reporting);
        }
        if (chronicle.Contradictions.Count > 0)
        {
            yield return new("contradictions", "Dates that can not all be true") { Parts = [.. chronicle.Contradictions.Select(each => reporting.Say(each))] };
        }
        if (chronicle.Gaps.Count > 0)
        {
            yield return new("gaps-touching", "What is not known about this") { Parts = [.. reporting.Gaps(chronicle.Gaps).Select(gap => gap with { As = SaidAs.Detail })] };
        }
    }

    /// <summary>A line for each entry, phase by phase; where others tell it differently the line says so.</summary>
    private static IEnumerable<Section> Briefly(Chronicle chronicle, WhatHappenedQuery query, Telling telling, Reporting reporting)
    {
        var before = BegunBefore(chronicle, query);
        var apart = before.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var byADay = chronicle.Entries.Where(entry => !apart.Contains(entry.Id) && IsByADay(entry)).ToList();
        apart.UnionWith(byADay.Select(entry => entry.Id));
        var timed = chronicle.Entries.Where(entry => !apart.Contains(entry.Id) && (entry.Earliest is not null || entry.Latest is not null)).ToLookup(entry => entry is { PhaseIsDoubtful: true, IsOfOneDay: false, Phase.Length: > 0 });
        foreach (var phase in timed[false].GroupBy(entry => entry.Phase).Where(phase => phase.Any()))
        {
            var title = telling.Dossier.Find<Phase>(phase.Key) is { } named ? $"{named.Title}{(named.Date is null ? "" : $" ({DateWords.English(named.Date)})")}" : "Outside every phase";
            var days = phase.ToLookup(entry => entry.IsOfOneDay);
            yield return new($"brief-{(phase.Key.Length > 0 ? phase.Key : "outside")}", title)
            {
                Parts = [.. days[true].Select(entry => entry.Briefly(reporting))],
                // What has no one day has no place among days: in their order it would read as if it had.
                Sections = days[false].Any() ? [new($"brief-{(phase.Key.Length > 0 ? phase.Key : "outside")}-long", "On no one day: it went on, or its day is not told") { Parts = [.. days[false].Select(entry => entry.Briefly(reporting))] }] : [],
            };
        }
        if (timed[true].Any())
        {
            yield return new("brief-across", "Through more than one of these times, or in one of them that is not told") { Parts = [.. timed[true].Select(entry => entry.Briefly(reporting))] };
        }
        if (byADay.Count > 0)
        {
            yield return new("brief-by-a-day", ByADay) { Parts = [.. byADay.Select(entry => entry.Briefly(reporting))] };
        }
        if (before.Count > 0)
        {
            yield return new("brief-before", StillGoingOn) { Parts = [.. before.Select(entry => entry.Briefly(reporting))] };
        }
        if (chronicle.Entries.Where(entry => entry is { Earliest: null, Latest: null }).Concat(chronicle.Undated).ToList() is { Count: > 0 } undated)
        {
            yield return new("brief-undated", TooWide) { Parts = [.. undated.Select(entry => entry.Briefly(reporting))] };
        }
        if (chronicle.Days.Count > 0)
        {
            yield return new("brief-order", "Order within a day") { Parts = [reporting.Say(DayOrder.InShort(chronicle.Days))] };
        }
        if (chronicle.Gaps.Where(gap => telling.Dossier.Find<Gap>(gap)?.GapKind is GapKind.UnknownDate or GapKind.ImpreciseDate).ToList() is { Count: > 0 } gaps)
        {
            yield return new("brief-gaps", "Dates that are not known") { Parts = [.. reporting.Gaps([.. gaps]).Select(gap => gap with { As = SaidAs.Detail })] };
        }
        if (chronicle.Entries.Count == 0)
        {
            yield return Nothing(reporting);
        }
    }

    /// <summary>Of what is known only to have been by some day nobody knows in which phase it was.</summary>
    private static bool IsByADay(ChronicleEntry entry) => entry is { PhaseIsDoubtful: true, Date: null or { Earliest: null }, Latest: not null };

    private const string ByADay = "By a day that is told; in which of these times, or before them, is not";

    private const string StillGoingOn = "Begun before, or perhaps before: it may belong here, or still have gone on";

    /// <summary>Entries that may have been over before the dates that are asked: they stand apart, so that what certainly falls into them is read first.</summary>
    private static List<ChronicleEntry> BegunBefore(Chronicle chronicle, WhatHappenedQuery query) => query.During is not { Earliest: { } from } during ? []
        : [.. chronicle.Entries.Where(entry => (entry.Date is { IsUnknown: false } told ? told.SortKey : entry.Earliest) < from && (entry.Date is not { } date || DateRelations.During(date, during) != Holds.Certainly))];

    private const string TooWide = "Without a date, or with one too wide: it may or may not belong here";

    private static Section Nothing(Reporting reporting) => new("nothing", "Nothing in the record fits what was asked")
    {
        Parts = [reporting.Say(new("That is not to say that nothing of the kind happened: the record is what its sources tell.") { Manner = Manner.Unknown, Derived = "no entry fits" })],
    };

    private static Section WithinDays(Chronicle chronicle, Reporting reporting) => new("order-within-days", "Order within a day")
    {
        Parts =
        [
            reporting.Say(new("How far the record tells in what order the things of one day came:")
            {
                Items = [.. chronicle.Days.SelectMany(day => day.Entries)],
                Details = [.. chronicle.Days.Select(day => day.Statement)],
                Derived = "dates, hours and relations of the record, compared",
            }),
        ],
    };

    private static IEnumerable<string> Scope(Lazy<Chronicle> chronicle, WhatHappenedQuery query, Telling telling)
    {
        var asked = new[]
        {
            query.Actor.Length > 0 ? $"actor {telling.Name(query.Actor)}" : "",
            query.Person.Length > 0 ? $"person {telling.Name(query.Person)}" : "",
            query.Track.Length > 0 ? $"track {query.Track}" : "",
            query.Lane is { } lane ? $"lane {Words.For(lane)}" : "",
            query.Issue.Length > 0 ? $"issue {telling.Name(query.Issue)}" : "",
            query.Kind.Length > 0 ? $"kind {query.Kind}" : "",
            query.Text.Length > 0 ? $"words “{query.Text}”" : "",
            query.During is { } during ? $"{(query.AtLeast == Holds.Certainly ? "certainly" : "possibly")} during {DateWords.English(during)}" : "",
        }.Where(each => each.Length > 0).ToList();
        foreach (var line in Answered.Scope(telling.Dossier))
        {
            yield return line;
        }
        if (asked.Count > 0)
        {
            yield return $"Asked: {string.Join("; ", asked)}. {Reporting.Digits(chronicle.Value.Entries.Count)} of {Reporting.Digits(chronicle.Value.Whole)} entries.";
        }
    }
}

/// <summary>How an entry becomes a sentence of a report.</summary>
internal static class EntrySaid
{
    /// <summary>The sentence, labelled with its date and lane; what is known of the date stands under it.</summary>
    public static Said Said(this ChronicleEntry entry, Reporting reporting)
    {
        var said = reporting.Say(entry.Statement, $"{entry.When} · {LaneWords.Of(entry.Lane)}");
        var facts = new List<Fact> { new("id", entry.Id), new("kind", entry.Kind), new("title", entry.Title), new("lane", Words.For(entry.Lane)) };
        Add("track", entry.Track);
        Add("phase", entry.Phase);
        Add("date", entry.Date?.ToString() ?? "");
        Add("earliest", Day(entry.Earliest));
        Add("latest", Day(entry.Latest));
        return said with
        {
            Facts = [.. facts],
            Under = [.. entry.AboutDate.Length > 0 ? [new Said(Telling.Sentence(char.ToUpperInvariant(entry.AboutDate[0]) + entry.AboutDate[1..])) { As = SaidAs.Remark }] : Array.Empty<Said>(), .. said.Under],
        };

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                facts.Add(new(name, value));
            }
        }
    }

    /// <summary>The sentence alone, under the same label: what belongs to it is told where the entry is told whole.</summary>
    public static Said Briefly(this ChronicleEntry entry, Reporting reporting, string about = "") =>
        reporting.Say(entry.Statement with { Details = [], Rivals = [], Gaps = [], Cites = [.. entry.Statement.Cites.Concat(entry.OtherDateCites).Distinct()] }, about.Length > 0 ? about
            : $"{entry.WhenTold()} · {LaneWords.Of(entry.Lane)}{(entry.OtherDates.Count > 0 ? $" · dated elsewhere {string.Join("; ", entry.OtherDates)}" : "")}{(entry.SaidIsContested ? " · what is told of it is contested" : "")}{(entry.Statement.Rivals.Count > entry.OtherDates.Count ? $" · told differently by {(entry.OtherTellers.Length > 0 ? entry.OtherTellers : "others")}" : "")}");

    /// <summary>When it was, with how that is known where the record says so.</summary>
    public static string WhenTold(this ChronicleEntry entry) => $"{entry.When}{(entry.DateStatus is { Length: > 0 } and not "not known" ? $" ({entry.DateStatus.TrimEnd('.')})" : "")}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
