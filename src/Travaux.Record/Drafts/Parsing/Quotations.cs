namespace Travaux.Record.Drafts.Parsing;

/// <summary>Finds structure of other instruments quoted inside a draft: <c>insert— “(2A) A lamp must be white.”</c></summary>
/// <remarks>
/// <para>
/// What stands in the quotation marks is numbered for elsewhere: it opens nothing here, however many lines it takes.
/// A quotation that is not closed soon is no quotation.
/// </para>
/// </remarks>
internal static class Quotations
{
    private const int MostLines = 300;

    /// <summary>Marks the lines of quoted structure.</summary>
    internal static void Mark(List<SourceLine> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (Opens(lines, at) && End(lines, at) is > 0 and var end)
            {
                lines[at].OpensQuotation = true;
                for (; at < end; at++)
                {
                    lines[at].IsQuoted = true;
                    lines[at].Heading = null;
                    lines[at].Enumerator = null;
                }
                at--;
            }
        }
    }

    private static bool Opens(List<SourceLine> lines, int at)
    {
        var line = lines[at];
        var text = line.Text;
        if (line.HasLabel || line.Block.Kind != BlockKind.Paragraph || text.Length < 3 || text[0] is not ('“' or '„' or '«' or '"')
            || !(line.OpensBlock || Wording.EndsSentence(lines[at - 1].Text)))
        {
            return false;
        }
        var inside = text[1..];
        return (EnumeratorReader.TryRead(inside, out var number) && !number.IsBullet
                && (number.Wrap != Wrap.None || (at > 0 && Wording.Announces(lines[at - 1].Text))))
            || (HeadingReader.TryRead(inside, out var heading) && heading.Numerals.Length > 0);
    }

    private static int End(List<SourceLine> lines, int from)
    {
        var mark = lines[from].Text[0];
        var depth = 0;
        for (var at = from; at < lines.Count && at < from + MostLines; at++)
        {
            if (lines[at].HasLabel || lines[at].Block.Kind != BlockKind.Paragraph)
            {
                return 0;
            }
            depth = Depth(lines[at].Text, mark, depth);
            if (depth == 0)
            {
                return at + 1;
            }
        }
        return 0;
    }

    private static int Depth(ReadOnlySpan<char> text, char mark, int depth)
    {
        foreach (var character in text)
        {
            depth = (mark, character) switch
            {
                ('"', '"') => 1 - depth,
                ('“', '“') or ('«', '«') or ('„', '„') => depth + 1,
                ('“', '”') or ('«', '»') or ('„', '“' or '”') => Math.Max(0, depth - 1),
                _ => depth,
            };
        }
        return depth;
    }
}
