using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word;

/// <summary>A Word file as it was read: its parts, its paragraphs, and the document that they make.</summary>
/// <param name="Package">The file; its trees hold no tracked changes unless they were read as marked.</param>
/// <param name="Paragraphs">Its paragraphs; number <c>i</c> is block number <c>i</c> of the document.</param>
/// <param name="Document">The document, and what was odd about the file.</param>
internal sealed record WordDraft(WordPackage Package, WordParagraphs Paragraphs, Reported<Document> Document);

/// <summary>Reads Word files (.docx, .docm, .dotx): one block for each paragraph.</summary>
internal static class WordReader
{
    /// <summary>The blocks of a file.</summary>
    /// <exception cref="UnreadableDocumentException">It is no Word file, is damaged or is beyond the limits.</exception>
    public static Reported<Document> Read(string file, byte[] content, ReadingOptions options) => Draft(file, content, options).Document;

    /// <summary>The file with its paragraphs and the document that they make.</summary>
    /// <inheritdoc cref="Read"/>
    public static WordDraft Draft(string file, byte[] content, ReadingOptions options)
    {
        var package = WordPackage.Open(file, content, options.Limits);
        var changes = options.Changes == TrackedText.Marked ? null : Settlement.Settle(package, options.Changes);
        var paragraphs = WordParagraphs.Of(package);
        var blocks = new WordBlocks(package, paragraphs);
        var document = new Document
        {
            File = file,
            Format = "Word",
            Blocks = blocks.All,
            Containers = paragraphs.Containers,
            LineStarts = blocks.Starts,
        };
        return new(package, paragraphs, new(document, [.. package.Diagnostics, .. WordDiagnostics.Of(package, options, changes, paragraphs, blocks)]));
    }
}
