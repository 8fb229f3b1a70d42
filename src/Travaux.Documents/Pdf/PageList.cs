using System.Globalization;

namespace Travaux.Documents.Pdf;

/// <summary>Writes numbers of pages as people do: <c>page 3</c>, <c>pages 1, 3–7</c>.</summary>
internal static class PageList
{
    /// <summary>The pages in words.</summary>
    /// <param name="pages">Their numbers; at least one.</param>
    public static string InWords(IEnumerable<int> pages)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var page in pages.Distinct().Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last == page - 1)
            {
                ranges[^1] = (ranges[^1].First, page);
            }
            else
            {
                ranges.Add((page, page));
            }
        }
        var list = string.Join(", ", ranges.Select(range => range.First == range.Last
            ? range.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{range.First}–{range.Last}")));
        return (ranges is [{ } only] && only.First == only.Last ? "page " : "pages ") + list;
    }
}
