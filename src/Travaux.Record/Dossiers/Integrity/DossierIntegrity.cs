using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Integrity;

/// <summary>What must hold before a dossier can be said to be one: one head, each reference to something of the right kind, each name defined, nothing a part of itself.</summary>
/// <remarks><para>Linear in the number of references. What more a good record keeps to is for <c>travaux check</c>.</para></remarks>
public static class DossierIntegrity
{
    /// <summary>What does not hold, in the order of the items.</summary>
    /// <param name="items">All items, each id once.</param>
    /// <param name="places">Where they stand.</param>
    /// <param name="unread">What was written and could not be read.</param>
    public static IReadOnlyList<Diagnostic> Check(IReadOnlyList<Item> items, ItemPlaces places, UnreadParts unread)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(unread);
        var diagnostics = new List<Diagnostic>();
        var heads = items.OfType<DossierHead>().ToList();
        if (heads.Count == 0 && !unread.HasHead)
        {
            diagnostics.Add(new("TX530", places.Whole, "There is no 'dossier': write one in dossier.yaml, with 'id', 'title' and 'question'."));
        }
        foreach (var second in heads.Skip(1))
        {
            diagnostics.Add(new("TX552", places.Of(second.Id), "A second 'dossier' stands here: a record has one.") { Also = [new(places.Of(heads[0].Id), "the first")] });
        }
        var references = new ReferenceCheck(items, places, unread, diagnostics);
        var names = heads.Count == 0 ? null : new NameCheck(heads[0], items, places, unread, diagnostics);
        // Which items are in error is found side by side; what is said of them, in their order.
        var isInError = new bool[items.Count];
        Parallel.For(0, items.Count, i => ItemKind.Walk(items[i], (path, type, value) =>
            isInError[i] |= type is FieldType.Reference reference ? !references.Holds(items[i], (string)value, reference)
                : type is FieldType.Slug && names is not null && !names.Holds(path, (string)value)));
        for (var i = 0; i < items.Count; i++)
        {
            if (isInError[i])
            {
                Tell(items[i], references, names);
            }
        }
        diagnostics.AddRange(CircleCheck.In(items, places));
        return diagnostics;
    }

    private static void Tell(Item item, ReferenceCheck references, NameCheck? names) => ItemKind.Walk(item, (path, type, value) =>
    {
        if (type is FieldType.Reference reference)
        {
            references.Check(item, path, (string)value, reference);
        }
        else if (type is FieldType.Slug)
        {
            names?.Check(item, path, (string)value);
        }
    });
}
