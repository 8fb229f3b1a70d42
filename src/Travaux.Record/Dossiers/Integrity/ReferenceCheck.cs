using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Integrity;

/// <summary>Whether each reference is to something that is there, of a kind wanted, and not to its own item.</summary>
internal sealed class ReferenceCheck
{
    /// <summary>For how many missing ids a near one is looked for: each costs a walk through all ids.</summary>
    private const int MostGuesses = 50;

    private readonly Dictionary<string, Item> _items;
    private readonly ItemPlaces _places;
    private readonly UnreadParts _unread;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<string, string?> _guesses = new(StringComparer.Ordinal);

    public ReferenceCheck(IReadOnlyList<Item> items, ItemPlaces places, UnreadParts unread, List<Diagnostic> diagnostics)
    {
        (_places, _unread, _diagnostics) = (places, unread, diagnostics);
        _items = new(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            _items.TryAdd(item.Id, item);
        }
    }

    /// <summary>Whether a reference is to something that is there, of a kind wanted, and not to its own item.</summary>
    public bool Holds(Item item, string id, FieldType.Reference type) =>
        _items.TryGetValue(id, out var other) ? id != item.Id && (type.Kinds.Count == 0 || type.Kinds.Contains(other.Kind)) : _unread.HasItem(id);

    /// <summary>Tells what is wrong with a reference, if anything is.</summary>
    public void Check(Item item, string path, string id, FieldType.Reference type)
    {
        if (!_items.TryGetValue(id, out var other))
        {
            if (!_unread.HasItem(id))
            {
                var meant = Guess(id, type) is { } near ? $" Did you mean '{near}'?" : "";
                _diagnostics.Add(new("TX531", _places.Of(item.Id, path), $"'{Field(path)}' of {item.Id} names '{id}', which the dossier does not have.{meant}"));
            }
        }
        else if (id == item.Id)
        {
            _diagnostics.Add(new("TX533", _places.Of(item.Id, path), $"'{Field(path)}' of {item.Id} names {item.Id} itself."));
        }
        else if (type.Kinds.Count > 0 && !type.Kinds.Contains(other.Kind))
        {
            _diagnostics.Add(new("TX532", _places.Of(item.Id, path), $"'{Field(path)}' of {item.Id} wants {Phrases.One(type.Kinds)}; '{id}' is {Phrases.One(other.Kind)}.")
            {
                Also = [new(_places.Of(id), $"'{id}' stands here")],
            });
        }
    }

    private string? Guess(string id, FieldType.Reference type)
    {
        if (!_guesses.TryGetValue(id, out var guess) && _guesses.Count < MostGuesses)
        {
            guess = Nearest.To(id, _items.Values.Where(each => type.Kinds.Count == 0 || type.Kinds.Contains(each.Kind)).Select(each => each.Id));
            _guesses.Add(id, guess);
        }
        return guess;
    }

    private static string Field(string path) => path.Split('[')[0];
}
