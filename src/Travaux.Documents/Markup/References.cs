using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Travaux.Documents.Markup;

/// <summary>Replaces character references (<c>&amp;amp;</c>, <c>&amp;#8212;</c>) by what they stand for.</summary>
internal static class References
{
    /// <summary>The longest name of HTML's is 31 letters.</summary>
    private const int LongestReference = 34;

    /// <summary>The words with every known reference replaced; what is none stays as it stands.</summary>
    public static string Replaced(ReadOnlySpan<char> words)
    {
        var at = words.IndexOf('&');
        if (at < 0)
        {
            return words.ToString();
        }
        var replaced = new StringBuilder(words.Length);
        while (at >= 0)
        {
            replaced.Append(words[..at]);
            words = words[at..];
            var length = words[..Math.Min(words.Length, LongestReference)].IndexOf(';');
            var meaning = length < 0 ? null : Meaning(words[1..length]);
            replaced.Append(meaning ?? "&");
            words = words[(meaning is null ? 1 : length + 1)..];
            at = words.IndexOf('&');
        }
        return replaced.Append(words).ToString();
    }

    private static string? Meaning(ReadOnlySpan<char> name)
    {
        if (name.Length < 2 || name[0] != '#')
        {
            return name.IsEmpty ? null : HtmlEntityProvider.Resolver.GetSymbol(string.Concat(name, ";"));
        }
        var isHex = name[1] is 'x' or 'X';
        var isNumber = int.TryParse(
            name[(isHex ? 2 : 1)..],
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var code);
        return !isNumber ? null : code > 0 && Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD";
    }
}
