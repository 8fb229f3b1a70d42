namespace Travaux.Documents.Pdf.Layout;

/// <summary>Joins words that poppler parted at a gap that is none, and parts lines that it joined over a column's edge.</summary>
/// <remarks>
/// <para>
/// Poppler sees a blank where letters stand a tenth of their height apart. Real blanks of set text are a sixth and more,
/// so a gap that is both narrower than that and well narrower than the line's others is none: <c>otherwi se</c>,
/// <c>Co -Chairs</c>, <c>Viet Nam .</c> A capital and the small capitals that touch it are one word too.
/// </para>
/// </remarks>
internal static class Gaps
{
    private const float WidestFalse = 0.15f;
    private const float BesideOthers = 0.62f;
    private const float UsualBlank = 0.25f;
    private const float NarrowestColumn = 0.8f;
    private const float ManyTimes = 2.8f;

    /// <summary>The words of a line, those joined that are one.</summary>
    public static PrintedWord[] Closed(PrintedWord[] words)
    {
        if (words.Length < 2)
        {
            return words;
        }
        var usual = Usual(words);
        var closed = new List<PrintedWord>(words.Length) { words[0] };
        foreach (var word in words.AsSpan(1))
        {
            var before = closed[^1];
            if (SameSize(before, word) ? IsFalse(before, word, usual) : IsSmallCapital(before, word))
            {
                closed[^1] = new(before.Text + word.Text, before.Box.With(word.Box));
            }
            else
            {
                closed.Add(word);
            }
        }
        return closed.Count == words.Length ? words : [.. closed];
    }

    /// <summary>The words of a line, parted where the gap is far wider than its others: a cell ends there, or a hung number.</summary>
    public static IEnumerable<PrintedWord[]> Parted(PrintedWord[] words)
    {
        var usual = Usual(words);
        var start = 0;
        for (var at = 1; at < words.Length; at++)
        {
            var gap = (words[at].Box.Left - words[at - 1].Box.Right) / Math.Max(1, words[at].Box.Height);
            if (gap > NarrowestColumn && gap > ManyTimes * usual)
            {
                yield return words[start..at];
                start = at;
            }
        }
        yield return start == 0 ? words : words[start..];
    }

    /// <summary>Whether two words of one line touch: nothing is set between them.</summary>
    public static bool Touch(PrintedWord before, PrintedWord word) =>
        word.Box.Left - before.Box.Right < WidestFalse * Math.Max(before.Box.Height, word.Box.Height)
        && word.Box.Left - before.Box.Right > -0.5f * Math.Max(before.Box.Height, word.Box.Height);

    private static bool IsFalse(PrintedWord before, PrintedWord word, float usual)
    {
        var gap = (word.Box.Left - before.Box.Right) / word.Box.Height;
        return gap < WidestFalse && gap < BesideOthers * usual && gap > -UsualBlank
            && !(before.Text[^1] is '.' or ';' or ':' or '!' or '?' or ',' && char.IsLetterOrDigit(word.Text[0]));
    }

    // A capital and smaller ones after it, on one base line: small capitals.
    private static bool IsSmallCapital(PrintedWord before, PrintedWord word) =>
        char.IsUpper(before.Text[^1]) && char.IsUpper(word.Text[0]) && word.Box.Height < before.Box.Height && Touch(before, word)
        && Math.Abs(before.Box.Bottom - word.Box.Bottom) < 0.1f * before.Box.Height;

    private static bool SameSize(PrintedWord one, PrintedWord other) =>
        one.Box.Height > 0 && other.Box.Height > 0 && Math.Abs(one.Box.Height - other.Box.Height) < 0.1f * Math.Max(one.Box.Height, other.Box.Height);

    // The middle one of the gaps that are surely blanks.
    private static float Usual(PrintedWord[] words)
    {
        var gaps = new List<float>(words.Length);
        for (var at = 1; at < words.Length; at++)
        {
            var gap = (words[at].Box.Left - words[at - 1].Box.Right) / Math.Max(1, words[at].Box.Height);
            if (gap >= WidestFalse)
            {
                gaps.Add(gap);
            }
        }
        gaps.Sort();
        return gaps.Count < 3 ? UsualBlank : gaps[gaps.Count / 2];
    }
}
