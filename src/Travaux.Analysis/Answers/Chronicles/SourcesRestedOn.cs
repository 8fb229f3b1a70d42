using Travaux.Analysis.Corroboration;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>What rests on one source, on anonymous ones, on later memory; what contradicts what.</summary>
/// <param name="Single">Claims that come to us from one source alone.</param>
/// <param name="Anonymous">Claims, meetings, texts and acts that rest on people who are not named; that such a report came out does not.</param>
/// <param name="LaterMemory">Claims that rest on memory, told long after.</param>
/// <param name="Contradictions">Claims that can not hold together, and sources that contradict themselves.</param>
public sealed record SourcesRestedOn(Sequence<RestingOnOne> Single, Sequence<Statement> Anonymous, Sequence<Statement> LaterMemory, Sequence<Statement> Contradictions)
{
    internal static SourcesRestedOn Of(Telling telling)
    {
        var dossier = telling.Dossier;
        var corroborator = new Corroborator(dossier);
        var attested = new Attested(dossier);
        var claims = dossier.All<Claim>().AsParallel().AsOrdered().Select(claim => (Claim: claim, Support: corroborator.Of(claim))).ToList();
        var folding = new Folding(dossier);
        var happenings = dossier.Items.Where(item => item is (Meeting or Draft or Event or Act { RestsOnAnyOfItsSources: false }) && Manners.Of(item) != Manner.Planned && !folding.IsFolded(item.Id)).Select(item => (Item: item, Support: corroborator.Of(item, attested.MattersOf(item)))).ToList();
        var resting = new Resting(dossier);
        var differing = happenings.Where(each => each.Support.IsSingle && corroborator.Of(each.Item, attested.InAll(each.Item)).Independent > 1).ToList();
        var single = claims.Select(each => (Item: (Item)each.Claim, each.Support)).Concat(happenings.Except(differing)).Where(each => each.Support.IsSingle).ToList();
        return new(
            [.. single.GroupBy(each => each.Support.Origins[0].Key, StringComparer.Ordinal).OrderByDescending(group => group.Count(each => each.Item is Claim)).Select(group => new RestingOnOne(
                OriginIn(group.First().Support.Origins[0], telling) + (group.All(each => each.Item.Cites.All(cite => cite.UnderStatus == ChainStatus.Inferred && cite.Under.Count > 0)) ? ", as is inferred" : ""), [.. group.Select(each => each.Item).OfType<Claim>()], [.. group.Select(each => each.Item).Where(item => item is not Claim)]))],
            [
                .. claims.Where(each => each.Support.IsAnonymous || IsAnonymous(each.Claim, telling)).Select(each => telling.Of(each.Claim)),
                .. happenings.Where(each => each.Item is not Event && resting.Only(each.Item, SourceClass.Anonymous)).Select(each => ChronicleEntries.Tell(each.Item, telling)!.Statement with { Details = [], Rivals = [], Gaps = [] }),
            ],
            [.. claims.Where(each => each.Claim.ClaimKind == ClaimKind.Recollection || (each.Support.IsRetrospective && IsOfWhatWas(each.Claim))).AsParallel().AsOrdered().Select(each => Distant(each.Claim, telling))],
            [.. new Quarrels(telling, corroborator).All()])
        {
            Supported = [.. claims.Select(each => SupportedBy(each.Claim, telling)).OfType<Statement>()],
            Terms = [.. new TermsRestedOn(telling, corroborator).All()],
            ThingsThrough = TermsRestedOn.Through(happenings.Select(each => attested.For(each.Item)), "things", telling),
            Folded = dossier.Items.Count(item => item is Event && folding.IsFolded(item.Id)),
            Planned = dossier.Items.Count(item => item is Meeting or Draft or Event or Act && Manners.Of(item) == Manner.Planned && !folding.IsFolded(item.Id)),
            Happenings = happenings.Count,
            OfSome = [.. dossier.All<Act>().Where(act => act.RestsOnAnyOfItsSources).Select(act => new Statement(Telling.Sentence($"Beside these, on one or more of several sources, which is not told: {ChronicleEntries.Tell(act, telling)!.Title.TrimEnd('.')}: {telling.Teller(act.Cites)}")) { Manner = Manners.Of(act), Items = [act.Id], Cites = act.Cites })],
            Several = [.. happenings.Where(each => each.Support.Independent > 1 && Manners.Of(each.Item) != Manner.Planned).Select(each => ToldOf(each.Item, each.Support, attested.For(each.Item), telling))],
            Differing = [.. differing.Select(each => ToldOf(each.Item, each.Support, attested.For(each.Item), telling, $"; differently by {Others(each.Item, each.Support, attested, telling)}"))],
        };
    }

