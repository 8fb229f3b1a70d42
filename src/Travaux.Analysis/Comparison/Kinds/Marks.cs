using System.Globalization;
using System.Text;
using Travaux.Analysis.Comparison.Words;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>What a change of punctuation marks, symbols and brackets alone does.</summary>
/// <remarks>
/// <para>
/// Symbols are told by their Unicode category: money, fractions, signs of mathematics and other symbols are never plain
/// punctuation. Who stands behind a square bracket is part of the bracket.
/// </para>
/// </remarks>
internal static class Marks
{
    /// <summary>The kind of a part in which no word is; <see langword="null"/> when there is one.</summary>
    public static ChangeKind? Judge(SideWords older, SideWords newer, Part part)
    {
        if (older.Brackets.AllMarks(part.OlderFrom, part.OlderTo) && newer.Brackets.AllMarks(part.NewerFrom, part.NewerTo))
        {
            return ChangeKind.Standing;
        }
        var (was, now) = (Of(older, part.OlderFrom, part.OlderTo), Of(newer, part.NewerFrom, part.NewerTo));
        if (was is not { } one || now is not { } other)
        {
            return null;
        }
        return SamePrime(older, newer, part) ? ChangeKind.Typography : (ChangeKind)Math.Max((int)one, (int)other);
    }

    /// <summary>Whether only a quotation mark that was typed for a prime became one, or the other way about.</summary>
    private static bool SamePrime(SideWords older, SideWords newer, Part part) =>
        part.OlderTo - part.OlderFrom == 1 && part.NewerTo - part.NewerFrom == 1
        && Prime(older[part.OlderFrom].Known.Text) is { } was && was == Prime(newer[part.NewerFrom].Known.Text);

    private static char? Prime(string mark) => mark switch
    {
        "'" or "’" or "′" => '′',
        "\"" or "”" or "″" or "''" or "′′" => '″',
        _ => null,
    };

    /// <summary>The range without the plain punctuation at its ends.</summary>
    public static (int From, int To) Trim(SideWords words, int from, int to)
    {
        while (from < to && IsStop(words, from))
        {
            from++;
        }
        while (to > from && IsStop(words, to - 1))
        {
            to--;
        }
        return (from, to);
    }

    /// <summary>What a change of one mark does: as part of a number, <see cref="ChangeKind.Number"/>.</summary>
    public static ChangeKind Of(SideWords words, int at)
    {
        var known = words[at].Known;
        var before = at > 0 && words[at - 1].Known.Kind == TokenKind.Number;
        var after = at + 1 < words.Count && words[at + 1].Known.Kind == TokenKind.Number;
        return known.Text[0] switch
        {
            '/' or '&' => ChangeKind.Wording,
            '%' or '‰' or '‱' or '٪' or '％' or '°' or '′' or '″' or '‴' => ChangeKind.Number,
            _ => Rune.TryGetRuneAt(known.Text, 0, out var rune) ? Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherNumber => ChangeKind.Number,
                UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol => before || after ? ChangeKind.Number : ChangeKind.Wording,
                UnicodeCategory.Format => ChangeKind.Typography,
                _ => after && IsSign(words, at, before) ? ChangeKind.Number : ChangeKind.Punctuation,
            }
            : ChangeKind.Punctuation,
        };
    }

    private static bool IsStop(SideWords words, int at) =>
        words[at].Known.Folded is "." or "," or ";" or ":" && Of(words, at) == ChangeKind.Punctuation;

    private static ChangeKind? Of(SideWords words, int from, int to)
    {
        var kind = ChangeKind.Punctuation;
        var quotes = to > from;
        for (var i = from; i < to; i++)
        {
            var known = words[i].Known;
            if (words.Brackets.IsMark(i))
            {
                continue;
            }
            if (known.IsSpoken)
            {
                return null;
            }
            quotes &= known.Folded == "\"";
            kind = (ChangeKind)Math.Max((int)kind, (int)Of(words, i));
        }
        return quotes ? ChangeKind.Typography : kind;
    }

    /// <summary>
    /// Whether a mark that stands before a number belongs to it: inside (<c>3:5</c>) nothing parts them, and a sign or a
    /// decimal mark (<c>-5</c>, <c>.5</c>) has nothing directly before it but a bracket, a quotation mark or a symbol.
    /// </summary>
    private static bool IsSign(SideWords words, int at, bool afterNumber)
    {
        var mark = words[at].Known;
        if (mark.Kind != TokenKind.Mark || !words.Touches(at) || mark.Folded is "\"" or ";")
        {
            return false;
        }
        if (at > 0 && words.Touches(at - 1) && words[at - 1].Known.IsSpoken)
        {
            return afterNumber;
        }
        return mark.Folded is "-" or "." or "," or "·" or "^" or "*" or "~";
    }
}
