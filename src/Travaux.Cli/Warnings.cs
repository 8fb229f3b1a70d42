using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Cli;

/// <summary>Writes what was odd about a draft to the errors: the first few, and how many more.</summary>
internal static class Warnings
{
    private const int Few = 3;

    /// <summary>Writes <c>file(line,col): CODE: sentence</c> for each, other places that take part under it.</summary>
    public static void Write(TextWriter errors, Reported<Copy> read, bool all)
    {
        var document = read.Value.Document;
        Write(errors, document.File, read.Diagnostics, at => InWords(document, at), all);
    }

    /// <summary>The same of any file.</summary>
    /// <param name="errors">Where to.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="diagnostics">What was odd about it.</param>
    /// <param name="inWords">A place in it in a few words, <c>3,14</c> or <c>page 3</c>; empty where the file as a whole is meant.</param>
    /// <param name="all">Whether all are written, not the first few.</param>
    public static void Write(
        TextWriter errors, string file, Sequence<Diagnostic> diagnostics, Func<SourceSpan, string> inWords, bool all)
    {
        var shown = all ? diagnostics.Count : Math.Min(Few, diagnostics.Count);
        foreach (var diagnostic in diagnostics.Take(shown))
        {
            errors.WriteLine($"{Place(inWords, diagnostic.At)}: {diagnostic.Code}: {diagnostic.Message}");
            foreach (var note in diagnostic.Also)
            {
                errors.WriteLine($"  {Place(inWords, note.At)}: {note.Message}");
            }
        }
        if (shown < diagnostics.Count)
        {
            errors.WriteLine($"{file}: {diagnostics.Count - shown} more like these; --verbose shows them.");
        }
    }

    private static string Place(Func<SourceSpan, string> inWords, SourceSpan at) =>
        at is { Start: 0, Length: 0 } || inWords(at) is not { Length: > 0 } place ? at.File : $"{at.File}({place})";

    /// <summary>Line and column in a few words; empty where there are none.</summary>
    public static string InWords((int Line, int Column) place) => place.Line == 0 ? "" : $"{place.Line},{place.Column}";

    private static string InWords(Document document, SourceSpan at) =>
        document.PageOf(at) is > 0 and var page ? $"page {page}" : InWords(document.LineAndColumn(at));
}
