using Travaux.Record.Dossiers.Items;

namespace Travaux.Record.Dossiers;

/// <summary>Who may see what.</summary>
/// <remarks>
/// <para>
/// An item, and each attribution and citation inside it, can name an audience. One without takes the dossier's own rule
/// (<see cref="DossierHead.AudienceUnlessStated"/>), and where that is absent it is for the custodians. An audience sees
/// what is addressed to it, and to the lists that it reads, and those that these read.
/// </para>
/// <para>
/// A reference to what is not seen goes with it. An item all of whose citations go, or that lacks a required field then,
/// goes too, and so on until nothing more goes: what is left refers only to what is left.
/// </para>
/// </remarks>
public static class Audiences
{
    /// <summary>The name of those who keep the record and see all of it.</summary>
    public const string Custodians = "custodians";

    /// <summary>The lists that an audience reads, itself among them.</summary>
    /// <exception cref="ArgumentException">The dossier defines no such audience.</exception>
    public static IReadOnlySet<string> ReadBy(Dossier dossier, string audience)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (dossier.Find<AudienceList>(audience) is null)
        {
            var known = dossier.All<AudienceList>().Select(list => list.Id).ToList();
            throw new ArgumentException(
                $"The dossier defines no audience '{audience}'. It has {(known.Count == 0 ? "none: add one under 'audiences' in dossier.yaml" : string.Join(", ", known))}.", nameof(audience));
        }
        var read = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([audience]);
        while (next.TryPop(out var list))
        {
            if (read.Add(list))
            {
                foreach (var other in dossier.Find<AudienceList>(list)?.Reads ?? [])
                {
                    next.Push(other);
                }
            }
        }
        return read;
    }

    /// <summary>The items that an audience may see, with what it may not see in them left out.</summary>
    internal static IEnumerable<Item> Visible(Dossier dossier, string audience)
    {
        var reads = ReadBy(dossier, audience);
        var unlessStated = dossier.Head.AudienceUnlessStated.Length == 0 ? Custodians : dossier.Head.AudienceUnlessStated;
        var seen = dossier.Items.Where(item => item is DossierHead || reads.Contains(item.Audience.Length > 0 ? item.Audience : unlessStated) && IsForReleases(item, dossier));
        return Closure.Of(seen, reads.Contains, part => part);
    }

    /// <summary>While talks are open, explanations are for the custodians only.</summary>
    private static bool IsForReleases(Item item, Dossier dossier) => item is not Explanation || dossier.Head.Talks != TalksState.Open;
}
