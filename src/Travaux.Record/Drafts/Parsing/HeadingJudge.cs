namespace Travaux.Record.Drafts.Parsing;

/// <summary>Decides which lines that begin like headings are headings.</summary>
/// <remarks>
/// <para>
/// A wrapped sentence puts <c>Article 5 of the Convention</c> at the start of a line. So a line is taken for a heading
/// only if the line before it does not run on into it, what follows the number does not carry the sentence on, and the
/// number is plausible where words follow it directly.
/// </para>
/// </remarks>
internal sealed class HeadingJudge(List<SourceLine> lines, ParsingDiagnostics diagnostics)
{
    private readonly Dictionary<ProvisionKind, Numeral> _last = [];
    private bool _seenArticles;

    /// <summary>Settles every line in order.</summary>
    internal void Settle()
    {
        var hasArticles = lines.Exists(line => line.Heading is { Kind: ProvisionKind.Article });
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.Opening is not null || line.IsHeadingText || line.IsContents || line.Heading is not { } sign
                || line.Block.Kind is BlockKind.Footnote or BlockKind.TableCell or BlockKind.Aside)
            {
                continue;
            }
            if (sign.Kind is ProvisionKind.Recital or ProvisionKind.Paragraph)
            {
                continue;
            }
            if (!hasArticles && sign is { Kind: ProvisionKind.Section, Numerals: [{ Style: NumeralStyle.Digits or NumeralStyle.Decimal }, ..] })
            {
                sign = sign with { Kind = ProvisionKind.Article };
            }
            if (IsHeading(at, sign))
            {
                Accept(at, sign);
            }
        }
    }

    private void Accept(int at, HeadingSign sign)
    {
        var number = Choose(sign);
        var line = lines[at];
        if (number is { } numeral)
        {
            _last[sign.Kind] = numeral;
        }
        if (sign.Kind is ProvisionKind.Annex or ProvisionKind.Protocol)
        {
            _seenArticles = _seenArticles || _last.ContainsKey(ProvisionKind.Article);
            _last.Clear();
            if (number is { } annex)
            {
                _last[sign.Kind] = annex;
            }
        }
        var restStart = line.HasLabel ? 0 : sign.RestStart;
        line.Opening = new()
        {
            Kind = sign.Kind,
            Number = number,
            LabelEnd = line.HasLabel ? 0 : sign.LabelEnd,
            RestStart = restStart,
            RestIsHeading = HeadingText.Mark(lines, at, restStart, sign),
        };
    }

    private Numeral? Choose(HeadingSign sign)
    {
        if (sign.Numerals.Length == 0)
        {
            return null;
        }
        if (_last.TryGetValue(sign.Kind, out var last))
        {
            foreach (var reading in sign.Numerals)
            {
                if (reading.Follows(last) && IsLetter(reading) == IsLetter(last))
                {
                    return reading;
                }
            }
            foreach (var reading in sign.Numerals)
            {
                if (IsLetter(reading) == IsLetter(last))
                {
                    return reading;
                }
            }
        }
        return sign.Numerals.Any(reading => reading.IsFirst) ? sign.Numerals.First(reading => reading.IsFirst) : sign.Numerals[0];
    }

    private static bool IsLetter(Numeral numeral) =>
        numeral.Style is NumeralStyle.CapitalLetter or NumeralStyle.SmallLetter && numeral.Suffix == 0;

    private bool IsHeading(int at, HeadingSign sign)
    {
        var line = lines[at];
        if (line.Block.Kind == BlockKind.Heading || line.HasLabel || line.IsRunIn)
        {
            return true;
        }
        if (sign is { Kind: ProvisionKind.Protocol, Numerals: [] } && !_last.ContainsKey(ProvisionKind.Article) && !_seenArticles)
        {
            return false;
        }
        var rest = line.Text[Math.Min(sign.RestStart, line.Length)..];
        if (sign is { Kind: ProvisionKind.Option, Separated: true })
        {
            return true;
        }
        if (RunsOn(at) && !(rest.IsEmpty && IsNext(sign) && !Wording.EndsBeforeReference(lines[at - 1].Text) && !NextRunsOn(at)))
        {
            return Refuse(at, sign, lines[at - 1].Opening is null);
        }
        return rest.IsEmpty
            ? !NextRunsOn(at) || line.ClosesBlock
            : Fits(line, rest, sign) || Refuse(at, sign, line.OpensBlock && sign.Numerals.Length > 0);
    }

    private bool Fits(SourceLine line, ReadOnlySpan<char> rest, HeadingSign sign)
    {
        var heading = Wording.LooksLikeHeading(rest);
        if (sign.Kind == ProvisionKind.Option)
        {
            return sign.Separated || rest[0] is '[' or '(' or '*';
        }
        if (rest[0] is '(' && rest.Length > 1 && (char.IsDigit(rest[1]) || (rest.Length > 2 && rest[2] == ')')))
        {
            return line.OpensBlock && IsNext(sign) && rest.Length > 60 && !Wording.BeginsSmall(rest[(rest.IndexOf(')') + 1)..]);
        }
        if (Wording.BeginsSmall(rest))
        {
            return !Phrases.BeginsWithSmallWord(rest.TrimStart("[(*_")) && heading && Wording.WordCount(rest) <= 8
                && line.OpensBlock && (sign.Separated || rest[0] is '(' or '*' or '[' || (IsNext(sign) && line.ClosesBlock));
        }
        if (!char.IsLetterOrDigit(rest[0]) && rest[0] is not ('(' or '[' or '*' or '_' or '"' or '“' or '«' or '‘' or '„' or '《' or '<' or '{'))
        {
            return false;
        }
        if (!sign.Separated && Phrases.CarriesReference(rest))
        {
            return false;
        }
        if (sign.Kind == ProvisionKind.Preamble)
        {
            return line.OpensBlock && (Wording.IsCapitals(line.Text[..sign.LabelEnd]) || Phrases.BeginsPreamble(rest));
        }
        if (sign.Numerals.Length == 0)
        {
            return (sign.Separated || Wording.IsCapitals(line.Text)) && heading;
        }
        return heading
            || (sign.Kind == ProvisionKind.Article && (sign.Separated || IsNext(sign) || rest[0] > '\u2E80' || (rest[0] > '\u0590' && line.OpensBlock && IsSoon(sign))))
            || (IsNext(sign) && (Wording.IsCapitals(line.Text[..sign.LabelEnd]) || line.Text[0] > '\u0600'));
    }

    private bool IsNext(HeadingSign sign) => sign.Numerals.Any(reading =>
        _last.TryGetValue(sign.Kind, out var last) ? reading.Follows(last) || reading.IsFirst : reading.IsFirst);

    // Some numbers on: where a scan lost the headings between.
    private bool IsSoon(HeadingSign sign) => _last.TryGetValue(sign.Kind, out var last)
        && sign.Numerals.Any(reading => reading.Prefix == last.Prefix && reading.Value > last.Value && reading.Value <= last.Value + 6);

    // The line before it in the same block is in the middle of a sentence.
    private bool RunsOn(int at)
    {
        if (lines[at].OpensBlock)
        {
            return false;
        }
        var before = lines[at - 1];
        return before.Opening is null && !before.IsHeadingText && !Wording.EndsSentence(before.Text)
            && !(Wording.LooksLikeHeading(before.Text) && before.OpensBlock && Wording.IsCapitals(before.Text));
    }

    private bool NextRunsOn(int at) =>
        !lines[at].ClosesBlock && at + 1 < lines.Count
        && Wording.BeginsSmall(lines[at + 1].Text)
        && (Phrases.BeginsWithSmallWord(lines[at + 1].Text) || Phrases.CarriesReference(lines[at + 1].Text))
        && !lines[at].OpensBlock;

    private bool Refuse(int at, HeadingSign sign, bool report)
    {
        if (report && sign.Kind == ProvisionKind.Article)
        {
            var line = lines[at];
            diagnostics.ReadAsReference(new(line.BlockIndex, line.Start, sign.LabelEnd), line.Text[..sign.LabelEnd].ToString());
        }
        return false;
    }
}
