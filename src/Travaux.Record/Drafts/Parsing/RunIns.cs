using System.Buffers;

namespace Travaux.Record.Drafts.Parsing;

/// <summary>Finds headings of articles in the middle of lines, where a conversion lost the line breaks.</summary>
/// <remarks>
/// <para>
/// Taken only when the sentence before has ended, the number is the next or nearly so, and what follows begins anew: a
/// reference meets all three hardly ever.
/// </para>
/// </remarks>
internal static class RunIns
{
    private const int ShortestLine = 120;
    private const int Enough = 160;
    private const int WidestGap = 3;

    private static readonly SearchValues<string> Words = SearchValues.Create(
        [.. HeadingReader.WordsOf(ProvisionKind.Article).SelectMany(word => new[] { word, Capitalised(word) }).Distinct()], StringComparison.Ordinal);

    /// <summary>Cuts long lines before such headings.</summary>
    internal static List<SourceLine> Cut(List<SourceLine> lines)
    {
        var cut = new List<SourceLine>(lines.Count);
        var apart = OnLinesOfTheirOwn(lines);
        Numeral? last = null;
        foreach (var line in lines)
        {
            var rest = line;
            cut.Add(rest);
            if (line.Block.Kind != BlockKind.Paragraph || line.HasLabel)
            {
                continue;
            }
            last = Follow(rest.Text, last);
            var isLong = rest.Length >= ShortestLine;
            while (isLong && Find(rest, last, apart) is > 0 and var at)
            {
                rest = rest.CutAt(at);
                cut.Add(rest);
                last = Follow(rest.Text, last);
            }
        }
        return cut;
    }

    // What has its heading on a line of its own is not looked for inside lines.
    private static HashSet<string> OnLinesOfTheirOwn(List<SourceLine> lines)
    {
        var apart = new HashSet<string>();
        foreach (var line in lines)
        {
            if (line.Length < Enough && HeadingReader.TryRead(line.Text, out var sign) && sign.Kind == ProvisionKind.Article && sign.Numerals.Length > 0)
            {
                apart.Add(sign.Numerals[0].Normal);
            }
        }
        return apart;
    }

    private static int Find(SourceLine line, Numeral? last, HashSet<string> apart)
    {
        var text = line.Text;
        for (var at = 1; at < text.Length; at++)
        {
            var hit = text[at..].IndexOfAny(Words);
            if (hit < 0)
            {
                return 0;
            }
            at += hit;
            if (char.IsWhiteSpace(text[at - 1]) && EndsBefore(line, text[..at])
                && HeadingReader.TryRead(text[at..Math.Min(text.Length, at + Enough)], out var sign)
                && sign.Kind == ProvisionKind.Article && IsNext(sign, last) && !apart.Contains(sign.Numerals[0].Normal) && BeginsAnew(text[Math.Min(text.Length, at + sign.RestStart)..]))
            {
                return at;
            }
        }
        return 0;
    }

    // After a sentence, or after the few words of a heading that opens the block.
    private static bool EndsBefore(SourceLine line, ReadOnlySpan<char> before)
    {
        var near = before[^Math.Min(before.Length, Enough)..];
        return Wording.EndsSentence(near) || (line.OpensBlock && before.Length < Enough && Wording.LooksLikeHeading(before)
            && EnumeratorReader.TryRead(before, out var sign) && !sign.IsBullet);
    }

    private static bool IsNext(HeadingSign sign, Numeral? last) =>
        Array.Exists(sign.Numerals, number => number.IsFirst || (last is { } before
            && (number.Follows(before) || (number.Prefix == before.Prefix && number.Value > before.Value && number.Value <= before.Value + WidestGap))));

    private static bool BeginsAnew(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || ((char.IsUpper(rest[0]) || rest[0] > '\u0590' && char.IsLetter(rest[0])) && !Phrases.CarriesReference(rest)
            && !(rest.Length > 1 && rest[1] is ')' or '.'));

    private static Numeral? Follow(ReadOnlySpan<char> text, Numeral? last)
    {
        if (!HeadingReader.TryRead(text[..Math.Min(text.Length, Enough)], out var sign) || sign.Kind != ProvisionKind.Article || sign.Numerals.Length == 0)
        {
            return last;
        }
        var next = Array.FindIndex(sign.Numerals, number => last is { } before && number.Follows(before));
        return sign.Numerals[Math.Max(0, next)];
    }

    private static string Capitalised(string word) => word.Length > 1 ? word[..1] + word[1..].ToLowerInvariant() : word;
}
