using static Travaux.Analysis.Comparison.Aligning.PairFeatures;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Adds to each candidate what its surroundings say: neighbours, containers, rivals.</summary>
internal sealed class ContextEvidence
{
    private const float AnchorFrom = 0.5f;
    private readonly UnitTexts _older;
    private readonly UnitTexts _newer;
    private readonly TextEvidence _texts;
    private readonly Terms _terms;
    private readonly int[] _exact;
    private readonly int[] _firstOfOlder;
    private readonly int[] _anchors;
    private readonly List<int> _anchored = [];

    public ContextEvidence(UnitTexts older, UnitTexts newer, TextEvidence texts, Terms terms, int[] exact)
    {
        (_older, _newer, _texts, _terms, _exact) = (older, newer, texts, terms, exact);
        _firstOfOlder = FirstOfEach(texts.Candidates, older.Count);
        _anchors = [.. exact];
        Anchor();
        for (var unit = 0; unit < _anchors.Length; unit++)
        {
            if (_anchors[unit] >= 0)
            {
                _anchored.Add(unit);
            }
        }
    }

    /// <summary>Fills in the features of context of all candidates, from their probabilities so far.</summary>
    public void Add()
    {
        PlaceAmongNeighbours();
        CompareContainers();
        new RivalEvidence(_texts, _terms).Add(_firstOfOlder);
        foreach (var candidate in _texts.Candidates)
        {
            var f = candidate.Features;
            var (older, newer) = (candidate.Older, candidate.Newer);
            f[NextToSplit] = MathF.Max(Probability(older, newer - 1), Probability(older, newer + 1));
            f[NextToMerge] = MathF.Max(Probability(older - 1, newer), Probability(older + 1, newer));
            f[BothTaken] = f[OlderTaken] * f[NewerTaken];
            f[SupportedLikeness] = f[Support] * f[Likeness];
            f[TakenAndLeftForNewer] = f[OlderTaken] * f[LeftForNewer] * f[LeftForNewer];
            f[TakenAndLeftForOlder] = f[NewerTaken] * f[LeftForOlder] * f[LeftForOlder];
            f[SplitWords] = f[NextToSplit] * f[WordContainment];
            f[MergedWords] = f[NextToMerge] * f[WordContainment];
        }
    }

    /// <summary>How likely two units are one; 0 where they are no candidates.</summary>
    private float Probability(int older, int newer)
    {
        if (older < 0 || older >= _exact.Length)
        {
            return 0;
        }
        if (_exact[older] == newer && newer >= 0)
        {
            return 1;
        }
        var (low, high) = (_firstOfOlder[older], _firstOfOlder[older + 1]);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _texts.Candidates[middle].Newer < newer ? (middle + 1, high) : (low, middle);
        }
        return low < _firstOfOlder[older + 1] && _texts.Candidates[low].Newer == newer ? _texts.Candidates[low].Probability : 0;
    }

    /// <summary>Where the candidates of each older unit begin; those of the last end at the last number.</summary>
    private static int[] FirstOfEach(List<Candidate> candidates, int units)
    {
        var first = new int[units + 1];
        foreach (var candidate in candidates)
        {
            first[candidate.Older + 1]++;
        }
        for (var unit = 0; unit < units; unit++)
        {
            first[unit + 1] += first[unit];
        }
        return first;
    }

    /// <summary>Takes for anchors the exact matches, and candidates that are each other's likeliest.</summary>
    private void Anchor()
    {
        var (bestOfOlder, bestOfNewer) = _texts.Likeliest();
        foreach (var candidate in bestOfOlder)
        {
            if (candidate is not null && candidate.Probability >= AnchorFrom && bestOfNewer[candidate.Newer] == candidate)
            {
                _anchors[candidate.Older] = candidate.Newer;
            }
        }
    }

    private void PlaceAmongNeighbours()
    {
        const int reach = 3;
        foreach (var candidate in _texts.Candidates)
        {
            var (older, newer) = (candidate.Older, candidate.Newer);
            var found = _anchored.BinarySearch(older);
            var before = (found < 0 ? ~found : found) - 1;
            var after = found < 0 ? ~found : found + 1;
            var lower = before >= 0 ? _anchors[_anchored[before]] : -1;
            var upper = after < _anchored.Count ? _anchors[_anchored[after]] : _newer.Count;
            candidate.Features[Between] = lower <= newer && newer <= upper ? 1 : 0;
            float near = 0, support = 0;
            for (var step = 0; step < reach; step++)
            {
                Judge(before - step, step);
                Judge(after + step, step);
            }
            candidate.Features[Near] = near;
            candidate.Features[Support] = support / (2 * reach);

            void Judge(int at, int step)
            {
                if (at < 0 || at >= _anchored.Count)
                {
                    return;
                }
                var neighbour = _anchored[at];
                var kept = 1f / (1 + Math.Abs(newer - _anchors[neighbour] - (older - neighbour)));
                support += kept;
                near = step == 0 ? MathF.Max(near, kept) : near;
            }
        }
    }

    private void CompareContainers()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        var (older, newer) = (Containers(_older, numbers), Containers(_newer, numbers));
        var moved = new Dictionary<(int Older, int Newer), int>();
        var all = new int[numbers.Count];
        foreach (var unit in _anchored)
        {
            var there = (older[unit], newer[_anchors[unit]]);
            moved[there] = moved.GetValueOrDefault(there) + 1;
            all[older[unit]]++;
        }
        foreach (var candidate in _texts.Candidates)
        {
            var (container, there) = (older[candidate.Older], newer[candidate.Newer]);
            // The pair's own anchor is no witness for itself.
            var own = _anchors[candidate.Older] >= 0 ? 1 : 0;
            var ownThere = own > 0 && newer[_anchors[candidate.Older]] == there ? 1 : 0;
            var witnesses = all[container] - own;
            candidate.Features[Container] = container == 0 || witnesses <= 0
                ? 0
                : (float)(moved.GetValueOrDefault((container, there)) - ownThere) / witnesses;
        }
    }

    private static int[] Containers(UnitTexts texts, Dictionary<string, int> numbers)
    {
        var containers = new int[texts.Count];
        for (var unit = 0; unit < containers.Length; unit++)
        {
            var name = texts.Units[unit].Container;
            if (!numbers.TryGetValue(name, out containers[unit]))
            {
                numbers[name] = containers[unit] = numbers.Count;
            }
        }
        return containers;
    }
}
