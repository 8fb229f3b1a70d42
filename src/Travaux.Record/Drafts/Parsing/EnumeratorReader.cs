namespace Travaux.Record.Drafts.Parsing;

/// <summary>Reads the number of a paragraph or point that a line may begin with: <c>1.</c>, <c>(a)</c>, <c>ii)</c>, <c>（三）</c>, <c>–</c>.</summary>
internal static class EnumeratorReader
{
    private static readonly Numeral Bullet = new(NumeralStyle.Bullet, 0, 0, "", "");

    /// <summary>Reads the enumerator that <paramref name="line"/> begins with.</summary>
    internal static bool TryRead(ReadOnlySpan<char> line, out EnumeratorSign sign)
    {
        sign = default;
        var at = SkipOpening(line);
        if (at == line.Length)
        {
            return false;
        }
        if (IsBullet(line, at))
        {
            if (TryReadDashBefore(line, at, out sign))
            {
                return true;
            }
            sign = new(Wrap.Dash, [Bullet], at + 1, SkipSpace(line, at + 1));
            return true;
        }
        var opened = line[at] is '(' or '（';
        var numberAt = opened ? SkipBlanks(line, at + 1) : at;
        var numerals = NumeralReader.Read(line[numberAt..], out var length);
        if (numerals.Length == 0)
        {
            return false;
        }
        at = numberAt + length;
        return TryReadWrap(line, at, opened, numerals[0], out var wrap, out at)
            && TryFinish(line, at, wrap, numerals, out sign);
    }

    private static bool TryReadWrap(ReadOnlySpan<char> line, int at, bool opened, in Numeral numeral, out Wrap wrap, out int end)
    {
        end = at;
        wrap = Wrap.None;
        if (at < line.Length && line[at] == '\\')
        {
            at++;
        }
        var mark = at < line.Length ? line[at] : ' ';
        if (mark is ')' or '）')
        {
            wrap = opened ? Wrap.Both : Wrap.Closing;
            end = at + 1;
            return true;
        }
        if (opened)
        {
            return false;
        }
        if (mark is '.' or '．' or '、')
        {
            wrap = Wrap.Dot;
            end = at + 1 < line.Length && line[at + 1] == ')' ? at + 2 : at + 1;
            return numeral.Style != NumeralStyle.Chinese || mark == '、';
        }
        var dash = SkipBlanks(line, at);
        if (dash < line.Length && dash - at <= 1 && line[dash] is '-' or '–' or '—' && numeral.Style == NumeralStyle.Digits
            && (dash + 1 == line.Length || char.IsWhiteSpace(line[dash + 1])))
        {
            wrap = Wrap.Dash;
            end = dash + 1;
            return true;
        }
        return numeral.Style is NumeralStyle.Digits or NumeralStyle.Decimal && (mark is ' ' or '\t' or '\u00A0' or ']');
    }

    private static bool TryFinish(ReadOnlySpan<char> line, int at, Wrap wrap, Numeral[] numerals, out EnumeratorSign sign)
    {
        while (at < line.Length && line[at] is '*' or '_' or ']' or '\u2060' or '\u200F' or '\u200E')
        {
            at++;
        }
        sign = new(wrap, numerals, at, SkipSpace(line, at));
        if (at == line.Length || char.IsWhiteSpace(line[at]))
        {
            return true;
        }
        var next = line[at];
        return wrap != Wrap.None
            && (next > '\u2E80' || next is '[' or '“' or '"' or '«' or '‘' or '„' or '('
                || (char.IsUpper(next) && (wrap != Wrap.Dot || numerals[0].Style == NumeralStyle.Digits))
                || (wrap == Wrap.Dot && at == 2 && char.IsAsciiLetterLower(line[0]) && BeginsWord(line[at..])));
    }

    // "a.territories": some flattened texts lose the space. "e.g." and "a.m." are no points.
    private static bool BeginsWord(ReadOnlySpan<char> text) =>
        text.Length > 2 && char.IsLetter(text[0]) && char.IsLetter(text[1]) && (char.IsLetter(text[2]) || text[2] is ' ' or ',');

    // Arabic typed left to right leaves the dash of "1 -" in front of its number.
    private static bool TryReadDashBefore(ReadOnlySpan<char> line, int at, out EnumeratorSign sign)
    {
        sign = default;
        var numberAt = SkipBlanks(line, at + 1);
        var numerals = numberAt < line.Length && char.IsDigit(line[numberAt]) ? NumeralReader.Read(line[numberAt..], out var length) : [];
        if (numerals.Length == 0)
        {
            return false;
        }
        _ = NumeralReader.Read(line[numberAt..], out length);
        var end = numberAt + length;
        var rest = SkipSpace(line, end);
        if (rest >= line.Length || rest == end || line[rest] is < '\u0600' or > '\u06FF')
        {
            return false;
        }
        sign = new(Wrap.Dash, numerals, end, rest);
        return true;
    }

    private static bool IsBullet(ReadOnlySpan<char> line, int at) =>
        line[at] is '-' or '–' or '—' or '―' or '•' or '·' or '*' or '▪' or '●' or '○' or '◦' or '‣'
        && (at + 1 == line.Length || char.IsWhiteSpace(line[at + 1]));

    private static int SkipOpening(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && (line[at] is '[' or '_' or '\u200F' or '\u200E' or '\uFEFF' or '{'
            || (line[at] == '*' && at + 1 < line.Length && !char.IsWhiteSpace(line[at + 1])) || char.IsWhiteSpace(line[at])))
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

    private static int SkipBlanks(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && (char.IsWhiteSpace(line[at]) || line[at] is '\u2060' or '\u200F' or '\u200E'))
        {
            at++;
        }
        return at;
    }
}
