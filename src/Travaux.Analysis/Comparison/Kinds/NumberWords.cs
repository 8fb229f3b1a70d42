using System.Globalization;
using Travaux.Analysis.Comparison.Words;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>The values of numbers, in figures and in words.</summary>
internal static class NumberWords
{
    /// <summary>The value of a word that is a number by itself; <see langword="null"/> when it is none.</summary>
    public static decimal? Value(WordTable table, string folded)
    {
        var known = table.Apart(folded, char.IsDigit(folded[0]) ? TokenKind.Number : TokenKind.Word);
        return Value(table, known);
    }

    /// <summary>
    /// The values of a stretch of words, in order; <see langword="null"/> when it holds anything but numbers and
    /// brackets.
    /// </summary>
    public static List<decimal>? Values(SideWords words, int from, int to, WordTable table)
    {
        var values = new List<decimal>();
        var adds = false;
        for (var i = from; i < to; i++)
        {
            var known = words[i].Known;
            if (!known.IsSpoken)
            {
                adds = adds && known.Folded == "-";
                if (known.Kind == TokenKind.Bracket
                    || (known.Folded is "-" or "," or "\"" && Marks.Of(words, i) < ChangeKind.Wording))
                {
                    continue;
                }
                return null;
            }
            if (Value(table, known) is not { } value)
            {
                return null;
            }
            if (adds && value is < 10 or 100 or 1000 && values[^1] is >= 1 and < 10_000 && known.Kind == TokenKind.Word)
            {
                values[^1] = value >= 100 ? values[^1] * value : values[^1] + value;
            }
            else
            {
                values.Add(value);
            }
            adds = known.Kind == TokenKind.Word;
        }
        return values;
    }

    private static decimal? Value(WordTable table, KnownWord known)
    {
        if (known.Kind == TokenKind.Number)
        {
            return Figures(table.Lexicon.Spelling.WithoutOrdinalEnding(known.Folded));
        }
        if (known.IsLexical)
        {
            Word[] alone = [new(known, 0, 0, -1)];
            table.Lexicon.Longest(alone, 0, out var cues);
            foreach (var cue in cues)
            {
                if (cue.Kind == CueKind.Number && decimal.TryParse(cue.Value, CultureInfo.InvariantCulture, out var value))
                {
                    return value;
                }
            }
        }
        return known.Folded.Split('-') is [{ Length: > 2 } tens, { Length: > 2 } units]
            && Value(table, tens) is { } ten and >= 20 && Value(table, units) is { } unit and < 10 ? ten + unit : null;
    }

    /// <summary>A comma or blank before three digits groups; any other separator makes the value unsure.</summary>
    private static decimal? Figures(string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal);
        var parts = plain.Split(',');
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Split('.')[0].Length != 3)
            {
                return null;
            }
        }
        return decimal.TryParse(string.Concat(parts), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value : null;
    }
}
