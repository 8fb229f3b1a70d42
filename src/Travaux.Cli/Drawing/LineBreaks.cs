using System.Buffers;
using System.Text;

namespace Travaux.Cli.Drawing;

/// <summary>Breaks strokes into lines that fit.</summary>
/// <remarks>
/// <para>
/// A line breaks at white space and beside East Asian characters (never before their closing punctuation); a word wider
/// than a whole line is cut where it must. White space in a row becomes one blank. Time linear in the text.
/// </para>
/// </remarks>
internal static class LineBreaks
{
    private const string NeverFirst = "、。，．：；！？）」』】》〉…—";

    /// <summary>The lines, each without blanks at its ends; at least one.</summary>
    /// <param name="strokes">The text, without line feeds.</param>
    /// <param name="first">Columns of the first line; 0 for no limit.</param>
    /// <param name="other">Columns of the lines after it.</param>
    public static List<List<Stroke>> Of(IEnumerable<Stroke> strokes, int first, int other)
    {
        if (first == 0)
        {
            return [Unbroken(strokes)];
        }
        var lines = new List<List<Stroke>> { new() };
        var used = 0;
        Stroke? blank = null;
        foreach (var (cluster, width, spaced) in Clusters(strokes))
        {
            blank = spaced is { } ink ? new(" ", ink) : blank;
            var limit = Math.Max(1, lines.Count == 1 ? first : other);
            if (lines[^1].Count > 0 && used + (blank is null ? 0 : 1) + width > limit)
            {
                lines.Add([]);
                used = 0;
                limit = Math.Max(1, other);
            }
            else if (lines[^1].Count > 0 && blank is { } between)
            {
                lines[^1].Add(between);
                used++;
            }
            blank = null;
            used = width <= limit ? Append(lines[^1], cluster, used, width) : Cut(lines, cluster, used, limit, Math.Max(1, other));
        }
        return lines;
    }

    /// <summary>One line of any length.</summary>
    private static List<Stroke> Unbroken(IEnumerable<Stroke> strokes)
    {
        var line = new List<Stroke>();
        var blank = true;
        foreach (var stroke in strokes)
        {
            if (IsEven(stroke.Text) && !(blank && stroke.Text[0] == ' '))
            {
                line.Add(stroke);
                blank = stroke.Text[^1] == ' ';
                continue;
            }
            var text = new StringBuilder(stroke.Text.Length);
            foreach (var letter in stroke.Text)
            {
                var isBlank = IsBlank(letter);
                if (!isBlank || !blank)
                {
                    text.Append(isBlank ? ' ' : letter);
                }
                blank = isBlank;
            }
            if (text.Length > 0)
            {
                line.Add(stroke with { Text = text.ToString() });
            }
        }
        if (blank && line.Count > 0)
        {
            line[^1] = line[^1] with { Text = line[^1].Text.TrimEnd(' ') };
        }
        return line;
    }

    /// <summary>Whether all white space of a text is single blanks, as nearly always.</summary>
    private static bool IsEven(string text) => text.Length > 0 && !text.Contains("  ", StringComparison.Ordinal) && !text.AsSpan().ContainsAny(OtherBlanks);

    private static readonly SearchValues<char> OtherBlanks = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(letter => letter != ' ' && IsBlank(letter))]);

    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) && letter is not ('\u00A0' or '\u202F');

    private static int Append(List<Stroke> line, List<Stroke> cluster, int used, int width)
    {
        line.AddRange(cluster);
        return used + width;
    }

    /// <summary>Lays a word that is wider than a line over as many as it takes.</summary>
    private static int Cut(List<List<Stroke>> lines, List<Stroke> cluster, int used, int limit, int other)
    {
        foreach (var stroke in cluster)
        {
            var piece = new StringBuilder();
            foreach (var rune in stroke.Text.EnumerateRunes())
            {
                var width = Columns.Of(rune);
                if (used > 0 && used + width > limit)
                {
                    lines[^1].Add(stroke with { Text = piece.ToString() });
                    lines.Add([]);
                    piece.Clear();
                    (used, limit) = (0, other);
                }
                piece.Append(rune);
                used += width;
            }
            lines[^1].Add(stroke with { Text = piece.ToString() });
        }
        return used;
    }

    /// <summary>The stretches that no line breaks inside, each with its width and the ink of a blank before it.</summary>
    private static IEnumerable<(List<Stroke> Cluster, int Width, Ink? Spaced)> Clusters(IEnumerable<Stroke> strokes)
    {
        var cluster = new List<Stroke>();
        var width = 0;
        Ink? spaced = null;
        var afterWide = false;
        foreach (var stroke in strokes)
        {
            var start = 0;
            var at = 0;
            foreach (var rune in stroke.Text.EnumerateRunes())
            {
                var blank = rune.IsBmp && IsBlank((char)rune.Value);
                var wide = Columns.IsWide(rune);
                var breaks = blank || (wide || afterWide) && !NeverFirst.Contains(rune.ToString(), StringComparison.Ordinal);
                if (breaks)
                {
                    Take(stroke, start, at);
                    if (cluster.Count > 0)
                    {
                        yield return (cluster, width, spaced);
                        (cluster, width, spaced) = ([], 0, null);
                    }
                    start = at;
                }
                if (blank)
                {
                    spaced = stroke.Ink;
                    start = at + rune.Utf16SequenceLength;
                }
                else
                {
                    width += Columns.Of(rune);
                }
                afterWide = wide;
                at += rune.Utf16SequenceLength;
            }
            Take(stroke, start, stroke.Text.Length);
        }
        if (cluster.Count > 0)
        {
            yield return (cluster, width, spaced);
        }

        void Take(Stroke stroke, int from, int to)
        {
            if (to > from)
            {
                cluster.Add(stroke with { Text = stroke.Text[from..to] });
            }
        }
    }
}
