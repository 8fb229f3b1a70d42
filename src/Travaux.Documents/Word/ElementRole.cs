using System.Collections.Frozen;
using System.Xml.Linq;

namespace Travaux.Documents.Word;

/// <summary>What an element does in a paragraph or around paragraphs.</summary>
internal enum ElementRole
{
    /// <summary>Nothing of its own: what is in it counts as if it were not there (a link, a smart tag, something unknown).</summary>
    Wrapper,

    /// <summary>Settings and marks: nothing in it is text of the draft.</summary>
    Setting,

    /// <summary>Letters.</summary>
    Text,

    /// <summary>A sign that has an element of its own: a tab, a line break, a special hyphen.</summary>
    Sign,

    /// <summary>A letter of a symbol font.</summary>
    Symbol,

    /// <summary>A run: a stretch of one look.</summary>
    Run,

    /// <summary>A mark where a field begins, where its result begins, or where it ends.</summary>
    FieldMark,

    /// <summary>A reference to a footnote or endnote.</summary>
    NoteReference,

    /// <summary>A picture, shape or embedded object, which may hold boxes of text.</summary>
    Picture,

    /// <summary>Something shown that is not text: a page number, the number of a note.</summary>
    Thing,

    /// <summary>Letters with their pronunciation.</summary>
    Ruby,

    /// <summary>A stretch put in by a tracked change.</summary>
    Inserted,

    /// <summary>A stretch taken out by a tracked change.</summary>
    Deleted,

    /// <summary>The same thing said in several ways, of which the first counts.</summary>
    Alternatives,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A formula that stands as a paragraph of its own, or in one.</summary>
    Formula,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A cell of a row.</summary>
    Cell,

    /// <summary>A content control.</summary>
    Control,

    /// <summary>A box of text.</summary>
    Box,

    /// <summary>A whole other file put in.</summary>
    OtherFile,
}

/// <summary>Tells what an element does by its name.</summary>
internal static class ElementRoles
{
    private static readonly FrozenDictionary<XName, ElementRole> Roles = new Dictionary<XName, ElementRole>
    {
        [W.T] = ElementRole.Text,
        [W.DelText] = ElementRole.Text,
        [Ooxml.MathText] = ElementRole.Text,
        [W.Tab] = ElementRole.Sign,
        [W.PTab] = ElementRole.Sign,
        [W.Br] = ElementRole.Sign,
        [W.Cr] = ElementRole.Sign,
        [W.NoBreakHyphen] = ElementRole.Sign,
        [W.SoftHyphen] = ElementRole.Sign,
        [W.Sym] = ElementRole.Symbol,
        [W.R] = ElementRole.Run,
        [Ooxml.MathRun] = ElementRole.Run,
        [W.FldChar] = ElementRole.FieldMark,
        [W.FootnoteReference] = ElementRole.NoteReference,
        [W.EndnoteReference] = ElementRole.NoteReference,
        [W.Drawing] = ElementRole.Picture,
        [W.Pict] = ElementRole.Picture,
        [W.Object] = ElementRole.Picture,
        [W.FootnoteRef] = ElementRole.Thing,
        [W.EndnoteRef] = ElementRole.Thing,
        [W.Space + "pgNum"] = ElementRole.Thing,
        [W.Space + "dayShort"] = ElementRole.Thing,
        [W.Space + "dayLong"] = ElementRole.Thing,
        [W.Space + "monthShort"] = ElementRole.Thing,
        [W.Space + "monthLong"] = ElementRole.Thing,
        [W.Space + "yearShort"] = ElementRole.Thing,
        [W.Space + "yearLong"] = ElementRole.Thing,
        [W.Ruby] = ElementRole.Ruby,
        [W.Ins] = ElementRole.Inserted,
        [W.MoveTo] = ElementRole.Inserted,
        [W.Del] = ElementRole.Deleted,
        [W.MoveFrom] = ElementRole.Deleted,
        [Ooxml.AlternateContent] = ElementRole.Alternatives,
        [W.P] = ElementRole.Paragraph,
        [Ooxml.MathPara] = ElementRole.Formula,
        [Ooxml.OMath] = ElementRole.Formula,
        [W.Tbl] = ElementRole.Table,
        [W.Tr] = ElementRole.Row,
        [W.Tc] = ElementRole.Cell,
        [W.Sdt] = ElementRole.Control,
        [W.TxbxContent] = ElementRole.Box,
        [W.AltChunk] = ElementRole.OtherFile,
        [W.PPr] = ElementRole.Setting,
        [W.RPr] = ElementRole.Setting,
        [W.TblPr] = ElementRole.Setting,
        [W.TblPrEx] = ElementRole.Setting,
        [W.TblGrid] = ElementRole.Setting,
        [W.TrPr] = ElementRole.Setting,
        [W.TcPr] = ElementRole.Setting,
        [W.SectPr] = ElementRole.Setting,
        [W.SdtPr] = ElementRole.Setting,
        [W.SdtEndPr] = ElementRole.Setting,
        [W.CustomXmlPr] = ElementRole.Setting,
        [W.SmartTagPr] = ElementRole.Setting,
        [W.InstrText] = ElementRole.Setting,
        [W.DelInstrText] = ElementRole.Setting,
        [Ooxml.ControlLook] = ElementRole.Setting,
        [Ooxml.Fallback] = ElementRole.Setting,
    }.ToFrozenDictionary();

    /// <summary>What an element does.</summary>
    public static ElementRole Of(XElement element) => Roles.GetValueOrDefault(element.Name, ElementRole.Wrapper);

    /// <summary>The one of several ways of saying a thing that counts: the first choice that says anything, else what was kept for older programs.</summary>
    public static XElement? Chosen(XElement alternatives) =>
        alternatives.Elements(Ooxml.Choice).FirstOrDefault(choice => choice.HasElements) ?? alternatives.Element(Ooxml.Fallback);
}
