namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>Pairs what stands in two stories: paragraphs with paragraphs, tables with tables, their rows, their cells.</summary>
internal sealed class StoryPairer(
    StoryTree olderTree, StoryTree newerTree, Profile[] older, Profile[] newer, ProfileWords words, Dictionary<(int Older, int Newer), int> links)
{
    private const int ParagraphShape = -1;
    private const int TableShape = -2;

    private static readonly PairingThresholds Paragraphs = new(0.4, 0.2);
    private static readonly PairingThresholds Rows = new(0.25, 0);

    private readonly ILookup<int, KeyValuePair<(int Older, int Newer), int>> _linksOf = links.ToLookup(link => link.Key.Older);

    /// <summary>The members of two stories, tied.</summary>
    public StoryPairing Pair(int olderStory, int newerStory)
    {
        var (olds, news) = (olderTree.Members(olderStory), newerTree.Members(newerStory));
        var before = olds.Select(member => ProfileOf(member, olderTree, older)).ToArray();
        var after = news.Select(member => ProfileOf(member, newerTree, newer)).ToArray();
        var counterparts = OrderedPairing.Of(before, after, LinksAmong(olds, news), Paragraphs);
        TieLast(counterparts, olds, news);
        var spans = SplitsAndMerges.Of(counterparts, before, after, TableShape);
        var ties = new List<Tie>(Math.Max(olds.Count, news.Count));
        foreach (var (olderFrom, olderTo, newerFrom, newerTo) in spans)
        {
            Member[] from = [.. olds[olderFrom..olderTo]], to = [.. news[newerFrom..newerTo]];
            ties.Add(new(from, to, from is [{ Table: >= 0 }] && to is [{ Table: >= 0 }] ? PairRows(from[0].Table, to[0].Table) : null));
        }
        return new(olderStory, newerStory, ties);
    }

    /// <summary>The last paragraph marks of two stories are one: a story never loses its last.</summary>
    private static void TieLast(int[] counterparts, List<Member> olds, List<Member> news)
    {
        if (olds.Count == 0 || news.Count == 0 || olds[^1].Block < 0 || news[^1].Block < 0 || counterparts[^1] >= 0 || counterparts.Contains(news.Count - 1))
        {
            return;
        }
        counterparts[^1] = news.Count - 1;
    }

    private List<RowTie> PairRows(int olderTable, int newerTable)
    {
        var (olds, news) = (olderTree.Parts(olderTable), newerTree.Parts(newerTable));
        var before = olds.Select(row => RowProfile(row, olderTree, older)).ToArray();
        var after = news.Select(row => RowProfile(row, newerTree, newer)).ToArray();
        var counterparts = OrderedPairing.Of(before, after, [], Rows);
        var ties = new List<RowTie>(Math.Max(olds.Count, news.Count));
        var next = 0;
        for (var at = 0; at <= olds.Count; at++)
        {
            var to = at == olds.Count ? news.Count : counterparts[at];
            for (; next < to; next++)
            {
                ties.Add(new(-1, news[next], []));
            }
            if (at < olds.Count && to < 0)
            {
                ties.Add(new(olds[at], -1, []));
            }
            else if (at < olds.Count)
            {
                ties.Add(new(olds[at], news[to], PairCells(olds[at], news[to])));
                next = to + 1;
            }
        }
        return ties;
    }

    private List<StoryPairing> PairCells(int olderRow, int newerRow)
    {
        var (olds, news) = (olderTree.Parts(olderRow), newerTree.Parts(newerRow));
        var cells = new List<StoryPairing>(olds.Count);
        for (var at = 0; at < olds.Count; at++)
        {
            cells.Add(Pair(olds[at], news[at]));
        }
        return cells;
    }

    private List<Link> LinksAmong(List<Member> olds, List<Member> news)
    {
        var places = new Dictionary<int, int>();
        for (var at = 0; at < news.Count; at++)
        {
            if (news[at].Block >= 0)
            {
                places[news[at].Block] = at;
            }
        }
        var among = new List<Link>();
        for (var at = 0; at < olds.Count; at++)
        {
            foreach (var ((_, to), weight) in _linksOf[olds[at].Block])
            {
                if (places.TryGetValue(to, out var place))
                {
                    among.Add(new(at, place, weight));
                }
            }
        }
        return among;
    }

    private Profile ProfileOf(Member member, StoryTree tree, Profile[] profiles) => member.Block >= 0
        ? profiles[member.Block]
        : new(Joined(tree.Blocks(member.Table), profiles), TableShape, words);

    private Profile RowProfile(int row, StoryTree tree, Profile[] profiles) =>
        new(Joined(tree.Blocks(row), profiles), tree.Parts(row).Count, words);

    private static string Joined(IEnumerable<int> blocks, Profile[] profiles) =>
        string.Join(ParagraphMark.Text, blocks.Select(block => profiles[block].Text));

    /// <summary>What a document's paragraph is to pairing.</summary>
    public static Profile[] Profiles(string[] texts, ProfileWords words) => Array.ConvertAll(texts, text => new Profile(text, ParagraphShape, words));
}

/// <summary>The sign that stands for a paragraph mark where paragraphs are compared together.</summary>
internal static class ParagraphMark
{
    /// <summary>U+2029, the paragraph separator: white space, to the words.</summary>
    public const char Sign = '\u2029';

    /// <summary>The same, as a text.</summary>
    public const string Text = "\u2029";
}
