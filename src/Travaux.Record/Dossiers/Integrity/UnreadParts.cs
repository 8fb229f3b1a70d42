namespace Travaux.Record.Dossiers.Integrity;

/// <summary>What was written for a dossier and could not be read: what refers to it is not in error for that, so that one mistake is told once.</summary>
public sealed class UnreadParts
{
    private readonly HashSet<string> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);

    /// <summary>Whether the head of the dossier was written and not, or not wholly, understood: then nobody knows which names it defines.</summary>
    public bool HasHead { get; set; }

    /// <summary>Adds an item by its id.</summary>
    public void AddItem(string id) => _items.Add(id);

    /// <summary>Whether an item was written and could not be read.</summary>
    public bool HasItem(string id) => _items.Contains(id);

    /// <summary>Adds a field of the head that defines names: <c>origins</c>.</summary>
    public void AddField(string field) => _fields.Add(field);

    /// <summary>Whether a field of the head was written and not, or not wholly, understood.</summary>
    public bool HasField(string field) => HasHead || _fields.Contains(field);
}
