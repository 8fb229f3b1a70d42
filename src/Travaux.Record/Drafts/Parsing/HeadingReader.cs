namespace Travaux.Record.Drafts.Parsing;

/// <summary>Reads the heading that a line may begin with, by the words of <c>headings.tsv</c>.</summary>
internal static class HeadingReader
{
    private static readonly Dictionary<char, Pattern[]> ByFirstLetter = Patterns()
        .Where(pattern => pattern.Before.Length > 0)
        .GroupBy(pattern => pattern.Before[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(pattern => pattern.Before.Length)
            .ThenBy(pattern => pattern.Numbered ? 0 : 1).ToArray());

    private static readonly Pattern[] NumberFirst = [.. Patterns().Where(pattern => pattern.Before.Length == 0)];

    /// <summary>The heading words of a kind, in capitals.</summary>
    internal static IEnumerable<string> WordsOf(ProvisionKind kind) =>
        Patterns().Where(pattern => pattern.Kind == kind && pattern.Before.Length > 1).Select(pattern => pattern.Before);

    /// <summary>Reads the heading that <paramref name="line"/> begins with.</summary>
    internal static bool TryRead(ReadOnlySpan<char> line, out HeadingSign sign)
    {
        sign = default;
        var start = SkipOpening(line);
        if (start == line.Length || !(char.IsUpper(line[start]) || IsCaseless(line[start])))
        {
            return TryReadNumberFirst(line, start, out sign);
        }
        if (ByFirstLetter.TryGetValue(char.ToUpperInvariant(line[start]), out var patterns))
        {
            foreach (var pattern in patterns)
            {
                if (TryMatch(pattern, line, start, out sign))
                {
                    return true;
                }
            }
        }
        return TryReadNumberFirst(line, start, out sign);
    }

    private static bool TryMatch(in Pattern pattern, ReadOnlySpan<char> line, int start, out HeadingSign sign)
    {
        sign = default;
        var at = start + pattern.Before.Length;
        if (!line[start..].StartsWith(pattern.Before, StringComparison.OrdinalIgnoreCase) || !EndsWord(line, at, pattern.Before[^1]))
        {
            return false;
        }
        Numeral[] numerals = [];
        if (pattern.Numbered)
        {
            at = SkipBlanks(line, at);
            var opened = pattern.Kind == ProvisionKind.Option && at < line.Length && line[at] == '(';
            at += opened ? 1 : 0;
            numerals = HeadingNumber.Read(line[at..], pattern.After.Length > 0, out var length);
            numerals = numerals.Length > 1 && pattern.Before[0] is >= 'Ѐ' and <= 'ӿ' && numerals[1].Suffix > 0 ? [numerals[1]] : numerals;
            at += length;
            if (numerals.Length == 0 || (opened && !(at < line.Length && line[at++] == ')')))
            {
                return false;
            }
            if (pattern.After.Length > 0)
            {
                if (!line[at..].StartsWith(pattern.After, StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }
                at += pattern.After.Length;
                at += Suffix(line[at..], ref numerals);
            }
        }
        sign = Finish(pattern, numerals, line, at);
        return true;
    }

    private static bool TryReadNumberFirst(ReadOnlySpan<char> line, int start, out HeadingSign sign)
    {
        sign = default;
        if (start >= line.Length || !(char.IsLetterOrDigit(line[start]) && !char.IsLower(line[start])))
        {
            return false;
        }
        var inWords = NumberWords.TryRead(line[start..], out var numeral, out var length);
        if (!inWords && !TryReadDigits(line[start..], out numeral, out length))
        {
            return false;
        }
        foreach (var pattern in NumberFirst)
        {
            var at = start + length;
            if (inWords != char.IsLetter(pattern.After[0]))
            {
                continue;
            }
            at = inWords ? SkipBlanks(line, at) : at;
            if (line[at..].StartsWith(pattern.After, StringComparison.OrdinalIgnoreCase)
                && EndsWord(line, at + pattern.After.Length, pattern.After[^1]))
            {
                sign = Finish(pattern, [numeral], line, at + pattern.After.Length);
                return true;
            }
        }
        return false;
    }

    // "1. Kapitel": the pattern itself begins with the full stop.
    private static bool TryReadDigits(ReadOnlySpan<char> text, out Numeral numeral, out int length)
    {
        numeral = default;
        length = 0;
        while (length < text.Length && length < 3 && char.IsAsciiDigit(text[length]))
        {
            length++;
        }
        if (length == 0 || length == text.Length || text[length] != '.')
        {
            return false;
        }
        numeral = NumeralReader.Read(text[..length], out _)[0];
        return true;
    }

    private static int Suffix(ReadOnlySpan<char> rest, ref Numeral[] numerals)
    {
        if (rest.Length < 2 || rest[0] != '之' || !ChineseNumeral.TryRead(rest[1..], out var value, out var length))
        {
            return 0;
        }
        var written = NumeralReader.SuffixOf(value);
        numerals = [.. numerals.Select(numeral => numeral with { Suffix = value, Normal = numeral.Normal + written })];
        return length + 1;
    }

    private static HeadingSign Finish(in Pattern pattern, Numeral[] numerals, ReadOnlySpan<char> line, int at)
    {
        var separated = false;
        while (at < line.Length)
        {
            var mark = line[at];
            if (mark is '.' or ':' or '：' or '．' or '、' or '。')
            {
                separated = true;
            }
            else if (mark == '[' && at + 1 < line.Length && line[at + 1] == '^' && line[at..].IndexOf(']') is > 0 and < 8 and var close)
            {
                at += close;
            }
            else if (mark is not (']' or ')' or '}' or '*' or '_' or '\u2060' or '\u200F' or '\u200E'))
            {
                break;
            }
            at++;
        }
        var rest = SkipSpace(line, at);
        if (rest < line.Length && (rest > at || separated) && line[rest] is '|' or '–' or '—' or '-' or '―'
            && (rest + 1 == line.Length || char.IsWhiteSpace(line[rest + 1])))
        {
            separated = true;
            at = rest + 1;
            rest = SkipSpace(line, at);
        }
        return new(pattern.Kind, numerals, at, rest, separated, pattern.Before);
    }

    private static bool EndsWord(ReadOnlySpan<char> line, int at, char last) =>
        at >= line.Length || !char.IsLetter(line[at]) || last > '\u2E80';

    private static int SkipOpening(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && (line[at] is '[' or '*' or '_' or '#' or '{' or '\u200F' or '\u200E' or '\uFEFF' || char.IsWhiteSpace(line[at])))
        {
            at++;
        }
        return at;
    }

    private static int SkipBlanks(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && (char.IsWhiteSpace(line[at]) || line[at] is '\u2060' or '\u200F' or '\u200E'))
        {
            at++;
        }
        return at;
    }

    // Marks without width are words like any others: they are never skipped between a label and its text.
    private static int SkipSpace(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }
        return at;
    }

    private static bool IsCaseless(char character) =>
        (char.IsLetter(character) && !char.IsLower(character)) || character == '§';

    private static IEnumerable<Pattern> Patterns()
    {
        foreach (var row in TabbedRows.Of("headings"))
        {
            var gap = row[2].IndexOf('…', StringComparison.Ordinal);
            yield return new(
                Enum.Parse<ProvisionKind>(row[1]),
                (gap < 0 ? row[2] : row[2][..gap]).TrimEnd().ToUpperInvariant(),
                gap < 0 ? "" : row[2][(gap + 1)..].TrimStart().ToUpperInvariant(),
                gap >= 0);
        }
    }

    /// <summary>A row of <c>headings.tsv</c>: what stands before and after the number, in capitals.</summary>
    private readonly record struct Pattern(ProvisionKind Kind, string Before, string After, bool Numbered);
}
