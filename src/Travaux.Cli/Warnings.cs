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
        var shown = all ? read.Diagnostics.Count : Math.Min(Few, read.Diagnostics.Count);
        var document = read.Value.Document;
        foreach (var diagnostic in read.Diagnostics.Take(shown))
        {
            errors.WriteLine($"{Place(document, diagnostic.At)}: {diagnostic.Code}: {diagnostic.Message}");
            foreach (var note in diagnostic.Also)
            {
                errors.WriteLine($"  {Place(document, note.At)}: {note.Message}");
            }
        }
        if (shown < read.Diagnostics.Count)
        {
            errors.WriteLine($"{document.File}: {read.Diagnostics.Count - shown} more like these; --verbose shows them.");
        }
    }

    private static string Place(Document document, SourceSpan at)
    {
        var (line, column) = document.LineAndColumn(at);
        return line == 0 || at is { Start: 0, Length: 0 } ? at.File : $"{at.File}({line},{column})";
    }
}
