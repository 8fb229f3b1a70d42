using System.Globalization;
using Travaux.Documents.Html;
using Travaux.Record.Drawings;

namespace Travaux.Documents.Svg;

/// <summary>Writes a drawing as SVG: for a page, or as a file that stands alone.</summary>
/// <remarks>
/// <para>
/// Title and description are there for who can not see it. Doubt is drawn by shape, never by colour alone. Words keep their own direction.
/// </para>
/// </remarks>
public static class DrawingSvg
{
    /// <summary>The height of a line in units of the picture.</summary>
    private const double Unit = 16;

    /// <summary>The style that drawings need on a page.</summary>
    public static string Style => DrawingStyle.Text;

    /// <summary>Writes a drawing as a file of its own.</summary>
    public static void WriteFile(Drawing drawing, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        Write(drawing, new HtmlWriter(output), "drawing", standsAlone: true, _ => null);
        output.Write('\n');
    }

    /// <summary>Writes a drawing into a page that has <see cref="Style"/>.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="output">The page.</param>
    /// <param name="id">A name that nothing else on the page has.</param>
    public static void Write(Drawing drawing, TextWriter output, string id) => Write(drawing, new HtmlWriter(output), id, standsAlone: false, _ => null);

    internal static void Write(Drawing drawing, HtmlWriter html, string id, bool standsAlone, Func<string, string?> link)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        var (width, height) = (Number(drawing.Width), Number(drawing.Height));
        // A picture whose marks lead somewhere is a group: what is one image to those who hear the page can hold no links.
        var leads = drawing.Marks.Any(mark => mark.Item.Length > 0 && link(mark.Item) is not null);
        html.Open("svg", "drawing").With("xmlns", standsAlone ? "http://www.w3.org/2000/svg" : null).With("viewBox", $"0 0 {width} {height}")
            .With("width", width).With("height", height).With("role", leads ? "group" : "img").With("aria-labelledby", $"{id}-title {id}-description").Line();
        html.Open("title").With("id", $"{id}-title").Text(drawing.Title).Close().Line();
        html.Open("desc").With("id", $"{id}-description").Text(drawing.Description).Close().Line();
        if (standsAlone)
        {
            html.Open("style").Trusted(Style).Close().Line();
        }
        foreach (var mark in drawing.Marks)
        {
            Write(mark, html, mark.Item.Length > 0 ? link(mark.Item) : null);
            html.Line();
        }
        html.Close();
    }

    private static void Write(Mark mark, HtmlWriter html, string? address)
    {
        var part = Json.JsonOutput.Name(mark.Part);
        var told = mark.Tip.Length > 0 || mark.Item.Length > 0;
        if (told)
        {
            // The sentences beside the picture have the same links: the tab key need not stop at each mark too.
            html.Open(address is null ? "g" : "a").With("href", address).With("tabindex", address is null ? null : "-1").With("data-item", mark.Item.Length > 0 ? mark.Item : null);
            if (mark.Tip.Length > 0)
            {
                html.Leaf("title", null, mark.Tip);
            }
        }
        switch (mark)
        {
            case Label label:
                html.Open("text", part).With("x", Number(label.X)).With("y", Number(label.Y + 0.25))
                    .With("text-anchor", label.Anchor switch { TextAnchor.Middle => "middle", TextAnchor.End => "end", _ => null }).Text(label.Text).Close();
                break;
            case Spot spot:
                html.Open("circle", $"shape {part}{(spot.IsHollow ? " hollow" : "")}").With("cx", Number(spot.X)).With("cy", Number(spot.Y)).With("r", Number(spot.Radius)).Close();
                break;
            case Stroke stroke:
                Lines(html, $"{(stroke.Part is DrawingPart.Guide or DrawingPart.Link ? part : $"edge {part}")}{(stroke.IsBroken ? " broken" : "")}", stroke.Points);
                if (stroke.HasHead)
                {
                    Head(html, stroke);
                }
                break;
            case Box box:
                Write(box, part, html);
                break;
        }
        if (told)
        {
            html.Close();
        }
    }

    /// <summary>A span: its body pale, its sides drawn as well as they are known.</summary>
    private static void Write(Box box, string part, HtmlWriter html)
    {
        var plain = box.Part is DrawingPart.Band or DrawingPart.BandOther;
        html.Open("rect", plain ? part : $"span {part}{(box.IsHollow ? " hollow" : "")}").With("x", Number(box.X)).With("y", Number(box.Y))
            .With("width", Number(box.Width)).With("height", Number(box.Height)).Close();
        if (plain)
        {
            return;
        }
        var (left, right, top, bottom) = (box.X, box.X + box.Width, box.Y, box.Y + box.Height);
        var edge = $"edge {part}{(box.IsHollow ? " broken" : "")}";
        Lines(html, edge, [new(left, top), new(right, top)]);
        Lines(html, edge, [new(left, bottom), new(right, bottom)]);
        Side(html, part, box.Start, left, -1, top, bottom);
        Side(html, part, box.End, right, 1, top, bottom);
    }

    private static void Side(HtmlWriter html, string part, BoxEnd end, double x, int outward, double top, double bottom)
    {
        var middle = (top + bottom) / 2;
        switch (end)
        {
            case BoxEnd.Exact:
                Lines(html, $"edge {part}", [new(x, top), new(x, bottom)]);
                break;
            case BoxEnd.Approximate:
                Lines(html, $"edge {part} broken", [new(x, top), new(x + (outward * 0.5), middle), new(x, bottom)]);
                break;
            case BoxEnd.Open:
                Lines(html, $"edge {part}", [new(x, top), new(x + (outward * 0.6), middle), new(x, bottom)]);
                break;
        }
    }

    private static void Head(HtmlWriter html, Stroke stroke)
    {
        var (from, to) = (stroke.Points[^2], stroke.Points[^1]);
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(0.001, Math.Sqrt((x * x) + (y * y)));
        (x, y) = (x / length * 0.5, y / length * 0.5);
        Lines(html, stroke.Part is DrawingPart.Link ? "link" : "edge", [new(to.X - x - (y * 0.6), to.Y - y + (x * 0.6)), to, new(to.X - x + (y * 0.6), to.Y - y - (x * 0.6))]);
    }

    private static void Lines(HtmlWriter html, string cssClass, Travaux.Record.Sequence<Point> points) =>
        html.Open("polyline", cssClass).With("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))).Close();

    private static string Number(double lines) => (Math.Round(lines * Unit, 1) + 0d).ToString("0.#", CultureInfo.InvariantCulture);
}
