using Travaux.Documents.Html;

namespace Travaux.Web;

/// <summary>A reader's choices in the address of a page: <c>?view=side&amp;kinds=modal,number&amp;editorial=off</c>.</summary>
internal static class Choices
{
    /// <summary>Reads the choices; what is no choice is passed over.</summary>
    public static RedlineHtmlOptions Read(IQueryCollection query) => new()
    {
        View = query["view"] == "side" ? RedlineView.SideBySide : RedlineView.Inline,
        Only = [.. Kinds(query).Where(kind => RedlineHtml.Filters.Contains(kind)).Distinct()],
        Editorial = query["editorial"] != "off",
    };

    /// <summary>The query that leads to the same choices, with its question mark; empty for the defaults.</summary>
    public static string Write(RedlineHtmlOptions choice)
    {
        var parts = new List<string>();
        if (choice.View == RedlineView.SideBySide)
        {
            parts.Add("view=side");
        }
        if (choice.Only.Count > 0)
        {
            parts.Add("kinds=" + string.Join(',', choice.Only));
        }
        if (!choice.Editorial)
        {
            parts.Add("editorial=off");
        }
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    private static IEnumerable<string> Kinds(IQueryCollection query) =>
        query["kinds"].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries));
}
