using System.Text;

namespace Travaux.Record.Dossiers.Shapes;

/// <summary>Words of others, and names of kinds, as sentences about them need them.</summary>
public static class Phrases
{
    private const int LongestQuote = 40;

    /// <summary>A text between single quotation marks, on one line and short: what steers a terminal or turns the line around is shown as a blank.</summary>
    public static string Quoted(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = text.Length > LongestQuote ? text.AsSpan(0, char.IsHighSurrogate(text[LongestQuote - 2]) ? LongestQuote - 2 : LongestQuote - 1) : text;
        var quoted = new StringBuilder(LongestQuote + 2).Append('\'');
        foreach (var letter in shown)
        {
            quoted.Append(char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' ? ' ' : letter);
        }
        return quoted.Append(shown.Length < text.Length ? "…'" : "'").ToString();
    }

    /// <summary>"a meeting", "an act".</summary>
    internal static string One(string name) => $"{("aeiou".Contains(name[0], StringComparison.Ordinal) ? "an" : "a")} {name}";

    /// <summary>"a draft or an instrument".</summary>
    internal static string One(Sequence<string> names) => string.Join(" or ", names.Select(One));

    /// <summary>The sentence with a capital at its head.</summary>
    internal static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
