using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Integrity;

/// <summary>What must hold before a dossier can be said to be one: each id once, each reference to something of the right kind, each name defined.</summary>
/// <remarks><para>Linear in the number of references. What more a good record keeps to is for <c>travaux check</c>.</para></remarks>
public static class DossierIntegrity
{
    /// <summary>What does not hold, in the order of the items.</summary>
    /// <param name="items">All items, doubles included.</param>
    /// <param name="places">Where they stand.</param>
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<Item> items, ItemPlaces places)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(places);
        var byId = new Dictionary<string, Item>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            byId.TryAdd(item.Id, item);
        }
        var heads = items.OfType<DossierHead>().ToList();
        if (heads.Count == 0)
        {
            yield return new("TX530", places.Whole, "There is no 'dossier': write one in dossier.yaml, with 'id', 'title' and 'question'.");
        }
        var head = heads.FirstOrDefault() ?? new DossierHead();
        var names = new DefinedNames(head, byId.Values.OfType<AudienceList>());
        foreach (var item in items)
        {
            foreach (var diagnostic in References(item, byId, places).Concat(names.Check(item, places)))
            {
                yield return diagnostic;
            }
        }
    }

    private static IEnumerable<Diagnostic> References(Item item, Dictionary<string, Item> byId, ItemPlaces places)
    {
        foreach (var (path, id, type) in ItemKind.References(item))
        {
            if (!byId.TryGetValue(id, out var other))
            {
                var meant = Nearest.To(id, byId.Values.Where(each => type.Kinds.Count == 0 || type.Kinds.Contains(each.Kind)).Select(each => each.Id)) is { } near ? $" Did you mean '{near}'?" : "";
                yield return new("TX531", places.Of(item.Id, path), $"'{Field(path)}' of {item.Id} names '{id}', which the dossier does not have.{meant}");
            }
            else if (type.Kinds.Count > 0 && !type.Kinds.Contains(other.Kind))
            {
                yield return new("TX532", places.Of(item.Id, path), $"'{Field(path)}' of {item.Id} wants {Article(type.Kinds)}; '{id}' is {Article([other.Kind])}.")
                {
                    Also = [new(places.Of(id), $"'{id}' stands here")],
                };
            }
            else if (id == item.Id)
            {
                yield return new("TX533", places.Of(item.Id, path), $"'{Field(path)}' of {item.Id} names {item.Id} itself.");
            }
        }
    }

    private static string Field(string path) => path.Split('[')[0];

    private static string Article(Sequence<string> kinds) => string.Join(" or ", kinds.Select(kind => $"{("aeiou".Contains(kind[0], StringComparison.Ordinal) ? "an" : "a")} {kind}"));

    /// <summary>Names that are no ids: origins, audiences, tracks, roles.</summary>
    private sealed class DefinedNames(DossierHead head, IEnumerable<AudienceList> audiences)
    {
        private readonly Dictionary<string, (HashSet<string> Names, string Where)> _byField = new(StringComparer.Ordinal)
        {
            ["origin"] = ([.. head.Origins.Select(origin => origin.Id)], "'origins' of the dossier"),
            ["track"] = ([.. head.Tracks.Select(track => track.Id)], "'tracks' of the dossier"),
            ["role"] = ([.. head.Roles.Select(role => role.Id)], "'roles' of the dossier"),
            ["audience"] = ([Audiences.Custodians, .. audiences.Select(audience => audience.Id)], "'audiences'"),
            ["audience-unless-stated"] = ([Audiences.Custodians, .. audiences.Select(audience => audience.Id)], "'audiences'"),
        };

        public List<Diagnostic> Check(Item item, ItemPlaces places)
        {
            var diagnostics = new List<Diagnostic>();
            ItemKind.Walk(item, (path, type, value) =>
            {
                var field = path[(path.LastIndexOf('.') + 1)..];
                if (type is FieldType.Slug && _byField.TryGetValue(field, out var defined) && !defined.Names.Contains((string)value))
                {
                    var meant = Nearest.To((string)value, defined.Names) is { } near ? $" Did you mean '{near}'?" : "";
                    diagnostics.Add(new("TX534", places.Of(item.Id, path), $"The {field} '{value}' of {item.Id} is not defined under {defined.Where}.{meant}"));
                }
            });
            return diagnostics;
        }
    }
}
