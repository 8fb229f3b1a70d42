using static Travaux.Analysis.Comparison.Aligning.PairFeatures;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>The numbers of the units of two drafts, and which of them stand in the other draft too.</summary>
internal sealed class UnitNumbers
{
    private readonly int[] _older;
    private readonly int[] _newer;
    private readonly bool[] _inOlder;
    private readonly bool[] _inNewer;

    public UnitNumbers(UnitTexts older, UnitTexts newer)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        _older = NumberAll(older, known);
        _newer = NumberAll(newer, known);
        _inOlder = Seen(_older, known.Count);
        _inNewer = Seen(_newer, known.Count);
    }

    /// <summary>Fills in what the numbers of a pair say, as far as numbers were kept.</summary>
    /// <param name="candidate">The pair.</param>
    /// <param name="kept">The share of sure pairs that kept their number.</param>
    public void Compare(Candidate candidate, float kept)
    {
        var (number, other) = (_older[candidate.Older], _newer[candidate.Newer]);
        var same = number == other;
        candidate.Features[SameNumber] = number > 0 && same ? kept : 0;
        candidate.Features[OlderNumberElsewhere] = number > 0 && !same && _inNewer[number] ? kept : 0;
        candidate.Features[NewerNumberElsewhere] = other > 0 && !same && _inOlder[other] ? kept : 0;
    }

    private static int[] NumberAll(UnitTexts texts, Dictionary<string, int> known)
    {
        var numbers = new int[texts.Count];
        for (var unit = 0; unit < numbers.Length; unit++)
        {
            var number = texts.Units[unit].Number;
            if (!known.TryGetValue(number, out numbers[unit]))
            {
                known[number] = numbers[unit] = known.Count;
            }
        }
        return numbers;
    }

    private static bool[] Seen(int[] numbers, int count)
    {
        var seen = new bool[count];
        foreach (var number in numbers)
        {
            seen[number] = true;
        }
        return seen;
    }
}
