using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>Which blocks may be one because their provisions are.</summary>
/// <remarks>
/// <para>
/// A provision that stands in one block links that block. Of several blocks those link that are alike, and the first of each, which hold the numbers. A provision of
/// very many blocks (a draft without numbers) tells nothing of any one of them: there the blocks speak for themselves.
/// </para>
/// </remarks>
internal static class ProvisionLinks
{
    private const int MostPairs = 400;
    private const double LeastLikeness = 0.35;
    private const double LeastOfFirst = 0.25;

    /// <summary>For each pair of blocks how much speaks for it: see <see cref="Link"/>.</summary>
    public static Dictionary<(int Older, int Newer), int> Of(Redline redline, Profile[] older, Profile[] newer)
    {
        var (before, after) = (Blocks(redline.Older), Blocks(redline.Newer));
        var links = new Dictionary<(int, int), int>();
        foreach (var row in redline.Rows)
        {
            if (row.Newer is { } provision && after.TryGetValue(provision.Id, out var news))
            {
                foreach (var source in row.Older)
                {
                    if (before.TryGetValue(source.Id, out var olds))
                    {
                        Add(links, olds, news, older, newer);
                    }
                }
            }
        }
        return links;
    }

    private static void Add(Dictionary<(int, int), int> links, List<int> olds, List<int> news, Profile[] older, Profile[] newer)
    {
        if ((long)olds.Count * news.Count > MostPairs)
        {
            return;
        }
        for (var i = 0; i < olds.Count; i++)
        {
            for (var j = 0; j < news.Count; j++)
            {
                var (old, @new) = (older[olds[i]], newer[news[j]]);
                if (old.Likeness(@new) is var likeness && likeness >= (i == 0 && j == 0 ? LeastOfFirst : LeastLikeness))
                {
                    links[(olds[i], news[j])] = Link.WeightOf(old, @new, likeness);
                }
            }
        }
    }

    private static Dictionary<ProvisionId, List<int>> Blocks(Copy copy)
    {
        var blocks = new Dictionary<ProvisionId, List<int>>();
        foreach (var provision in copy.All())
        {
            var list = new List<int>();
            foreach (var stretch in provision.From)
            {
                if (list.Count == 0 || list[^1] != stretch.Block)
                {
                    list.Add(stretch.Block);
                }
            }
            blocks[provision.Id] = list;
        }
        return blocks;
    }
}
