using System.Globalization;

namespace Travaux.Cli.Drawing;

/// <summary>Draws a titled list with its count.</summary>
internal static class SectionDrawing
{
    /// <summary>Draws the list; nothing where it is empty.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="title">What the entries are.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="draw">Draws one.</param>
    /// <param name="count">How many there are, in words; their number where it is left out.</param>
    public static void Draw<T>(Canvas canvas, string title, IReadOnlyList<T> entries, Func<T, IEnumerable<Stroke>> draw, string? count = null)
    {
        if (entries.Count == 0)
        {
            return;
        }
        Title(canvas, title, count ?? entries.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var entry in entries)
        {
            canvas.Line(2, draw(entry));
        }
    }

    /// <summary>Draws the title over a list that draws itself.</summary>
    public static void Title(Canvas canvas, string title, string count)
    {
        canvas.Gap();
        canvas.Line(0, new Stroke($"{title} ({count})", Ink.Strong));
    }
}
