using System.Collections.Frozen;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Record.Dossiers;

/// <summary>The whole record of one negotiation, as it stands: its items, by id and by kind.</summary>
/// <remarks>
/// <para>A value: what changes is another dossier. Items keep the order in which they were given.</para>
/// <para>Answers, search and exports only ever receive what <see cref="For(string, DateOnly)"/> returns.</para>
/// </remarks>
public sealed class Dossier
{
    private readonly FrozenDictionary<string, Item> _byId;
    private readonly Dictionary<Type, object> _byKind = [];
    private readonly Lazy<FrozenDictionary<string, Sequence<Item>>> _referring;

    /// <summary>A dossier of these items; of two with one id the first is kept.</summary>
    public Dossier(IEnumerable<Item> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var byId = new Dictionary<string, Item>(StringComparer.Ordinal);
        var kept = new List<Item>();
        foreach (var item in items)
        {
            if (byId.TryAdd(item.Id, item))
            {
                kept.Add(item);
            }
        }
        _byId = byId.ToFrozenDictionary(StringComparer.Ordinal);
        Items = [.. kept];
        Head = kept.OfType<DossierHead>().FirstOrDefault() ?? new DossierHead();
        _referring = new(Referring);
    }

    /// <summary>What the record is about; an empty one where the dossier has none.</summary>
    public DossierHead Head { get; }

    /// <summary>All items, in the order given.</summary>
    public Sequence<Item> Items { get; }

    /// <summary>The audience for which this dossier was made; empty for the custodians.</summary>
    public string Audience { get; private init; } = "";

    /// <summary>The day on which a reader of the public record could know what it holds; <see langword="null"/> where it holds what is known now.</summary>
    public DateOnly? KnownOn { get; private init; }

    /// <summary>The item of an id; <see langword="null"/> where there is none, or not for this audience.</summary>
    public Item? this[string id] => _byId.GetValueOrDefault(id);

    /// <summary>The item of an id, where it is of the kind wanted.</summary>
    public T? Find<T>(string id)
        where T : Item => _byId.GetValueOrDefault(id) as T;

    /// <summary>All items of a kind, in the order given.</summary>
    public Sequence<T> All<T>()
        where T : Item
    {
        lock (_byKind)
        {
            if (!_byKind.TryGetValue(typeof(T), out var items))
            {
                _byKind.Add(typeof(T), items = (Sequence<T>)[.. Items.OfType<T>()]);
            }
            return (Sequence<T>)items;
        }
    }

    /// <summary>The items that refer to an item, in the order given.</summary>
    public Sequence<Item> ReferringTo(string id) => _referring.Value.GetValueOrDefault(id);

    /// <summary>What to call an item in a sentence: its heading, or its id where there is no such item.</summary>
    public string NameOf(string id) => this[id]?.Heading ?? id;

    /// <summary>The dossier as an audience may see it, with every embargo still in force.</summary>
    /// <remarks><para>See <see cref="Audiences"/> for the rules.</para></remarks>
    /// <param name="audience">A list that the dossier defines; empty for the custodians, who see all.</param>
    /// <exception cref="ArgumentException">The dossier defines no such audience.</exception>
    public Dossier For(string audience) => For(audience, DateOnly.MinValue);

    /// <summary>The dossier as an audience may see it on a day: what is under embargo until later is left out.</summary>
    /// <exception cref="ArgumentException">The dossier defines no such audience.</exception>
    public Dossier For(string audience, DateOnly on) => audience.Length == 0 || audience == Audiences.Custodians
        ? this
        : new(Audiences.Visible(this, audience, on)) { Audience = audience, KnownOn = KnownOn };

