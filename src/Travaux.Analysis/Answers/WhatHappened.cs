using Travaux.Analysis.Answers.Chronicles;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Drawings;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers;

/// <summary>What happened: the account in order, whole or a part of it.</summary>
public static class WhatHappened
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.what-happened/1";

    /// <summary>The account of a dossier, as far as it is asked for.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    /// <param name="query">What is asked; everything where nothing is.</param>
    public static Chronicle Of(Dossier dossier, WhatHappenedQuery? query = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        query ??= WhatHappenedQuery.Everything;
        var telling = new Telling(dossier);
        var whole = Chronicle.Of(telling);
        return query.IsEverything ? whole : Picked(whole, query, telling);
    }

    /// <summary>Parts of the answer as a report, in the order asked.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    /// <param name="query">What is asked; everything where nothing is.</param>
    /// <param name="parts">The parts; the chronicle where none is named.</param>
    public static Report Tell(Dossier dossier, WhatHappenedQuery? query = null, params IReadOnlyList<AccountPart> parts)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(parts);
        query ??= WhatHappenedQuery.Everything;
        var telling = new Telling(dossier);
        // A part that tells of sources or claims needs no account in order, and in a large record that is a good part of the work.
        var whole = new Lazy<Chronicle>(() => Chronicle.Of(telling));
        var chronicle = query.IsEverything ? whole : new(() => Picked(whole.Value, query, telling));
        return ChronicleReport.Of(chronicle, whole, query, parts.Count > 0 ? parts : [AccountPart.Chronicle], telling);
    }

    /// <summary>The account as a timeline, as far as it is asked for.</summary>
    public static Timeline Timeline(Dossier dossier, WhatHappenedQuery? query = null) => ChronicleReport.Timeline(Of(dossier, query), dossier);

    /// <summary>The account as a drawing, as far as it is asked for.</summary>
    public static Drawing Draw(Dossier dossier, WhatHappenedQuery? query = null) => TimelineDrawing.Of(Of(dossier, query), dossier);

    /// <summary>The genealogy of the drafts as a drawing, as far as it is asked for.</summary>
    public static Drawing DrawDrafts(Dossier dossier, WhatHappenedQuery? query = null) => GenealogyDrawing.Of(Genealogy.Of(Of(dossier, query), new Telling(dossier)), dossier);

    private static Chronicle Picked(Chronicle whole, WhatHappenedQuery query, Telling telling)
    {
        var picks = new EntryFilter(query, telling.Dossier);
        var dated = whole.Entries.Where(picks.IsAbout).ToList();
        var entries = dated.Where(entry => picks.IsInTime(entry) && !picks.IsTooWide(entry)).ToList();
        var ids = entries.SelectMany(entry => entry.Folded.Prepend(entry.Id)).ToHashSet(StringComparer.Ordinal);
        var named = new[] { query.Actor, query.Person, query.Issue }.Where(id => id.Length > 0);
        return whole with
        {
            Entries = [.. entries],
            Days = [.. whole.Days.Where(day => day.Entries.Any(ids.Contains))],
            Contradictions = [.. whole.Contradictions.Where(each => each.Items.Any(ids.Contains))],
            Gaps = telling.Gaps(ids.Concat(named)),
            SaidLater = query is { During: { } during, Lane: null, Track.Length: 0, Kind.Length: 0, Text.Length: 0, Actor.Length: 0, Person.Length: 0, Issue.Length: 0 } ? [.. SaidOf(during, query.AtLeast, ids, telling)] : [],
            Undated = query.IsDated ? [.. dated.Where(entry => (query.During is { } when && !picks.IsInTime(entry) && IsDatedElsewhere(entry, when, telling))
                || (!IsToldFromMemory(entry, telling) && (entry is { Earliest: null, Latest: null } ? !entry.IsPlanned || query.AtLeast != Holds.Certainly : picks.IsInTime(entry) ? picks.IsTooWide(entry) : picks.MayBeInTime(entry))))] : [],
        };
    }

    /// <summary>Whether an entry is what somebody said who looked back, as every source of it does: it was said at the time of none of them.</summary>
    private static bool IsToldFromMemory(ChronicleEntry entry, Telling telling) => telling.Dossier[entry.Id] is Claim { Cites.Count: > 0 } claim
        && claim.Cites.All(cite => telling.Dossier.Find<Source>(cite.Under.Count > 0 ? cite.Under[^1] : cite.Source) is { Retrospective: true });

    /// <summary>Whether somebody dates a thing to a time to which the record does not.</summary>
    private static bool IsDatedElsewhere(ChronicleEntry entry, EdtfDate during, Telling telling) => telling.Dossier[entry.Id] is { } item
        && item.Accounts.Any(account => account.Of == "date" && EdtfDate.TryParse(account.Says, out var date, out _) && DateRelations.Overlaps(date, during) != Holds.No);

    /// <summary>Claims that refer to a time and are told in no entry of it.</summary>
    private static IEnumerable<Statement> SaidOf(EdtfDate during, Holds atLeast, HashSet<string> told, Telling telling)
    {
        // Of how it ended whatever is said belongs to the time of the end, whenever it was said.
        bool IsOfTheEnd(Claim claim) => telling.Dossier.Head.EndedWith is { Length: > 0 } end && told.Contains(end) && claim.About.Contains(end) && !(claim.RefersTo is null && claim.Date?.Latest < during.Earliest);
        return telling.Dossier.All<Claim>()
        .Where(claim => !told.Contains(claim.Id) && (IsOfTheEnd(claim) || claim.RefersTo is { } time && (atLeast == Holds.Certainly ? DateRelations.During(time, during) == Holds.Certainly : DateRelations.Overlaps(time, during) != Holds.No)))
        .Select(claim => telling.Of(claim) with { Rivals = telling.Against(claim), Gaps = [], Details = claim.RefersTo is null ? claim.Date is { IsUnknown: false } day ? [new Statement($"Told {DateWords.English(day)}.") { Items = [claim.Id], Cites = claim.Cites }] : [] : [new Statement($"Told {(claim.Date is { } said ? $"{DateWords.English(said)} " : "")}of {DateWords.English(claim.RefersTo!)}.") { Items = [claim.Id], Cites = claim.Cites }] });
    }
}

