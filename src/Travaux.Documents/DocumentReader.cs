using System.Diagnostics;
using Travaux.Documents.Html;
using Travaux.Documents.Markdown;
using Travaux.Documents.Markup;
using Travaux.Documents.Pdf;
using Travaux.Documents.PlainText;
using Travaux.Documents.Texts;
using Travaux.Documents.Word;
using Travaux.Documents.Xml;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Documents;

/// <summary>Reads a file into its blocks, whatever its format: the way in.</summary>
public static class DocumentReader
{
    /// <summary>The blocks of a file, its layout undone, and what was odd about it.</summary>
    /// <param name="file">The file's name as the user gave it; its ending helps to tell the format.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <exception cref="UnreadableDocumentException">The file is not text, is in a format that is not read, or exceeds the limits.</exception>
    public static Reported<Document> Read(string file, byte[] content) => Read(file, content, ReadingOptions.Default);

    /// <summary>The blocks of a file, read as the options say, and what was odd about it.</summary>
    /// <param name="file">The file's name as the user gave it; its ending helps to tell the format.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="options">How much is taken in before the file is refused, and how its tracked changes are read.</param>
    /// <exception cref="UnreadableDocumentException">The file is not text, is in a format that is not read, or exceeds the limits.</exception>
    public static Reported<Document> Read(string file, byte[] content, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        var limits = options.Limits;
        ReadingLimits.Refuse(file, content.Length, limits.Bytes, "bytes");
        if (PdfReader.IsPdf(file, content))
        {
            return Remarked(file, PdfReader.Read(file, content, limits));
        }
        UnreadFormats.Refuse(file, content);
        if (WordSigns.IsWord(file, content))
        {
            return Remarked(file, TrackedChanges.Said(WordReader.Read(file, content, options)));
        }
        var source = Decoder.Decode(file, content);
        ReadingLimits.Refuse(file, source.Text.AsSpan().Count('\n'), limits.Lines, "lines");
        var format = FileFormats.Of(source);
        if (format is not (FileFormat.PlainText or FileFormat.Markdown))
        {
            ReadingLimits.Refuse(file, content.Length, limits.MarkupBytes, "bytes of markup");
        }
        var read = format switch
        {
            FileFormat.PlainText => PlainTextReader.Read(source, limits),
            FileFormat.Markdown => MarkdownReader.Read(source, limits),
            FileFormat.Html => HtmlReader.Read(source, limits),
            FileFormat.AkomaNtoso => StructuredXmlReader.Read(source, new AkomaNtosoVocabulary(), limits),
            FileFormat.Uslm => StructuredXmlReader.Read(source, new UslmVocabulary(), limits),
            FileFormat.Xml => StructuredXmlReader.Read(source, new XmlVocabulary(), limits),
            _ => throw new UnreachableException($"No such format: {format}"),
        };
        return Remarked(file, TrackedChanges.Said(read));
    }

    /// <summary>Says where there is nothing to read: more often a file that was not saved than a draft.</summary>
    private static Reported<Document> Remarked(string file, Reported<Document> read) =>
        read.Value.Blocks.Any(block => block.Runs.Any(run => run.Thing.Length == 0 && !string.IsNullOrWhiteSpace(run.Text)) || !string.IsNullOrWhiteSpace(block.Label)) ? read
        : read with { Diagnostics = [.. read.Diagnostics, new("TX008", new(file, 0, 0), "There are no words in this file: everything in the other draft is new or deleted.")] };
}
