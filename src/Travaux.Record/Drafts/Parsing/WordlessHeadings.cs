namespace Travaux.Record.Drafts.Parsing;

/// <summary>Finds the headings that no heading word announces: sections of bills, <c>I. Introduction</c>, captions, the signature block.</summary>
internal static class WordlessHeadings
{
    /// <summary>Settles the lines that such headings stand on.</summary>
    internal static void Mark(List<SourceLine> lines)
    {
        MarkBareSections(lines);
        MarkNumberedHeadings(lines);
        MarkLetteredDivisions(lines);
    }

    /// <summary>Settles captions over articles and signature blocks, once articles are known.</summary>
    internal static void MarkCaptions(List<SourceLine> lines)
    {
        var (inside, signed) = (false, false);
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.Opening is { } opening)
            {
                signed = signed && opening.Kind is not (ProvisionKind.Annex or ProvisionKind.Protocol);
                inside = inside || opening.Kind is not (ProvisionKind.Preamble or ProvisionKind.CrossHeading or ProvisionKind.Title);
            }
            else if (!line.OpensBlock || line.IsHeadingText || line.IsContents || line.IsQuoted)
            {
                continue;
            }
            else if (inside && line.Enumerator is null && Phrases.BeginsTestimonium(line.Text))
            {
                line.Opening = signed ? null : new() { Kind = ProvisionKind.Signature };
                signed = true;
            }
            else if (IsCaption(lines, at))
            {
                line.Opening = new() { Kind = ProvisionKind.CrossHeading, RestIsHeading = true };
                for (var more = at + 1; more < lines.Count && !lines[more - 1].ClosesBlock; more++)
                {
                    lines[more].IsHeadingText = true;
                }
            }
        }
    }

    private static bool IsCaption(List<SourceLine> lines, int at)
    {
        var line = lines[at];
        if (line.Block.Kind == BlockKind.Heading)
        {
            // "1.1 Scope" under "1. General" is counted, not a caption between.
            return line.Enumerator is not { Numerals: [{ Style: NumeralStyle.Decimal }, ..] };
        }
        if (line.Block.Kind != BlockKind.Paragraph || line.HasLabel || line.Length == 0 || line.Enumerator is not null || !line.ClosesBlock || at + 1 >= lines.Count)
        {
            return false;
        }
        return lines[at + 1].Opening is { Kind: ProvisionKind.Article }
            && (at == 0 || (lines[at - 1].Opening is not { Kind: ProvisionKind.Article } && !lines[at - 1].IsHeadingText
                && lines[at - 1].Opening is not { Kind: ProvisionKind.Option }
                && Wording.EndsSentence(lines[at - 1].Text) && !Wording.Announces(lines[at - 1].Text)))
            && char.IsUpper(line.Text[0]) && Wording.LooksLikeHeading(line.Text) && Wording.WordCount(line.Text) <= 12;
    }

    // A format's own headings, numbered 1., 2., 3. in a draft without articles, are its articles.
    private static void MarkNumberedHeadings(List<SourceLine> lines)
    {
        if (lines.Exists(line => line.Heading is { Kind: ProvisionKind.Article } || line.Opening is { Kind: ProvisionKind.Article }))
        {
            return;
        }
        var chain = new List<(SourceLine Line, Numeral Number)>();
        foreach (var line in lines)
        {
            if (line is { OpensBlock: true, HasLabel: true, Block.Kind: BlockKind.Heading, Enumerator: { Wrap: Wrap.Dot or Wrap.None, Numerals: [{ Style: NumeralStyle.Digits } number, ..] } }
                && (chain.Count == 0 ? number.IsFirst : number.Follows(chain[^1].Number)))
            {
                chain.Add((line, number));
            }
        }
        foreach (var (line, number) in chain.Count > 1 ? chain : [])
        {
            line.Opening = new() { Kind = ProvisionKind.Article, Number = number, RestIsHeading = true };
        }
    }

    // Bills number their sections "1 Short title", without a word and without a full stop: taken when they count from 1.
    private static void MarkBareSections(List<SourceLine> lines)
    {
        if (lines.Exists(line => line.Heading is { Kind: ProvisionKind.Article }))
        {
            return;
        }
        var chain = new List<(int At, Numeral Number)>();
        var inAnnex = false;
        for (var at = 0; at < lines.Count; at++)
        {
            inAnnex = inAnnex || lines[at].Heading is { Kind: ProvisionKind.Annex, Numerals.Length: > 0 } && lines[at].OpensBlock;
            if (!inAnnex && IsBareSection(lines[at], out var number)
                && (chain.Count == 0 ? number.IsFirst : number.Follows(chain[^1].Number)))
            {
                chain.Add((at, number));
            }
        }
        foreach (var (at, number) in chain.Count > 1 ? chain : [])
        {
            var sign = lines[at].Enumerator!.Value;
            lines[at].Opening = new()
            {
                Kind = ProvisionKind.Article,
                Number = number,
                LabelEnd = sign.LabelEnd,
                RestStart = sign.RestStart,
                RestIsHeading = true,
            };
        }
    }

    private static bool IsBareSection(SourceLine line, out Numeral number)
    {
        number = default;
        if (!line.OpensBlock || line.HasLabel || line.Enumerator is not { Wrap: Wrap.None } sign || line.Block.Kind != BlockKind.Paragraph)
        {
            return false;
        }
        number = sign.Numerals[0];
        var rest = line.Text[Math.Min(sign.RestStart, line.Length)..];
        return number.Style == NumeralStyle.Digits && !rest.IsEmpty && char.IsUpper(rest[0]) && Wording.LooksLikeHeading(rest);
    }

    private static void MarkLetteredDivisions(List<SourceLine> lines)
    {
        Numeral? chapter = null;
        Numeral? section = null;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.Opening is not null || line.Enumerator is not { Wrap: Wrap.Dot } sign || !IsHeadingBlock(lines, at, sign))
            {
                continue;
            }
            foreach (var number in sign.Numerals)
            {
                var isChapter = number.Style == NumeralStyle.CapitalRoman;
                var before = isChapter ? chapter : section;
                if (number.Style is not (NumeralStyle.CapitalRoman or NumeralStyle.CapitalLetter)
                    || !(before is { } last && number.Follows(last) || number.IsFirst))
                {
                    continue;
                }
                (chapter, section) = (isChapter ? number : chapter, isChapter ? null : number);
                line.Opening = new()
                {
                    Kind = isChapter ? ProvisionKind.Chapter : ProvisionKind.Section,
                    Number = number,
                    LabelEnd = line.HasLabel ? 0 : sign.LabelEnd,
                    RestStart = line.HasLabel ? 0 : sign.RestStart,
                    RestIsHeading = true,
                };
                for (var more = at + 1; more < lines.Count && !lines[more - 1].ClosesBlock; more++)
                {
                    lines[more].IsHeadingText = true;
                }
                break;
            }
        }
    }

    private static bool IsHeadingBlock(List<SourceLine> lines, int at, EnumeratorSign sign)
    {
        var line = lines[at];
        if (!line.OpensBlock || line.Block.Kind is not (BlockKind.Paragraph or BlockKind.Heading) || line.Block.Text.Length > 400)
        {
            return false;
        }
        for (var more = at + 1; more < lines.Count && !lines[more - 1].ClosesBlock; more++)
        {
            if (lines[more].Enumerator is not null || lines[more].Heading is not null)
            {
                return false;
            }
        }
        var rest = line.HasLabel ? line.Block.Text : line.Block.Text.AsSpan(line.Start + Math.Min(sign.RestStart, line.Length));
        rest = rest.Trim();
        return !rest.IsEmpty && Wording.LooksLikeHeading(rest) && !Wording.BeginsSmall(rest) && Wording.WordCount(rest) <= 25;
    }
}
