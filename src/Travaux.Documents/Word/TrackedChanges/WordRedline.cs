using Travaux.Record.Drafts;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>The Word file that a document was read from.</summary>
/// <param name="Content">The bytes of the file.</param>
/// <param name="Changes">Which of its texts was read.</param>
public sealed record WordOriginal(byte[] Content, TrackedText Changes)
{
    /// <summary>The original of a document; <see langword="null"/> where the document was not read from a Word file.</summary>
    public static WordOriginal? Of(Document document, byte[] content, TrackedText changes)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Format == "Word" ? new(content, changes) : null;
    }
}

/// <summary>Writes a redline as a Word file with tracked changes: accepting them gives the newer draft, rejecting them the older.</summary>
/// <remarks>
/// <para>
/// Where the newer draft is a Word file, its package is kept: styles, numbering, headers, pictures; what went is put back with the look that it had. Where it is
/// not, a file is typed from its blocks. The same drafts, author and date give the same bytes.
/// </para>
/// </remarks>
public static class WordRedline
{
    /// <summary>Writes the redline.</summary>
    /// <param name="redline">The two documents compared.</param>
    /// <param name="older">The Word file that the older document was read from; <see langword="null"/> where it was none.</param>
    /// <param name="newer">The Word file that the newer document was read from; <see langword="null"/> where it was none.</param>
    /// <param name="options">Author and date.</param>
    /// <param name="output">Where it is written.</param>
    public static void Write(BlockRedline redline, WordOriginal? older, WordOriginal? newer, WordRedlineOptions options, Stream output)
    {
        ArgumentNullException.ThrowIfNull(redline);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var (before, after) = (Draft(redline.Older, older, options), Draft(redline.Newer, newer, options));
        var changes = new PackageChanges(after.Package);
        RedlineDrawing.Draw(redline, before, after, changes, options);
        if (options.Cover is { } cover)
        {
            CoverPages.Put(cover, after.Package.Main.Root, new(options, after.Package));
        }
        changes.Write(output);
    }

    private static WordDraft Draft(Document document, WordOriginal? original, WordRedlineOptions options) => original is null
        ? WordReader.Draft(document.File, TypedFile.Of(document), new() { Limits = options.Limits })
        : WordReader.Draft(document.File, original.Content, new() { Limits = options.Limits, Changes = original.Changes });
}
