using System.Globalization;
using System.Text;

namespace Travaux.Cli.Drawing;

/// <summary>Draws lines and paragraphs of strokes on a terminal, or plainly behind a pipe.</summary>
/// <remarks>
/// <para>
/// With colour, deleted words are red and struck, inserted ones green and underlined. Without, they stand in
/// <c>⟦-marks-⟧</c> and <c>⟦+marks+⟧</c>, which no draft uses, so that a draft's own square brackets stay themselves.
/// Control characters of the text are made visible: a draft never steers the terminal.
/// </para>
/// </remarks>
internal sealed class Canvas(TextWriter writer, Look look)
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>An empty line.</summary>
    public void Gap() => writer.Write('\n');

    /// <summary>A line, or as many as it takes: those after the first stand further in.</summary>
    /// <param name="indent">Blanks before the first line.</param>
    /// <param name="hanging">Blanks before the lines after it.</param>
    /// <param name="strokes">The text; a line feed in it starts a line that hangs.</param>
    public void Paragraph(int indent, int hanging, params IEnumerable<Stroke> strokes)
    {
        var (first, other) = look.Width == 0 ? (0, 0) : (Math.Max(20, look.Width - indent), Math.Max(20, look.Width - hanging));
        var lead = indent;
        foreach (var paragraph in Paragraphs(strokes))
        {
            foreach (var line in LineBreaks.Of(paragraph, first, other))
            {
                Write(lead, line);
                (lead, first) = (hanging, other);
            }
        }
    }

    /// <summary>A line with the indent of its second lines four further in.</summary>
    public void Line(int indent, params IEnumerable<Stroke> strokes) => Paragraph(indent, indent + 4, strokes);

    /// <summary>A line of two columns, the second after so many; one after the other where they do not fit.</summary>
    public void Pair(int indent, int width, string first, string second)
    {
        var (left, right) = (Visible(first), Visible(second));
        var blanks = width - Columns.Of(left);
        if (blanks < 0 || (look.Width > 0 && indent + width + Columns.Of(right) > look.Width))
        {
            Line(indent, first, second);
            return;
        }
        Write(indent, [new(left + new string(' ', blanks) + right)]);
    }

    /// <summary>Columns left of a line beside an indent; a wide page where lines may be of any length.</summary>
    public int Room(int indent) => look.Width == 0 ? 160 : Math.Max(20, look.Width - indent);

    private void Write(int indent, List<Stroke> line)
    {
        writer.Write(line.Count == 0 ? "" : new string(' ', indent));
        var isolated = line.Exists(stroke => Columns.HasRightToLeft(stroke.Text));
        if (isolated)
        {
            writer.Write(FirstStrongIsolate);
        }
        var ink = Ink.Plain;
        foreach (var stroke in line)
        {
            if (stroke.Ink != ink)
            {
                Switch(ink, stroke.Ink);
                ink = stroke.Ink;
            }
            writer.Write(stroke.Text);
        }
        Switch(ink, Ink.Plain);
        if (isolated)
        {
            writer.Write(PopIsolate);
        }
        writer.Write('\n');
    }

    private void Switch(Ink from, Ink to)
    {
        if (look.Colour && from != to)
        {
            writer.Write(from == Ink.Plain ? "" : "\e[0m");
            writer.Write(to switch
            {
                Ink.Strong => "\e[1m",
                Ink.Quiet => "\e[2m",
                Ink.Warning => "\e[33m",
                Ink.Deleted => "\e[31;9m",
                Ink.Inserted => "\e[32;4m",
                _ => "",
            });
        }
    }

    /// <summary>The strokes between line feeds, marked and made safe.</summary>
    private IEnumerable<List<Stroke>> Paragraphs(IEnumerable<Stroke> strokes)
    {
        var paragraph = new List<Stroke>();
        foreach (var stroke in strokes)
        {
            var lines = stroke.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    yield return paragraph;
                    paragraph = [];
                }
                paragraph.AddRange(Drawn(stroke with { Text = Visible(lines[i]) }));
            }
        }
        yield return paragraph;
    }

    /// <summary>Deleted and inserted words without the blanks around them, in marks where there is no colour.</summary>
    private IEnumerable<Stroke> Drawn(Stroke stroke)
    {
        var words = stroke.Text.Trim();
        if (words.Length == 0 || stroke.Ink is not (Ink.Deleted or Ink.Inserted))
        {
            return [stroke with { Ink = words.Length == 0 ? Ink.Plain : stroke.Ink }];
        }
        var start = stroke.Text.IndexOf(words, StringComparison.Ordinal);
        var marked = look.Colour ? words : stroke.Ink == Ink.Deleted ? $"⟦-{words}-⟧" : $"⟦+{words}+⟧";
        return [new(stroke.Text[..start]), new(marked, stroke.Ink), new(stroke.Text[(start + words.Length)..])];
    }

    /// <summary>Text with its control characters and overrides of direction as signs.</summary>
    internal static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAnyInRange('\u007F', '\u009F')
            && !text.AsSpan().ContainsAnyInRange('\u202A', '\u202E') && !text.AsSpan().ContainsAnyInRange('\u2066', '\u2069'))
        {
            return text;
        }
        var visible = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            visible.Append(letter switch
            {
                '\t' or '\r' => " ",
                < ' ' => ((char)(0x2400 + letter)).ToString(),
                '\u007F' => "␡",
                (> '\u007F' and < '\u00A0') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') =>
                    string.Create(CultureInfo.InvariantCulture, $"‹U+{(int)letter:X4}›"),
                _ => letter.ToString(),
            });
        }
        return visible.ToString();
    }
}
