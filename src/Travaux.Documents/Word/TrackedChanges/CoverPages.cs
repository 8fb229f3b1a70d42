using System.Xml.Linq;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Puts a cover in front of a redline without its becoming part of either draft.</summary>
/// <remarks>
/// <para>
/// Each line is a row of a table without borders, and the row is tracked as both inserted and deleted: rejecting takes it away because it came, accepting because it
/// went. Its words are marked in no way, so they read as plain text: marked themselves they would all be struck through. A program that does not take such a row away
/// keeps it apart from the draft, whose own text is exact; Word's command to remove the cover page takes away all of it at once.
/// </para>
/// </remarks>
internal sealed class CoverPages(ChangeMarks marks)
{
    private const string Went = "B3261E", Came = "1B5E20";

    /// <summary>Puts a cover in front of all that stands in the main part.</summary>
    public static void Put(Cover cover, XElement main, ChangeMarks marks)
    {
        if (main.Element(W.Body) is { } body && cover.Lines.Count > 0)
        {
            body.AddFirst(new CoverPages(marks).Pages(cover));
        }
    }

    private XElement Pages(Cover cover) => new(
        W.Sdt,
        new XElement(
            W.SdtPr,
            new XElement(W.Id, new XAttribute(W.Val, marks.NextId())),
            new XElement(W.Space + "docPartObj", Value("docPartGallery", "Cover Pages"), new XElement(W.Space + "docPartUnique"))),
        new XElement(W.SdtContent, Table(cover), Break()));

    private XElement Table(Cover cover) => new(
        W.Tbl,
        new XElement(
            W.TblPr,
            new XElement(W.Space + "tblW", new XAttribute(W.Space + "w", 5000), new XAttribute(W.Type, "pct")),
            new XElement(W.Space + "tblLayout", new XAttribute(W.Type, "fixed"))),
        new XElement(W.TblGrid, new XElement(W.Space + "gridCol", new XAttribute(W.Space + "w", 9000))),
        cover.Lines.Select(Row));

    private XElement Row(CoverLine line) => new(
        W.Tr,
        new XElement(W.TrPr, marks.Of(RevisionKind.Insertion), marks.Of(RevisionKind.Deletion)),
        new XElement(
            W.Tc,
            new XElement(W.TcPr, new XElement(W.Space + "tcW", new XAttribute(W.Space + "w", 5000), new XAttribute(W.Type, "pct"))),
            new XElement(W.P, Settings(line.Kind), line.Words.Select(words => Run(words, line.Kind)))));

    private static XElement Settings(CoverLineKind kind) => new(
        W.PPr,
        kind == CoverLineKind.Heading ? new XElement(W.Space + "keepNext") : null,
        new XElement(W.NumPr, Value("numId", 0)),
        new XElement(
            W.Space + "spacing", new XAttribute(W.Space + "before", kind == CoverLineKind.Heading ? 200 : 0), new XAttribute(W.Space + "after", kind == CoverLineKind.Title ? 160 : 60)),
        new XElement(
            W.Space + "ind", new XAttribute(W.Space + "left", kind == CoverLineKind.Entry ? 284 : 0), new XAttribute(W.Space + "right", 0), new XAttribute(W.Space + "firstLine", 0)),
        Value("jc", "left"));

    private static XElement Run(CoverWords words, CoverLineKind kind) => new(
        W.R,
        new XElement(
            W.RPr,
            words.Look == CoverLook.Strong || kind is CoverLineKind.Title or CoverLineKind.Heading ? new XElement(W.Space + "b") : null,
            words.Look == CoverLook.Deleted ? new XElement(W.Space + "strike") : null,
            words.Look is CoverLook.Deleted or CoverLook.Inserted ? Value("color", words.Look == CoverLook.Deleted ? Went : Came) : null,
            Size(kind),
            words.Look == CoverLook.Inserted ? Value("u", "single") : null),
        new XElement(W.T, new XAttribute(ChangeNames.SpaceAttribute, "preserve"), TypedFile.Writable(words.Text)));

    private static XElement[] Size(CoverLineKind kind)
    {
        var halfPoints = kind switch { CoverLineKind.Title => 32, CoverLineKind.Heading => 24, _ => 20 };
        return [Value("sz", halfPoints), Value("szCs", halfPoints)];
    }

    /// <summary>The paragraph that ends the last page of the cover: it came and went like the rows.</summary>
    private XElement Break() => new(
        W.P,
        new XElement(
            W.PPr,
            new XElement(W.NumPr, Value("numId", 0)),
            new XElement(W.RPr, marks.Of(RevisionKind.Insertion), marks.Of(RevisionKind.Deletion))),
        Nested(new XElement(W.R, new XElement(W.Br, new XAttribute(W.Type, "page")))));

    private XElement Nested(XElement run)
    {
        var (came, went) = (marks.Of(RevisionKind.Insertion), marks.Of(RevisionKind.Deletion));
        went.Add(run);
        came.Add(went);
        return came;
    }

    private static XElement Value(string name, object value) => new(W.Space + name, new XAttribute(W.Val, value));
}
