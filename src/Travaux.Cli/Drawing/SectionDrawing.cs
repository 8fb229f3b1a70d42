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
        canvas.Gap();
        canvas.Line(0, new Stroke($"{title} ({count ?? entries.Count.ToString(CultureInfo.InvariantCulture)})", Ink.Strong));
        foreach (var entry in entries)
        {
            canvas.Line(2, draw(entry));
        }
    }
}
