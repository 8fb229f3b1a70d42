namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>Pairs the members of two lists in their order: paragraphs and tables of a story, rows of a table.</summary>
/// <remarks>
/// <para>
/// What the provisions say, and what stands once and equal on both sides, is linked; the heaviest chain of links that keeps the order holds.
/// Between two links of the chain the members left over are paired by what stands once and equal there, then by the best assignment in order, if they are few.
/// </para>
/// <para>Near-linear: a table of all pairs is made only of gaps of at most <see cref="MostCells"/> pairs.</para>
/// </remarks>
internal sealed class OrderedPairing
{
    /// <summary>Pairs of one gap that are tried one by one.</summary>
    private const int MostCells = 20_000;

    private readonly Profile[] _older;
    private readonly Profile[] _newer;
    private readonly PairingThresholds _thresholds;

    private OrderedPairing(Profile[] older, Profile[] newer, PairingThresholds thresholds)
    {
        (_older, _newer, _thresholds) = (older, newer, thresholds);
        Counterpart = new int[older.Length];
        Array.Fill(Counterpart, -1);
    }

    /// <summary>For each older member the newer one, or -1.</summary>
    private int[] Counterpart { get; }

    /// <summary>For each older member the newer one that it is, or -1; rising.</summary>
    /// <param name="older">The older members.</param>
    /// <param name="newer">The newer members.</param>
    /// <param name="told">Links that are known from elsewhere.</param>
    /// <param name="thresholds">How alike two must be.</param>
    public static int[] Of(Profile[] older, Profile[] newer, List<Link> told, PairingThresholds thresholds)
    {
        var pairing = new OrderedPairing(older, newer, thresholds);
        var start = 0;
        while (start < Math.Min(older.Length, newer.Length) && Same(older[start], newer[start]))
        {
            pairing.Counterpart[start] = start;
            start++;
        }
        var end = 0;
        while (end < Math.Min(older.Length, newer.Length) - start && Same(older[^(end + 1)], newer[^(end + 1)]))
        {
            pairing.Counterpart[older.Length - end - 1] = newer.Length - end - 1;
            end++;
        }
        var links = told.FindAll(link => link.Older >= start && link.Older < older.Length - end && link.Newer >= start && link.Newer < newer.Length - end);
        pairing.AddOnceEqual(links, new(start, older.Length - end, start, newer.Length - end));
        pairing.Chain(links, new(start, older.Length - end, start, newer.Length - end), pairing.Unique);
        return pairing.Counterpart;
    }

    private static bool Same(Profile older, Profile newer) => older.Shape == newer.Shape && older.Text == newer.Text;

    private void Chain(List<Link> links, Gap gap, Action<Gap> fill)
    {
        var (older, newer) = (gap.OlderFrom, gap.NewerFrom);
        foreach (var link in HeaviestChain.Of(links, _newer.Length))
        {
            Counterpart[link.Older] = link.Newer;
            fill(new(older, link.Older, newer, link.Newer));
            (older, newer) = (link.Older + 1, link.Newer + 1);
        }
        fill(new(older, gap.OlderTo, newer, gap.NewerTo));
    }

    /// <summary>Links the members of a gap that stand once in it on both sides and are equal, unless a link tells of either already.</summary>
    private void AddOnceEqual(List<Link> links, Gap gap)
    {
        var once = new Dictionary<(string, int), (int Older, int Newer)>();
        for (var at = gap.OlderFrom; at < gap.OlderTo; at++)
        {
            var key = (_older[at].Text, _older[at].Shape);
            once[key] = once.ContainsKey(key) ? (-2, -1) : (at, -1);
        }
        for (var at = gap.NewerFrom; at < gap.NewerTo; at++)
        {
            var key = (_newer[at].Text, _newer[at].Shape);
            if (once.TryGetValue(key, out var place))
            {
                once[key] = (place.Older, place.Newer == -1 ? at : -2);
            }
        }
        var (oldersTold, newersTold) = (links.Select(link => link.Older).ToHashSet(), links.Select(link => link.Newer).ToHashSet());
        foreach (var (older, newer) in once.Values)
        {
            if (older >= 0 && newer >= 0 && _older[older].Weight > 0 && !oldersTold.Contains(older) && !newersTold.Contains(newer))
            {
                links.Add(new(older, newer, Link.WeightOf(_older[older], _newer[newer], 1)));
            }
        }
    }

    private void Unique(Gap gap)
    {
        if (gap.IsEmpty)
        {
            return;
        }
        var links = new List<Link>();
        AddOnceEqual(links, gap);
        Chain(links, gap, Assign);
    }

    private void Assign(Gap gap)
    {
        if (gap.IsEmpty)
        {
            return;
        }
        if (gap.Olders == 1 && gap.Newers == 1)
        {
            if (_older[gap.OlderFrom].Shape == _newer[gap.NewerFrom].Shape && _older[gap.OlderFrom].Likeness(_newer[gap.NewerFrom]) >= _thresholds.Alone)
            {
                Counterpart[gap.OlderFrom] = gap.NewerFrom;
            }
        }
        else if ((long)gap.Olders * gap.Newers <= MostCells)
        {
            BestInOrder(gap);
        }
    }

    /// <summary>The assignment in order that shares most words; <c>best[i, j]</c> is what the first i and j members of the gap share at most.</summary>
    private void BestInOrder(Gap gap)
    {
        var best = new int[gap.Olders + 1, gap.Newers + 1];
        var gain = new int[gap.Olders + 1, gap.Newers + 1];
        for (var i = 1; i <= gap.Olders; i++)
        {
            for (var j = 1; j <= gap.Newers; j++)
            {
                gain[i, j] = Gain(_older[gap.OlderFrom + i - 1], _newer[gap.NewerFrom + j - 1]);
                best[i, j] = Math.Max(Math.Max(best[i - 1, j], best[i, j - 1]), gain[i, j] > 0 ? best[i - 1, j - 1] + gain[i, j] : 0);
            }
        }
        for (int i = gap.Olders, j = gap.Newers; i > 0 && j > 0;)
        {
            if (gain[i, j] > 0 && best[i, j] == best[i - 1, j - 1] + gain[i, j])
            {
                Counterpart[gap.OlderFrom + --i] = gap.NewerFrom + --j;
            }
            else if (best[i, j] == best[i - 1, j])
            {
                i--;
            }
            else
            {
                j--;
            }
        }
    }

    /// <summary>What a pair is worth: the square of its likeness times its words, so that one good pair beats two poor ones.</summary>
    private int Gain(Profile older, Profile newer)
    {
        if (older.Shape != newer.Shape)
        {
            return 0;
        }
        var likeness = older.Likeness(newer);
        return likeness < _thresholds.AmongOthers ? 0 : 1 + (int)(likeness * likeness * (older.Weight + newer.Weight) * 8);
    }

    /// <summary>Members of both lists between two that pair.</summary>
    private readonly record struct Gap(int OlderFrom, int OlderTo, int NewerFrom, int NewerTo)
    {
        public int Olders => OlderTo - OlderFrom;

        public int Newers => NewerTo - NewerFrom;

        public bool IsEmpty => Olders == 0 || Newers == 0;
    }
}

/// <summary>How alike two members must be to pair, 0 to 1.</summary>
/// <param name="AmongOthers">Where several stand between two pairs.</param>
/// <param name="Alone">Where each is the only one between two pairs.</param>
internal readonly record struct PairingThresholds(double AmongOthers, double Alone);
