using System.Xml.Linq;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word;

/// <summary>The tracked changes of a Word file, as its elements tell them.</summary>
internal static class Revisions
{
    /// <summary>The change that an element stands for, inside another: what is taken out is gone, whoever put it in.</summary>
    public static Revision Inside(XElement change, Revision? around) =>
        around is { Kind: RevisionKind.Deletion or RevisionKind.MovedFrom } ? around : Of(change);

    /// <summary>The change that properties tell (of a run, a paragraph's end, a row), inside another.</summary>
    public static Revision? Inner(Revision? around, XElement? properties)
    {
        for (var node = properties?.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XElement change && ElementRoles.Of(change) is ElementRole.Inserted or ElementRole.Deleted)
            {
                around = Inside(change, around);
            }
        }
        return around;
    }

    /// <summary>The change that a cell's properties tell, inside another.</summary>
    public static Revision? Cell(Revision? around, XElement? properties) =>
        (properties?.Element(W.CellDel) ?? properties?.Element(W.CellIns)) is { } change ? Inside(change, around) : around;

    private static Revision Of(XElement change) =>
        new(KindOf(change.Name), (string?)change.Attribute(W.Author) ?? "", (string?)change.Attribute(W.Date) ?? "");

    private static RevisionKind KindOf(XName name) =>
        name == W.Ins || name == W.CellIns ? RevisionKind.Insertion
        : name == W.MoveFrom ? RevisionKind.MovedFrom
        : name == W.MoveTo ? RevisionKind.MovedTo
        : RevisionKind.Deletion;
}
