using System.Globalization;
using Travaux.Record.Diagnostics;

namespace Travaux.Documents.Word;

/// <summary>What is said about a Word file that was read: its tracked changes, and what in it was not read.</summary>
internal static class WordDiagnostics
{
    /// <summary>The remarks on a file.</summary>
    public static IEnumerable<Diagnostic> Of(WordPackage package, ReadingOptions options, SettledChanges? changes, WordParagraphs paragraphs, WordBlocks blocks)
    {
        var whole = SourceSpan.Whole(package.File);
        if (changes is { Count: > 0 })
        {
            var by = changes.Authors.Count == 0 ? "" : $" by {string.Join(", ", changes.Authors.Take(5))}{(changes.Authors.Count > 5 ? " and others" : "")}";
            var read = options.Changes == TrackedText.Accepted ? "accepted, as the text would stand with them" : "rejected, as the text stood before them";
            yield return new("TX020", whole, $"The file holds {Number(changes.Count, "tracked change")}{by}: read as {read}.");
        }
        if (blocks.HiddenCharacters > 0)
        {
            yield return new("TX023", whole, $"The file holds {Number(blocks.HiddenCharacters, "character")} of hidden text: they are read as words of the draft.");
        }
        if (paragraphs.OtherFiles > 0)
        {
            yield return new("TX022", whole, $"Not read: {Number(paragraphs.OtherFiles, "other file")} put into this one. Open the file in Word and save it, which makes them part of the text.");
        }
        if (blocks.Unread > 0)
        {
            yield return new("TX024", whole, $"The words in {Number(blocks.Unread, "diagram, chart or embedded file", "diagrams, charts or embedded files")} are not read.");
        }
    }

    private static string Number(int count, string what) => Number(count, what, what + "s");

    private static string Number(int count, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several)}");
}
