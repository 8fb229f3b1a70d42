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

    /// <summary>The largest HTML or XML file, in bytes: its blocks take many times its size. The default is 48 MiB.</summary>
    public int MarkupBytes { get; init; } = 48 * 1024 * 1024;

    /// <summary>The longest Markdown, in characters; a longer one is read as plain text. The default is 16 million.</summary>
    public int MarkdownCharacters { get; init; } = 16_000_000;

    /// <summary>How deep elements count as nested; deeper ones are read as if they were not nested. The default is 256.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>How long the reading of one marked-up file may take before it is refused. The default is 30 seconds.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
}
