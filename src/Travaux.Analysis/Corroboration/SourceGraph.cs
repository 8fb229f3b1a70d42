using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Analysis.Corroboration;

/// <summary>Which source has its knowledge from which, and so where knowledge begins.</summary>
/// <remarks>
/// <para>
/// An edge leads from a source to one that it rests on: the sources that it relays as a whole, and for one citation the chain
/// that it names. Where edges end knowledge begins: an origin. Sources that rest on one another in a circle are one origin
/// together, however many they are. Two origins in which the same people speak are one: a witness who is asked twice is one witness.
/// </para>
/// <para>Strongly connected components by R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972); linear.</para>
/// </remarks>
public sealed class SourceGraph
{
    private readonly Dossier _dossier;
    private readonly IReadOnlyList<string> _sources;
    private readonly IReadOnlyDictionary<string, Sequence<string>> _told;
    private readonly Dictionary<string, int> _circleOf = new(StringComparer.Ordinal);
    private readonly List<Sequence<string>> _circles = [];
    private readonly List<Sequence<Origin>> _origins = [];

    /// <summary>The graph of a dossier's sources.</summary>
    public SourceGraph(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        (_dossier, _sources, _told) = (dossier, [.. dossier.All<Source>().Select(source => source.Id)], new Dictionary<string, Sequence<string>>());
        FindCircles();
        FindOrigins();
    }

    /// <summary>The graph for one matter: what its sources relay as a whole, and what they name in these citations.</summary>
    private SourceGraph(Dossier dossier, Dictionary<string, Sequence<string>> told)
    {
        (_dossier, _sources, _told) = (dossier, [.. told.Keys.Where(id => dossier.Find<Source>(id) is not null)], told);
        FindCircles();
        FindOrigins();
    }

    /// <summary>Sources that rest on one another in a circle; each circle once, its sources in the order of the dossier.</summary>
    public Sequence<Sequence<string>> Circles => [.. _circles.Where(circle => circle.Count > 1 || Next(circle[0]).Contains(circle[0]))];

    /// <summary>The origins of what some citations say of one matter, each once, in the order in which they are met.</summary>
    /// <remarks>
    /// <para>
    /// Where a chain ends, and what that rests on in its turn. The chains are read together: a source that names another for the matter
    /// in one citation has it from there, also where another citation names nobody under it; two that name one another are a circle.
    /// </para>
    /// </remarks>
    public Sequence<Origin> OriginsOf(IEnumerable<Citation> citations)
    {
        var all = citations.ToList();
        if (all.TrueForAll(citation => citation.Under.Count == 0))
        {
            return Joined(all.SelectMany(citation => OriginsOf(citation.Source)));
        }
        var told = new Dictionary<string, Sequence<string>>(StringComparer.Ordinal);
        var waiting = new Queue<string>();
        foreach (var citation in all)
        {
            Sequence<string> chain = [citation.Source, .. citation.Under];
            for (var i = 0; i < chain.Count; i++)
            {
                var next = i + 1 < chain.Count && chain[i + 1] != chain[i] ? [chain[i + 1]] : Array.Empty<string>();
                told[chain[i]] = [.. (told.TryGetValue(chain[i], out var known) ? known : _dossier.Find<Source>(chain[i])?.Relays ?? []).Concat(next).Distinct(StringComparer.Ordinal)];
                waiting.Enqueue(chain[i]);
            }
        }
        while (waiting.TryDequeue(out var id))
        {
            foreach (var next in told[id].Where(next => !told.ContainsKey(next)))
            {
                told.Add(next, _dossier.Find<Source>(next)?.Relays ?? []);
                waiting.Enqueue(next);
            }
        }
        var matter = new SourceGraph(_dossier, told);
        return Joined(all.SelectMany(citation => matter.OriginsOf(citation.Source)));
    }

    /// <summary>The origins of a source: itself, where it rests on no other.</summary>
    public Sequence<Origin> OriginsOf(string source) => _circleOf.TryGetValue(source, out var circle) ? _origins[circle] : [Unknown(source)];

    /// <summary>The origins of each circle: Tarjan's search closes a circle after all that it leads to, so that those are known by then.</summary>
    private void FindOrigins()
    {
        for (var circle = 0; circle < _circles.Count; circle++)
        {
            var beyond = _circles[circle].SelectMany(id => Next(id)).Select(id => _circleOf.TryGetValue(id, out var next) ? next : circle).Where(next => next != circle).Distinct().Order().ToList();
            _origins.Add(beyond switch
            {
                [] => [Made(_circles[circle])],
                [var only] => _origins[only],
                _ => Joined(beyond.SelectMany(next => _origins[next])),
            });
        }
    }

