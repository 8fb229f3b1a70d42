using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;
using DatedItem = Travaux.Record.Dossiers.DatedItem;

namespace Travaux.Analysis.Search;

/// <summary>Finds the items of a dossier that a query asks for.</summary>
/// <remarks>
/// <para>
/// Every term holds certainly, possibly or not: a date that is not known well may lie before another or not. All of several terms hold
/// as the least of them does, any as the most, and "not" turns certain into no; what may be stays what may be.
/// </para>
/// </remarks>
public sealed class Searcher
{
    private static readonly HashSet<string> Doing = new(StringComparer.Ordinal)
    {
        "by", "of", "from", "party", "drafted-by", "held-by", "annotated-by", "wanted-by", "carried-by", "actors", "attended-by", "convened-by", "hosts", "proponents", "co-sponsors", "who", "head",
    };

    private readonly Dossier _dossier;
    private readonly Naming _names;
    private readonly Func<Item, Lane?> _lane;
    private readonly Dictionary<Item, ItemText> _texts = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    private Searcher(Dossier dossier, Func<Item, Lane?> lane) => (_dossier, _lane, _names) = (dossier, lane, new(dossier));

    /// <summary>Finds what is asked.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="lane">The lane of an item in the account of the dossier.</param>
    /// <param name="problem">Where a value is none of its field's: one sentence with its column, and what was perhaps meant.</param>
    /// <returns>The items in the order of the dossier, each with how sure it is, and the items that the query names.</returns>
    public static (Sequence<Hit> Hits, Sequence<string> Named) Find(Dossier dossier, SearchQuery query, Func<Item, Lane?> lane, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(query);
        var searcher = new Searcher(dossier, lane);
        try
        {
            var holds = searcher.Compile(query.Term);
            problem = null;
            return ([.. dossier.Items.Where(item => item is not DossierHead).Select(item => new Hit(item, holds(item))).Where(hit => hit.Holds != Holds.No)], [.. searcher._named]);
        }
        catch (UnknownValueException unknown)
        {
            problem = unknown.Message;
            return ([], []);
        }
    }

    private Func<Item, Holds> Compile(SearchTerm term)
    {
        switch (term)
        {
            case SearchTerm.All all:
                var every = all.Of.Select(Compile).ToList();
                return item => every.Aggregate(Holds.Certainly, (least, holds) => least == Holds.No ? least : Least(least, holds(item)));
            case SearchTerm.Any any:
                var some = any.Of.Select(Compile).ToList();
                return item => some.Aggregate(Holds.No, (most, holds) => most == Holds.Certainly ? most : Most(most, holds(item)));
            case SearchTerm.Not not:
                var inner = Compile(not.Of);
                return item => inner(item) switch { Holds.No => Holds.Certainly, Holds.Certainly => Holds.No, _ => Holds.Possibly };
            case SearchTerm.Words words:
                var asked = ItemText.Words(words.Text);
                var sounds = asked.Length == 1 && !words.GoesOn && _names.Find(words.Text).Count > 0 ? asked.Select(Romanised.Of).ToArray() : [];
                return asked.Length == 0 ? _ => Holds.No : item => Sure(TextOf(item).Holds(asked, sounds, words.GoesOn));
            case SearchTerm.Field field:
                return Compile(field);
            default:
                throw new System.Diagnostics.UnreachableException($"No such term: {term.GetType().Name}");
        }
    }

