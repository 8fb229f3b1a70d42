using System.Text;

namespace Travaux.Documents.Word;

/// <summary>Tells Word files from their relatives and from other archives by their bytes.</summary>
internal static class WordSigns
{
    private const string SaveAsWord = "Save it as a Word document (.docx) or as text and give that file.";
    private static readonly byte[] EncryptedName = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] OldWordName = Encoding.Unicode.GetBytes("WordDocument");

    /// <summary>Whether a file is an archive that may be a Word file; <see cref="WordPackage.Open"/> is sure.</summary>
    /// <exception cref="UnreadableDocumentException">It is a relative of a Word file, or another archive.</exception>
    public static bool IsWord(string file, ReadOnlySpan<byte> content)
    {
        if (content is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            throw OldOffice(file, content);
        }
        if (content is not ([(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..]))
        {
            return false;
        }
        if (Other(content) is { } name)
        {
            throw new UnreadableDocumentException(file, $"{name} are not read", SaveAsWord);
        }
        return true;
    }

    private static UnreadableDocumentException OldOffice(string file, ReadOnlySpan<byte> content) =>
        content.IndexOf(EncryptedName) >= 0 ? new(file, "the file is locked with a password", "Open it in Word, take the password away (File, Info, Protect Document) and save it.")
        : content.IndexOf(OldWordName) >= 0 ? new(file, "Word files of the old format (.doc) are not read", "Open it in Word or LibreOffice and save it as .docx.")
        : new(file, "Office files of the old formats are not read", SaveAsWord);

    /// <summary>What an archive is if it is no Word file, by the names of its entries.</summary>
    private static string? Other(ReadOnlySpan<byte> content) =>
        Holds(content, "opendocument.") ? "OpenDocument files (.odt)"
        : Holds(content, "word/") || Holds(content, "[Content_Types].xml") ? Holds(content, "xl/workbook") ? "Excel files" : Holds(content, "ppt/presentation") ? "PowerPoint files" : null
        : "Archives (zip)";

    /// <summary>Whether a name stands near the beginning or the end of the archive, where the first entries and the list of all are.</summary>
    private static bool Holds(ReadOnlySpan<byte> content, string name)
    {
        const int Near = 65_536;
        var sign = Encoding.ASCII.GetBytes(name);
        return content[..Math.Min(content.Length, Near)].IndexOf(sign) >= 0 || content[Math.Max(0, content.Length - Near)..].IndexOf(sign) >= 0;
    }
}
