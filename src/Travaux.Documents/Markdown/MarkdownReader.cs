using Travaux.Documents.PlainText;
using Travaux.Documents.Texts;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Markdown;

/// <summary>Reads Markdown.</summary>
internal static class MarkdownReader
{
    /// <summary>The blocks of a text.</summary>
    public static Reported<Document> Read(SourceText source, ReadingLimits limits)
    {
        _ = limits;
        return PlainTextReader.Read(source);
    }
}
