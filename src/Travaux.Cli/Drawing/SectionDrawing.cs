namespace Travaux.Cli.Drawing;

/// <summary>Draws a titled list with its count.</summary>
internal static class SectionDrawing
{
    /// <summary>Draws the list; nothing where it is empty.</summary>
    public static void Draw<T>(Canvas canvas, string title, IReadOnlyList<T> entries, Func<T, IEnumerable<Stroke>> draw)
    {
        if (entries.Count == 0)
        {
            return;
        }
        canvas.Gap();
        canvas.Line(0, new Stroke($"{title} ({entries.Count})", Ink.Strong));
        foreach (var entry in entries)
        {
            canvas.Line(2, draw(entry));
        }
    }
}
