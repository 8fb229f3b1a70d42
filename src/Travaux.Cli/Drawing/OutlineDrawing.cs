using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Draws a copy as an indented tree: label, heading, first words, id.</summary>
internal static class OutlineDrawing
{
    private const int FirstWords = 12;

    /// <summary>Draws the whole tree under a line on the file.</summary>
    public static void Draw(Canvas canvas, Copy copy)
    {
        canvas.Line(0, ComparisonHeader.Describe(copy));
        canvas.Gap();
        var open = new Stack<(Provision Provision, int Depth)>();
        foreach (var provision in copy.Provisions.Reverse())
        {
            open.Push((provision, 0));
        }
        while (open.TryPop(out var next))
        {
            DrawProvision(canvas, next.Provision, next.Depth);
            foreach (var child in next.Provision.Children.Reverse())
            {
                open.Push((child, next.Depth + 1));
            }
        }
    }

    private static void DrawProvision(Canvas canvas, Provision provision, int depth)
    {
        var indent = 2 * Math.Min(depth, 20);
        Stroke[] parts =
        [
            new(provision.Label, Ink.Strong),
            new(provision.Heading, Ink.Strong),
            new(Start(provision.Text)),
            new($"({provision.Id})", Ink.Quiet),
        ];
        canvas.Paragraph(indent, indent + 4, Spaced(parts));
    }

    private static IEnumerable<Stroke> Spaced(IEnumerable<Stroke> parts)
    {
        var first = true;
        foreach (var part in parts.Where(part => part.Text.Length > 0))
        {
            if (!first)
            {
                yield return " ";
            }
            yield return part;
            first = false;
        }
    }

    private static string Start(string text)
    {
        var words = Wording.Split(text.Length <= 400 ? text : text[..400]);
        var start = string.Join(' ', words.Take(FirstWords));
        start = start.Length <= 120 ? start : start[..120];
        return words.Length > FirstWords || text.Length > 400 ? start + " …" : start;
    }
}
