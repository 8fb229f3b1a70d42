using System.Text;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>How wide words come out, in lines, in the letters of a drawing: rather too wide than too narrow.</summary>
internal static class TextWidth
{
    private const double Letter = 0.44;

    /// <summary>The width of a text.</summary>
    public static double Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>A text that fits a width; what is cut off is told by an ellipsis, at the end of a word where one is near.</summary>
    public static string Fit(string text, double width)
    {
        if (Of(text) <= width)
        {
            return text;
        }
        var (used, at) = (Of("…"), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > width)
            {
                break;
            }
            at += rune.Utf16SequenceLength;
        }
        var blank = at > 0 ? text.LastIndexOf(' ', at - 1) : -1;
        return string.Concat(text.AsSpan(0, blank > at * 2 / 3 ? blank : at).TrimEnd(" ,;:"), "…");
    }

    /// <summary>A text as lines of a width, the last cut where there are more.</summary>
    public static List<string> Wrap(string text, double width, int lines)
    {
        var wrapped = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = wrapped[^1].Length == 0 ? word : $"{wrapped[^1]} {word}";
            if (wrapped[^1].Length == 0 || wrapped.Count == lines || Of(longer) <= width)
            {
                wrapped[^1] = longer;
            }
            else
            {
                wrapped.Add(word);
            }
        }
        return [.. wrapped.Select(line => Fit(line, width))];
    }

    private static double Of(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or 't' or 'f' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or '(' or ')' or ' ' => 0.26,
        'm' or 'w' or 'M' or 'W' or '@' or '—' or '…' => 0.68,
        >= 'A' and <= 'Z' => 0.54,
        >= 0x1100 => 0.8,
        >= 0x400 and < 0x530 => 0.5,
        _ => Letter,
    };
}