    private Func<Item, Holds> Compile(SearchTerm.Field field) => field.Name switch
    {
        "kind" => Kind(OneOf(field, [.. ItemKind.All.Where(kind => !kind.IsSingle).Select(kind => kind.Name)])),
        "by" => Doers(Items(field, Kinds.Actor, Kinds.Person, Kinds.Delegation, Kinds.Source)),
        "about" => Referring(Items(field)),
        "source" => Citing(Items(field, Kinds.Source)),
        "issue" => Issues(Items(field, Kinds.Issue)),
        "on" => Dated(field, (date, asked) => DateRelations.During(date, asked) == Holds.Certainly ? Holds.Certainly : DateRelations.Overlaps(date, asked) == Holds.No ? Holds.No : Holds.Possibly),
        "during" => Dated(field, (date, asked) => DateRelations.During(date, asked)),
        "before" => Dated(field, (date, asked) => asked.Earliest is { } day ? DateRelations.Before(date, EdtfDate.OfDay(day)) : Holds.No),
        "after" => Dated(field, (date, asked) => asked.Latest is { } day ? DateRelations.After(date, EdtfDate.OfDay(day)) : Holds.No),
        "origin" => Origin(OneOf(field, [.. _dossier.Head.Origins.Select(origin => origin.Id)])),
        "track" => Track(OneOf(field, [.. _dossier.Head.Tracks.Select(track => track.Id)])),
        "lane" => InLane(Words.Find<Lane>(OneOf(field, Words.All<Lane>()))!.Value),
        "hedge" => item => Sure(item.Hedge.Length > 0 && Folding.Contains(item.Hedge, field.Value.TrimEnd('*'))),
        "status" => Status(OneOf(field, [.. Statuses()])),
        "act" => Act(Words.Find<ActKind>(OneOf(field, Words.All<ActKind>()))!.Value),
        "anonymous" => OneOf(field, ["yes", "no"]) == "yes" ? item => Sure(IsAnonymous(item)) : item => Sure(!IsAnonymous(item)),
        "id" => field.Value.EndsWith('*') ? item => Sure(item.Id.StartsWith(field.Value[..^1], StringComparison.Ordinal)) : Id(field),
        _ => Having(OneOf(field, [.. ItemKind.All.SelectMany(kind => kind.Shape.Fields).Select(each => each.Name).Append("gap").Distinct(StringComparer.Ordinal)])),
    };

    private static Func<Item, Holds> Kind(string kind) => item => Sure(item.Kind == kind);

    private static Func<Item, Holds> Act(ActKind kind) => item => Sure(item is Act act && act.ActKind == kind);

    private static Func<Item, Holds> Origin(string origin) => item => Sure(item.Origin == origin);

    private Func<Item, Holds> Id(SearchTerm.Field field)
    {
        if (_dossier[field.Value] is null)
        {
            throw Unknown(field, _dossier.Items.Select(item => item.Id));
        }
        _named.Add(field.Value);
        return item => Sure(item.Id == field.Value);
    }

    private Func<Item, Holds> Doers(HashSet<string> who)
    {
        var teams = _dossier.All<Delegation>().Where(team => who.Contains(team.Of)).Select(team => team.Id);
        HashSet<string> all = [.. who, .. teams];
        return item => Sure(ItemKind.References(item).Any(reference => all.Contains(reference.Id) && !reference.Path.Contains("cites", StringComparison.Ordinal) && Doing.Contains(reference.Path.Split('.', '[')[0])));
    }

    private static Func<Item, Holds> Referring(HashSet<string> about) =>
        item => Sure(ItemKind.References(item).Any(reference => about.Contains(reference.Id) && !reference.Path.Contains("cites", StringComparison.Ordinal)));

    private static Func<Item, Holds> Citing(HashSet<string> sources) =>
        item => Sure(sources.Contains(item.Id) || item.Cites.Any(cite => sources.Contains(cite.Source) || cite.Under.Any(sources.Contains)) || (item is Source source && source.Via.Any(sources.Contains)));

    private Func<Item, Holds> Issues(HashSet<string> issues)
    {
        HashSet<string> all = [.. issues, .. _dossier.All<Issue>().Where(issue => issues.Contains(issue.PartOf)).Select(issue => issue.Id)];
        return item => Sure(all.Contains(item.Id) || ItemKind.References(item).Any(reference => all.Contains(reference.Id) && !reference.Path.Contains("cites", StringComparison.Ordinal)));
    }

    private Func<Item, Holds> Dated(SearchTerm.Field field, Func<EdtfDate, EdtfDate, Holds> relation)
    {
        if (!EdtfDate.TryParse(field.Value, out var asked, out var problem))
        {
            throw new UnknownValueException($"Column {Digits(field.Column)}: '{field.Name}:' wants a date such as 2022-03-29 or 2022-04, not '{field.Value}'. {problem}");
        }
        return item => item switch
        {
            DatedItem { Date: { IsUnknown: false } date } => relation(date, asked),
            Act { Meeting.Length: > 0 } act when _dossier.Find<Meeting>(act.Meeting)?.Date is { } date => relation(date, asked),
            _ => Holds.No,
        };
    }

