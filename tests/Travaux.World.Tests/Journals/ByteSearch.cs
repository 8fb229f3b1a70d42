using System.Text;

namespace Travaux.World.Tests.Journals;

/// <summary>Looks for words in the bytes of files, as UTF-8 and as UTF-16.</summary>
internal static class ByteSearch
{
    /// <summary>Which of the words are in which files of a folder.</summary>
    public static List<string> Find(string folder, IEnumerable<string> words)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => (Name: Path.GetFileName(file), Bytes: Shared(file))).ToList();
        return
        [
            .. from word in words
               from file in files
               where Has(file.Bytes, Encoding.UTF8.GetBytes(word)) || Has(file.Bytes, Encoding.Unicode.GetBytes(word))
               select $"{word} in {file.Name}",
        ];
    }

    /// <summary>The bytes of a file that others have open.</summary>
    public static byte[] Shared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static bool Has(byte[] bytes, byte[] word) => bytes.AsSpan().IndexOf(word) >= 0;
}
