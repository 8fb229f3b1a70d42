namespace Travaux.Record.Drafts.Parsing;

/// <summary>Finds the words of a heading: behind the label, on the lines after it, or in the block after it.</summary>
internal static class HeadingText
{
    private const int LongestRunIn = 240;

    /// <summary>Marks the lines that are the heading of what line <paramref name="at"/> opens.</summary>
    /// <returns>Whether the rest of the opening line itself is heading.</returns>
    internal static bool Mark(List<SourceLine> lines, int at, int restStart, HeadingSign sign)
    {
        var line = lines[at];
        var rest = line.Text[Math.Min(restStart, line.Length)..];
        if (line.Block.Kind == BlockKind.Heading)
        {
            MarkBlock(lines, at + 1, line.BlockIndex);
            if (rest.IsEmpty)
            {
                MarkNextBlock(lines, at, sign);
            }
            return true;
        }
        if (sign.Kind == ProvisionKind.Option)
        {
            return false;
        }
        if (rest.IsEmpty)
        {
            MarkLinesAfter(lines, at, sign);
            return false;
        }
        if (EndOfRunIn(rest) is > 0 and var end)
        {
            line.HeadingLength = restStart + end;
            return true;
        }
        if (!Wording.LooksLikeHeading(rest) || (IsLong(rest) && !Wording.IsCapitals(rest)))
        {
            return false;
        }
        MarkWrapped(lines, at);
        return true;
    }

    /// <summary>Where a heading ends that text runs on behind: before <c>1. The</c>, or where capitals end; 0 when none does.</summary>
    internal static int EndOfRunIn(ReadOnlySpan<char> text)
    {
        var window = text[..Math.Min(text.Length, LongestRunIn)];
        for (var at = window.IndexOf(" 1. "); at > 0; at = -1)
        {
            if (at + 4 < text.Length && (char.IsUpper(text[at + 4]) || text[at + 4] is '[' or '(' or '"' or '“')
                && Wording.LooksLikeHeading(window[..at]) && Wording.WordCount(window[..at]) <= 22 && !window[..at].ContainsAny(".;:"))
            {
                return at + 1;
            }
        }
        return EndOfCapitals(window, text.Length);
    }

