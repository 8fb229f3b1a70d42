using System.Runtime.InteropServices;
using static Travaux.Analysis.Comparison.Aligning.PairFeatures;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Gathers the candidates of two drafts and what their words alone say for them.</summary>
internal sealed class TextEvidence
{
    private readonly UnitTexts _older;
    private readonly UnitTexts _newer;
    private readonly Terms _terms;
    private readonly Dictionary<ulong, Candidate> _candidates = [];

    private TextEvidence(UnitTexts older, UnitTexts newer, Terms terms)
    {
        (_older, _newer, _terms) = (older, newer, terms);
        OlderMasses = terms.Masses(terms.OlderUnits);
        NewerMasses = terms.Masses(terms.NewerUnits);
    }

    /// <summary>What each older unit weighs.</summary>
    public Mass[] OlderMasses { get; }

    /// <summary>What each newer unit weighs.</summary>
    public Mass[] NewerMasses { get; }

    /// <summary>The candidates, by older unit and then newer.</summary>
    public List<Candidate> Candidates { get; private set; } = [];

    /// <summary>Gathers the candidates among units that have no exact match.</summary>
    /// <param name="older">The older draft.</param>
    /// <param name="newer">The newer draft.</param>
    /// <param name="terms">Their terms.</param>
    /// <param name="newerOf">The exact matches: for every older unit the newer one, or -1.</param>
    /// <param name="said">What people have said: who is not another's is no rival either.</param>
    public static TextEvidence Gather(UnitTexts older, UnitTexts newer, Terms terms, int[] newerOf, Said said)
    {
        var evidence = new TextEvidence(older, newer, terms);
        evidence.Link(newerOf);
        evidence.Candidates = evidence.InOrder(said);
        evidence.CompareUnits(evidence.ShareKeepingNumbers(newerOf));
        evidence.CompareRivals();
        return evidence;
    }

    private void Link(int[] newerOf)
    {
        var olderOpen = new bool[_older.SentenceCount];
        var newerOpen = new bool[_newer.SentenceCount];
        var taken = new bool[_newer.Count];
        for (var unit = 0; unit < _older.Count; unit++)
        {
            Mark(_older, unit, newerOf[unit] < 0, olderOpen);
            if (newerOf[unit] >= 0)
            {
                taken[newerOf[unit]] = true;
            }
        }
        for (var unit = 0; unit < _newer.Count; unit++)
        {
            Mark(_newer, unit, !taken[unit], newerOpen);
        }
        var older = new SentenceLinks.Side(_terms.Older, _terms.Masses(_terms.Older), olderOpen);
        var newer = new SentenceLinks.Side(_terms.Newer, _terms.Masses(_terms.Newer), newerOpen);
        AddSentences(SentenceLinks.FindBothWays(_terms, older, newer), older.Masses, newer.Masses);

        static void Mark(UnitTexts texts, int unit, bool open, bool[] marks)
        {
            var (start, end) = texts.Sentences(unit);
            marks.AsSpan(start..end).Fill(open);
        }
    }

    private void AddSentences(List<SentenceLink> links, Mass[] olderMasses, Mass[] newerMasses)
    {
        var bestOfOlder = Best(links, _older.SentenceCount, link => (link.Older, link.Likeness + (link.OfOlder / 2)));
        var bestOfNewer = Best(links, _newer.SentenceCount, link => (link.Newer, link.Likeness + (link.OfNewer / 2)));
        for (var i = 0; i < links.Count; i++)
        {
            var link = links[i];
            var candidate = CandidateOf(_older.UnitOf(link.Older), _newer.UnitOf(link.Newer));
            var features = candidate.Features;
            features[BestSentences] = MathF.Max(features[BestSentences], link.Likeness);
            var weight = olderMasses[link.Older].All;
            if (bestOfOlder[link.Older] == i)
            {
                features[BestForOlder] += link.OfOlder * weight;
            }
            if (bestOfNewer[link.Newer] == i)
            {
                features[BestForNewer] += link.OfNewer * newerMasses[link.Newer].All;
            }
            if (bestOfOlder[link.Older] == i && bestOfNewer[link.Newer] == i)
            {
                features[MutualSentences] = MathF.Max(features[MutualSentences], link.Likeness);
                features[MutualWeight] += link.OfOlder * weight;
            }
        }
    }

    private static int[] Best(List<SentenceLink> links, int sentences, Func<SentenceLink, (int Sentence, float Value)> value)
    {
        var best = new int[sentences];
        var highest = new float[sentences];
        Array.Fill(best, -1);
        for (var i = 0; i < links.Count; i++)
        {
            var (sentence, worth) = value(links[i]);
            if (worth > highest[sentence])
            {
                (best[sentence], highest[sentence]) = (i, worth);
            }
        }
        return best;
    }

