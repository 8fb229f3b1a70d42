using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;

namespace Travaux.Analysis.Corroboration;

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

    /// <summary>How many days after a matter testimony is later memory.</summary>
    public const int LongAfter = 365;

    /// <summary>The graph of its sources.</summary>
    public SourceGraph Graph { get; }

    /// <summary>What an item rests on: its own citations, and of an event those of the claims that attest it.</summary>
    public Support Of(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Of(item, [.. item.Cites, .. Attesting(item).SelectMany(claim => claim.Cites)]);
    }

    /// <summary>What an item rests on by these citations.</summary>
    public Support Of(Item item, Sequence<Citation> citations) => Of(item, [citations], citations);

    /// <summary>What an item rests on that is made of several matters: where one is relayed, the relay may still speak for itself of another.</summary>
    public Support Of(Item item, Sequence<Sequence<Citation>> matters) => Of(item, matters, [.. matters.SelectMany(matter => matter).Distinct()]);

    /// <summary>Citations as the matters that they are of: what a source says itself at one place is another matter than what it relays at a different one.</summary>
    public static Sequence<Sequence<Citation>> Matters(Sequence<Citation> citations)
    {
        var own = citations.Where(cite => cite.Under.Count == 0 && cite.At.Length > 0 && cite.Region is null or TextRegion.Body && citations.Any(other => other.Source == cite.Source && other.Under.Count > 0) && !citations.Any(other => other.Source == cite.Source && other.Under.Count > 0 && other.At == cite.At)).ToList();
        return own.Count == 0 ? [citations] : [[.. citations.Except(own)], [.. own]];
    }

    private Support Of(Item item, Sequence<Sequence<Citation>> matters, Sequence<Citation> citations)
    {
        ArgumentNullException.ThrowIfNull(item);
        var origins = matters.Count == 1 ? Graph.OriginsOf(citations) : SourceGraph.Joined(matters.SelectMany(matter => Graph.OriginsOf(matter)));
        return new(item.Id)
        {
            Origins = origins,
            Independent = Independent(origins),
            Citations = citations.Count,
            Depth = Math.Max((item as Claim)?.Depth ?? 0, citations.Select(citation => citation.Depth).DefaultIfEmpty(0).Min() + (item is Claim { ReportedBy.Count: > 0 } ? 1 : 0)),
            Relays = [.. citations.Select(citation => _dossier.Find<Source>(citation.Source)?.RelayKind).OfType<RelayKind>().Distinct().Order()],
            IsLaterMemory = origins.Count > 0 && MatterOf(item) is var matter && origins.All(origin => IsLaterMemory(origin, matter)),
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

    /// <summary>What one region of a source says against another: accounts, options, and claims that can not both hold. What editors set beside a text need not be its authors'.</summary>
    public IEnumerable<(Item Item, string Path, Citation Text, Citation Beside)> RegionsApart()
    {
        var told = new HashSet<(string, string)>();
        foreach (var item in _dossier.Items)
        {
            foreach (var (path, cites) in Rivals(item, told))
            {
                var apart = cites.SelectMany(beside => item.Cites.Where(text => text.Source == beside.Source && (text.Region ?? TextRegion.Body) != (beside.Region ?? TextRegion.Body)).Select(text => (text, beside))).ToList();
                if (apart.Count > 0)
                {
                    yield return (item, path, apart[0].text, apart[0].beside);
                }
            }
        }
    }

    /// <summary>What stands against an item in its own fields, and the claims that it can not hold beside, each pair once.</summary>
    private IEnumerable<(string Path, Sequence<Citation> Cites)> Rivals(Item item, HashSet<(string, string)> told)
    {
        var inside = item.Accounts.Select((account, i) => ($"accounts[{i}]", account.Cites))
            .Concat(item is DraftProvision provision ? provision.Options.Select((option, i) => ($"options[{i}]", option.Cites)) : []);
        return item is not Claim claim ? inside : inside.Concat(claim.ConflictsWith.Concat(claim.Contradicts).Select(_dossier.Find<Claim>).OfType<Claim>()
            .Where(other => told.Add(string.CompareOrdinal(claim.Id, other.Id) < 0 ? (claim.Id, other.Id) : (other.Id, claim.Id)))
            .Select(other => ("id", other.Cites)));
    }

    private IEnumerable<Claim> Attesting(Item item) => item is Event happened ? happened.Claims.Select(_dossier.Find<Claim>).OfType<Claim>() : [];

    /// <summary>Origins that share a speaker, or share one with one that does, are one group.</summary>
    private static int Independent(Sequence<Origin> origins)
    {
        var groups = new List<HashSet<string>>();
        foreach (var origin in origins)
        {
            var speakers = origin.Speakers.Count > 0 ? origin.Speakers.ToHashSet(StringComparer.Ordinal) : [origin.Key];
            foreach (var group in groups.Where(group => group.Overlaps(speakers)).ToList())
            {
                groups.Remove(group);
                speakers.UnionWith(group);
            }
            groups.Add(speakers);
        }
        return groups.Count;
    }

    /// <summary>When that was of which an item tells.</summary>
    private EdtfDate? MatterOf(Item item) => item switch
    {
        Claim claim => claim.RefersTo ?? claim.About.Select(id => (_dossier[id] as Record.Dossiers.DatedItem)?.Date).FirstOrDefault(date => date is not null),
        Record.Dossiers.DatedItem dated => dated.Date,
        _ => null,
    };

    private bool IsLaterMemory(Origin origin, EdtfDate? matter) => origin.Sources.All(id => _dossier.Find<Source>(id) is { } source
        && (source.Retrospective || (IsTestimony(source.SourceKind) && source.Date?.Earliest is { } told && matter?.Latest is { } then && told.DayNumber - then.DayNumber >= LongAfter)));

    /// <summary>Whether a source is what somebody says of something, and not a paper that can be read as it was.</summary>
    private static bool IsTestimony(SourceKind kind) =>
        kind is SourceKind.Interview or SourceKind.Statement or SourceKind.PublicStatement or SourceKind.StatementSet or SourceKind.Speech or SourceKind.SocialPost or SourceKind.Memoir;
}