    /// <summary>Meetings, texts, acts and events that rest on more than one source.</summary>
    public Sequence<Statement> Several { get; init; }

    /// <summary>Acts of which it is not told which of the sources that are cited say so; they are counted nowhere else.</summary>
    public Sequence<Statement> OfSome { get; init; }

    /// <summary>Those that rest on one source, while others tell them differently.</summary>
    public Sequence<Statement> Differing { get; init; }

    /// <summary>Claims to which the editors bring claims of others in support: a claim is one speaker's, and rests on no other.</summary>
    public Sequence<Statement> Supported { get; init; }

    /// <summary>Positions and clauses: how many rest on one source, which on people who are not named.</summary>
    public Sequence<Statement> Terms { get; init; }

    /// <summary>How many meetings, texts, acts and events there are.</summary>
    public int Happenings { get; init; }

    /// <summary>How many of them reach the record through one source, in words; empty for none.</summary>
    public string ThingsThrough { get; init; } = "";

    /// <summary>How many events are not counted, because they are told with the meeting, the text or the act whose own they are.</summary>
    public int Folded { get; init; }

    /// <summary>How many meetings, texts, acts and events are not counted, because they were only planned.</summary>
    public int Planned { get; init; }

    internal Section Told(Telling telling, Reporting reporting) => new("sources", "On what the record rests")
    {
        Parts = [reporting.Say(InShort(telling)), reporting.Say(HappeningsInShort(telling)), .. OfSome.Concat(Terms).Select(each => reporting.Say(each)), .. PeopleWithoutNames.Told(telling).Select(each => reporting.Say(each)), .. reporting.Gaps(Unnamed(telling)).Select(gap => gap with { As = SaidAs.Detail })],
        Sections =
        [
            Of("sources-anonymous", "On people who are not named", Anonymous, "Nothing rests on people who are not named alone.", reporting),
            Of("sources-several", "On more than one source", Several, "No meeting, text, act or event rests on more than one source.", reporting),
            .. Supported.Count == 0 ? Array.Empty<Section>() : [Of("sources-supported", "Claims to which the editors bring claims of others in support", Supported, "", reporting)],
            .. Differing.Count == 0 ? Array.Empty<Section>() : [Of("sources-differing", "On one source, and told differently by others", Differing, "", reporting)],
            Of("sources-later", "On memory, told later", LaterMemory, "No claim rests on later memory.", reporting),
            .. Single.Count == 0
                ? [Of("sources-single", "On one source alone", [], "No claim rests on one source alone.", reporting)]
                : Single.Select((one, i) => new Section($"sources-single-{Reporting.Digits(i + 1)}", $"On one source alone: {one.Whose}, {Reporting.Counted(one.Claims.Count, "claim", "claims")}")
                {
                    Parts = [.. one.Happenings.Count > 0 ? [reporting.Say(Happening(one, telling))] : Array.Empty<Said>(), .. one.Claims.AsParallel().AsOrdered().Select(claim => telling.Of(claim) with { Gaps = [] }).AsSequential().Select(each => reporting.Say(each))],
                }),
        ],
    };

