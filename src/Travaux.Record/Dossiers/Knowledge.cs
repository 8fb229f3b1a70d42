using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers;

/// <summary>When things became known: the second of the three times, beside when they happened and when they were recorded.</summary>
/// <remarks>
/// <para>
/// A source is known from the day it became public: <see cref="Source.Published"/>, else its date, the last day of it where
/// that is not one day. A source that is not public itself is known from the first public source through which we know it.
/// An item is known from the first of the days on which one of its citations could be followed: a citation can be followed as
/// soon as the source read, or one of those that it names under it, is public. What says itself when it became known
/// (<see cref="Item.BecameKnown"/>) is taken at its word; what cites nothing is always known. So are states, named people, places and issues
/// themselves, whenever they were first cited. The text of a draft has the date of the draft, which is not the day on which it became public: where
/// nobody says that it was public it is known from <see cref="Source.Published"/>, else from the day of the record itself.
/// </para>
/// </remarks>
public static class Knowledge
{
    /// <summary>The day from which an item is known; <see langword="null"/> where nothing dates it: then it counts as always known.</summary>
    public static DateOnly? Since(Dossier dossier, Item item) => new Days(dossier).Since(item);

    /// <summary>What a reader of the public record could know on a day: later sources go, and with them what rests on them alone.</summary>
    /// <remarks><para>A claim, or a position that somebody infers, of those who made it in a later source goes, though it cites an earlier one for the matter. A citation of a later source that names an earlier public one for the point is told as a citation of that one.</para></remarks>
    internal static List<Item> At(Dossier dossier, DateOnly day)
    {
        var days = new Days(dossier);
        bool Known(string id) => dossier.Find<Source>(id) is not { } source || days.IsPublicBy(source, day);
        bool IsHeld(Item item) => item switch
        {
            Source source => days.Since(source) is not { } since || since <= day,
            Claim claim when !HeldThen.IsMade(dossier, claim.By, claim.Cites, Known) => false,
            Position position when !HeldThen.IsMade(dossier, position.By, position.Cites, Known) => false,
            _ => days.Since(item) is not { } since || since <= day,
        };
        var known = dossier.Items.Where(item => item is DossierHead || IsNameOnly(item) || IsHeld(item)).ToList();
        return Closure.Of(
            new HeldThen(dossier, known).Told(),
            _ => true,
            part => part is Citation { Under.Count: > 0 } citation && !Known(citation.Source) && FirstKnown(citation, Known) is { } first ? first : part,
            // What was said in public could be known by then, wherever we read of it later.
            standsAlone: item => item is DossierHead || IsNameOnly(item) || (item is Source source && days.OwnDay(source) <= day));
    }

    /// <summary>The sources of which nobody knows on which day they became public, and which are left out of every day before that of the record: undated copies of a text, dates without an end, or without a beginning and with an end after the day.</summary>
    internal static IEnumerable<Source> OfUnknownDay(Dossier dossier, DateOnly day) => dossier.All<Source>().Where(source => source is { Sealed: null, Access: null or SourceAccess.Public or SourceAccess.Unknown }
        && (source is { SourceKind: SourceKind.TreatyDraft, Published: null, Access: null } || (source.Published ?? source.Date) is null or { IsUnknown: true } or { Latest: null } || ((source.Published ?? source.Date) is { Earliest: null, Latest: { } end } && end > day))
        && !((source.Published ?? source.Date)?.Earliest > day));

    /// <summary>What a reader could know on a day, had these sources been public by then.</summary>
    internal static IEnumerable<Item> RestingOn(Dossier dossier, Sequence<Source> sources, DateOnly day)
    {
        var then = sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        return sources.Count == 0 ? [] : At(new([.. dossier.Items.Select(item => item is Source source && then.Contains(source.Id) ? source with { Published = EdtfDate.OfDay(day), Access = SourceAccess.Public } : item)]), day);
    }

    /// <summary>States, people with names, places, issues: that there are such is no knowledge of what happened.</summary>
    private static bool IsNameOnly(Item item) => item is Actor { Unnamed: null } or Person { Unnamed: null, Sealed: null } or Place or Issue or Delegation or Question;

    private static Citation? FirstKnown(Citation citation, Func<string, bool> isKnown)
    {
        for (var i = 0; i < citation.Under.Count; i++)
        {
            if (isKnown(citation.Under[i]))
            {
                return new() { Source = citation.Under[i], Under = [.. citation.Under.Skip(i + 1)], Audience = citation.Audience };
            }
        }
        return null;
    }

    /// <summary>The days of the sources of one dossier, found once.</summary>
    private sealed class Days(Dossier dossier)
    {
        private readonly Dictionary<string, DateOnly?> _sources = new(StringComparer.Ordinal);

        public DateOnly? Since(Item item) => item.BecameKnown is { } known ? Day(known)
            : item is Source source ? Public(source)
            : item.Cites.Count == 0 ? null
            // Which of its sources says so nobody knows: it is known for sure when the last of them is public.
            : item is Act { RestsOnAnyOfItsSources: true } ? item.Cites.Select(Followed).Max()
            : Earliest(item.Cites.Select(Followed));

        public bool IsPublicBy(Source source, DateOnly day) => Since(source) is not { } since || since <= day;

        /// <summary>The first day on which a citation can be followed; always, where nothing in it is dated.</summary>
        private DateOnly? Followed(Citation citation) =>
            Earliest([Public(citation.Source), .. citation.Under.Select(Public).Where(day => day is not null)]);

        private DateOnly? Public(string id) => dossier.Find<Source>(id) is { } source ? Since(source) : null;

        private DateOnly? Public(Source source)
        {
            if (_sources.TryGetValue(source.Id, out var known))
            {
                return known;
            }
            _sources[source.Id] = null;
            var day = OwnDay(source) ?? Earliest(source.Via.Select(Public).Where(via => via is not null));
            return _sources[source.Id] = day;
        }

        /// <summary>The day on which a source became public by itself; nothing for one that is not public, or has no day.</summary>
        public DateOnly? OwnDay(Source source) => source switch
        {
            { Access: not (null or SourceAccess.Public) } => null,
            { SourceKind: SourceKind.TreatyDraft, Published: null, Access: null } => dossier.Head.Compiled?.Latest ?? DateOnly.MaxValue,
            _ => Day(source.Published ?? source.Date),
        };

        /// <summary>The earliest; nothing where one of them is nothing, or there is none: then it was always known.</summary>
        private static DateOnly? Earliest(IEnumerable<DateOnly?> days)
        {
            DateOnly? earliest = null;
            foreach (var day in days)
            {
                if (day is null)
                {
                    return null;
                }
                earliest = earliest is null || day < earliest ? day : earliest;
            }
            return earliest;
        }

        /// <summary>The last day of a date; of one without an end nobody knows by when it had come, and the day of the record itself stands.</summary>
        private DateOnly? Day(EdtfDate? date) => date is null or { IsUnknown: true } ? null : date.Latest ?? dossier.Head.Compiled?.Latest ?? DateOnly.MaxValue;
    }
}
