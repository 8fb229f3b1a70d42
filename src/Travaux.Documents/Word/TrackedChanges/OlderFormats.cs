using System.Xml.Linq;
using Travaux.Documents.Word.Numbering;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Which formats of the older file the newer one knows: styles by their id, lists by what they are.</summary>
internal sealed class OlderFormats
{
    private readonly HashSet<string> _styles;
    private readonly string _olderDefault;
    private readonly string _newerDefault;
    private readonly OlderLists _lists;

    public OlderFormats(WordPackage older, PackageChanges newer)
    {
        var styles = newer.Package.Part(newer.Package.Main, "styles")?.Root;
        _styles = [.. styles?.Elements(ChangeNames.Style).Select(style => (string?)style.Attribute(ChangeNames.StyleId) ?? "") ?? []];
        _olderDefault = new StyleSheet(older.Part(older.Main, "styles")?.Root).Default ?? "";
        _newerDefault = new StyleSheet(styles).Default ?? "";
        _lists = new(older, newer);
    }

    /// <summary>Whether a paragraph had another style or another number, and the newer file knows, or can be given, what it had.</summary>
    /// <param name="before">Its settings in the older file; <see langword="null"/> for none.</param>
    /// <param name="now">Its settings in the newer file; <see langword="null"/> for none.</param>
    public bool Differ(XElement? before, XElement? now)
    {
        var (styleBefore, styleNow) = (before?.ValueOf("pStyle") ?? _olderDefault, now?.ValueOf("pStyle") ?? _newerDefault);
        var (listBefore, listNow) = (before?.Element(W.NumPr), now?.Element(W.NumPr));
        var knowsStyle = before?.ValueOf("pStyle") is null || _styles.Contains(styleBefore);
        var knowsList = listBefore?.ValueOf("numId") is not { } list || _lists.Of(list) is not null;
        return knowsStyle && knowsList && (styleBefore != styleNow || !AreAlike(listBefore, listNow));
    }

    /// <summary>Takes from copied content the styles and lists that the newer file lacks and can't be given.</summary>
    public void Adopt(XElement copy)
    {
        foreach (var element in copy.DescendantsAndSelf().ToList())
        {
            if (element.Name == ChangeNames.PStyle || element.Name == ChangeNames.RStyle || element.Name == ChangeNames.TblStyle)
            {
                if (!_styles.Contains((string?)element.Attribute(W.Val) ?? ""))
                {
                    element.Remove();
                }
            }
            else if (element.Name == W.NumPr && element.Element(ChangeNames.NumId) is { } number)
            {
                if (_lists.Of((string?)number.Attribute(W.Val) ?? "") is { } known)
                {
                    number.SetAttributeValue(W.Val, known);
                }
                else
                {
                    element.Remove();
                }
            }
        }
    }

    private bool AreAlike(XElement? before, XElement? now) =>
        before?.ValueOf("ilvl") == now?.ValueOf("ilvl")
        && (before?.ValueOf("numId"), now?.ValueOf("numId")) is var (older, newer)
        && (older == newer && older is null or "0" || older is not null && newer is not null && _lists.AreAlike(older, newer));
}
