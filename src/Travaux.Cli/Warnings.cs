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
        Write(errors, document.File, read.Diagnostics, document.LineAndColumn, all);
    }

    /// <summary>The same of any file.</summary>
    /// <param name="errors">Where to.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="diagnostics">What was odd about it.</param>
    /// <param name="lineAndColumn">Line and column of a place in it.</param>
    /// <param name="all">Whether all are written, not the first few.</param>
    public static void Write(
        TextWriter errors, string file, Sequence<Diagnostic> diagnostics, Func<SourceSpan, (int Line, int Column)> lineAndColumn, bool all)
    {
        var shown = all ? diagnostics.Count : Math.Min(Few, diagnostics.Count);
        foreach (var diagnostic in diagnostics.Take(shown))
        {
            errors.WriteLine($"{Place(lineAndColumn, diagnostic.At)}: {diagnostic.Code}: {diagnostic.Message}");
            foreach (var note in diagnostic.Also)
            {
                errors.WriteLine($"  {Place(lineAndColumn, note.At)}: {note.Message}");
            }
        }
        if (shown < diagnostics.Count)
        {
            errors.WriteLine($"{file}: {diagnostics.Count - shown} more like these; --verbose shows them.");
        }
    }

    private static string Place(Func<SourceSpan, (int Line, int Column)> lineAndColumn, SourceSpan at)
    {
        var (line, column) = lineAndColumn(at);
        return line == 0 || at is { Start: 0, Length: 0 } ? at.File : $"{at.File}({line},{column})";
    }
}
