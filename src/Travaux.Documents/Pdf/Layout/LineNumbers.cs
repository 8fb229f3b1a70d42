using System.Globalization;

namespace Travaux.Documents.Pdf.Layout;

/// <summary>Finds the numbers of lines in the margins, as bills and working drafts have them.</summary>
/// <remarks>
/// <para>
/// Bare numbers outside everything else, at one distance from the edge, that rise by one or by five as they go down: at least ten
/// of the former, three of the latter. Numbers of paragraphs have a full stop or brackets, or text that begins beside them.
/// </para>
/// </remarks>
internal static class LineNumbers
{
    private const float SameEdge = 3;

    /// <summary>Takes them off the pages.</summary>
    public static List<Furniture> TakeOff(List<PrintedPage> pages)
    {
        var found = new List<Furniture>();
        foreach (var page in pages)
        {
            var numbers = page.Pieces.Where(IsNumber).ToList();
            var columns = Columns(numbers, piece => piece.Box.Right).Concat(Columns(numbers, piece => piece.Box.Left));
            var inMargin = columns.Where(column => Counts(column) && IsOutside(page, column)).SelectMany(column => column).Distinct();
            found.AddRange(inMargin.Select(piece => new Furniture(FurnitureKind.LineNumber, page.Number, piece)));
        }
        // Once or twice in a long file is a table.
        if (found.Select(each => each.Page).Distinct().Count() < Math.Min(3, pages.Count))
        {
            return [];
        }
        var off = found.Select(each => each.Piece).ToHashSet();
        foreach (var page in pages)
        {
            page.Pieces.RemoveAll(off.Contains);
        }
        return found;
    }

    private static bool IsNumber(Piece piece) => piece.Words is [{ Text: { Length: <= 4 } text }] && text.All(char.IsAsciiDigit);

    private static IEnumerable<List<Piece>> Columns(List<Piece> numbers, Func<Piece, float> edge)
    {
        var column = new List<Piece>();
        foreach (var number in numbers.OrderBy(edge))
        {
            if (column.Count > 0 && edge(number) - edge(column[^1]) > SameEdge)
            {
                yield return column;
                column = [];
            }
            column.Add(number);
        }
        if (column.Count > 0)
        {
            yield return column;
        }
    }

    private static bool Counts(List<Piece> column)
    {
        column.Sort((one, other) => one.Box.Top.CompareTo(other.Box.Top));
        var values = column.ConvertAll(piece => int.Parse(piece.Text, NumberStyles.None, CultureInfo.InvariantCulture));
        var steps = values.Zip(values.Skip(1), (one, next) => next - one).ToList();
        return (steps.Count >= 9 && steps.Count(step => step == 1) >= 0.9 * steps.Count)
            || (steps.Count >= 2 && steps.TrueForAll(step => step == 5) && values[0] % 5 == 0);
    }

    private static bool IsOutside(PrintedPage page, List<Piece> column)
    {
        var (left, right) = (column.Min(piece => piece.Box.Left), column.Max(piece => piece.Box.Right));
        var off = column.ToHashSet();
        var others = page.Pieces.Where(piece => !off.Contains(piece)).ToList();
        return others.Count > 0 && (others.TrueForAll(piece => piece.Box.Left > right) || others.TrueForAll(piece => piece.Box.Right < left));
    }
}
