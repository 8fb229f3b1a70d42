using System.Globalization;
using System.Xml.Linq;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Keeps changes apart that a program could take for one: one that ends a paragraph, and one of its kind that begins the next.</summary>
/// <remarks>
/// <para>
/// LibreOffice joins such changes where author and minute are the same, and with them the paragraph mark between, which both drafts have: rejecting would join the
/// paragraphs. So the later one is dated two minutes later.
/// </para>
/// </remarks>
internal static class PartedChanges
{
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(2);

    /// <summary>Parts the changes of a story's paragraphs, at whatever depth they stand.</summary>
    public static void Part(XElement root)
    {
        foreach (var paragraph in root.Descendants(W.P))
        {
            if (!HasChangedEnd(paragraph) && paragraph.ElementsAfterSelf().FirstOrDefault() is { } next && next.Name == W.P
                && Edge(paragraph.Elements().Reverse()) is { } last && Edge(next.Elements()) is { } first && last.Name == first.Name)
            {
                first.SetAttributeValue(W.Date, Later((string?)last.Attribute(W.Date)));
            }
        }
    }

    private static bool HasChangedEnd(XElement paragraph) =>
        paragraph.Element(W.PPr)?.Element(W.RPr)?.Elements().Any(IsChange) == true;

    /// <summary>The change that is the first with text of some elements; <see langword="null"/> where the first is none.</summary>
    private static XElement? Edge(IEnumerable<XElement> elements) =>
        elements.FirstOrDefault(element => element.Name != W.PPr && !ChangeNames.Places.Contains(element.Name)) is { } first && IsChange(first) ? first : null;

    private static bool IsChange(XElement element) =>
        element.Name == W.Ins || element.Name == W.Del || element.Name == W.MoveFrom || element.Name == W.MoveTo;

    private static string Later(string? date) =>
        DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? WordRedlineOptions.Text(moment + Apart) : date ?? "";
}
