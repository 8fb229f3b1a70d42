namespace Travaux.Documents.Pdf.Poppler;

/// <summary>A copy of some bytes on disk for as long as another program needs it, readable by nobody else.</summary>
internal sealed class LentFile : IDisposable
{
    private readonly DirectoryInfo _folder;

    /// <summary>Writes the bytes into a folder of their own, which only this user can enter.</summary>
    /// <exception cref="UnreadableDocumentException">There is no room or no right to write it.</exception>
    public LentFile(string file, byte[] content)
    {
        try
        {
            _folder = Directory.CreateTempSubdirectory("travaux-");
            Path = System.IO.Path.Combine(_folder.FullName, "draft.pdf");
            using var stream = new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            stream.Write(content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException(file, "it can't be handed to poppler: the folder for temporary files can't be written", "See that there is room on that disk.", exception);
        }
    }

    /// <summary>Where the copy is; it holds nothing of the user's file name.</summary>
    public string Path { get; }

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The system empties its folder of temporary files in the end.
        }
    }
}
