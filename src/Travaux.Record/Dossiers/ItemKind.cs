using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers;

/// <summary>One kind of item: its word, where a folder keeps such items, and its fields.</summary>
public sealed class ItemKind
{
    private static readonly Dictionary<string, ItemKind> ByName;
    private static readonly Dictionary<string, ItemKind> ByCollection;

    static ItemKind()
    {
        All =
        [
            Of("dossier.yaml", DossierHead.Shape, Kinds.Dossier, "dossier"),
            Of("dossier.yaml", Question.Shape, Kinds.Question, "questions"),
            Of("dossier.yaml", AudienceList.Shape, Kinds.Audience, "audiences"),
            Of("actors.yaml", Actor.Shape, Kinds.Actor, "actors"),
            Of("people.yaml", Person.Shape, Kinds.Person, "people"),
            Of("actors.yaml", Delegation.Shape, Kinds.Delegation, "delegations"),
            Of("places.yaml", Place.Shape, Kinds.Place, "places"),
            Of("meetings.yaml", Phase.Shape, Kinds.Phase, "phases"),
            Of("meetings.yaml", Meeting.Shape, Kinds.Meeting, "meetings"),
            Of("drafts.yaml", Draft.Shape, Kinds.Draft, "drafts"),
            Of("drafts.yaml", Instrument.Shape, Kinds.Instrument, "instruments"),
            Of("drafts.yaml", Act.Shape, Kinds.Act, "acts"),
            Of("provisions.yaml", DraftProvision.Shape, Kinds.Provision, "provisions"),
            Of("provisions.yaml", Proposal.Shape, Kinds.Proposal, "proposals"),
            Of("provisions.yaml", Standing.Shape, Kinds.Standing, "standings"),
            Of("provisions.yaml", Interpretation.Shape, Kinds.Interpretation, "interpretations"),
            Of("issues.yaml", Issue.Shape, Kinds.Issue, "issues"),
            Of("positions.yaml", Position.Shape, Kinds.Position, "positions"),
            Of("sources.yaml", Source.Shape, Kinds.Source, "sources"),
            Of("claims.yaml", Claim.Shape, Kinds.Claim, "claims"),
            Of("events.yaml", Event.Shape, Kinds.Event, "events"),
            Of("explanations.yaml", Explanation.Shape, Kinds.Explanation, "explanations"),
            Of("explanations.yaml", Argument.Shape, Kinds.Argument, "arguments"),
            Of("guarantees.yaml", GuaranteeProfile.Shape, Kinds.GuaranteeProfile, "guarantee-profiles"),
            Of("meetings.yaml", Message.Shape, Kinds.Message, "messages"),
            Of("gaps.yaml", Gap.Shape, Kinds.Gap, "gaps"),
            Of("gaps.yaml", Concept.Shape, Kinds.Concept, "concepts"),
        ];
        ByName = All.ToDictionary(kind => kind.Name);
        ByCollection = All.ToDictionary(kind => kind.Collection);
    }

    private ItemKind(string name, string collection, string file, Shape shape) => (Name, Collection, File, Shape) = (name, collection, file, shape);

    /// <summary>All kinds, in the order in which a dossier tells them.</summary>
    public static IReadOnlyList<ItemKind> All { get; }

    /// <summary>Its word: one of <see cref="Kinds"/>.</summary>
    public string Name { get; }

    /// <summary>The key under which a folder lists such items: <c>meetings</c>.</summary>
    public string Collection { get; }

    /// <summary>The file in which a canonical folder keeps them.</summary>
    public string File { get; }

    /// <summary>Its fields.</summary>
    public Shape Shape { get; }

    /// <summary>Whether a dossier has exactly one: its own head.</summary>
    public bool IsSingle => Name == Kinds.Dossier;

    /// <summary>The kind of a word; <see langword="null"/> where it is none.</summary>
    public static ItemKind? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The kind that a folder lists under a key; <see langword="null"/> where there is none.</summary>
    public static ItemKind? OfCollection(string key) => ByCollection.GetValueOrDefault(key);

    /// <summary>The kind of an item.</summary>
    public static ItemKind Of(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return ByName[item.Kind];
    }

    /// <summary>Reads an item; what does not fit is told to <paramref name="reading"/>.</summary>
    /// <returns>The item, as far as it could be read; <see langword="null"/> where nothing could be made of it.</returns>
    public Item? Read(Node node, Reading reading) => (Item?)Shape.ReadAny(node, reading);

    /// <summary>Writes an item: its fields in their order, absent ones left out.</summary>
    public static MapNode Write(Item item) => (MapNode)Of(item).Shape.WriteAny(item);

    /// <summary>Visits each value in an item that is no part: texts, words, references, dates.</summary>
    public static void Walk(Item item, Visit visit) => Of(item).Shape.WalkAny(item, "", visit);

    /// <summary>The ids that an item refers to, each with the field that holds it, in the order written.</summary>
    public static IEnumerable<(string Path, string Id, FieldType.Reference Type)> References(Item item)
    {
        var references = new List<(string, string, FieldType.Reference)>();
        Walk(item, (path, type, value) =>
        {
            if (type is FieldType.Reference reference)
            {
                references.Add((path, (string)value, reference));
            }
        });
        return references;
    }

    /// <summary>The item without what is not kept; <see langword="null"/> where it can not stand without it.</summary>
    public static Item? Prune(Item item, Pruning keep) => (Item?)Of(item).Shape.PruneAny(item, keep);

    private static ItemKind Of<T>(string file, Shape<T> shape, string name, string collection)
        where T : Item, new() => new(name, collection, file, shape);
}