    private Func<Item, Holds> Track(string track) => item => Sure(item switch
    {
        Meeting meeting => meeting.Track == track,
        Act act => _dossier.Find<Meeting>(act.Meeting)?.Track == track,
        Event each => _dossier.Find<Meeting>(each.Meeting)?.Track == track,
        Message message => _dossier.Find<Meeting>(message.Meeting)?.Track == track,
        _ => false,
    });

    private Func<Item, Holds> InLane(Lane lane) => item => Sure(_lane(item) == lane);

    private static Func<Item, Holds> Status(string status) => item => Sure(StatusOf(item) == status);

    private IEnumerable<string> Statuses() => _dossier.Items.Select(StatusOf).Where(status => status.Length > 0)
        .Concat(Words.All<ClaimStatus>()).Concat(Words.All<MeetingStatus>()).Concat(Words.All<EventStatus>()).Concat(Words.All<ActStatus>()).Distinct(StringComparer.Ordinal);

    private static string StatusOf(Item item)
    {
        var status = "";
        ItemKind.Walk(item, (path, _, value) => status = path == "status" ? value.ToString() ?? "" : status);
        return status;
    }

    private bool IsAnonymous(Item item) => item switch
    {
        Source source => source.Anonymous,
        Person { Unnamed: not null } or Actor { Unnamed: not null } => true,
        Claim claim => claim.By.Any(by => _dossier[by.Who] is Person { Unnamed: not null }) || RestsOnAnonymous(claim),
        _ => RestsOnAnonymous(item),
    };

    private bool RestsOnAnonymous(Item item) => item.Cites.Any(cite => cite.Under.Append(cite.Source).Any(id => _dossier.Find<Source>(id) is { Anonymous: true }));

    private Func<Item, Holds> Having(string field)
    {
        if (field == "gap")
        {
            var touched = _dossier.All<Gap>().SelectMany(gap => gap.About).Concat(_dossier.All<Event>().Where(each => each.Gaps.Count > 0).Select(each => each.Id)).ToHashSet(StringComparer.Ordinal);
            return item => Sure(touched.Contains(item.Id));
        }
        return item =>
        {
            var has = false;
            ItemKind.Walk(item, (path, _, value) => has |= path.Split('.', '[')[0] == field && value is not false);
            return Sure(has);
        };
    }

    private HashSet<string> Items(SearchTerm.Field field, params string[] kinds)
    {
        var found = _names.Find(field.Value, kinds);
        if (found.Count == 0)
        {
            var near = _names.Nearest(field.Value, kinds);
            throw new UnknownValueException($"Column {Digits(field.Column)}: '{field.Name}:' finds nobody and nothing called '{field.Value}'.{(near is null ? "" : $" Did you mean '{near}'?")}");
        }
        _named.UnionWith(found);
        return [.. found];
    }

    private static string OneOf(SearchTerm.Field field, IReadOnlyList<string> known) => known.Contains(field.Value) ? field.Value : throw Unknown(field, known);

    private static UnknownValueException Unknown(SearchTerm.Field field, IEnumerable<string> known)
    {
        var words = known.ToList();
        var near = Nearest.To(field.Value, words);
        var meant = near is not null ? $" Did you mean '{near}'?" : words.Count is > 0 and < 40 ? $" It knows {string.Join(", ", words)}." : "";
        return new($"Column {Digits(field.Column)}: '{field.Name}:' knows no '{field.Value}'.{meant}");
    }

    private ItemText TextOf(Item item)
    {
        if (!_texts.TryGetValue(item, out var text))
        {
            _texts.Add(item, text = new(item));
        }
        return text;
    }

    private static Holds Sure(bool holds) => holds ? Holds.Certainly : Holds.No;

    private static Holds Least(Holds one, Holds other) => one < other ? one : other;

    private static Holds Most(Holds one, Holds other) => one > other ? one : other;

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed class UnknownValueException(string message) : Exception(message);
}

/// <summary>An item that a query finds.</summary>
/// <param name="Item">The item.</param>
/// <param name="Holds">Whether it certainly is what is asked, or possibly, as far as dates are known.</param>
public sealed record Hit(Item Item, Holds Holds);
