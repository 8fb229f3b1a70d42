using static Travaux.Analysis.Comparison.Aligning.PairFeatures;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Adds to each candidate what is left for it once likelier counterparts have taken theirs.</summary>
/// <remarks>
/// <para>
/// A unit's likeliest counterpart is the rival of all its other candidates. What that leaves of the unit's terms is worked out
/// once for each unit, and laid out once for all of a unit's candidates; so the time is that of comparing each candidate once.
/// </para>
/// </remarks>
internal sealed class RivalEvidence
{
    private const float TakenFrom = 0.5f;
    private const float LookFrom = 0.02f;
    private readonly TextEvidence _texts;
    private readonly Terms _terms;
    private readonly TermTable _table;
    private readonly Candidate?[] _ofOlder;
    private readonly Candidate?[] _ofNewer;
    private readonly TermRest?[] _restOfNewer;

    public RivalEvidence(TextEvidence texts, Terms terms)
    {
        (_texts, _terms) = (texts, terms);
        _table = new(terms);
        (_ofOlder, _ofNewer) = texts.Likeliest();
        _restOfNewer = new TermRest?[_ofNewer.Length];
    }

    /// <summary>Fills in the features of rivals of all candidates, from their probabilities so far.</summary>
    /// <param name="firstOfOlder">Where the candidates of each older unit begin.</param>
    public void Add(int[] firstOfOlder)
    {
        for (var older = 0; older < _ofOlder.Length; older++)
        {
            var candidates = _texts.Candidates[firstOfOlder[older]..firstOfOlder[older + 1]];
            var unit = _terms.OlderUnits[older];
            Weigh(unit, candidates.FindAll(one => Rival(_ofOlder, older, one) is null));
            var taken = candidates.FindAll(one => Rival(_ofOlder, older, one) is not null);
            if (taken.Exists(one => one.Probability >= LookFrom))
            {
                Weigh(new TermRest(unit, _terms.NewerUnits[_ofOlder[older]!.Newer]).Terms, taken);
            }
        }
        foreach (var candidate in _texts.Candidates)
        {
            candidate.Features[OlderTaken] = Rival(_ofOlder, candidate.Older, candidate)?.Probability ?? 0;
            candidate.Features[NewerTaken] = Rival(_ofNewer, candidate.Newer, candidate)?.Probability ?? 0;
        }
    }

    private void Weigh(TermList offered, List<Candidate> candidates)
    {
        _table.Lay(offered);
        foreach (var candidate in candidates)
        {
            if (candidate.Probability >= LookFrom)
            {
                var left = _table.Shared(offered, Wanted(candidate)).All;
                candidate.Features[LeftForNewer] = left / _texts.NewerMasses[candidate.Newer].All;
                candidate.Features[LeftForOlder] = left / _texts.OlderMasses[candidate.Older].All;
            }
        }
        _table.Clear(offered);
    }

    /// <summary>What the newer unit still lacks when its likeliest other source has given.</summary>
    private TermList Wanted(Candidate candidate)
    {
        var unit = _terms.NewerUnits[candidate.Newer];
        return Rival(_ofNewer, candidate.Newer, candidate) is { } source
            ? (_restOfNewer[candidate.Newer] ??= new(unit, _terms.OlderUnits[source.Older])).Terms
            : unit;
    }

    /// <summary>The likeliest of all is the likeliest rival, unless it is the candidate itself: then none is likelier than it.</summary>
    private static Candidate? Rival(Candidate?[] likeliest, int unit, Candidate self) =>
        likeliest[unit] is { } best && best.Probability > MathF.Max(TakenFrom, self.Probability) ? best : null;
}
