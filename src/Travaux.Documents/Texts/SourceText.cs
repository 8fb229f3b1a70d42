using Travaux.Record;
using Travaux.Record.Diagnostics;

namespace Travaux.Documents.Texts;

/// <summary>The text of a file: decoded, its line ends normalised to line feeds.</summary>
internal sealed record SourceText
{
    /// <summary>The file's name as the user gave it.</summary>
    public required string File { get; init; }

    /// <summary>The decoded text; every line end is one line feed.</summary>
    public required string Text { get; init; }

    /// <summary>The encoding that was found, in words.</summary>
    public required string Encoding { get; init; }

    /// <summary>What was odd about the bytes.</summary>
    public Sequence<Diagnostic> Diagnostics { get; init; }

    /// <summary>Where each line starts.</summary>
    public Sequence<int> LineStarts => field.Count == 0 ? field = FindLines(Text) : field;

    /// <summary>A stretch of this text.</summary>
    public SourceSpan Span(int start, int length) => new(File, start, length);

    /// <summary>Decodes the bytes of a file.</summary>
    public static SourceText Decode(string file, byte[] content)
    {
        var bytes = content.AsSpan();
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        return new() { File = file, Text = LineEnds.Normalise(System.Text.Encoding.UTF8.GetString(bytes)), Encoding = "UTF-8" };
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
