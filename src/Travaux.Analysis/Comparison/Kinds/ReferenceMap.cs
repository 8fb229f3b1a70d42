using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>
/// Where the provisions of the older copy went, so that a reference can be told to follow them or not.
/// </summary>
public sealed class ReferenceMap
{
    private readonly CopyOutline _older = new();
    private readonly CopyOutline _newer = new();
    private readonly Dictionary<ProvisionId, List<ProvisionId>> _became = [];

    private ReferenceMap()
    {
    }

    /// <summary>What people call the newer provisions; their ids where nobody said.</summary>
    internal Func<ProvisionId, string> NameOf { get; private init; } = id => id.Value;

    /// <summary>No alignment is known: no reference is taken to follow a renumbering.</summary>
    public static ReferenceMap None { get; } = new();

    /// <summary>The map that a redline's rows make: every row says what became of its older provisions.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="names">What people call the newer provisions; without it findings name them by id.</param>
    public static ReferenceMap Of(Sequence<RedlineRow> rows, ProvisionNames? names = null)
    {
        var map = names is null ? new ReferenceMap() : new ReferenceMap { NameOf = id => names[id] };
        foreach (var row in rows)
        {
            foreach (var older in row.Older)
            {
                map._older.Add(older);
                map.Became(older.Id, row.Newer);
            }
            if (row.Newer is { } newer)
            {
                map._newer.Add(newer);
            }
        }
        return map;
    }

    /// <summary>Whether a reference of the newer text names what a reference of the older text named.</summary>
    internal bool Follows(Reference older, ProvisionId olderPlace, Reference newer, ProvisionId newerPlace)
    {
        if (older.Items.Count != newer.Items.Count || older.IsExternal || newer.IsExternal)
        {
            return false;
        }
        for (var i = 0; i < older.Items.Count; i++)
        {
            if (_older.Find(older, older.Items[i], olderPlace, out var olderRest) is not { } was
                || _newer.Find(newer, newer.Items[i], newerPlace, out var newerRest) is not { } now
                || olderRest != newerRest
                || !_became.TryGetValue(was, out var became)
                || !became.Contains(now))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether both references can be followed to a provision.</summary>
    internal bool Knows(Reference older, ProvisionId olderPlace, Reference newer, ProvisionId newerPlace) =>
        !older.IsExternal && !newer.IsExternal
        && older.Items.TrueForAll(item => _older.Find(older, item, olderPlace, out _) is not null)
        && newer.Items.TrueForAll(item => _newer.Find(newer, item, newerPlace, out _) is not null);

    /// <summary>
    /// Where the target of a reference went when the reference, unchanged, does not follow it; <see langword="null"/>
    /// when it
    /// does, or when that can't be told. The default id stands for a target that was deleted.
    /// </summary>
    internal ProvisionId? LeftBehind(Reference older, ProvisionId olderPlace, Reference newer, ProvisionId newerPlace)
    {
        if (older.IsExternal)
        {
            return null;
        }
        foreach (var item in older.Items)
        {
            if (_older.Find(older, item, olderPlace, out var rest) is not { } was || rest.Length > 0
                || !_became.TryGetValue(was, out var became))
            {
                continue;
            }
            var now = _newer.Find(newer, item, newerPlace, out rest);
            if (became.Count == 0)
            {
                return default(ProvisionId);
            }
            if (now is not { } found || rest.Length > 0 || !became.Contains(found))
            {
                return became[0];
            }
        }
        return null;
    }

    private void Became(ProvisionId older, Provision? newer)
    {
        if (!_became.TryGetValue(older, out var became))
        {
            _became.Add(older, became = []);
        }
        if (newer is not null)
        {
            became.Add(newer.Id);
        }
    }
}
