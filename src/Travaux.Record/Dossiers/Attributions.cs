using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Record.Dossiers;

/// <summary>In what words outputs name who or what stands behind something.</summary>
public static class Attributions
{
    /// <summary>The seal of an item; <see langword="null"/> where its identity is no secret.</summary>
    public static Seal? SealOf(Item? item) => item switch
    {
        Person person => person.Sealed,
        Actor actor => actor.Sealed,
        Source source => source.Sealed,
        _ => null,
    };

    /// <summary>The line that was agreed with somebody sealed, word for word; of anything else its name.</summary>
    public static string Line(Dossier dossier, string id)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return SealOf(dossier[id])?.AttributionLine ?? dossier.NameOf(id);
    }

    /// <summary>What an audience gets of somebody or something sealed: the line, the role, and what the record needs to hang together.</summary>
    /// <remarks>
    /// <para>
    /// Made from nothing, so that a field that is added to an item later stays behind until somebody thinks of it. Left behind are names, offices, sides
    /// and roles with their dates, why anonymity was promised and by whom; of a source its title, place, medium, address,
    /// archive, copies, remarks and grades, whose reasons tell of access.
    /// </para>
    /// </remarks>
    internal static Item Masked(Item item) => item switch
    {
        Person { Sealed: { } seal } person => new Person
        {
            Name = seal.AttributionLine,
            PersonKind = person.PersonKind,
            Unnamed = Masked(person.Unnamed),
            Sealed = Masked(seal),
            Id = person.Id,
            Origin = person.Origin,
            Audience = person.Audience,
            Cites = person.Cites,
            BecameKnown = person.BecameKnown,
        },
        Actor { Sealed: { } seal } actor => new Actor
        {
            Name = seal.AttributionLine,
            ActorKind = actor.ActorKind,
            Unnamed = Masked(actor.Unnamed),
            Sealed = Masked(seal),
            Id = actor.Id,
            Origin = actor.Origin,
            Audience = actor.Audience,
            Cites = actor.Cites,
            BecameKnown = actor.BecameKnown,
        },
        Source { Sealed: { } seal } source => new Source
        {
            Date = source.Date,
            Published = source.Published,
            SourceKind = source.SourceKind,
            Reached = source.Reached,
            Via = source.Via,
            Relays = source.Relays,
            By = source.By,
            Of = source.Of,
            Mode = source.Mode,
            Access = source.Access,
            Anonymous = source.Anonymous,
            Retrospective = source.Retrospective,
            Consents = [.. source.Consents.Select(consent => consent with { Given = null })],
            Sealed = Masked(seal),
            Id = source.Id,
            Origin = source.Origin,
            Audience = source.Audience,
            Cites = source.Cites,
            BecameKnown = source.BecameKnown,
        },
        _ => item,
    };

    private static Seal Masked(Seal seal) => new() { AttributionLine = seal.AttributionLine, Role = seal.Role };

    private static Unnamed? Masked(Unnamed? unnamed) => unnamed is null ? null : new() { Identity = unnamed.Identity };
}
