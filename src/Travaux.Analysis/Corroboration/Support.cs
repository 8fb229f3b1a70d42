using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Analysis.Corroboration;

/// <summary>What an item rests on: its independent origins, and through how many hands.</summary>
/// <param name="Item">The item.</param>
public sealed record Support(string Item)
{
    /// <summary>The independent origins, by key, in the order in which the citations meet them.</summary>
    public Sequence<Origin> Origins { get; init; }

    /// <summary>How many citations there are: never the measure of anything.</summary>
    public int Citations { get; init; }

    /// <summary>Through how many hands it came on the shortest way; 1 where a source knew it itself.</summary>
    public int Depth { get; init; }

    /// <summary>Whether all rests on one origin.</summary>
    public bool IsSingle => Origins.Count == 1;

    /// <summary>Whether all of its origins are unnamed.</summary>
    public bool IsAnonymous => Origins.Count > 0 && Origins.All(origin => origin.IsAnonymous);

    /// <summary>Whether all of its origins speak long after.</summary>
    public bool IsRetrospective => Origins.Count > 0 && Origins.All(origin => origin.IsRetrospective);

    /// <summary>Whether the public has access to none of its origins.</summary>
    public bool IsPrivate => Origins.Count > 0 && Origins.All(origin => origin.IsPrivate);
}

/// <summary>Counts independent origins: copies, relays and circles count once.</summary>
public sealed class Corroborator
{
    private readonly Dossier _dossier;

    /// <summary>For the items of a dossier.</summary>
    public Corroborator(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        (_dossier, Graph) = (dossier, new(dossier));
    }

    /// <summary>The graph of its sources.</summary>
    public SourceGraph Graph { get; }

    /// <summary>What an item rests on: its own citations, and of an event those of the claims that attest it.</summary>
    public Support Of(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var citations = item.Cites.Concat(Attesting(item).SelectMany(claim => claim.Cites)).ToList();
        return new(item.Id)
        {
            Origins = [.. citations.SelectMany(citation => Graph.OriginsOf(citation)).DistinctBy(origin => origin.Key)],
            Citations = citations.Count,
            Depth = Math.Max((item as Claim)?.Depth ?? 0, citations.Select(Depth).DefaultIfEmpty(0).Min()),
        };
    }

    /// <summary>Pairs of claims that contradict one another though they go back to one origin: a source at odds with itself.</summary>
    public IEnumerable<(Claim One, Claim Other, Origin Origin)> AtOddsWithThemselves()
    {
        var told = new HashSet<(string, string)>();
        foreach (var claim in _dossier.All<Claim>())
        {
            foreach (var other in claim.ConflictsWith.Concat(claim.Contradicts).Select(_dossier.Find<Claim>).OfType<Claim>())
            {
                var pair = string.CompareOrdinal(claim.Id, other.Id) < 0 ? (claim.Id, other.Id) : (other.Id, claim.Id);
                var keys = Of(other).Origins.Select(origin => origin.Key).ToHashSet(StringComparer.Ordinal);
                if (Of(claim).Origins.FirstOrDefault(origin => keys.Contains(origin.Key)) is { } shared && told.Add(pair))
                {
                    yield return (claim, other, shared);
                }
            }
        }
    }

    private IEnumerable<Claim> Attesting(Item item) => item is Event happened ? happened.Claims.Select(_dossier.Find<Claim>).OfType<Claim>() : [];

    private static int Depth(Citation citation) => citation.Depth;
}
