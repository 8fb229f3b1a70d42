using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Pairs what no word can: a full stop after a quotation, an article left empty, a heading that repeats.</summary>
/// <remarks>
/// <para>
/// Of what is left on both sides, provisions that are the same to the letter and stand in one provision are one, in order;
/// so a copy compared with itself has no differences.
/// </para>
/// </remarks>
internal static class Leftovers
{
    /// <summary>The further pairs.</summary>
    public static List<Pair> Of(ProvisionTree older, ProvisionTree newer, List<Pair> settled, Said said)
    {
        var newerOf = new Dictionary<int, int> { [-1] = -1 };
        foreach (var pair in settled)
        {
            newerOf.TryAdd(pair.Older, pair.Newer);
        }
        var taken = settled.Select(pair => pair.Newer).ToHashSet();
        var open = Enumerable.Range(0, newer.Count).Where(at => !taken.Contains(at))
            .GroupBy(at => Looks(newer, at, newer.Parent(at))).ToDictionary(group => group.Key, group => new Queue<int>(group));
        var found = new List<Pair>();
        for (var at = 0; at < older.Count; at++)
        {
            if (!newerOf.ContainsKey(at) && newerOf.TryGetValue(older.Parent(at), out var around)
                && open.TryGetValue(Looks(older, at, around), out var there) && there.Count > 0 && !said.AreDifferent(at, there.Peek()))
            {
                newerOf[at] = there.Dequeue();
                found.Add(new(at, newerOf[at], Probability: 1, Likeness: 1));
            }
        }
        return found;
    }

    private static (int Around, ProvisionKind Kind, string Label, string Heading, string Text) Looks(ProvisionTree tree, int at, int around) =>
        (around, tree[at].Kind, tree[at].Label, tree[at].Heading, tree[at].Text);
}
