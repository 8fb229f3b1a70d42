using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

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
/// goes too, and so on until nothing more goes: what is left refers only to what is left. So do names that only what went
/// had used: tracks, roles, batches, other lists. Nothing is left by which what went could be counted.
/// </para>
/// <para>
/// Consent binds every audience but the custodians: what a source gave not for use, took back, or put under an embargo that lasts, goes,
/// passage by passage, and with it what rests on that alone. Handles of sealed sources stay with the custodians. While
/// talks are open, so do explanations.
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

    /// <summary>What was agreed for a passage of a source, the latest word; on record where nothing was said of it or of the whole.</summary>
    /// <param name="source">The source.</param>
    /// <param name="passage">The passage, a locator; empty for the whole.</param>
    public static Consent ConsentFor(Source source, string passage)
    {
        ArgumentNullException.ThrowIfNull(source);
        var said = source.Consents.OrderBy(consent => consent.Given?.SortKey ?? DateOnly.MinValue).ToList();
        return said.LastOrDefault(consent => consent.Passage == passage && passage.Length > 0) ?? said.LastOrDefault(consent => consent.Passage.Length == 0) ?? new Consent { Terms = ConsentTerms.OnRecord };
    }

    /// <summary>The items that an audience may see on a day, with what it may not see in them left out.</summary>
    internal static IEnumerable<Item> Visible(Dossier dossier, string audience, DateOnly on)
    {
        var reads = ReadBy(dossier, audience);
        var unlessStated = dossier.Head.AudienceUnlessStated.Length == 0 ? Custodians : dossier.Head.AudienceUnlessStated;
        var seen = dossier.Items.Where(item => item switch
        {
            DossierHead => true,
            AudienceList list => reads.Contains(list.Id),
            Explanation when dossier.Head.Talks == TalksState.Open => false,
            Source source when Binds(ConsentFor(source, ""), on) => false,
            Draft { Embargo: { } embargo } when on <= (embargo.Latest ?? DateOnly.MaxValue) => false,
            _ => reads.Contains(item.Audience.Length > 0 ? item.Audience : unlessStated),
        });
        var left = Closure.Of(seen, reads.Contains, Retold, part => part is not Citation citation || Follows(dossier, citation, on));
        return [.. left.Select(item => item is DossierHead head ? Told(head, left, audience) : item)];
    }

    /// <summary>Whether consent allows that a citation leaves the custodians: for the passage read, and for the sources that it names under it.</summary>
    private static bool Follows(Dossier dossier, Citation citation, DateOnly on) =>
        dossier.Find<Source>(citation.Source) is not { } source
        || (!Binds(ConsentFor(source, citation.At), on) && citation.Under.All(id => dossier.Find<Source>(id) is not { } under || !Binds(ConsentFor(under, ""), on)));

    private static bool Binds(Consent consent, DateOnly on) =>
        consent.Terms is ConsentTerms.NotForUse or ConsentTerms.Withdrawn
        || (consent.Terms == ConsentTerms.Embargoed && on <= (consent.Until?.Latest ?? DateOnly.MaxValue));

    private static object Retold(object part) => part is Seal seal ? seal with { Handle = "", Circle = null } : part;

    /// <summary>The head without the names that only what went had used.</summary>
    private static DossierHead Told(DossierHead head, List<Item> left, string audience)
    {
        var used = new HashSet<(string Field, string Name)>();
        foreach (var item in left)
        {
            ItemKind.Walk(item, (path, type, value) =>
            {
                if (type is Shapes.FieldType.Slug)
                {
                    used.Add((path[(path.LastIndexOf('.') + 1)..], (string)value));
                }
            });
        }
        return head with
        {
            AudienceUnlessStated = audience,
            Tracks = [.. head.Tracks.Where(track => used.Contains(("track", track.Id)))],
            Roles = [.. head.Roles.Where(role => used.Contains(("role", role.Id)))],
            Origins = [.. head.Origins.Where(origin => used.Contains(("origin", origin.Id)))],
        };
    }
}
