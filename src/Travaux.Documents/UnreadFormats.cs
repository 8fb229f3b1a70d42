namespace Travaux.Documents;

/// <summary>Files that are known by their first bytes and not read: they are refused by name.</summary>
internal static class UnreadFormats
{
    private const string SaveAsText = "Save it as text (.txt), Markdown (.md) or HTML (.html) and give that file.";

    /// <summary>Refuses a file whose first bytes show a format that is not read.</summary>
    /// <exception cref="UnreadableDocumentException">They do.</exception>
    public static void Refuse(string file, ReadOnlySpan<byte> content)
    {
        if (NameOf(content) is { } name)
        {
            throw new UnreadableDocumentException(file, $"{name} are not read yet", SaveAsText);
        }
    }

    private static string? NameOf(ReadOnlySpan<byte> content) => content switch
    {
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "RTF files",
        [0x1F, 0x8B, ..] => "Compressed files (gzip)",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
            or [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "Pictures",
        _ => null,
    };
}
