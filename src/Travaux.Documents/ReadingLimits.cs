using System.Globalization;

namespace Travaux.Documents;

/// <summary>How much of a file is taken in before it is refused: input is hostile until read.</summary>
/// <remarks>
/// <para>The defaults leave room for the largest instruments by a factor of ten and more.</para>
/// </remarks>
public sealed record ReadingLimits
{
    /// <summary>The limits that hold where none are given.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>The largest file, in bytes. The default is 256 MiB.</summary>
    public int Bytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>The largest HTML or XML file, in bytes: its blocks take many times its size. The default is 32 MiB.</summary>
    public int MarkupBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The longest Markdown, in characters; a longer one is read as plain text. The default is 14 million.</summary>
    public int MarkdownCharacters { get; init; } = 14_000_000;

    /// <summary>The most lines of Markdown; with more it is read as plain text. The default is 1 million.</summary>
    public int MarkdownLines { get; init; } = 1_000_000;

    /// <summary>How deep lists and quotations of Markdown may nest; deeper ones are read as plain text. The default is 100.</summary>
    public int MarkdownDepth { get; init; } = 100;

    /// <summary>The most lines of a file. The default is 8 million.</summary>
    public int Lines { get; init; } = 8_000_000;

    /// <summary>The most blocks of a file: paragraphs, items, cells. The default is 2 million.</summary>
    public int Blocks { get; init; } = 2_000_000;

    /// <summary>How deep elements count as nested; deeper ones are read as if they were not nested. The default is 256.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>How long the reading of one marked-up file may take before it is refused. The default is 20 seconds.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The most bytes that the parts of a Word file take once unpacked, over all parts that are read. The default is 96 MiB.</summary>
    public int WordBytes { get; init; } = 96 * 1024 * 1024;

    /// <summary>The most elements and attributes in the parts of a Word file. The default is 2 million.</summary>
    public int WordNodes { get; init; } = 2_000_000;

    /// <summary>The most paragraphs of a Word file, empty ones and those of cells too. The default is 150,000: more than three thousand pages.</summary>
    /// <remarks><para>Two files of that size can still be compared in half a minute and 2 GB.</para></remarks>
    public int WordParagraphs { get; init; } = 150_000;

    /// <summary>The most tables, rows, cells, notes, boxes and content controls of a Word file together. The default is 450,000.</summary>
    public int WordContainers { get; init; } = 450_000;

    /// <summary>The most characters of text in a Word file. The default is 12 million: two million words, more than four thousand pages.</summary>
    /// <remarks><para>Two files of that size can still be compared in half a minute and 2 GB.</para></remarks>
    public int WordCharacters { get; init; } = 12_000_000;

    /// <summary>How deep elements of a Word file may nest. The default is 400.</summary>
    public int WordDepth { get; init; } = 400;

    /// <summary>The most parts of a Word file. The default is 10,000.</summary>
    public int WordEntries { get; init; } = 10_000;

    /// <summary>Refuses a file that has more of something than is read.</summary>
    /// <exception cref="UnreadableDocumentException">It has.</exception>
    internal static void Refuse(string file, int count, int limit, string what)
    {
        if (count > limit)
        {
            throw new UnreadableDocumentException(
                file,
                string.Create(CultureInfo.InvariantCulture, $"the file has more than {limit:N0} {what}"),
                "Split it into several files.");
        }
    }
}
