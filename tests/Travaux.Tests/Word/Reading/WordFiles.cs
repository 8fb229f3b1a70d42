using System.Xml.Linq;
using Travaux.Documents;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.Tests.Word.Reading;

/// <summary>Word files for the tests of their reader.</summary>
public static class WordFiles
{
    /// <summary>All Word files of the corpora, by path.</summary>
    public static IEnumerable<string> OfCorpora() => Shared.Folder is null ? []
        : Directory.EnumerateFiles(Shared.PathOf("corpora"), "*.docx", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Shared.PathOf("corpora"), path)).Order(StringComparer.Ordinal);

    /// <summary>The bytes of a file of the corpora.</summary>
    public static byte[] Corpus(string file) => File.ReadAllBytes(Shared.PathOf("corpora", file));

    /// <summary>A body of blocks, read.</summary>
    public static Reported<Document> Read(params XElement[] blocks) => Read(new DocxBuilder().Add(blocks), TrackedText.Accepted);

    /// <summary>A file, read with its tracked changes as they are wanted.</summary>
    public static Reported<Document> Read(DocxBuilder file, TrackedText changes) =>
        DocumentReader.Read("draft.docx", file.Build(), new ReadingOptions { Changes = changes });

    /// <summary>The texts of all blocks.</summary>
    public static string[] Texts(this Reported<Document> read) => [.. read.Value.Blocks.Select(block => block.Text)];

    /// <summary>A stretch with a tracked change around it.</summary>
    public static XElement Changed(string kind, params object[] content) => E(kind, A("id", 1), A("author", "Mara"), A("date", "2031-03-21T09:30:00Z"), content);

    /// <summary>A paragraph whose end has a tracked change.</summary>
    public static XElement EndChanged(string kind, params object[] content) => P([E("pPr", E("rPr", Changed(kind))), .. content]);

    /// <summary>Deleted words.</summary>
    public static XElement Deleted(string text) => Changed("del", E("r", new XElement(W + "delText", text)));

    /// <summary>Inserted words.</summary>
    public static XElement Inserted(string text) => Changed("ins", T(text));

    /// <summary>A mark of a field: <c>begin</c>, <c>separate</c> or <c>end</c>.</summary>
    public static XElement Field(string mark) => E("r", E("fldChar", A("fldCharType", mark)));

    /// <summary>The code of a field.</summary>
    public static XElement Code(string code) => E("r", new XElement(W + "instrText", code));
}