    /// <summary>The dossier as a reader of the public record could know it on a day.</summary>
    /// <remarks><para>See <see cref="Knowledge"/> for the rules.</para></remarks>
    public Dossier KnownAt(DateOnly day)
    {
        var known = new Dossier(Knowledge.At(this, day));
        var held = All<Meeting>().Where(meeting => meeting.Date?.Latest <= day && meeting.Status is (MeetingStatus.Held or MeetingStatus.Reported));
        Sequence<Source> unknown = [.. Knowledge.OfUnknownDay(this, day).Where(source => known[source.Id] is null)];
        return new(known.Items)
        {
            Audience = Audience,
            KnownOn = day,
            MeetingsToldLater = held.Count(meeting => known[meeting.Id] is null),
            EventsToldLater = All<Event>().Count(happened => happened.Date?.Latest <= day && happened.Status is null or EventStatus.Happened or EventStatus.Reported && known[happened.Id] is null && !IsOfMeetingOrText(happened) && !IsToldOf(happened, known)),
            ActsOfAnySource = All<Act>().Count(act => act.RestsOnAnyOfItsSources && known[act.Id] is null && act.Cites.Any(cite => known[cite.Source] is not null)),
            OfUnknownDay = unknown,
            LeftOutWithThem = [.. Knowledge.RestingOn(this, unknown, day).Where(item => item is not Source && known[item.Id] is null).GroupBy(item => item.Kind, StringComparer.Ordinal).OrderByDescending(kind => kind.Count()).Select(kind => (kind.Key, kind.Count()))],
        };
    }

    /// <summary>Of a dossier as known on a day: how many meetings held by then only later sources tell of.</summary>
    public int MeetingsToldLater { get; private init; }

    /// <summary>Of a dossier as known on a day: how many events that had happened by then only later sources tell of; those of a meeting or a text, which stand with it, are not counted.</summary>
    public int EventsToldLater { get; private init; }

    /// <summary>Of a dossier as known on a day: how many acts are left out because it is not told which of their sources says so, and some of these were public by then.</summary>
    public int ActsOfAnySource { get; private init; }

    /// <summary>Whether what is known by then tells of an event all the same: an event that makes it more exact, a rival account of it.</summary>
    private bool IsToldOf(Event happened, Dossier known) => happened.Accounts.Any(account => account.Cites.Any(cite => cite.Under.Prepend(cite.Source).Any(id => known[id] is not null and not Source { SourceKind: SourceKind.GeneralKnowledge })))
        || ReferringTo(happened.Id).Any(item => item is Event other && other.Refines == happened.Id && known[other.Id] is not null);

    /// <summary>Whether an event is that a meeting took place or a text came, on its day.</summary>
    private bool IsOfMeetingOrText(Event happened) => Find<Meeting>(happened.Meeting) is { } meeting
        ? happened.Category != EventCategory.PublicStatement && (happened.Date is null || happened.Date == meeting.Date)
        : happened.Category is EventCategory.Document or EventCategory.Diplomatic && happened.Documents is [var only] && Find<Draft>(only) is { Date: { } date } && date == happened.Date;

    /// <summary>Of a dossier as known on a day: the sources, none of them sealed, that are left out because nobody knows on which day they became public.</summary>
    public Sequence<Source> OfUnknownDay { get; private init; }

    /// <summary>Of a dossier as known on a day: how many items of each kind are left out with those sources, because they rest on them alone; the most first.</summary>
    public Sequence<(string Kind, int Count)> LeftOutWithThem { get; private init; }

    /// <summary>The dossier with some items left out, for the same audience.</summary>
    /// <remarks><para>References to what is left out go with it, and items that can not stand without.</para></remarks>
    public Dossier Where(Func<Item, bool> keeps) => new(Closure.Of(Items.Where(item => item is DossierHead || keeps(item)), _ => true, part => part)) { Audience = Audience, KnownOn = KnownOn, MeetingsToldLater = MeetingsToldLater, EventsToldLater = EventsToldLater, ActsOfAnySource = ActsOfAnySource, OfUnknownDay = OfUnknownDay, LeftOutWithThem = LeftOutWithThem };

    private FrozenDictionary<string, Sequence<Item>> Referring()
    {
        var referring = new Dictionary<string, List<Item>>(StringComparer.Ordinal);
        foreach (var item in Items)
        {
            foreach (var id in ItemKind.References(item).Select(reference => reference.Id).Distinct(StringComparer.Ordinal))
            {
                if (!referring.TryGetValue(id, out var list))
                {
                    referring.Add(id, list = []);
                }
                list.Add(item);
            }
        }
        return referring.ToFrozenDictionary(each => each.Key, each => (Sequence<Item>)[.. each.Value], StringComparer.Ordinal);
    }
}
