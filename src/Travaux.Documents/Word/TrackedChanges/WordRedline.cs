using Travaux.Record.Drafts;

namespace Travaux.Documents.Word.TrackedChanges;

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
    /// <param name="older">The older file's bytes where it is a Word file and its document was read from it; else <see langword="null"/>.</param>
    /// <param name="newer">The newer file's bytes where it is a Word file and its document was read from it; else <see langword="null"/>.</param>
    /// <param name="options">Author and date.</param>
    /// <param name="output">Where it is written.</param>
    public static void Write(BlockRedline redline, byte[]? older, byte[]? newer, WordRedlineOptions options, Stream output)
    {
        ArgumentNullException.ThrowIfNull(redline);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var (before, after) = (Draft(redline.Older, older, options), Draft(redline.Newer, newer, options));
        var changes = new PackageChanges(after.Package);
        RedlineDrawing.Draw(redline, before, after, changes, options);
        changes.Write(output);
    }

    /// <summary>Whether a file is a Word file, whose bytes the writing wants.</summary>
    public static bool IsWord(string file, byte[] content) => WordReader.IsWord(file, content);

    private static WordDraft Draft(Document document, byte[]? content, WordRedlineOptions options) =>
        WordReader.Draft(document.File, content ?? TypedFile.Of(document), new() { Limits = options.Limits });
}