    private Origin Made(Sequence<string> circle)
    {
        var sources = circle.Select(id => _dossier.Find<Source>(id)!).ToList();
        var first = sources[0];
        var speakers = sources.SelectMany(Speakers).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new(circle.Count == 1 && speakers.Count > 0 ? string.Join('+', speakers) : first.Id)
        {
            Sources = circle,
            Speakers = [.. speakers],
            IsCircular = circle.Count > 1 || Next(first.Id).Contains(first.Id),
            IsAnonymous = sources.Any(source => source.Anonymous || source.Sealed is not null) || speakers.Any(IsUnnamed),
            IsRetrospective = sources.Any(source => source.Retrospective),
            IsPrivate = sources.All(source => source.Access is SourceAccess.Private or SourceAccess.PrivateCopy or SourceAccess.Restricted),
            IsUnverified = sources.All(source => source.Reached == SourceReach.Named),
        };
    }

    /// <summary>Origins of one key as one: somebody who spoke at once and again long after is no later memory, nor unnamed who is named once.</summary>
    internal static Sequence<Origin> Joined(IEnumerable<Origin> origins) =>
    [
        .. origins.GroupBy(origin => origin.Key, StringComparer.Ordinal).Select(group => group.Distinct().ToList() is [var only] ? only : group.First() with
        {
            Sources = [.. group.SelectMany(origin => origin.Sources).Distinct(StringComparer.Ordinal)],
            IsCircular = group.Any(origin => origin.IsCircular),
            IsAnonymous = group.All(origin => origin.IsAnonymous),
            IsRetrospective = group.All(origin => origin.IsRetrospective),
            IsPrivate = group.All(origin => origin.IsPrivate),
            IsUnverified = group.All(origin => origin.IsUnverified),
        }),
    ];

    private bool IsUnnamed(string who) => _dossier.Find<Person>(who) is { } person ? person.Unnamed is not null || person.Sealed is not null : _dossier.Find<Actor>(who)?.Unnamed is not null;

    private static IEnumerable<string> Speakers(Source source) => (source.Of.Count > 0 ? source.Of : source.By).Select(each => each.Who);

    private static Origin Unknown(string source) => new(source) { Sources = [source], IsUnverified = true };

    private Sequence<string> Next(string id) => _told.TryGetValue(id, out var told) ? told : _dossier.Find<Source>(id)?.Relays ?? [];

    /// <summary>Tarjan's search, with a stack of its own so that a long chain of relays is no danger.</summary>
    private void FindCircles()
    {
        var number = new Dictionary<string, int>(StringComparer.Ordinal);
        var low = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Stack<string>();
        var isOpen = new HashSet<string>(StringComparer.Ordinal);
        var path = new Stack<(string Id, int At)>();
        foreach (var source in _sources)
        {
            if (number.ContainsKey(source))
            {
                continue;
            }
            path.Push((source, 0));
            while (path.TryPop(out var step))
            {
                var (id, at) = step;
                if (at == 0)
                {
                    number[id] = low[id] = number.Count;
                    open.Push(id);
                    isOpen.Add(id);
                }
                var next = Next(id);
                if (at > 0 && isOpen.Contains(next[at - 1]))
                {
                    low[id] = Math.Min(low[id], low[next[at - 1]]);
                }
                while (at < next.Count && (number.ContainsKey(next[at]) || _dossier.Find<Source>(next[at]) is null))
                {
                    if (isOpen.Contains(next[at]))
                    {
                        low[id] = Math.Min(low[id], number[next[at]]);
                    }
                    at++;
                }
                if (at < next.Count)
                {
                    path.Push((id, at + 1));
                    path.Push((next[at], 0));
                }
                else if (low[id] == number[id])
                {
                    Close(id, open, isOpen);
                }
            }
        }
    }

    private void Close(string id, Stack<string> open, HashSet<string> isOpen)
    {
        var circle = new List<string>();
        string last;
        do
        {
            last = open.Pop();
            isOpen.Remove(last);
            circle.Add(last);
            _circleOf[last] = _circles.Count;
        }
        while (last != id);
        circle.Reverse();
        _circles.Add([.. circle]);
    }
}
