using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Types a document that came from another format as a Word file: A4, headings, numbered pages, one paragraph for each block.</summary>
internal static class TypedFile
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const int DeepestHeading = 4;
    private static readonly string[] Margins = ["top", "right", "bottom", "left"];
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of the file.</summary>
    public static byte[] Of(Document document)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", ContentTypes());
            Add(archive, "_rels/.rels", List(Relation("rId1", "officeDocument", "word/document.xml")));
            Add(archive, "word/document.xml", Main(document));
            Add(archive, "word/_rels/document.xml.rels", List(Relation("rId1", "styles", "styles.xml"), Relation("rId2", "footer", "footer1.xml")));
            Add(archive, "word/styles.xml", TypedStyles.All());
            Add(archive, "word/footer1.xml", Footer());
        }
        return bytes.ToArray();
    }

    private static void Add(ZipArchive archive, string name, XElement root)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) });
        writer.WriteStartDocument(standalone: true);
        root.WriteTo(writer);
    }

    private static XElement ContentTypes() => new(
        Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
        Override("document", "document.main+xml"),
        Override("styles", "styles+xml"),
        Override("footer1", "footer+xml"));

    private static XElement Override(string part, string type) =>
        new(Types + "Override", new XAttribute("PartName", $"/word/{part}.xml"), new XAttribute("ContentType", WordType + type));

    private static XElement List(params XElement[] relations) => new(Relations + "Relationships", relations);

    private static XElement Relation(string id, string kind, string target) =>
        new(Relations + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{Office}/{kind}"), new XAttribute("Target", target));

    private static XElement Main(Document document) => new(
        W.Document,
        new XAttribute(XNamespace.Xmlns + "w", W.Space.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "r", Office),
        new XElement(
            W.Body,
            document.Blocks.Select(Paragraph),
            new XElement(
                W.SectPr,
                new XElement(W.FooterReference, new XAttribute(W.Type, "default"), new XAttribute(Ooxml.RelationId, "rId2")),
                new XElement(W.Space + "pgSz", new XAttribute(W.Space + "w", 11906), new XAttribute(W.Space + "h", 16838)),
                new XElement(
                    W.Space + "pgMar",
                    Margins.Select(side => new XAttribute(W.Space + side, 1418)),
                    new XAttribute(W.Space + "header", 709),
                    new XAttribute(W.Space + "footer", 709),
                    new XAttribute(W.Space + "gutter", 0)))));

    private static XElement Footer() => new(
        W.Ftr,
        new XAttribute(XNamespace.Xmlns + "w", W.Space.NamespaceName),
        new XElement(
            W.P,
            new XElement(W.PPr, new XElement(ChangeNames.PStyle, new XAttribute(W.Val, "Footer")), new XElement(W.Space + "jc", new XAttribute(W.Val, "center"))),
            new XElement(ChangeNames.FldSimple, new XAttribute(W.Space + "instr", " PAGE "))));

    private static XElement Paragraph(Block block) => new(
        W.P,
        Style(block) is { } style ? new XElement(W.PPr, new XElement(ChangeNames.PStyle, new XAttribute(W.Val, style))) : null,
        block.Runs.Select(Run));

    private static string? Style(Block block) => block switch
    {
        { Kind: BlockKind.Heading } => $"Heading{Math.Clamp(block.Level, 1, DeepestHeading)}",
        { Kind: BlockKind.ListItem, Level: > 1 } => $"Level{Math.Min(block.Level, DeepestHeading)}",
        _ => null,
    };

    private static XElement Run(Run run)
    {
        var typed = new XElement(W.R, Look(run));
        var from = 0;
        for (var at = 0; at <= run.Text.Length; at++)
        {
            if (at < run.Text.Length && run.Text[at] is not ('\t' or '\n'))
            {
                continue;
            }
            if (at > from)
            {
                typed.Add(new XElement(W.T, new XAttribute(ChangeNames.SpaceAttribute, "preserve"), Writable(run.Text[from..at])));
            }
            if (at < run.Text.Length)
            {
                typed.Add(new XElement(run.Text[at] == '\t' ? W.Tab : W.Br));
            }
            from = at + 1;
        }
        return typed;
    }

    private static XElement? Look(Run run)
    {
        var look = new XElement(
            W.RPr,
            run.Bold ? new XElement(W.Space + "b") : null,
            run.Italic ? new XElement(W.Space + "i") : null,
            run.Strike ? new XElement(W.Space + "strike") : null,
            run.Colour is ['#', ..] ? new XElement(W.Space + "color", new XAttribute(W.Val, run.Colour[1..])) : null,
            run.Underline ? new XElement(W.Space + "u", new XAttribute(W.Val, "single")) : null,
            run.Highlight is ['#', ..] ? new XElement(
                W.Space + "shd", new XAttribute(W.Val, "clear"), new XAttribute(W.Space + "color", "auto"), new XAttribute(W.Space + "fill", run.Highlight[1..])) : null);
        return look.HasElements ? look : null;
    }

    /// <summary>The text with what XML can't hold as U+FFFD, one for one: places stay the same.</summary>
    public static string Writable(string text)
    {
        var writable = new StringBuilder(text);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (!XmlConvert.IsXmlChar(text[at]) || text[at] == '\r')
            {
                writable[at] = '\uFFFD';
            }
        }
        return writable.ToString();
    }
}
