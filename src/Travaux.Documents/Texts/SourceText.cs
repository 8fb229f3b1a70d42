using Travaux.Record;
using Travaux.Record.Diagnostics;

namespace Travaux.Documents.Texts;

/// <summary>The text of a file: decoded, its line ends normalised to line feeds.</summary>
internal sealed record SourceText
{
    private readonly Lazy<Sequence<int>> _lineStarts;

    /// <summary>A decoded text.</summary>
    public SourceText() => _lineStarts = new(() => FindLines(Text!));

    /// <summary>The file's name as the user gave it.</summary>
    public required string File { get; init; }

    /// <summary>The decoded text; every line end is one line feed.</summary>
    public required string Text { get; init; }

    /// <summary>The encoding that was found, in words.</summary>
    public required string Encoding { get; init; }

    /// <summary>What was odd about the bytes.</summary>
    public Sequence<Diagnostic> Diagnostics { get; init; }

    /// <summary>Where each line starts.</summary>
    public Sequence<int> LineStarts => _lineStarts.Value;

    /// <summary>A stretch of this text.</summary>
    public SourceSpan Span(int start, int end) => new(File, start, end - start);

    /// <summary>The place of a line and column, both counted from 1.</summary>
    public int Offset(int line, int column)
    {
        var start = LineStarts[Math.Clamp(line - 1, 0, LineStarts.Count - 1)];
        return Math.Clamp(start + column - 1, 0, Text.Length);
    }

    /// <summary>Line and column of a place, both counted from 1, as <c>line 3, column 14</c>.</summary>
    public string InWords(int offset)
    {
        var found = LineStarts.AsSpan().BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return $"line {line + 1}, column {offset - LineStarts[line] + 1}";
    }

    private static Sequence<int> FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }
        return Sequence.Owning(starts.ToArray());
    }
}
