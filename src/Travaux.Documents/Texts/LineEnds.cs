using System.Buffers;
using System.Text;

namespace Travaux.Documents.Texts;

/// <summary>Makes every line end of a text one line feed.</summary>
internal static class LineEnds
{
    private static readonly SearchValues<char> Foreign = SearchValues.Create("\r\u0085\u2028\u2029");

    /// <summary>The text with line feeds for CR LF, CR, NEL and the line and paragraph separators of Unicode.</summary>
    public static string Normalise(string text)
    {
        var at = text.AsSpan().IndexOfAny(Foreign);
        if (at < 0)
        {
            return text;
        }
        var normal = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (at >= 0)
        {
            normal.Append(rest[..at]).Append('\n');
            var isPair = rest[at] == '\r' && at + 1 < rest.Length && rest[at + 1] == '\n';
            rest = rest[(at + (isPair ? 2 : 1))..];
            at = rest.IndexOfAny(Foreign);
        }
        return normal.Append(rest).ToString();
    }
}