    /// <summary>How many claims rest on what.</summary>
    private Statement InShort(Telling telling)
    {
        var all = telling.Dossier.All<Claim>();
        var single = Single.Sum(one => one.Claims.Count);
        return new($"{(single == all.Count ? $"Each of {Reporting.Counted(all.Count, "claim", "claims")} rests" : $"Of {Reporting.Counted(all.Count, "claim", "claims")} {Reporting.Digits(single)} rest")} on one source alone{Most(Single.Select(one => (one.Whose, one.Claims.Count)))}; {CountOf(telling, claim => !IsOfUnnamedHolders(claim, telling) && !IsInferredFromThem(claim))} rest on people who are not named, {CountOf(telling, IsInferredFromThem)} more do so as is inferred, {CountOf(telling, claim => IsOfUnnamedHolders(claim, telling) && !IsInferredFromThem(claim))} tell what people who are not named hold{Beside(all, telling)}; {Reporting.Digits(LaterMemory.Count)} rest on memory, told later (what somebody judges or infers is not counted there). A claim is what one says: to {Reporting.Digits(Supported.Count)} the editors bring claims of others in support.{TermsRestedOn.Through(all.Select(claim => claim.Cites), "claims", telling)}")
        {
            Items = [.. all.Select(claim => claim.Id)],
            Derived = "copies, relays and speakers that are one counted once",
        };
    }

    /// <summary>How many claims people without names share with others who are named, whose claims they are counted as.</summary>
    private static string Beside(IEnumerable<Claim> claims, Telling telling)
    {
        bool IsUnnamed(Attribution by) => (telling.Dossier.Find<Person>(by.Who)?.Unnamed ?? telling.Dossier.Find<Actor>(by.Who)?.Unnamed) is not null;
        var number = claims.Count(claim => claim.By.Any(IsUnnamed) && !claim.By.All(IsUnnamed));
        return number == 0 ? "" : $"; in {Reporting.Digits(number)}, counted as of the one who is named, people without names say so too";
    }

    /// <summary>How many of the claims on people who are not named are of a sort.</summary>
    private string CountOf(Telling telling, Func<Claim, bool> isOfIt) => Anonymous.Count(each => each.Items.Any(id => telling.Dossier[id] is Claim claim && isOfIt(claim))) is > 0 and var number ? Reporting.Digits(number) : "none";

    /// <summary>What is not known of the people who are not named.</summary>
    private static Sequence<string> Unnamed(Telling telling) => telling.Gaps(telling.Dossier.Items.Where(item => item is Person { Unnamed: not null } or Actor { Unnamed: not null }).Select(item => item.Id));

    private static Statement? SupportedBy(Claim claim, Telling telling)
    {
        var own = claim.By.Select(by => by.Who).ToHashSet(StringComparer.Ordinal);
        var others = telling.Links.Supporting(claim.Id).Where(other => !other.By.Any(by => own.Contains(by.Who))).ToList();
        return others.Count == 0 ? null : telling.Of(claim) with { Gaps = [], Rivals = telling.Against(claim), Details = [.. others.Select(other => telling.Of(other) with { Gaps = [], Rivals = [], Text = $"In support, as the editors hold: {telling.Of(other).Text}" })] };
    }

    private int OnUnnamed(Telling telling) => Anonymous.Count(each => !each.Items.Any(id => telling.Dossier[id] is Claim));

    private string NotCounted()
    {
        string[] left =
        [
            Folded > 0 ? $"{Reporting.Counted(Folded, "event", "events")} told with the meeting, text or act to which {(Folded == 1 ? "it belongs" : "they belong")}" : "",
            Planned > 0 ? $"{Reporting.Digits(Planned)} only planned" : "",
        ];
        return left.Any(each => each.Length > 0) ? $" Not counted: {string.Join("; ", left.Where(each => each.Length > 0))}." : "";
    }

    private Statement HappeningsInShort(Telling telling) => new($"Of {Reporting.Counted(Happenings, "meeting, text, act or event", "meetings, texts, acts and events")} {Reporting.Digits(Single.Sum(one => one.Happenings.Count))} rest on one source alone{Most(Single.Where(one => one.Happenings.Count > 0).OrderByDescending(one => one.Happenings.Count).Select(one => (one.Whose, one.Happenings.Count)))}; {Reporting.Digits(Differing.Count)} on one, while others tell them differently; {Reporting.Digits(Several.Count)} on more than one. Of all these {(OnUnnamed(telling) is > 0 and var unnamed ? Reporting.Digits(unnamed) : "none")} {(OnUnnamed(telling) > 1 ? "rest" : "rests")} on people who are not named alone.{ThingsThrough}{NotCounted()}")
    {
        Items = [.. Differing.SelectMany(each => each.Items), .. Single.SelectMany(one => one.Happenings.Select(item => item.Id)), .. Several.SelectMany(each => each.Items)],
        Derived = "copies, relays and speakers that are one counted once; of a text also what people call it and what was done to it; a source cited for a denial left out",
    };

