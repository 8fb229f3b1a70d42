using Travaux.Documents.PlainText;
using Travaux.Documents.Texts;
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
    public static Reported<Document> Read(string file, byte[] content) => Read(file, content, ReadingLimits.Default);

    /// <summary>The blocks of a file within the limits given, and what was odd about it.</summary>
    /// <param name="file">The file's name as the user gave it; its ending helps to tell the format.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="limits">How much is taken in before the file is refused.</param>
    /// <exception cref="UnreadableDocumentException">The file is not text, is in a format that is not read, or exceeds the limits.</exception>
    public static Reported<Document> Read(string file, byte[] content, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        if (content.Length > limits.Bytes)
        {
            throw new UnreadableDocumentException(
                file,
                $"the file has {content.Length:N0} bytes, and no more than {limits.Bytes:N0} are read",
                "Split it into several files.");
        }
        return PlainTextReader.Read(Decoder.Decode(file, content));
    }
}
