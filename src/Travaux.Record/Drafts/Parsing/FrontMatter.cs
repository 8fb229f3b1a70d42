namespace Travaux.Record.Drafts.Parsing;

/// <summary>Tells the title and the preamble from what comes after them.</summary>
internal static class FrontMatter
{
    private const int LongestNote = 400;

    /// <summary>Settles where the title and the preamble open, and where the preamble ends.</summary>
    internal static void Mark(List<SourceLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }
        var body = lines.FindIndex(line => line.Opening is { Kind: not (ProvisionKind.Preamble or ProvisionKind.CrossHeading) });
        var front = body < 0 ? lines.Count : body;
        var preamble = lines.FindIndex(0, front, line => line.Opening is { Kind: ProvisionKind.Preamble });
        var enacting = LastEnacting(lines, front, body < 0);
        if (preamble < 0)
        {
            preamble = TitleEnd(lines, front);
            if (preamble < front && (body >= 0 || (enacting >= preamble && Phrases.BeginsPreamble(lines[preamble].Text))))
            {
                lines[preamble].Opening ??= new() { Kind = ProvisionKind.Preamble };
            }
            else if (preamble < front)
            {
                lines[preamble].EndsFront = true;
            }
        }
        MarkTitle(lines, Math.Min(preamble, front));
        if (enacting >= preamble && enacting >= 0)
        {
            var end = enacting + 1;
            while (end < lines.Count && !lines[end].OpensBlock && lines[end].Opening is null)
            {
                end++;
            }
            if (end < front && lines[end].Opening is null)
            {
                lines[end].EndsFront = true;
            }
        }
        MarkInnerPreamble(lines, front);
    }

    private static void MarkTitle(List<SourceLine> lines, int end)
    {
        for (var at = 0; at < end; at++)
        {
            if (lines[at].Opening is { Kind: ProvisionKind.CrossHeading })
            {
                lines[at].Opening = null;
            }
            lines[at].IsHeadingText = false;
        }
        if (end > 0)
        {
            lines[0].Opening ??= new() { Kind = ProvisionKind.Title };
        }
    }

    // "A. DRAFT AGREEMENT" may stand over the whole, preamble and all.
    private static void MarkInnerPreamble(List<SourceLine> lines, int from)
    {
        for (var at = from; at < lines.Count && lines[at].Opening is not { Kind: ProvisionKind.Article }; at++)
        {
            if (lines[at].Opening is null && lines[at].OpensBlock && !lines[at].IsHeadingText && Phrases.BeginsPreamble(lines[at].Text)
                && EnactsBeforeArticle(lines, at))
            {
                lines[at].Opening = new() { Kind = ProvisionKind.Preamble };
                return;
            }
        }
    }

    private static bool EnactsBeforeArticle(List<SourceLine> lines, int from)
    {
        for (var at = from; at < lines.Count && lines[at].Opening is not { Kind: ProvisionKind.Article }; at++)
        {
            if (Phrases.HasEnactingFormula(lines[at].Text))
            {
                return true;
            }
        }
        return false;
    }

    private static int LastEnacting(List<SourceLine> lines, int front, bool first)
    {
        for (var at = first ? 0 : front - 1; at >= 0 && at < front; at += first ? 1 : -1)
        {
            if (lines[at].Length < 4000 && Phrases.HasEnactingFormula(lines[at].Text))
            {
                return at;
            }
        }
        return -1;
    }

    // The title runs to the first block that reads like a sentence.
    private static int TitleEnd(List<SourceLine> lines, int front)
    {
        for (var at = 0; at < front; at++)
        {
            var line = lines[at];
            if (!line.OpensBlock || line.IsContents)
            {
                continue;
            }
            var text = line.Block.Text.AsSpan().Trim();
            if (text.IsEmpty)
            {
                return at;
            }
            var titled = line.Block.Kind is BlockKind.Heading or BlockKind.Aside or BlockKind.Footnote
                || (line.Enumerator is null or { Wrap: Wrap.None } && line.Block.Kind == BlockKind.Paragraph
                    && (IsTitleLike(text) || IsNote(lines, at, front, text)));
            if (!titled || (Phrases.BeginsPreamble(text) && at > 0 && !line.ClosesBlock) || (Phrases.BeginsPreamble(text) && text[^1] == ','))
            {
                return at;
            }
        }
        return front;
    }

    // A remark on the draft itself stands before the preamble: it is a sentence, and who speaks comes after it.
    private static bool IsNote(List<SourceLine> lines, int at, int front, ReadOnlySpan<char> text)
    {
        if (text.Length > LongestNote || text[^1] is not ('.' or ']' or '*' or ')') || Phrases.BeginsPreamble(text))
        {
            return false;
        }
        for (var next = at + 1; next < front; next++)
        {
            var later = lines[next].Block.Text.AsSpan().Trim();
            if (lines[next].OpensBlock && !later.IsEmpty && later[^1] is ',' or ';')
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsTitleLike(ReadOnlySpan<char> text) =>
        Wording.LooksLikeHeading(text)
        || (text.Length < 400 && (Wording.IsCapitals(text) || text[0] is '(' or '*' or '_' or '[') && !Phrases.BeginsPreamble(text)
            && text[^1] is not (',' or ';' or ':'))
        || (text.Length < 300 && !Phrases.BeginsPreamble(text) && text[^1] is not (',' or ';' or ':' or '.')
            && Wording.WordCount(text) <= 40);
}
