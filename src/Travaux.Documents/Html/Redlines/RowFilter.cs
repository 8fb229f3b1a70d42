namespace Travaux.Documents.Html.Redlines;

/// <summary>Which rows a reader's choice of kinds shows; <c>redline.js</c> repeats this rule on the page.</summary>
internal static class RowFilter
{
    /// <summary>Whether a row's own changes answer to the choice; unchanged rows never do.</summary>
    public static bool Answers(LaidRow row, RedlineHtmlOptions options) =>
        row.Changed
        && (options.Editorial || !row.OnlyEditorial)
        && (options.Only.Count == 0 || row.Filters.Any(filter => options.Only.Contains(filter)));

    /// <summary>The rows shown: those that answer, the provisions around them, and, with no kind chosen, what is unchanged.</summary>
    public static HashSet<LaidRow> Shown(LaidRedline redline, RedlineHtmlOptions options)
    {
        var shown = new HashSet<LaidRow>();
        var inside = -1;
        for (var at = redline.Rows.Count - 1; at >= 0; at--)
        {
            var row = redline.Rows[at];
            var answers = Answers(row, options);
            var heads = row.Row.Depth < inside;
            if (answers || heads || (!row.Changed && options.Only.Count == 0))
            {
                shown.Add(row);
            }
            inside = answers || heads ? row.Row.Depth : inside;
        }
        return shown;
    }
}
