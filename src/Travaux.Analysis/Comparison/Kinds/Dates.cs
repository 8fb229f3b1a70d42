using Travaux.Analysis.Comparison.Words;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Finds dates: a month with the numbers about it, a date in figures, a year.</summary>
internal static class Dates
{
    /// <summary>A word that is the name of a month and nothing else.</summary>
    public const int Month = 1;

    /// <summary>A word that is also the name of a month: it is one with a number beside it.</summary>
    public const int PerhapsMonth = 2;

    private const int Reach = 3;

    /// <summary>Marks the words of dates.</summary>
    public static void Read(SideWords words, int[] months, bool[] numbers, Meanings meant)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (months[i] == Month || (months[i] == PerhapsMonth && words[i].Known.IsCapital))
            {
                var (from, to) = (Before(words, numbers, i), After(words, numbers, i));
                if (to - from > 1 || months[i] == Month)
                {
                    meant.Set(from, to, ChangeKind.Date);
                }
            }
            else if (words[i].Known.Kind == TokenKind.Number && !meant.Has(i, ChangeKind.Date))
            {
                ReadFigures(words, i, meant);
            }
        }
    }

    private static int Before(SideWords words, bool[] numbers, int month)
    {
        for (var i = month - 1; i >= 0 && month - i <= Reach; i--)
        {
            if (numbers[i])
            {
                return i;
            }
            if (!IsBetween(words[i].Known))
            {
                break;
            }
        }
        return month;
    }

    private static int After(SideWords words, bool[] numbers, int month)
    {
        var end = month + 1;
        for (var i = month + 1; i < words.Count && i - end < Reach; i++)
        {
            if (numbers[i])
            {
                end = i + 1;
            }
            else if (!IsBetween(words[i].Known))
            {
                break;
            }
        }
        return end;
    }

    /// <summary>"of", "de", a comma, an ordinal's ending.</summary>
    private static bool IsBetween(KnownWord known) =>
        known.Text == "," || known.Text == "." || (known.Kind == TokenKind.Word && known.Text.Length <= 3 && !known.IsCapital);

    private static void ReadFigures(SideWords words, int at, Meanings meant)
    {
        var text = words[at].Known.Text;
        if (IsDotted(text))
        {
            meant.Set(at, at + 1, ChangeKind.Date);
        }
        else if (IsYear(text))
        {
            var to = at + 1;
            while (to + 1 < words.Count && to - at < 4 && words[to].Known.Folded is "-" or "/"
                && words[to + 1].Known.Text is { Length: <= 2 } part && part.All(char.IsDigit))
            {
                to += 2;
            }
            meant.Set(at, to, ChangeKind.Date);
        }
    }

    private static bool IsYear(string text) =>
        text.Length == 4 && text.All(char.IsAsciiDigit)
        && string.CompareOrdinal(text, "1800") >= 0 && string.CompareOrdinal(text, "2200") < 0;

    private static bool IsDotted(string text) =>
        text.Split('.') is [{ Length: <= 2 }, { Length: <= 2 }, { Length: 2 or 4 } year] && year.All(char.IsAsciiDigit);
}