    private static int EndOfCapitals(ReadOnlySpan<char> window, int length)
    {
        var (end, letters) = (0, 0);
        for (var at = 0; at < window.Length;)
        {
            var word = window[at..];
            var blank = word.IndexOf(' ');
            if (blank < 0)
            {
                return 0;
            }
            word = word[..blank];
            if (!IsCapitalWord(word))
            {
                return end > 0 && letters >= 5 && length > end + 40 && word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]) ? end : 0;
            }
            letters += word.Length;
            at += blank + 1;
            end = at;
        }
        return 0;
    }

    private static bool IsCapitalWord(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!char.IsUpper(character) && character is not ('-' or ',' or '\'' or '’' or '&'))
            {
                return false;
            }
        }
        return !word.IsEmpty && word[^1] != ',' | word.Length > 2;
    }

    private static bool IsLong(ReadOnlySpan<char> rest) => Wording.WordCount(rest) > 22;

    // The whole rest of the block when it looks like one heading, else its first line when what follows begins anew.
    private static void MarkLinesAfter(List<SourceLine> lines, int at, HeadingSign sign)
    {
        if (lines[at].ClosesBlock)
        {
            MarkNextBlock(lines, at, sign);
            return;
        }
        var next = lines[at + 1];
        if (!IsFree(next) || !Wording.LooksLikeHeading(next.Text) || Wording.BeginsSmall(next.Text))
        {
            return;
        }
        if (next.ClosesBlock && sign.Kind == ProvisionKind.Article && !TextFollows(lines, at + 1))
        {
            return;
        }
        if (next.ClosesBlock || !Wording.BeginsSmall(lines[at + 2].Text) || RestIsHeading(lines, at + 1))
        {
            if (!next.ClosesBlock && IsFree(lines[at + 2]) && IsWrapped(next, lines[at + 2]) && !RestIsHeading(lines, at + 1))
            {
                return;
            }
            next.IsHeadingText = true;
            MarkWrapped(lines, at + 1);
        }
    }

    // A line as long as its neighbour that stops without a full stop is the first line of a sentence, not a heading.
    private static bool IsWrapped(SourceLine line, SourceLine next) =>
        line.Length >= 60 && line.Length >= next.Length * 0.8 && !Wording.IsCapitals(line.Text);

    private static void MarkWrapped(List<SourceLine> lines, int at)
    {
        var capitals = Wording.IsCapitals(lines[at].Text);
        var whole = RestIsHeading(lines, at);
        for (var next = at + 1; next < lines.Count && !lines[next - 1].ClosesBlock; next++)
        {
            if (!IsFree(lines[next]) || !(whole || (capitals && Wording.IsCapitals(lines[next].Text))))
            {
                return;
            }
            lines[next].IsHeadingText = true;
        }
    }

    private static bool RestIsHeading(List<SourceLine> lines, int at)
    {
        var words = 0;
        for (var next = at; next < lines.Count && next < at + 5; next++)
        {
            words += Wording.WordCount(lines[next].Text);
            if (!IsFree(lines[next]) && next > at)
            {
                return false;
            }
            if (lines[next].ClosesBlock)
            {
                return words <= 30 && Wording.LooksLikeHeading(lines[next].Text)
                    && (next == at || Wording.BeginsSmall(lines[next].Text) || Wording.IsCapitals(lines[next].Text) || !Wording.EndsSentence(lines[next - 1].Text))
                    && TextFollows(lines, next);
            }
        }
        return false;
    }

    private static void MarkNextBlock(List<SourceLine> lines, int at, HeadingSign sign)
    {
        var first = at + 1;
        while (first < lines.Count && lines[first].BlockIndex == lines[at].BlockIndex)
        {
            first++;
        }
        if (first >= lines.Count || !IsFree(lines[first]) || !MayGoOn(lines[at].Block, lines[first].Block))
        {
            return;
        }
        var last = first;
        while (!lines[last].ClosesBlock)
        {
            last++;
            if (!IsFree(lines[last]) || last > first + 4)
            {
                return;
            }
        }
        if (EndOfRunIn(lines[first].Text) is > 0 and var end)
        {
            lines[first].IsHeadingText = true;
            lines[first].HeadingLength = end;
            return;
        }
        var text = lines[first].Block.Text.AsSpan().Trim();
        var most = sign.Kind == ProvisionKind.Article ? 20 : 30;
        if (Wording.LooksLikeHeading(text) && (!Wording.BeginsSmall(text) || text[0] == '(') && Wording.WordCount(text) <= most
            && !Phrases.IsContentsTitle(text) && TextFollows(lines, last))
        {
            for (var line = first; line <= last; line++)
            {
                lines[line].IsHeadingText = true;
            }
        }
    }

    // "Article 2" and "Scope" may both be headings of one level in the file's layout.
    private static bool MayGoOn(Block opening, Block next) =>
        next.Kind == BlockKind.Paragraph || (next.Kind == BlockKind.Heading && opening.Kind == BlockKind.Heading && next.Level == opening.Level);

    // An article whose only words look like a heading has them as its text.
    private static bool TextFollows(List<SourceLine> lines, int last) =>
        last + 1 < lines.Count && lines[last + 1].Heading is not { Kind: ProvisionKind.Article } || StandsOverArticles(lines, last);

    private static bool StandsOverArticles(List<SourceLine> lines, int last)
    {
        for (var at = last; at >= 0 && at > last - 8; at--)
        {
            if (lines[at].Heading is { } sign)
            {
                return sign.Kind != ProvisionKind.Article;
            }
        }
        return false;
    }

    private static void MarkBlock(List<SourceLine> lines, int from, int block)
    {
        for (var at = from; at < lines.Count && lines[at].BlockIndex == block; at++)
        {
            lines[at].IsHeadingText = true;
        }
    }

    private static bool IsFree(SourceLine line) =>
        line.Heading is null && line.Enumerator is null && line.Opening is null && !line.IsContents && !line.IsQuoted;
}
