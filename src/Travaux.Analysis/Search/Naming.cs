using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Search;

/// <summary>Finds the items that a person means by a name: an id, a name, another spelling, another script.</summary>
public sealed class Naming
{
    private readonly Dossier _dossier;
    private readonly Lazy<Dictionary<string, List<Known>>> _bySound;

    /// <summary>The names of a dossier.</summary>
    public Naming(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        // Most questions name nobody, or somebody by the id.
        (_dossier, _bySound) = (dossier, new(() => BySound(dossier)));
    }

    private static Dictionary<string, List<Known>> BySound(Dossier dossier)
    {
        var bySound = new Dictionary<string, List<Known>>(StringComparer.Ordinal);
        foreach (var item in dossier.Items)
        {
            foreach (var name in NamesOf(item))
            {
                var sounds = Romanised.Words(name).ToArray();
                foreach (var sound in sounds.Distinct(StringComparer.Ordinal))
                {
                    if (!bySound.TryGetValue(sound, out var list))
                    {
                        bySound.Add(sound, list = []);
                    }
                    list.Add(new(item.Id, item.Kind, sounds));
                }
            }
        }
        return bySound;
    }

    /// <summary>The items that a name means, in the order of the dossier: the one with that id, else those with just that name, else those whose name holds all its words.</summary>
    /// <param name="name">What was typed; a star at its end stands for the rest of a word.</param>
    /// <param name="kinds">The kinds wanted; all where none is named.</param>
    public Sequence<string> Find(string name, params IReadOnlyList<string> kinds)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(kinds);
        if (_dossier[name] is { } exact && (kinds.Count == 0 || kinds.Contains(exact.Kind)))
        {
            return [name];
        }
        var isPrefix = name.EndsWith('*');
        var sounds = Romanised.Words(name.TrimEnd('*')).ToArray();
        if (sounds.Length == 0)
        {
            return [];
        }
        var first = isPrefix && sounds.Length == 1
            ? _bySound.Value.Where(each => each.Key.StartsWith(sounds[0], StringComparison.Ordinal)).SelectMany(each => each.Value)
            : _bySound.Value.GetValueOrDefault(sounds[0]) ?? [];
        var holding = first.Where(known => (kinds.Count == 0 || kinds.Contains(known.Kind)) && Holds(known.Sounds, sounds, isPrefix)).ToList();
        var whole = holding.Where(known => !isPrefix && known.Sounds.Length == sounds.Length).ToList();
        var found = (whole.Count > 0 ? whole : holding).Select(known => known.Id).ToHashSet(StringComparer.Ordinal);
        return [.. _dossier.Items.Where(item => found.Contains(item.Id)).Select(item => item.Id)];
    }

    /// <summary>The nearest name or id to one that finds nothing; <see langword="null"/> where none is near.</summary>
    public string? Nearest(string name, params IReadOnlyList<string> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        var items = _dossier.Items.Where(item => kinds.Count == 0 || kinds.Contains(item.Kind)).ToList();
        return Record.Diagnostics.Nearest.To(name, items.Select(item => item.Id).Concat(items.SelectMany(NamesOf).SelectMany(each => each.Split(' ').Append(each))).Distinct(StringComparer.Ordinal));
    }

    /// <summary>The names of an item: its own, then others, each once. Of what is sealed only the agreed line.</summary>
    public static IEnumerable<string> NamesOf(Item item) => item switch
    {
        _ when Attributions.SealOf(item) is { } seal => [seal.AttributionLine],
        Person person => [person.Name, .. person.OtherNames.Select(name => name.Value)],
        Actor actor => [actor.Name, .. actor.OtherNames.Select(name => name.Value), .. actor.Metonyms],
        Delegation team => team.Title.Length > 0 ? [team.Title] : [],
        Place place => [place.Name, .. place.OtherNames.Select(name => name.Value)],
        Draft draft => [draft.Title, .. draft.CommonName.Length > 0 ? [draft.CommonName] : Array.Empty<string>(), .. draft.OtherNames.Select(name => name.Value), .. draft.Symbol.Length > 0 ? [draft.Symbol] : Array.Empty<string>()],
        Instrument instrument => [instrument.Title],
        Meeting meeting => [meeting.Title],
        Phase phase => [phase.Title],
        Issue issue => [issue.Title],
        Source source => source.Title.Length > 0 ? [source.Title] : [],
        Event each => [each.Title],
        Explanation explanation => [explanation.Title],
        Concept concept => [concept.Title],
        _ => [],
    };

    private static bool Holds(string[] known, string[] asked, bool isPrefix)
    {
        for (var i = 0; i < asked.Length; i++)
        {
            var sound = asked[i];
            var isLast = isPrefix && i == asked.Length - 1;
            if (!Array.Exists(known, each => isLast ? each.StartsWith(sound, StringComparison.Ordinal) : each == sound))
            {
                return false;
            }
        }
        return true;
    }

    private sealed record Known(string Id, string Kind, string[] Sounds);
}
