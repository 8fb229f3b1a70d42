namespace Travaux.Documents.Markdown;

/// <summary>How deep the lists and quotations of a Markdown text may nest, seen from the signs that its lines begin with.</summary>
/// <remarks>
/// <para>
/// The parser asks at every line every list and quotation that is open, so depth without bound costs quadratic time. An
/// item stays open until one begins further left; this may count some too many, never too few. Cost: linear.
/// </para>
/// </remarks>
internal sealed class NestingDepth
{
    /// <summary>The columns where the words of the open items begin.</summary>
    private readonly Stack<int> _items = new();
    private int _deepest;

    /// <summary>Whether a text may nest deeper than a limit.</summary>
    public static bool Exceeds(ReadOnlySpan<char> text, int limit)
    {
        var depth = new NestingDepth();
        foreach (var line in text.EnumerateLines())
        {
            depth.Take(line);
            if (depth._deepest > limit)
            {
                return true;
            }
        }
        return false;
    }

    private void Take(ReadOnlySpan<char> line)
    {
        var (column, quotations) = (0, 0);
        for (var at = 0; at < line.Length;)
        {
            var length = 1;
            if (line[at] is '>')
            {
                quotations++;
            }
            else if (MarkAt(line[at..]) is > 0 and var mark)
            {
                length = mark;
                while (_items.TryPeek(out var open) && open > column)
                {
                    _items.Pop();
                }
                _items.Push(column + length);
            }
            else if (line[at] is not (' ' or '\t'))
            {
                break;
            }
            column += line[at] == '\t' ? 4 - (column % 4) : length;
            at += length;
        }
        _deepest = Math.Max(_deepest, _items.Count + quotations);
    }

    /// <summary>The length of the bullet or number that a text begins with; 0 where it begins with none.</summary>
    private static int MarkAt(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 10 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }
        var length = digits + 1;
        var isMark = text.Length >= length && (digits > 0 ? text[digits] is '.' or ')' : text[0] is '-' or '*' or '+');
        return isMark && (text.Length == length || text[length] is ' ' or '\t') ? length : 0;
    }
}