    private Candidate CandidateOf(int older, int newer)
    {
        ref var candidate = ref CollectionsMarshal.GetValueRefOrAddDefault(_candidates, Key(older, newer), out _);
        return candidate ??= new(older, newer);
    }

    /// <summary>One number for two units, with its halves well mixed: the framework hashes a number by xor-ing them.</summary>
    private static ulong Key(int older, int newer) => (((ulong)(uint)older << 32) | (uint)newer) * 0x9E3779B97F4A7C15;

    /// <summary>The candidates in order, without those that someone told apart.</summary>
    private List<Candidate> InOrder(Said said)
    {
        var candidates = _candidates.Values.Where(one => !said.AreDifferent(one.Older, one.Newer)).ToArray();
        var places = Array.ConvertAll(candidates, one => ((long)one.Older << 32) | (uint)one.Newer);
        Array.Sort(places, candidates);
        _candidates.Clear();
        return [.. candidates];
    }

    private void CompareUnits(float kept)
    {
        var numbers = new UnitNumbers(_older, _newer);
        var table = new TermTable(_terms);
        var laid = -1;
        foreach (var candidate in Candidates)
        {
            if (candidate.Older != laid)
            {
                table.Clear(laid < 0 ? default : _terms.OlderUnits[laid]);
                table.Lay(_terms.OlderUnits[laid = candidate.Older]);
            }
            var features = candidate.Features;
            var shared = table.Shared(_terms.OlderUnits[laid], _terms.NewerUnits[candidate.Newer]);
            var ofOlder = OlderMasses[laid];
            var ofNewer = NewerMasses[candidate.Newer];
            (features[Likeness], features[Containment]) = Shares(shared.All, ofOlder.All, ofNewer.All);
            (features[WordLikeness], features[WordContainment]) = Shares(shared.Words, ofOlder.Words, ofNewer.Words);
            features[BestForOlder] /= ofOlder.All;
            features[BestForNewer] /= ofNewer.All;
            features[BestForEither] = MathF.Max(features[BestForOlder], features[BestForNewer]);
            features[MutualWeight] = MathF.Log(1 + features[MutualWeight]);
            features[LighterWeight] = MathF.Log(1 + MathF.Min(ofOlder.All, ofNewer.All));
            numbers.Compare(candidate, kept);
        }
    }

    private static (float Likeness, float Containment) Shares(float shared, float older, float newer) =>
        (2 * shared / (older + newer), MathF.Min(1, shared / MathF.Min(older, newer)));

    /// <summary>The share of exact matches that kept their number; where too few have one to tell, 0, but for a short draft a half.</summary>
    private float ShareKeepingNumbers(int[] newerOf)
    {
        const int fewest = 3;
        const int shortDraft = 10;
        int numbered = 0, kept = 0;
        for (var unit = 0; unit < newerOf.Length; unit++)
        {
            var number = _older.Units[unit].Number;
            if (newerOf[unit] >= 0 && number.Length > 0)
            {
                numbered++;
                kept += number == _newer.Units[newerOf[unit]].Number ? 1 : 0;
            }
        }
        return numbered >= fewest ? (float)kept / numbered : newerOf.Length < shortDraft ? 0.5f : 0;
    }

    private void CompareRivals()
    {
        var forOlder = new TopTwo[_older.Count];
        var forNewer = new TopTwo[_newer.Count];
        foreach (var candidate in Candidates)
        {
            forOlder[candidate.Older].Add(Worth(candidate));
            forNewer[candidate.Newer].Add(Worth(candidate));
        }
        foreach (var candidate in Candidates)
        {
            var worth = Worth(candidate);
            candidate.Features[OlderHasBetter] = MathF.Min(0, worth - forOlder[candidate.Older].Other(worth));
            candidate.Features[NewerHasBetter] = MathF.Min(0, worth - forNewer[candidate.Newer].Other(worth));
        }

        static float Worth(Candidate candidate) =>
            candidate.Features[Likeness] + (0.3f * candidate.Features[Containment]);
    }
}

/// <summary>The two highest of some numbers.</summary>
internal struct TopTwo
{
    private float _first;
    private float _second;

    /// <summary>Takes one more number in.</summary>
    public void Add(float value)
    {
        if (value > _first)
        {
            (_first, _second) = (value, _first);
        }
        else if (value > _second)
        {
            _second = value;
        }
    }

    /// <summary>The highest of the others than one with this value; 0 when there is none.</summary>
    public readonly float Other(float value) => value == _first ? _second : _first;
}
