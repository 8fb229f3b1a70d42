using Travaux.Record;
using Travaux.Record.Diagnostics;

namespace Travaux.Store.Folders;

/// <summary>One file of a dossier's folder as it was read.</summary>
/// <param name="Name">Its path inside the folder, with forward slashes.</param>
/// <param name="Text">Its text, line ends <c>\n</c>.</param>
public sealed record FolderFile(string Name, string Text)
{
    /// <summary>Whether its bytes were not all text, so that nothing is made of it.</summary>
    internal bool IsBroken { get; init; }

    /// <summary>Whether its bytes are those of its text: no byte order mark, no other line ends.</summary>
    internal bool IsVerbatim { get; init; } = true;

    private readonly Lazy<Sequence<int>> _lineStarts = new(() => [0, .. Enumerable.Range(0, Text.Length).Where(i => Text[i] == '\n').Select(i => i + 1)]);

    /// <summary>Line and column, both from 1, of a place in the file.</summary>
    public (int Line, int Column) LineAndColumn(SourceSpan at)
    {
        var starts = _lineStarts.Value;
        var found = starts.AsSpan().BinarySearch(at.Start);
        var line = Math.Max(0, found >= 0 ? found : ~found - 1);
        return (line + 1, at.Start - starts[line] + 1);
    }

    /// <summary>Whether both have one name and one text.</summary>
    public bool Equals(FolderFile? other) => other is not null && Name == other.Name && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Text);
}
