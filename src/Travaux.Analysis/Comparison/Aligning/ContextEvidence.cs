using static Travaux.Analysis.Comparison.Aligning.PairFeatures;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Adds to each candidate what its surroundings say: neighbours, containers, rivals.</summary>
internal sealed class ContextEvidence
{
    private const float AnchorFrom = 0.5f;
    private const float RivalFrom = 0.02f;
    private readonly UnitTexts _older;
    private readonly UnitTexts _newer;
    private readonly TextEvidence _texts;
    private readonly Terms _terms;
    private readonly int[] _exact;
    private readonly Dictionary<(int Older, int Newer), float> _probabilities;
    private readonly int[] _anchors;
    private readonly List<int> _anchored = [];

    public ContextEvidence(UnitTexts older, UnitTexts newer, TextEvidence texts, Terms terms, int[] exact)
    {
        (_older, _newer, _texts, _terms, _exact) = (older, newer, texts, terms, exact);
        _probabilities = texts.Candidates.ToDictionary(one => (one.Older, one.Newer), one => one.Probability);
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
        WeighRivals();
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

    private float Probability(int older, int newer) =>
        older >= 0 && older < _exact.Length && _exact[older] == newer && newer >= 0
            ? 1
            : _probabilities.GetValueOrDefault((older, newer));

    /// <summary>Takes for anchors the exact matches, and candidates that are each other's likeliest.</summary>
    private void Anchor()
    {
        var bestOfOlder = new Candidate?[_older.Count];
        var bestOfNewer = new Candidate?[_newer.Count];
        foreach (var candidate in _texts.Candidates)
        {
            Keep(ref bestOfOlder[candidate.Older], candidate);
            Keep(ref bestOfNewer[candidate.Newer], candidate);
        }
        foreach (var candidate in bestOfOlder)
        {
            if (candidate is not null && candidate.Probability >= AnchorFrom && bestOfNewer[candidate.Newer] == candidate)
            {
                _anchors[candidate.Older] = candidate.Newer;
            }
        }

        static void Keep(ref Candidate? best, Candidate candidate) =>
            best = best is null || candidate.Probability > best.Probability ? candidate : best;
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
        var moved = new Dictionary<(string, string), int>();
        var all = new Dictionary<string, int>();
        foreach (var unit in _anchored)
        {
            var container = _older.Units[unit].Container;
            var there = (container, _newer.Units[_anchors[unit]].Container);
            moved[there] = moved.GetValueOrDefault(there) + 1;
            all[container] = all.GetValueOrDefault(container) + 1;
        }
        foreach (var candidate in _texts.Candidates)
        {
            var container = _older.Units[candidate.Older].Container;
            var there = (container, _newer.Units[candidate.Newer].Container);
            // The pair's own anchor is no witness for itself.
            var own = _anchors[candidate.Older] >= 0 ? 1 : 0;
            var ownThere = own > 0 && _newer.Units[_anchors[candidate.Older]].Container == there.Item2 ? 1 : 0;
            var witnesses = all.GetValueOrDefault(container) - own;
            candidate.Features[Container] = container.Length == 0 || witnesses <= 0
                ? 0
                : (float)(moved.GetValueOrDefault(there) - ownThere) / witnesses;
        }
    }

    private void WeighRivals()
    {
        var ofOlder = _texts.Candidates.ToLookup(one => one.Older);
        var ofNewer = _texts.Candidates.ToLookup(one => one.Newer);
        foreach (var candidate in _texts.Candidates)
        {
            var rival = Likeliest(ofOlder[candidate.Older], candidate);
            var otherSource = Likeliest(ofNewer[candidate.Newer], candidate);
            candidate.Features[OlderTaken] = rival?.Probability ?? 0;
            candidate.Features[NewerTaken] = otherSource?.Probability ?? 0;
            if (candidate.Probability < RivalFrom)
            {
                continue;
            }
            var older = _texts.OlderTerms[candidate.Older];
            var newer = _texts.NewerTerms[candidate.Newer];
            var offered = rival is null ? older : Terms.Without(older, _texts.NewerTerms[rival.Newer]);
            var wanted = otherSource is null ? newer : Terms.Without(newer, _texts.OlderTerms[otherSource.Older]);
            var left = _terms.Shared(offered, wanted).All;
            candidate.Features[LeftForNewer] = left / _terms.Mass(newer).All;
            candidate.Features[LeftForOlder] = left / _terms.Mass(older).All;
        }

        static Candidate? Likeliest(IEnumerable<Candidate> rivals, Candidate self)
        {
            Candidate? best = null;
            foreach (var rival in rivals)
            {
                if (rival != self && rival.Probability > (best?.Probability ?? MathF.Max(AnchorFrom, self.Probability)))
                {
                    best = rival;
                }
            }
            return best;
        }
    }
}
