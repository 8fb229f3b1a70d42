namespace Travaux.Analysis.Comparison.Words;

/// <summary>Joins changes that leave only an island of kept words between them.</summary>
/// <remarks>
/// <para>
/// An island goes under when it is light beside the changes on both sides, or when it stands inside one number, date
/// or name.
/// </para>
/// <para>One pass with a stack: a change that grew may take in the one before it. Linear time.</para>
/// </remarks>
internal static class Islands
{
    private const int LongestInsideOne = 3;

    /// <summary>The hunks after joining.</summary>
    public static List<Hunk> Absorb(List<Hunk> hunks, Tokens older, Tokens newer, Weights weights)
    {
        var joined = new List<Hunk>(hunks.Count);
        foreach (var hunk in hunks)
        {
            var grown = hunk;
            while (joined.Count > 0 && GoesUnder(joined[^1], grown, older, newer, weights))
            {
                grown = joined[^1].UpTo(grown);
                joined.RemoveAt(joined.Count - 1);
            }
            joined.Add(grown);
        }
        return joined;
    }

    private static bool GoesUnder(Hunk before, Hunk after, Tokens older, Tokens newer, Weights weights)
    {
        var (from, to) = (before.NewerTo, after.NewerFrom);
        if (from == to)
        {
            return true;
        }
        var island = weights.Newer(from, to);
        return IsShiftedList(before, after, older, newer)
            || island * 2 < Math.Min(Size(before, weights), Size(after, weights))
            || (to - from <= LongestInsideOne && before.IsReplacement && after.IsReplacement
                && (InsideNumbers(before, after, older, newer) || InsideName(before, after, older, newer)));
    }

    /// <summary>
    /// Words kept between two deletions, or between a deletion and an insertion, read well; only replacements blur.
    /// </summary>
    private static int Size(Hunk hunk, Weights weights) =>
        hunk.IsReplacement ? Math.Max(weights.Deleted(hunk), weights.Inserted(hunk))
            : (weights.Deleted(hunk) + weights.Inserted(hunk)) / 3;

    /// <summary>
    /// Day and year of one date, both ends of one range: numbers, and a month or dash between (<c>de enero de</c>).
    /// </summary>
    private static bool InsideNumbers(Hunk before, Hunk after, Tokens older, Tokens newer) =>
        (after.NewerFrom - before.NewerTo == 1 || IsLightHeavyLight(newer, before.NewerTo, after.NewerFrom))
        && AreNumbers(older, before.OlderFrom, before.OlderTo) && AreNumbers(older, after.OlderFrom, after.OlderTo)
        && AreNumbers(newer, before.NewerFrom, before.NewerTo) && AreNumbers(newer, after.NewerFrom, after.NewerTo);

    /// <summary>
    /// A list of numbers of which each went up: <c>74 and 75</c>, <c>75 and 76</c>, with the 75 kept between.
    /// </summary>
    private static bool IsShiftedList(Hunk before, Hunk after, Tokens older, Tokens newer)
    {
        if (after.NewerFrom - before.NewerTo != 1 || newer[before.NewerTo].Kind != TokenKind.Number)
        {
            return false;
        }
        return before.IsDeletion && after.IsInsertion
            ? older[before.OlderFrom].Kind == TokenKind.Number && newer[after.NewerTo - 1].Kind == TokenKind.Number
            : before.IsInsertion && after.IsDeletion
                && newer[before.NewerFrom].Kind == TokenKind.Number && older[after.OlderTo - 1].Kind == TokenKind.Number;
    }

    private static bool IsLightHeavyLight(Tokens tokens, int from, int to) =>
        to - from == 3 && Weights.Of(in tokens[from]) < Weights.Word && Weights.Of(in tokens[from + 2]) < Weights.Word;

    private static bool AreNumbers(Tokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Kind != TokenKind.Number)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>
    /// Capitals at both shores in both texts, and nothing but a name's words between: <c>United [Republic of]
    /// Tanzania</c>.
    /// </summary>
    private static bool InsideName(Hunk before, Hunk after, Tokens older, Tokens newer)
    {
        for (var i = before.NewerTo; i < after.NewerFrom; i++)
        {
            if (newer[i].Kind != TokenKind.Word || (!IsCapital(newer, i) && Weights.Of(in newer[i]) == Weights.Word))
            {
                return false;
            }
        }
        return IsCapital(older, before.OlderTo - 1) && IsCapital(newer, before.NewerTo - 1)
            && IsCapital(older, after.OlderFrom) && IsCapital(newer, after.NewerFrom);
    }

    private static bool IsCapital(Tokens tokens, int index) => char.IsUpper(tokens.Text[tokens[index].Start]);
}
