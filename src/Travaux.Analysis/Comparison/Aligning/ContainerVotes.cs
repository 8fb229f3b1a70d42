using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Finds the counterparts of provisions that hold others: they went where their content went.</summary>
/// <remarks>
/// <para>
/// Each pair of provisions with words votes, by its number of words, for every pair of what stands around its two sides. Two
/// containers are one when the votes for them are most of the content of either and neither has a better partner; an
/// article's counterpart is that of the article as a whole. A container without content goes by its heading.
/// </para>
/// </remarks>
internal sealed class ContainerVotes
{
    private const float MostOf = 0.5f;
    private readonly ProvisionTree _older;
    private readonly ProvisionTree _newer;
    private readonly PairSet _byWords;
    private readonly PairSet _articles;
    private readonly Said _said;
    private readonly Dictionary<(int Older, int Newer), float> _votes = [];
    private readonly float[] _olderContent;
    private readonly float[] _newerContent;

    public ContainerVotes(ProvisionTree older, ProvisionTree newer, PairSet byWords, PairSet articles, Said said)
    {
        (_older, _newer, _byWords, _articles, _said) = (older, newer, byWords, articles, said);
        _olderContent = Content(older);
        _newerContent = Content(newer);
        Vote();
    }

    /// <summary>The pairs of all provisions: those with words, with their containers.</summary>
    public PairSet Settle()
    {
        var containers = Containers();
        var settled = new List<Pair>(_byWords.Pairs.Count + containers.Count);
        var introduces = Introduces(containers);
        settled.AddRange(_byWords.Pairs.Where(pair => !introduces.Overrules(pair)));
        var known = settled.Select(pair => (pair.Older, pair.Newer)).ToHashSet();
        var olderTaken = settled.Select(pair => pair.Older).ToHashSet();
        var newerTaken = settled.Select(pair => pair.Newer).ToHashSet();
        // A container whose introducing words went elsewhere went with them; else with its content.
        settled.AddRange(containers.Where(pair =>
            !known.Contains((pair.Older, pair.Newer)) && !olderTaken.Contains(pair.Older) && !newerTaken.Contains(pair.Newer)));
        settled.AddRange(Frames(containers, settled));
        settled.AddRange(Leftovers.Of(_older, _newer, settled, _said));
        settled.Sort((one, other) => (one.Older, one.Newer).CompareTo((other.Older, other.Newer)));
        return _byWords with { Pairs = settled };
    }

    /// <summary>An article whose words went into its only paragraph is still that article, and the reverse.</summary>
    private List<Pair> Frames(List<Pair> containers, List<Pair> settled)
    {
        var newerOf = settled.ToLookup(pair => pair.Older, pair => pair.Newer);
        var olderOf = settled.ToLookup(pair => pair.Newer, pair => pair.Older);
        return [.. containers
            .Where(pair => !_older.HasText(pair.Older) && !newerOf[pair.Older].Any() && IsInside(_older, pair.Older, olderOf[pair.Newer])
                || !_newer.HasText(pair.Newer) && !olderOf[pair.Newer].Any() && IsInside(_newer, pair.Newer, newerOf[pair.Older]))
            .Select(pair => pair with { Frame = true })];

        static bool IsInside(ProvisionTree tree, int container, IEnumerable<int> places) =>
            places.Any() && places.All(at => at > container && at < tree.End(container));
    }

    private static float[] Content(ProvisionTree tree)
    {
        var content = new float[tree.Count];
        for (var at = tree.Count - 1; at >= 0; at--)
        {
            content[at] += tree[at].Text.Length;
            if (tree.Parent(at) >= 0)
            {
                content[tree.Parent(at)] += content[at];
            }
        }
        return content;
    }

    private void Vote()
    {
        var shares = _byWords.Pairs.GroupBy(pair => pair.Older).ToDictionary(group => group.Key, group => group.Count());
        foreach (var pair in _byWords.Pairs)
        {
            var weight = (float)Math.Min(_older[pair.Older].Text.Length, _newer[pair.Newer].Text.Length) / shares[pair.Older];
            for (var one = pair.Older; one >= 0; one = _older.Parent(one))
            {
                for (var other = pair.Newer; other >= 0; other = _newer.Parent(other))
                {
                    if (IsContainer(_older, one) && IsContainer(_newer, other) && _older[one].Kind == _newer[other].Kind)
                    {
                        _votes[(one, other)] = _votes.GetValueOrDefault((one, other)) + weight;
                    }
                }
            }
        }
    }

