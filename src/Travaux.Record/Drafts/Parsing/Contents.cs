namespace Travaux.Record.Drafts.Parsing;

/// <summary>Finds tables of contents, whose lines look like headings and open nothing.</summary>
internal static class Contents
{
    private const int LongestEntry = 200;
    private const int MostTitles = 8;

    /// <summary>Marks the lines of tables of contents.</summary>
    internal static void Mark(List<SourceLine> lines, ParsingDiagnostics diagnostics)
    {
        var titles = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            if (Phrases.IsContentsTitle(lines[at].Text) && ++titles <= MostTitles && EndAfterTitle(lines, at) is > 0 and var end)
            {
                MarkLines(lines, at, end);
                diagnostics.Contents(lines[at].From(0));
                at = end - 1;
            }
            else if (HasLeader(lines[at].Text))
            {
                var last = at;
                while (last + 1 < lines.Count && HasLeader(lines[last + 1].Text))
                {
                    last++;
                }
                if (last > at + 1)
                {
                    MarkLines(lines, at, last + 1);
                    diagnostics.Contents(lines[at].From(0));
                }
                at = last;
            }
        }
    }

    // Up to where the first entry's heading stands again.
    private static int EndAfterTitle(List<SourceLine> lines, int title)
    {
        HeadingSign? entry = null;
        for (var at = title + 1; at < lines.Count; at++)
        {
            if (lines[at].Length > LongestEntry)
            {
                return 0;
            }
            if (lines[at].Heading is not { } sign)
            {
                continue;
            }
            if (entry is { } first && at > title + 2 && first.Kind == sign.Kind
                && first.Numerals.AsSpan().SequenceEqual(sign.Numerals))
            {
                return at;
            }
            entry ??= sign;
        }
        return 0;
    }

    private static bool HasLeader(ReadOnlySpan<char> line)
    {
        var bare = line.TrimEnd();
        var digits = bare.Length;
        while (digits > 0 && char.IsDigit(bare[digits - 1]))
        {
            digits--;
        }
        var before = bare[..digits].TrimEnd();
        return digits < bare.Length && bare.Length - digits <= 4
            && (before.EndsWith("...") || before.EndsWith("……") || before.EndsWith(". . ."));
    }

    private static void MarkLines(List<SourceLine> lines, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            lines[at].IsContents = true;
        }
    }
}
