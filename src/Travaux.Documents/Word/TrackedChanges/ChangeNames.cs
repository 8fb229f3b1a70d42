using System.Xml.Linq;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Names that only the writing of tracked changes needs.</summary>
internal static class ChangeNames
{
    public static readonly XName MoveFromStart = W.Space + "moveFromRangeStart", MoveFromEnd = W.Space + "moveFromRangeEnd",
        MoveToStart = W.Space + "moveToRangeStart", MoveToEnd = W.Space + "moveToRangeEnd", Name = W.Space + "name",
        PPrChange = W.Space + "pPrChange", TrPrChange = W.Space + "trPrChange", PStyle = W.Space + "pStyle", RStyle = W.Space + "rStyle", TblStyle = W.Space + "tblStyle",
        NumId = W.Space + "numId", Num = W.Space + "num", AbstractNum = W.Space + "abstractNum", AbstractNumId = W.Space + "abstractNumId", Style = W.Space + "style",
        StyleId = W.Space + "styleId", Nsid = W.Space + "nsid", Tmpl = W.Space + "tmpl", Hyperlink = W.Space + "hyperlink", FldSimple = W.Space + "fldSimple",
        Separator = W.Space + "separator", ContinuationSeparator = W.Space + "continuationSeparator";

    public static readonly XName MathSettings = Ooxml.Math + "rPr";

    /// <summary>White space in a text counts: <c>xml:space="preserve"</c>.</summary>
    public static readonly XName SpaceAttribute = XNamespace.Xml + "space";

    /// <summary>The elements that only mark a place in an older file, and mean nothing in the newer one.</summary>
    public static readonly HashSet<XName> Places =
    [
        .. new[]
        {
            "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "proofErr", "permStart", "permEnd", "lastRenderedPageBreak",
            "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart",
            "customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "annotationRef",
            "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "tblGridChange", "tblPrExChange", "numberingChange", "sectPr",
        }.Select(name => W.Space + name),
    ];
}