    /// <summary>What stands behind a thing; where all of it is read in one source, that is said.</summary>
    private static Statement ToldOf(Item item, Support support, Sequence<Citation> cites, Telling telling, string differently = "")
    {
        return new(Telling.Sentence($"{ChronicleEntries.Tell(item, telling)?.Title.TrimEnd('.') ?? telling.Name(item.Id)}: {Behind(support, cites, telling)}{differently}"))
        {
            Manner = Manners.Of(item),
            Hedge = item.Hedge,
            Items = [item.Id],
            Rivals = telling.Rivals(item),
            Cites = [.. cites.Concat(differently.Length > 0 ? item.Cites.Concat(item.Accounts.SelectMany(account => account.Cites)) : []).Distinct()],
        };
    }

    /// <summary>Whose words stand behind a thing, and whether all were read in one source.</summary>
    internal static string Behind(Support support, Sequence<Citation> cites, Telling telling)
    {
        var read = cites.Select(cite => cite.Source).Distinct(StringComparer.Ordinal).ToList();
        var through = read.Count == 1 && support.Origins.Count > 1 ? $"; {(support.Independent == 2 ? "two, both" : $"{Reporting.Digits(support.Independent)}, all")} through {telling.Name(read[0])}" : "";
        return Telling.Listed(support.Origins.Select(origin => OriginIn(origin, telling))) + through;
    }

    /// <summary>Who gives the rival accounts of a thing, and who denies it; whoever speaks in the source cited where nobody is named.</summary>
    private static string Others(Item item, Support support, Attested attested, Telling telling)
    {
        var denying = attested.InAll(item).Except(attested.For(item)).Except(item.Accounts.SelectMany(account => account.Cites));
        var themselves = support.Origins.Select(origin => OriginIn(origin, telling)).ToHashSet(StringComparer.Ordinal);
        return Telling.Listed(item.Accounts.Select(account => account.By.Count > 0 ? telling.Who(account.By) + (telling.IsGeneralKnowledge(account.Cites) ? " (from general knowledge, not checked)" : "") : telling.Teller(account.Cites)).Append(telling.Teller(denying))
            .Where(who => who.Length > 0 && !themselves.Contains(who)).Distinct(StringComparer.Ordinal));
    }

    /// <summary>What happened by one source's word alone; what was only planned is left to the account of it.</summary>
    private static Statement Happening(RestingOnOne one, Telling telling) => new("Meetings, texts, acts and events on it alone:")
    {
        Items = [.. one.Happenings.Select(item => item.Id)],
        Derived = "their citations, followed to where each begins",
        Details = [.. one.Happenings.Where(item => Manners.Of(item) != Manner.Planned).Select(item => new Statement(Telling.Sentence(Called(item, telling))) { Manner = Manners.Of(item), Hedge = Caution(item), Items = [item.Id], Cites = item.Cites })],
    };

    private static string Called(Item item, Telling telling) => ChronicleEntries.Tell(item, telling)?.Title.TrimEnd('.') ?? telling.Name(item.Id);

    /// <summary>The caution of the source, and that of an act which somebody only inferred.</summary>
    private static string Caution(Item item) => item.Hedge.Length > 0 ? item.Hedge : item is Act act && Manners.IsInferred(act) ? act.Basis : "";

    private static string Most(IEnumerable<(string Whose, int Count)> groups)
    {
        var all = groups.ToList();
        return all.Count == 0 ? "" : $" ({string.Join("; ", all.Take(MostNamed).Select(each => $"{each.Whose} {Reporting.Digits(each.Count)}"))}{(all.Count > MostNamed ? $"; others {Reporting.Digits(all.Skip(MostNamed).Sum(each => each.Count))}" : "")})";
    }

