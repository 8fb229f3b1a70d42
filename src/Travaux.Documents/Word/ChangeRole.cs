using System.Collections.Frozen;
using System.Xml.Linq;

namespace Travaux.Documents.Word;

/// <summary>What an element has to do with tracked changes.</summary>
internal enum ChangeRole
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Says that something was put in.</summary>
    Puts,

    /// <summary>Says that something was taken out.</summary>
    Takes,

    /// <summary>Marks where a change begins or ends, or numbers a move: nothing once changes are settled.</summary>
    Mark,

    /// <summary>Keeps a format from before a change.</summary>
    Format,
}

/// <summary>Tells what an element has to do with tracked changes by its name.</summary>
internal static class ChangeRoles
{
    private static readonly FrozenDictionary<XName, ChangeRole> Roles = Names().ToFrozenDictionary(pair => W.Space + pair.Name, pair => pair.Role);

    /// <summary>All names that a file without tracked changes does not hold.</summary>
    public static IEnumerable<XName> All => Roles.Keys;

    /// <summary>What an element has to do with tracked changes.</summary>
    public static ChangeRole Of(XElement element) => Roles.GetValueOrDefault(element.Name, ChangeRole.None);

    /// <summary>Whether a change inside an element is said of what the element belongs to: a run, a row, a cell, a number.</summary>
    public static bool IsProperties(XName name) => name == W.RPr || name == W.TrPr || name == W.TcPr || name == W.NumPr || name == Ooxml.ControlLook;

    /// <summary>Whether a part of a format stays when the format before a change is put back.</summary>
    public static bool Outlives(XElement part) =>
        Of(part) is ChangeRole.Puts or ChangeRole.Takes || IsBehind(part)
        || part.Name == W.HeaderReference || part.Name == W.FooterReference;

    /// <summary>Whether a part that stays stands behind the others.</summary>
    public static bool IsBehind(XElement part) =>
        part.Parent!.Name == W.PPr ? part.Name == W.RPr || part.Name == W.SectPr
        : part.Parent.Name != W.RPr && Of(part) is ChangeRole.Puts or ChangeRole.Takes;

    private static IEnumerable<(string Name, ChangeRole Role)> Names()
    {
        foreach (var name in new[] { "ins", "moveTo", "cellIns" })
        {
            yield return (name, ChangeRole.Puts);
        }
        foreach (var name in new[] { "del", "moveFrom", "cellDel" })
        {
            yield return (name, ChangeRole.Takes);
        }
        foreach (var name in new[] { "moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo" })
        {
            yield return (name + "RangeStart", ChangeRole.Mark);
            yield return (name + "RangeEnd", ChangeRole.Mark);
        }
        yield return ("cellMerge", ChangeRole.Mark);
        foreach (var name in new[] { "rPr", "pPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx", "numbering" })
        {
            yield return (name + "Change", ChangeRole.Format);
        }
    }
}
