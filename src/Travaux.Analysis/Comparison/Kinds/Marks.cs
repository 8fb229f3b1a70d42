using Travaux.Analysis.Comparison.Words;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>What a change of punctuation marks, symbols and brackets alone does.</summary>
/// <remarks><para>Who stands behind a square bracket is part of the bracket.</para></remarks>
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
        return (ChangeKind)Math.Max((int)one, (int)other);
    }

    /// <summary>The range without the plain punctuation at its ends.</summary>
    public static (int From, int To) Trim(SideWords words, int from, int to)
    {
        while (from < to && words[from].Known.Folded is "." or "," or ";" or ":")
        {
            from++;
        }
        while (to > from && words[to - 1].Known.Folded is "." or "," or ";" or ":")
        {
            to--;
        }
        return (from, to);
    }

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

    private static ChangeKind Of(SideWords words, int at)
    {
        var known = words[at].Known;
        var beforeNumber = at + 1 < words.Count && words[at + 1].Known.Kind == TokenKind.Number
            && words[at].End == words[at + 1].Start;
        var afterNumber = at > 0 && words[at - 1].Known.Kind == TokenKind.Number;
        return known.Folded switch
        {
            "/" or "&" => ChangeKind.Wording,
            "%" or "‰" or "°" or "$" or "€" or "£" or "¥" or "₴" or "₽" => ChangeKind.Number,
            "+" or "<" or ">" or "=" or "±" or "×" or "÷" => ChangeKind.Number,
            // A sign, a ratio, a decimal mark set apart: a number changes.
            "-" or "." or "," or ":" when beforeNumber && !afterNumber && known.Folded == "-" => ChangeKind.Number,
            "-" or "." or ":" when beforeNumber && afterNumber && words[at - 1].End == words[at].Start => ChangeKind.Number,
            _ => ChangeKind.Punctuation,
        };
    }
}