    private static bool IsContainer(ProvisionTree tree, int at) => tree.HasChildren(at) || !tree.HasText(at);

    private List<Pair> Containers()
    {
        var pairs = _articles.Pairs.Where(pair => IsContainer(_older, pair.Older) || IsContainer(_newer, pair.Newer)).ToList();
        var olderWhole = pairs.Select(pair => pair.Older).ToHashSet();
        var newerWhole = pairs.Select(pair => pair.Newer).ToHashSet();
        var bestOfOlder = Best(vote => vote.Older, vote => vote.Newer);
        var bestOfNewer = Best(vote => vote.Newer, vote => vote.Older);
        foreach (var ((older, newer), votes) in _votes.OrderBy(vote => vote.Key))
        {
            var share = MathF.Max(votes / _olderContent[older], votes / _newerContent[newer]);
            if (!olderWhole.Contains(older) && !newerWhole.Contains(newer) && !_said.AreDifferent(older, newer)
                && bestOfOlder[older] == newer && bestOfNewer[newer] == older && share >= MostOf)
            {
                var alike = 2 * votes / (_olderContent[older] + _newerContent[newer]);
                pairs.Add(new(older, newer, 0.5f + (MathF.Min(1, share) / 2), MathF.Min(1, alike)));
            }
        }
        pairs.AddRange(ByHeading(pairs));
        return pairs;
    }

    private Dictionary<int, int> Best(
        Func<(int Older, int Newer), int> side, Func<(int Older, int Newer), int> otherSide) =>
        _votes.GroupBy(vote => side(vote.Key)).ToDictionary(
            group => group.Key,
            group => otherSide(group.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key).First().Key));

    /// <summary>Containers without content, or whose content is all new: by kind and heading, or kind and number.</summary>
    private IEnumerable<Pair> ByHeading(List<Pair> pairs)
    {
        var olderTaken = pairs.Select(pair => pair.Older).ToHashSet();
        var newerTaken = pairs.Select(pair => pair.Newer).ToHashSet();
        var open = new Dictionary<(ProvisionKind Kind, string Name), Queue<int>>();
        foreach (var at in Open(_newer, newerTaken))
        {
            var name = (_newer[at].Kind, Name(_newer[at]));
            (open.TryGetValue(name, out var queue) ? queue : open[name] = []).Enqueue(at);
        }
        foreach (var at in Open(_older, olderTaken))
        {
            if (open.TryGetValue((_older[at].Kind, Name(_older[at])), out var queue) && queue.Count > 0
                && !_said.AreDifferent(at, queue.Peek()))
            {
                yield return new(at, queue.Dequeue(), Probability: 0.95f, Likeness: 1);
            }
        }

        static IEnumerable<int> Open(ProvisionTree tree, HashSet<int> taken) =>
            Enumerable.Range(0, tree.Count).Where(at => !taken.Contains(at) && IsContainer(tree, at) && !tree.HasText(at)
                && tree[at].Kind != ProvisionKind.Article && Name(tree[at]).Length > 0);

        static string Name(Provision provision) =>
            provision.Heading.Length > 0 ? provision.Heading.ToUpperInvariant() : provision.Number;
    }

    /// <summary>The introducing words of containers, which go with what they introduce.</summary>
    private Introductions Introduces(List<Pair> containers) => new(_older, _newer, containers);

    private sealed class Introductions(ProvisionTree older, ProvisionTree newer, List<Pair> containers)
    {
        private const float Sure = 0.98f;
        private readonly ILookup<int, int> _newerOf = containers.ToLookup(pair => pair.Older, pair => pair.Newer);
        private readonly ILookup<int, int> _olderOf = containers.ToLookup(pair => pair.Newer, pair => pair.Older);

        /// <summary>Whether a doubtful pair of introducing words gives way to the pair of their containers.</summary>
        public bool Overrules(Pair pair) => pair.Probability < Sure && !pair.Corrected
            && (IsElsewhere(_newerOf[pair.Older], pair.Newer, newer) || IsElsewhere(_olderOf[pair.Newer], pair.Older, older));

        private static bool IsElsewhere(IEnumerable<int> counterparts, int found, ProvisionTree tree) =>
            counterparts.Any() && !counterparts.Contains(found) && counterparts.All(tree.HasText);
    }
}