/// <summary>Whether an entry is what is asked for.</summary>
internal sealed class EntryFilter
{
    private readonly WhatHappenedQuery _query;
    private readonly HashSet<string>? _actor;
    private readonly HashSet<string>? _person;
    private readonly HashSet<string>? _issue;

    public EntryFilter(WhatHappenedQuery query, Dossier dossier)
    {
        _query = query;
        _actor = query.Actor.Length > 0 ? Standing(query.Actor, dossier) : null;
        _person = query.Person.Length > 0 ? Teams(query.Person, dossier) : null;
        _issue = query.Issue.Length > 0 ? [query.Issue, .. dossier.All<Issue>().Where(issue => issue.PartOf == query.Issue).Select(issue => issue.Id)] : null;
    }

    /// <summary>All that is asked but the dates.</summary>
    public bool IsAbout(ChronicleEntry entry) =>
        (_query.Lane is not { } lane || entry.Lane == lane)
        && (_query.Track.Length == 0 || entry.Track == _query.Track)
        && (_query.Kind.Length == 0 || entry.Kind == _query.Kind)
        && (_actor is null || entry.Names.Any(_actor.Contains) || _actor.Contains(entry.Id))
        && (_person is null || entry.Names.Any(_person.Contains))
        && (_issue is null || entry.Names.Any(_issue.Contains))
        && (_query.Text.Length == 0 || Words(entry.Statement).Prepend(entry.Title).Any(text => Search.Folding.Contains(text, _query.Text)));

    /// <summary>Whether an entry may be of the dates that are asked, where only what certainly is was asked for.</summary>
    public bool MayBeInTime(ChronicleEntry entry) => _query.AtLeast == Holds.Certainly && IsInTime(entry, Holds.Possibly)
        && _query.During is { } during && !(entry.Earliest > during.Latest) && !(entry.Latest < during.Earliest);

    /// <summary>The dates that are asked.</summary>
    public bool IsInTime(ChronicleEntry entry) => IsInTime(entry, _query.AtLeast);

    private bool IsInTime(ChronicleEntry entry, Holds atLeast) => _query.During is not { } during || (entry, atLeast) switch
    {
        ({ Earliest: null, Latest: null }, _) => false,
        ({ Date: { } date }, Holds.Certainly) => DateRelations.During(date, during) == Holds.Certainly,
        ({ Date: { } date }, _) => DateRelations.Overlaps(date, during) != Holds.No,
        var (undated, least) => (during.Earliest is not { } from || undated.Latest is not { } to || to >= from)
            && (during.Latest is not { } until || undated.Earliest is not { } since || since <= until) && least != Holds.Certainly,
    };

    /// <summary>Whether all that is known of when an entry was is a first or a last day outside the dates that are asked: "in or before 2024" of a day in 2022.</summary>
    public bool IsTooWide(ChronicleEntry entry) => _query.During is { } during && (entry.Earliest, entry.Latest) switch
    {
        (null, { } last) => during.Latest is { } until && last > until,
        ({ } first, null) => during.Earliest is { } from && first < from,
        _ => false,
    };

    /// <summary>An actor with those who stand for it: delegations, office-holders, members of both.</summary>
    private static HashSet<string> Standing(string actor, Dossier dossier)
    {
        var teams = dossier.All<Delegation>().Where(team => team.Of == actor || team.Id == actor).ToList();
        return
        [
            actor,
            .. teams.Select(team => team.Id),
            .. teams.SelectMany(team => team.Members).Where(member => !member.Uncertain).Select(member => member.Who),
            .. dossier.All<Person>().Where(person => person.Side == actor || person.Offices.Any(office => office.Of == actor)).Select(person => person.Id),
        ];
    }

    private static HashSet<string> Teams(string person, Dossier dossier) =>
        [person, .. dossier.All<Delegation>().Where(team => team.Head == person || team.Members.Any(member => member.Who == person && !member.Uncertain)).Select(team => team.Id)];

    private static IEnumerable<string> Words(Statement statement) => statement.Details.Concat(statement.Rivals).SelectMany(Words).Prepend(statement.Text);
}
