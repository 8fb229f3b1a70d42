using System.Text;

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
        [(byte)'P', (byte)'K', 3, 4, ..] => InArchive(content),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "Word files of the old format (.doc)",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "RTF files",
        [0x1F, 0x8B, ..] => "Compressed files (gzip)",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
            or [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "Pictures",
        _ => null,
    };

    private static string InArchive(ReadOnlySpan<byte> content)
    {
        var start = Encoding.Latin1.GetString(content[..Math.Min(content.Length, 8192)]);
        var end = Encoding.Latin1.GetString(content[Math.Max(0, content.Length - 8192)..]);
        return start.Contains("word/", StringComparison.Ordinal) || end.Contains("word/", StringComparison.Ordinal) ? "Word files (.docx)"
            : start.Contains("opendocument.text", StringComparison.Ordinal) ? "OpenDocument files (.odt)"
            : "Archives (zip)";
    }
}