    private const int MostNamed = 5;

    /// <summary>The contradictions alone, each as a pair.</summary>
    internal Section ToldContradictions(Telling telling, Reporting reporting)
    {
        var inWays = Contradictions.Where(each => each.Text.EndsWith(Quarrels.InSeveralWays, StringComparison.Ordinal)).ToList();
        var all = Contradictions.Except(inWays).ToList();
        var withThemselves = all.Where(IsOfOneSpeaker).ToList();
        return new("contradiction-pairs", "What contradicts what")
        {
            Parts =
            [
                all.Count == 0 ? reporting.Say(new("No contradiction is recorded.") { Derived = "counted in the record" })
                : reporting.Say(new($"{Reporting.Digits(all.Count)} pairs and sets of accounts are recorded that can not all hold, or not wholly: in {Reporting.Digits(withThemselves.Count)} a speaker or a source is at odds with itself, in {Reporting.Digits(all.Count - withThemselves.Count)} others with one another. One matter can stand in several.") { Items = [.. all.SelectMany(each => each.Items).Distinct()], Derived = "counted in the record" }),
            ],
            Sections =
            [
                .. withThemselves.Count == 0 ? Array.Empty<Section>() : [Of("contradiction-selves", "At odds with themselves", [.. withThemselves], "", reporting)],
                .. inWays.Count == 0 ? Array.Empty<Section>() : [Of("contradiction-ways", "Told in more than one way by one speaker; whether they exclude one another is not decided", [.. inWays], "", reporting)],
                .. Checked(telling) is { Count: > 0 } checks ? [Of("contradiction-checks", "Checked by the editors", checks, "", reporting)] : Array.Empty<Section>(),
                .. withThemselves.Count == all.Count ? Array.Empty<Section>() : [Of("contradiction-others", "At odds with one another", [.. all.Where(each => !IsOfOneSpeaker(each))], "", reporting)],
            ],
        };
    }

    /// <summary>Claims that the editors checked against the record, with what they found.</summary>
    private static Sequence<Statement> Checked(Telling telling) => [.. telling.Dossier.All<Claim>().Where(claim => claim.Check.Length > 0).Select(claim => telling.Of(claim) with
    {
        Rivals = [],
        Details = [new Statement(Telling.Sentence(char.ToUpperInvariant(claim.Check[0]) + claim.Check[1..])) { Items = [claim.Id], Derived = "a check by the editors" }],
    })];

    /// <summary>Whether all rival accounts of a contradiction are one speaker's, or come from one source.</summary>
    private static bool IsOfOneSpeaker(Statement contradiction) => contradiction.Text.EndsWith(Quarrels.SameSpeaker, StringComparison.Ordinal) || contradiction.Text.EndsWith(Quarrels.SameSource, StringComparison.Ordinal);

    private static Section Of(string anchor, string title, Sequence<Statement> statements, string none, Reporting reporting) => new(anchor, title)
    {
        Parts = [.. statements.Count == 0 ? [reporting.Say(new(none) { Derived = "counted in the record" })] : statements.Select(each => reporting.Say(each))],
    };

    /// <summary>Who or what an origin is.</summary>
    internal static string OriginIn(Origin origin, Telling telling) => origin.Speakers.Count > 0 ? telling.Names(origin.Speakers) : telling.Names(origin.Sources);

    /// <summary>Whether that a claim rests on those whom it cites is an inference.</summary>
    private static bool IsInferredFromThem(Claim claim) => claim.Cites.All(cite => cite.UnderStatus == ChainStatus.Inferred && cite.Under.Count > 0);

    /// <summary>Whether a claim is told as the view of people who are not named, by a source that is: that they hold it rests on that source.</summary>
    private static bool IsOfUnnamedHolders(Claim claim, Telling telling) => !claim.Basis.Contains("anonymous", StringComparison.OrdinalIgnoreCase)
        && claim.By.All(by => (telling.Dossier.Find<Person>(by.Who)?.Unnamed ?? telling.Dossier.Find<Actor>(by.Who)?.Unnamed) is { Identity: WithheldIdentity.NotGiven })
        && !claim.Cites.Any(cite => cite.Under.Append(cite.Source).Any(id => telling.Dossier.Find<Source>(id) is { Anonymous: true } or { Sealed: not null }));

