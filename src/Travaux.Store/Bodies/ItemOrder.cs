using Travaux.Record;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Store.Bodies;

/// <summary>The order of a journal's items, where it is another than that in which they came into it.</summary>
/// <remarks>
/// <para>
/// Items stand in the order of their first entries, but for those that were moved: each of them stands right behind another, or in front
/// of all. As few are moved as can be: the longest row that is in order already stays (patience sorting, O(n log n);
/// C. Schensted, "Longest Increasing and Decreasing Subsequences", Canadian Journal of Mathematics 13 (1961)).
/// </para>
/// <para>It is kept as the body of an item of its own, which says nothing where nothing was moved.</para>
/// </remarks>
internal sealed record ItemOrder
{
    /// <summary>The kind, and the id, of the item of a journal that holds the order; no item of a dossier can have such an id.</summary>
    public const string Kind = "order";

    /// <summary>See <see cref="Kind"/>.</summary>
    public const string Id = "~order";

    /// <summary>The items moved, each with the one behind which it stands: empty for in front of all.</summary>
    public Sequence<Move> Moves { get; init; }

    /// <summary>One item that stands elsewhere than where it came in.</summary>
    public sealed record Move(string Item, string After);

    /// <summary>The order wanted, told against the order in which the items came.</summary>
    /// <param name="came">The items in the order of their first entries.</param>
    /// <param name="wanted">The same items in the order wanted.</param>
    public static ItemOrder Between(IReadOnlyList<string> came, IReadOnlyList<string> wanted)
    {
        var places = new Dictionary<string, int>(came.Count, StringComparer.Ordinal);
        for (var i = 0; i < came.Count; i++)
        {
            places.Add(came[i], i);
        }
        var stays = Increasing([.. wanted.Select(item => places[item])]);
        var moves = new List<Move>();
        for (var i = 0; i < wanted.Count; i++)
        {
            if (!stays[i])
            {
                moves.Add(new(wanted[i], i == 0 ? "" : wanted[i - 1]));
            }
        }
        return new() { Moves = [.. moves] };
    }

    /// <summary>The items in their order.</summary>
    /// <param name="came">The items in the order of their first entries.</param>
    public List<string> Of(IReadOnlyList<string> came)
    {
        if (Moves.Count == 0)
        {
            return [.. came];
        }
        var known = came.ToHashSet(StringComparer.Ordinal);
        var after = Moves.Where(move => known.Contains(move.Item)).ToLookup(move => move.After, move => move.Item, StringComparer.Ordinal);
        var moved = Moves.Select(move => move.Item).ToHashSet(StringComparer.Ordinal);
        var order = new List<string>(came.Count);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        Place("", after, order, placed);
        foreach (var item in came.Where(item => !moved.Contains(item)))
        {
            order.Add(item);
            Place(item, after, order, placed);
        }
        // What stands behind something that is not there any more stands where it came in.
        order.AddRange(came.Where(item => moved.Contains(item) && !placed.Contains(item)));
        return order;
    }

    /// <summary>The body that holds the order.</summary>
    public byte[] Write() => JsonNodes.Write(new MapNode(
        [
            new("moved", default, new ListNode(
                [.. Moves.Select(move => new MapNode([new("item", default, Text(move.Item)), new("after", default, Text(move.After))], default))], default)),
        ],
        default));

    /// <summary>Reads a body; one that is none says nothing.</summary>
    public static ItemOrder Read(ReadOnlySpan<byte> body) => new()
    {
        Moves = JsonNodes.Read("order", body, out _) is MapNode map && map["moved"] is ListNode list
            ? [.. list.Items.OfType<MapNode>().Select(move => new Move((move["item"] as ScalarNode)?.Text ?? "", (move["after"] as ScalarNode)?.Text ?? ""))]
            : [],
    };

    private static void Place(string anchor, ILookup<string, string> after, List<string> order, HashSet<string> placed)
    {
        var next = new Stack<string>(after[anchor].Reverse());
        while (next.TryPop(out var item))
        {
            if (placed.Add(item))
            {
                order.Add(item);
                foreach (var behind in after[item].Reverse())
                {
                    next.Push(behind);
                }
            }
        }
    }

    /// <summary>Which places of a row are in its longest increasing one.</summary>
    private static bool[] Increasing(int[] row)
    {
        // ends[k]: where the lowest end of an increasing row of k + 1 stands; before[i]: the place before i in the row that ends there.
        var (ends, before, length) = (new int[row.Length], new int[row.Length], 0);
        for (var i = 0; i < row.Length; i++)
        {
            var (low, high) = (0, length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = row[ends[middle]] < row[i] ? (middle + 1, high) : (low, middle);
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.Max(length, low + 1);
        }
        var stays = new bool[row.Length];
        for (var at = length == 0 ? -1 : ends[length - 1]; at >= 0; at = before[at])
        {
            stays[at] = true;
        }
        return stays;
    }

    private static ScalarNode Text(string text) => new(text, ScalarStyle.Quoted, default);
}
