using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Integrity;

/// <summary>Where the items of a dossier, and the fields in them, were written.</summary>
public sealed class ItemPlaces
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);

    /// <summary>Places of nothing: what has none stands in the dossier as a whole.</summary>
    public ItemPlaces(string whole = "dossier") => Whole = SourceSpan.Whole(whole);

    /// <summary>The dossier as a whole: a folder or a journal.</summary>
    public SourceSpan Whole { get; }

    /// <summary>Says where an item stands; the first place said is kept.</summary>
    public void Add(string id, Node node) => _nodes.TryAdd(id, node);

    /// <summary>Where an item stands.</summary>
    public SourceSpan Of(string id) => _nodes.TryGetValue(id, out var node) ? node.At : Whole;

    /// <summary>Where a value of an item stands.</summary>
    /// <param name="id">The item.</param>
    /// <param name="path">The way to the value: <c>cites[0].source</c>. Where it was written in short, or is absent, the nearest that was written.</param>
    public SourceSpan Of(string id, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!_nodes.TryGetValue(id, out var node))
        {
            return Whole;
        }
        foreach (var step in path.Split('.', '['))
        {
            var next = step.EndsWith(']')
                ? int.TryParse(step[..^1], out var place) && node is ListNode list && place < list.Items.Count ? list.Items[place] : null
                : (node as MapNode)?[step];
            if (next is null)
            {
                break;
            }
            node = next;
        }
        return node.At;
    }
}