    private static bool IsAnonymous(Claim claim, Telling telling) =>
        claim.Basis.Contains("anonymous", StringComparison.OrdinalIgnoreCase)
        || (claim.By.Count > 0 && claim.By.All(by => telling.Dossier[by.Who] is Person { Unnamed: not null } or Actor { Unnamed: not null }))
        || claim.Cites.Any(cite => cite.Under.Append(cite.Source).Any(id => telling.Dossier.Find<Source>(id) is { Anonymous: true }));

    /// <summary>Whether a claim tells of what was, or was not, so that it can rest on memory: a judgement, a word on another's words does not.</summary>
    private static bool IsOfWhatWas(Claim claim) => claim.ClaimKind is ClaimKind.ReportedFact or ClaimKind.Recollection or ClaimKind.Denial or ClaimKind.PublicPosition or ClaimKind.StatedMotive or ClaimKind.Impression or ClaimKind.Prediction;

    private static Statement Distant(Claim claim, Telling telling)
    {
        var dated = claim.About.Where(id => id != telling.Dossier.Head.EndedWith).Select(id => telling.Dossier[id]).OfType<Record.Dossiers.DatedItem>().Where(item => !item.DateStatus.Contains("editors", StringComparison.OrdinalIgnoreCase)).FirstOrDefault(item => item.Date is not null);
        var about = claim.RefersTo ?? dated?.Date;
        var doubt = claim.RefersTo is null && dated is { DateStatus: { Length: > 0 } status } ? $" ({status.TrimEnd('.')})" : "";
        var said = claim.Date ?? claim.Cites.Select(cite => telling.Dossier.Find<Source>(cite.Under.Count > 0 ? cite.Under[^1] : cite.Source)?.Date).FirstOrDefault(date => date is not null);
        var told = telling.Of(claim);
        return about is { Earliest: { } then } && said is { Earliest: { } later } && later > then
            ? told with { Details = [new Statement(IsReport(claim, telling) ? $"Published {DateWords.English(said)}, of {DateWords.English(about)}{doubt}; on which day it was told is not recorded." : $"Told {DateWords.English(said)} of {DateWords.English(about)}{doubt}: {Later(about.Latest ?? then, later)} later.") { Items = [claim.Id], Cites = claim.Cites }] }
            : said is { IsUnknown: false } ? told with { Details = [new Statement($"{(IsReport(claim, telling) ? "Published" : "Told")} {DateWords.English(said)}{(about is { IsUnknown: false } ? $" of {DateWords.English(about)}{doubt}; how much later is not known" : "; of which day it tells is not recorded apart")}.") { Items = [claim.Id], Cites = claim.Cites }] } : told;
    }

    /// <summary>Whether all that dates the telling is the day of a report, on which it need not have been told.</summary>
    private static bool IsReport(Claim claim, Telling telling) => claim.Cites.All(cite => telling.Dossier.Find<Source>(cite.Under.Count > 0 ? cite.Under[^1] : cite.Source) is { SourceKind: SourceKind.PressReport or SourceKind.PressSet } report && (claim.Date is null || claim.Date == report.Date));

    private static string Later(DateOnly then, DateOnly told)
    {
        var days = told.DayNumber - then.DayNumber;
        var months = ((told.Year - then.Year) * 12) + told.Month - then.Month - (told.Day < then.Day ? 1 : 0);
        return days < 60 ? $"at least {Reporting.Counted(Math.Max(days, 0), "day", "days")}" : $"at least {Reporting.Counted(months, "month", "months")}";
    }
}

/// <summary>What rests on one source alone.</summary>
/// <param name="Whose">Who speaks in it, or what it is.</param>
/// <param name="Claims">The claims, in the order of the dossier.</param>
/// <param name="Happenings">The meetings, drafts, acts and events, in the order of the dossier.</param>
public sealed record RestingOnOne(string Whose, Sequence<Claim> Claims, Sequence<Item> Happenings);
