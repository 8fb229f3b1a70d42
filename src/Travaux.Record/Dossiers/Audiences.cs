using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Record.Dossiers;

/// <summary>Who may see what.</summary>
/// <remarks>
/// <para>
/// An item, and each attribution and citation inside it, can name an audience. One without takes the dossier's own rule
/// (<see cref="DossierHead.AudienceUnlessStated"/>), and where that is absent it is for the custodians. An audience sees
/// what is addressed to it, and to the lists that it reads, and those that these read. The head is for everybody.
/// </para>
/// <para>
/// A reference to what is not seen goes with it. An item or a part of one all of whose citations go, or all who say so, or that lacks a required field then,
/// goes too, and so on until nothing more goes: what is left refers only to what is left, and says nothing in the record's own
/// voice that somebody unseen told. So do names that only what went had used: tracks, roles, batches, other lists. Nothing is left by which what went could be counted.
/// </para>
/// <para>
/// Consent binds every audience but the custodians (<see cref="Consents"/>): what a source gave not for use, took back, or put under an embargo that lasts, goes,
/// passage by passage, with what rests on that alone, with the copies that hold it, and with words quoted in a claim one of whose
/// citations went. What binds is not told either. Of sealed sources leave the line and the role (<see cref="Attributions"/>); handles stay with the custodians. While
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
            Source source when Consents.Binds(Consents.For(source, ""), on) => false,
            Draft draft when IsHeldBack(draft, on) => false,
            _ => reads.Contains(item.Audience.Length > 0 ? item.Audience : unlessStated),
        });
        var left = Closure.Of(
            seen.Select(item => Attributions.Masked(item is Source source ? Told(dossier, source, on) : item)),
            reads.Contains,
            part => part is Seal seal ? seal with { Handle = "", Circle = null } : part,
            part => part is not Citation citation || Consents.Allow(dossier, citation, on));
        var rule = reads.Contains(unlessStated) ? unlessStated : audience;
        return [.. left.Select(item => item switch
        {
            DossierHead head => Told(head, left, rule),
            Claim { Quote: not null } claim when claim.Cites.Count < dossier[claim.Id]!.Cites.Count => claim with { Quote = null },
            _ => item,
        })];
    }

    private static bool IsHeldBack(Draft draft, DateOnly on) => draft.Embargo is { } embargo && on <= (embargo.Latest ?? DateOnly.MaxValue);

    /// <summary>A source without what consent keeps back: the terms that bind, those that were in force once, and copies that hold such words.</summary>
    private static Source Told(Dossier dossier, Source source, DateOnly on) => source with
    {
        Consents = [.. Consents.InForce(source).Where(consent => !Consents.Binds(consent, on)).Select(consent => consent with { Note = "" })],
        Copies = Consents.Binding(source, on).Any() || source.Documents.Any(id => dossier.Find<Draft>(id) is { } draft && IsHeldBack(draft, on)) ? [] : source.Copies,
    };

    /// <summary>The head without the names that only what went had used.</summary>
    private static DossierHead Told(DossierHead head, List<Item> left, string rule)
    {
        var used = new HashSet<(string Field, string Name)>();
        foreach (var item in left)
        {
            ItemKind.Walk(item, (path, type, value) =>
            {
                // The track of a role is no use of it: else a role would tell of meetings that were left out.
                if (type is Shapes.FieldType.Slug && !(item is DossierHead && path.StartsWith("roles", StringComparison.Ordinal)))
                {
                    used.Add((path[(path.LastIndexOf('.') + 1)..], (string)value));
                }
            });
        }
        return head with
        {
            AudienceUnlessStated = rule,
            Tracks = [.. head.Tracks.Where(track => used.Contains(("track", track.Id)))],
            Roles = [.. head.Roles.Where(role => used.Contains(("role", role.Id))).Select(role => used.Contains(("track", role.Track)) ? role : role with { Track = "" })],
            Origins = [.. head.Origins.Where(origin => used.Contains(("origin", origin.Id)))],
        };
    }
}
