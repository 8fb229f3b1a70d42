using System.Buffers;
using Travaux.Record.Drafts;

namespace Travaux.Web;

/// <summary>A provision that might be the counterpart of another.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Citation">How it is cited.</param>
/// <param name="Unmatched">Whether it has no counterpart yet.</param>
/// <param name="Older">The id of the older provision, if this one is chosen.</param>
/// <param name="Newer">The id of the newer provision, if this one is chosen.</param>
public sealed record Candidate(Provision Provision, string Citation, bool Unmatched, string Older, string Newer);

/// <summary>A provision whose counterpart a reader looks for, and what it might be.</summary>
/// <remarks>
/// <para>
/// Candidates come in this order: those without a counterpart, then those that share more words with the provision
/// asked about, then as they stand in the text.
/// </para>
/// </remarks>
public sealed record Counterparts
{
    /// <summary>How many candidates are shown.</summary>
    public const int Most = 30;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\n\r.,;:()[]\"'“”«»");

    /// <summary>The provision asked about.</summary>
    public required Provision Asked { get; init; }

    /// <summary>How it is cited.</summary>
    public required string Citation { get; init; }

    /// <summary>Whether it stands in the older copy.</summary>
    public required bool AskedIsOlder { get; init; }

    /// <summary>The citations of its counterparts as they are now; empty when it has none.</summary>
    public required IReadOnlyList<string> Now { get; init; }

    /// <summary>What it might be, the likeliest first; no more than <see cref="Most"/>.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>Whether there are more candidates than are shown.</summary>
    public required bool More { get; init; }

    /// <summary>Looks for the counterparts of a provision; <see langword="null"/> when the redline has none of that id.</summary>
    /// <param name="redline">The comparison.</param>
    /// <param name="id">The id of the provision asked about.</param>
    /// <param name="askedIsOlder">Whether it stands in the older copy.</param>
    /// <param name="search">Words that a candidate must have; empty for any.</param>
    public static Counterparts? Find(Redline redline, string id, bool askedIsOlder, string search)
    {
        var (here, there) = askedIsOlder ? (redline.Older, redline.Newer) : (redline.Newer, redline.Older);
        if (here.All().FirstOrDefault(provision => provision.Id.Value == id) is not { } asked)
        {
            return null;
        }
        var names = ProvisionNames.In(there);
        var (matched, now) = Matches(redline, id, askedIsOlder);
        var words = WordsOf(asked);
        var found = there.All()
            .Where(provision => provision.Text.Length + provision.Heading.Length > 0 && Has(provision, names[provision.Id], search))
            .Select(provision => (Provision: provision, Open: !matched.Contains(provision.Id.Value), Shared: WordsOf(provision).Count(words.Contains)))
            .OrderByDescending(it => it.Open).ThenByDescending(it => it.Shared)
            .Take(Most + 1)
            .Select(it => new Candidate(it.Provision, names[it.Provision.Id], it.Open,
                askedIsOlder ? id : it.Provision.Id.Value, askedIsOlder ? it.Provision.Id.Value : id))
            .ToList();
        return new Counterparts
        {
            Asked = asked,
            Citation = ProvisionNames.In(here)[asked.Id],
            AskedIsOlder = askedIsOlder,
            Now = [.. now.Select(provision => names[provision.Id])],
            Candidates = [.. found.Take(Most)],
            More = found.Count > Most,
        };
    }

    private static (HashSet<string> Matched, List<Provision> Now) Matches(Redline redline, string id, bool askedIsOlder)
    {
        var matched = new HashSet<string>();
        var now = new List<Provision>();
        foreach (var row in redline.Rows.Where(row => row.Newer is not null && row.Older.Count > 0))
        {
            IEnumerable<Provision> here = askedIsOlder ? row.Older : [row.Newer!];
            IEnumerable<Provision> there = askedIsOlder ? [row.Newer!] : row.Older;
            matched.UnionWith(there.Select(provision => provision.Id.Value));
            if (here.Any(provision => provision.Id.Value == id))
            {
                now.AddRange(there);
            }
        }
        return (matched, now);
    }

    private static bool Has(Provision provision, string citation, string search) =>
        search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word =>
            citation.Contains(word, StringComparison.OrdinalIgnoreCase)
            || provision.Heading.Contains(word, StringComparison.OrdinalIgnoreCase)
            || provision.Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> WordsOf(Provision provision)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in (string[])[provision.Heading, provision.Text])
        {
            var rest = part.AsSpan();
            while (rest.Length > 0)
            {
                var end = rest.IndexOfAny(WordEnds) is >= 0 and var at ? at : rest.Length;
                if (end > 2)
                {
                    words.Add(rest[..end].ToString());
                }
                rest = rest[Math.Min(end + 1, rest.Length)..];
            }
        }
        return words;
    }
}
