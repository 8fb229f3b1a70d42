using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Draws a comparison for reading from the top: counts, what matters, the text.</summary>
internal static class ComparisonDrawing
{
    /// <summary>Draws a redline, or what a selection takes of it.</summary>
    public static void Draw(Canvas canvas, Redline redline, Selection selection, Extent extent)
    {
        var places = new ComparedPlaces(redline);
        ComparisonHeader.Draw(canvas, redline);
        if (!selection.IsEverything)
        {
            canvas.Line(0, new Stroke($"Shown below: {string.Join(", ", selection.Words)}", Ink.Quiet));
        }
        if (!selection.TakesAnything(redline))
        {
            canvas.Gap();
            canvas.Line(0, selection.IsEverything ? "The drafts are the same." : "There is nothing of the kind.");
        }
        new SummaryDrawing(canvas, places, selection).Draw();
        new EditorialDrawing(canvas, places, selection).Draw(extent.All || selection.AsksForEditorial);
        new RedlineDrawing(canvas, places, selection).Draw(extent);
    }
}
