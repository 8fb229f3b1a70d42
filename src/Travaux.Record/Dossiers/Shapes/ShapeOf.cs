namespace Travaux.Record.Dossiers.Shapes;

/// <summary>The fields of one type.</summary>
/// <typeparam name="T">The type; a new one has every field absent.</typeparam>
public sealed partial class Shape<T> : Shape
    where T : class, new()
{
    private readonly List<Accessor> _accessors = [];
    private readonly List<Field> _fields = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private string? _short;

    /// <summary>A shape without fields, to which they are added in the order in which they are written.</summary>
    public Shape(string name) : base(name)
    {
    }

    /// <inheritdoc/>
    public override Type Type => typeof(T);

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Fields => _fields;

    /// <inheritdoc/>
    public override string? Shorthand => _short;

    /// <summary>How one field is got at.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Read">Takes a node into the value; tells what does not fit.</param>
    /// <param name="Write">The node of it; <see langword="null"/> where it is absent.</param>
    /// <param name="Walk">Visits what is in it, given the way to the value that holds it.</param>
    /// <param name="Prune">The value without what is not kept; <see langword="null"/> where the field can not be without it.</param>
    private sealed record Accessor(
        string Name,
        Func<T, Node, Reading, T> Read,
        Func<T, Node?> Write,
        Action<T, string, Visit> Walk,
        Func<T, Pruning, T?> Prune);

    /// <summary>The last field must be there.</summary>
    public Shape<T> Required()
    {
        _fields[^1] = _fields[^1] with { IsRequired = true };
        return this;
    }

    /// <summary>A scalar in place of a map stands for the last field.</summary>
    public Shape<T> AsShort()
    {
        _short = _fields[^1].Name;
        return this;
    }

    /// <summary>Reads a value; what does not fit is told to <paramref name="reading"/>.</summary>
    public T? Read(Node node, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (node is ScalarNode { IsNothing: false } && _short is not null)
        {
            node = new MapNode([new(_short, node.At, node)], node.At);
        }
        if (node is not MapNode map)
        {
            reading.Wrong(node, $"{Phrases.One(Name)}: a map with {string.Join(", ", _fields.Where(field => field.IsRequired).Select(field => $"'{field.Name}'").DefaultIfEmpty($"'{_fields[0].Name}'"))}");
            return null;
        }
        var value = new T();
        Span<bool> seen = stackalloc bool[_fields.Count];
        var isWhole = true;
        foreach (var entry in map.Entries.AsSpan())
        {
            if (!_places.TryGetValue(entry.Key, out var place))
            {
                isWhole &= entry.Value is not UnreadNode;
                // A key that was meant is not missing too.
                if (entry.Value is not UnreadNode && reading.UnknownKey(Name, entry, _places.Keys) is { } meant)
                {
                    seen[_places[meant]] = true;
                }
                continue;
            }
            if (seen[place] && First(map.Entries.AsSpan(), entry.Key) is { } first && !ReferenceEquals(first, entry))
            {
                reading.Twice(entry.Key, entry.KeyAt, first.KeyAt);
                continue;
            }
            seen[place] = true;
            if (entry.Value is ScalarNode { IsNothing: true })
            {
                reading.Nothing(entry.Key, entry.KeyAt);
                continue;
            }
            value = _accessors[place].Read(value, entry.Value, reading);
        }
        for (var i = 0; isWhole && i < _fields.Count; i++)
        {
            if (_fields[i].IsRequired && !seen[i])
            {
                reading.Missing(Name, _fields[i].Name, map.At);
            }
        }
        return value;
    }

    private static NodeEntry? First(ReadOnlySpan<NodeEntry> entries, string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }
        return null;
    }

    /// <summary>Writes a value: its fields in their order, absent ones left out.</summary>
    public MapNode Write(T value)
    {
        var entries = new List<NodeEntry>(_fields.Count);
        foreach (var accessor in _accessors)
        {
            if (accessor.Write(value) is { } node)
            {
                entries.Add(new(accessor.Name, default, node));
            }
        }
        return new([.. entries], default);
    }

    /// <inheritdoc cref="Shape.WalkAny"/>
    public void Walk(T value, Visit visit) => WalkAny(value, "", visit);

    /// <inheritdoc cref="Shape.PruneAny"/>
    public T? Prune(T value, Pruning keep)
    {
        foreach (var accessor in _accessors)
        {
            if (accessor.Prune(value, keep) is not { } pruned)
            {
                return null;
            }
            value = pruned;
        }
        return value;
    }

    internal override object? ReadAny(Node node, Reading reading) => Read(node, reading);

    internal override Node WriteAny(object value)
    {
        var map = Write((T)value);
        return _short is not null && map.Entries is [{ Key: var key, Value: ScalarNode only }] && key == _short ? only : map;
    }

    internal override void WalkAny(object value, string path, Visit visit)
    {
        foreach (var accessor in _accessors)
        {
            accessor.Walk((T)value, path, visit);
        }
    }

    internal override object? PruneAny(object value, Pruning keep) =>
        (value is IHasAudience { Audience: { Length: > 0 } audience } && !keep.KeepsAudience(audience)) || !keep.KeepsPart(value) ? null : Prune((T)keep.Retell(value), keep);

    /// <summary>The way to a field; put together only for one that is there.</summary>
    private static string Way(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private Shape<T> Add(FieldType type, Accessor accessor)
    {
        _places.Add(accessor.Name, _fields.Count);
        _fields.Add(new(accessor.Name, type, IsRequired: false));
        _accessors.Add(accessor);
        return this;
    }
}
