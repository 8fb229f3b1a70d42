namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>What the aligner knows of two drafts, step by step.</summary>
internal sealed class AlignmentWork
{
    private readonly Terms _terms;

    private AlignmentWork(UnitTexts older, UnitTexts newer, Terms terms, int[] exact, Said said)
    {
        (Older, Newer, _terms, Exact) = (older, newer, terms, exact);
        Evidence = TextEvidence.Gather(older, newer, terms, exact, said);
    }

    /// <summary>The older draft's words.</summary>
    public UnitTexts Older { get; }

    /// <summary>The newer draft's words.</summary>
    public UnitTexts Newer { get; }

    /// <summary>For each older unit the newer unit with the same words, or that a person said; else -1.</summary>
    public int[] Exact { get; }

    /// <summary>The candidates among the rest.</summary>
    public TextEvidence Evidence { get; }

    /// <summary>Reads the words, pairs what is the same or was said, and gathers candidates for the rest.</summary>
    public static AlignmentWork Begin(IReadOnlyList<AlignmentUnit> older, IReadOnlyList<AlignmentUnit> newer, Said said)
    {
        var vocabulary = new Vocabulary();
        var olderTexts = UnitTexts.Read(older, vocabulary);
        var newerTexts = UnitTexts.Read(newer, vocabulary);
        var exact = ExactMatches.Find(olderTexts, newerTexts);
        said.Overrule(exact);
        return new(olderTexts, newerTexts, new Terms(vocabulary.Count, olderTexts, newerTexts), exact, said);
    }

    /// <summary>Gives each candidate the probability that its words alone make.</summary>
    public void WeighAlone(PairModel model) => Weigh(model);

    /// <summary>Adds what the surroundings say, and weighs again.</summary>
    public void WeighInContext(PairModel model)
    {
        new ContextEvidence(Older, Newer, Evidence, _terms, Exact).Add();
        Weigh(model);
    }

    /// <summary>Takes what is the same, and what is likelier than not.</summary>
    public PairSet Settle(AlignmentOptions options)
    {
        var pairs = new List<Pair>();
        var olderRivals = new Rival[Older.Count];
        var newerRivals = new Rival[Newer.Count];
        for (var unit = 0; unit < Exact.Length; unit++)
        {
            if (Exact[unit] >= 0)
            {
                pairs.Add(new(unit, Exact[unit], Probability: 1, Likeness: 1));
            }
        }
        foreach (var candidate in Evidence.Candidates)
        {
            if (candidate.Probability >= (candidate.Features[PairFeatures.BothTaken] > 0.25f ? options.CrossFrom : options.PairFrom))
            {
                pairs.Add(new(candidate.Older, candidate.Newer, candidate.Probability, candidate.Features[PairFeatures.Likeness]));
            }
            Keep(ref olderRivals[candidate.Older], new(candidate.Newer, candidate.Probability));
            Keep(ref newerRivals[candidate.Newer], new(candidate.Older, candidate.Probability));
        }
        pairs.Sort((one, other) => (one.Older, one.Newer).CompareTo((other.Older, other.Newer)));
        return new(pairs, olderRivals, newerRivals);

        static void Keep(ref Rival likeliest, Rival rival) =>
            likeliest = rival.Probability > likeliest.Probability ? rival : likeliest;
    }

    private void Weigh(PairModel model)
    {
        foreach (var candidate in Evidence.Candidates)
        {
            candidate.Probability = model.Probability(candidate);
        }
    }
}
