using System.Buffers;

namespace Travaux.Documents.Markdown;

/// <summary>Keeps the square brackets of a draft from being taken for links, footnotes and check boxes.</summary>
/// <remarks>
/// <para>
/// In a draft <c>[shall][should]</c> is text that is not agreed; in Markdown it can be a link. Only a bracket that an
/// address in round brackets follows, <c>[text](https://…)</c>, is left to Markdown. The others are stood in for by signs
/// that occur nowhere else in the text and that Markdown has no use for, one for one, so that places stay what they are.
/// </para>
/// </remarks>
internal sealed class OpaqueBrackets
{
    /// <summary>Pairs that can stand in: punctuation, as square brackets are, since emphasis looks at that.</summary>
    private static readonly string[] Pairs = ["\u27E6\u27E7", "\u2985\u2986", "\u2772\u2773", "\u2983\u2984", "\u298B\u298C", "\u298D\u298E"];

    private static readonly SearchValues<char> Brackets = SearchValues.Create("[]");

    private readonly char _open;
    private readonly char _close;

    /// <summary>Chooses the signs and replaces the brackets.</summary>
    public OpaqueBrackets(string text)
    {
        var pair = Pairs.FirstOrDefault(pair => text.AsSpan().IndexOfAny(pair[0], pair[1]) < 0) ?? Pairs[0];
        (_open, _close) = (pair[0], pair[1]);
        Text = Replaced(text);
    }

    /// <summary>The text for Markdown to read.</summary>
    public string Text { get; }

    /// <summary>Words that Markdown has read, their square brackets put back.</summary>
    public string Restored(string words) => words.Replace(_open, '[').Replace(_close, ']');

    private string Replaced(string text)
    {
        var signs = text.ToCharArray();
        var open = new Stack<int>();
        for (var at = text.AsSpan().IndexOfAny(Brackets); at >= 0 && at < text.Length; at = Next(text, at + 1))
        {
            if (IsEscaped(text, at))
            {
                continue;
            }
            if (text[at] == '[')
            {
                open.Push(at);
                signs[at] = _open;
            }
            else
            {
                var partner = open.TryPop(out var found) ? found : -1;
                var isLink = partner >= 0 && IsAddressAt(text, at + 1);
                signs[at] = isLink ? ']' : _close;
                signs[Math.Max(partner, 0)] = isLink ? '[' : signs[Math.Max(partner, 0)];
            }
        }
        return new(signs);
    }

    private static int Next(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny(Brackets);
        return found < 0 ? -1 : from + found;
    }

    private static bool IsEscaped(string text, int at)
    {
        var slashes = 0;
        while (at - slashes > 0 && text[at - slashes - 1] == '\\' && slashes < 64)
        {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    /// <summary>Whether <c>(address)</c> stands at a place: no blanks, and a scheme, a path or a fragment.</summary>
    private static bool IsAddressAt(string text, int at)
    {
        if (at >= text.Length || text[at] != '(')
        {
            return false;
        }
        var inside = text.AsSpan(at + 1, Math.Min(2048, text.Length - at - 1));
        var end = inside.IndexOfAny(") \n");
        inside = end < 0 || inside[end] == '\n' ? default : inside[..end];
        return !inside.IsEmpty
            && (inside[0] is '#' or '/' or '.' || inside.Contains("://", StringComparison.Ordinal) || inside.StartsWith("mailto:"));
    }
}
