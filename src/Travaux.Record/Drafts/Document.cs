using Travaux.Record.Diagnostics;

namespace Travaux.Record.Drafts;

/// <summary>A file as a reader leaves it: its blocks in reading order, layout undone, nothing yet understood.</summary>
public sealed record Document
{
    /// <summary>The file's name as the user gave it.</summary>
    public required string File { get; init; }

    /// <summary>The format in words: <c>plain text</c>, <c>Markdown</c>, <c>HTML</c>, <c>Akoma Ntoso 3.0</c>, <c>USLM</c>, <c>PDF</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The character encoding as found, in words (<c>UTF-8</c>, <c>windows-1251, guessed</c>); empty where the format fixes it.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>The language that the file declares, as BCP 47; empty where it declares none.</summary>
    public string Language { get; init; } = "";

    /// <summary>The blocks, in reading order.</summary>
    public required Sequence<Block> Blocks { get; init; }

    /// <summary>The tables, notes and other containers that the blocks stand in; empty where the format has none and all is running text.</summary>
    public Sequence<Container> Containers { get; init; }

    /// <summary>Where each line of the decoded text starts, in UTF-16 code units; empty for formats without lines.</summary>
    public Sequence<int> LineStarts { get; init; }

    /// <summary>Where each page starts in the text as laid out, in UTF-16 code units, rising; empty for formats without pages.</summary>
    public Sequence<int> PageStarts { get; init; }

    /// <summary>The page, from 1, of a place in the file; 0 where the format has no pages.</summary>
    public int PageOf(SourceSpan at)
    {
        var found = PageStarts.AsSpan().BinarySearch(at.Start);
        return PageStarts.Count == 0 ? 0 : Math.Max(1, found >= 0 ? found + 1 : ~found);
    }

    /// <summary>Line and column, both from 1, of a place in the file; (0, 0) where the format has no lines.</summary>
    public (int Line, int Column) LineAndColumn(SourceSpan at)
    {
        if (LineStarts.Count == 0)
        {
            return (0, 0);
        }
        var found = LineStarts.AsSpan().BinarySearch(at.Start);
        var line = Math.Max(0, found >= 0 ? found : ~found - 1);
        return (line + 1, at.Start - LineStarts[line] + 1);
    }
}
