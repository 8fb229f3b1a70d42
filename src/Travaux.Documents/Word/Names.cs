using System.Xml.Linq;

namespace Travaux.Documents.Word;

/// <summary>Names of WordprocessingML: the words, paragraphs and tables of a Word file.</summary>
internal static class W
{
    public static readonly XNamespace Space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static readonly XName Document = Space + "document", Body = Space + "body", P = Space + "p", PPr = Space + "pPr", R = Space + "r", RPr = Space + "rPr",
        T = Space + "t", DelText = Space + "delText", Tab = Space + "tab", PTab = Space + "ptab", Br = Space + "br", Cr = Space + "cr", Sym = Space + "sym",
        NoBreakHyphen = Space + "noBreakHyphen", SoftHyphen = Space + "softHyphen", InstrText = Space + "instrText", DelInstrText = Space + "delInstrText",
        FldChar = Space + "fldChar", FldCharType = Space + "fldCharType", FootnoteReference = Space + "footnoteReference", EndnoteReference = Space + "endnoteReference",
        FootnoteRef = Space + "footnoteRef", EndnoteRef = Space + "endnoteRef", Drawing = Space + "drawing", Pict = Space + "pict", Object = Space + "object",
        TxbxContent = Space + "txbxContent", Ruby = Space + "ruby", RubyBase = Space + "rubyBase", Rt = Space + "rt";

    public static readonly XName Tbl = Space + "tbl", TblPr = Space + "tblPr", TblPrEx = Space + "tblPrEx", TblGrid = Space + "tblGrid", Tr = Space + "tr",
        TrPr = Space + "trPr", Tc = Space + "tc", TcPr = Space + "tcPr", CellIns = Space + "cellIns", CellDel = Space + "cellDel",
        SectPr = Space + "sectPr", Sdt = Space + "sdt", SdtPr = Space + "sdtPr", SdtEndPr = Space + "sdtEndPr", SdtContent = Space + "sdtContent",
        CustomXml = Space + "customXml", CustomXmlPr = Space + "customXmlPr", SmartTagPr = Space + "smartTagPr", AltChunk = Space + "altChunk", Tag = Space + "tag", Alias = Space + "alias";

    public static readonly XName Ins = Space + "ins", Del = Space + "del", MoveFrom = Space + "moveFrom", MoveTo = Space + "moveTo", NumPr = Space + "numPr", Author = Space + "author", Date = Space + "date";

    public static readonly XName Footnote = Space + "footnote", Hdr = Space + "hdr", Ftr = Space + "ftr", Endnote = Space + "endnote", HeaderReference = Space + "headerReference",
        FooterReference = Space + "footerReference", Type = Space + "type", Id = Space + "id", Val = Space + "val", Char = Space + "char", Font = Space + "font";
}

/// <summary>Names of the other vocabularies that stand in a Word file.</summary>
internal static class Ooxml
{
    public static readonly XNamespace Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    public static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    public static readonly XName MathRun = Math + "r", MathText = Math + "t", MathPara = Math + "oMathPara", OMath = Math + "oMath", ControlLook = Math + "ctrlPr",
        AlternateContent = Compatibility + "AlternateContent", Choice = Compatibility + "Choice", Fallback = Compatibility + "Fallback",
        RelationId = Relations + "id";
}
