using System.Text;
using Travaux.Store.Files;

namespace Travaux.Store.Folders;

/// <summary>Begins a dossier: a small one, valid, with comments that say how to go on.</summary>
public static class NewFolder
{
    private static readonly string[] Names = [DossierFolder.HeadFile, "actors.yaml"];

    /// <summary>The files, in the order in which they are written: the one that makes the folder a dossier comes last.</summary>
    public static IReadOnlyList<FolderFile> Files { get; } = [.. Names.Reverse().Select(name => new FolderFile(name, Text(name)))];

    /// <summary>Writes them into a folder, which is made where there is none.</summary>
    /// <exception cref="DossierException">The folder holds something, or can not be written.</exception>
    public static void Write(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        try
        {
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            {
                throw new DossierException(folder, "TX535", "A dossier begins in a folder of its own: this one is not empty. Name one that is, or that is not there yet.");
            }
            Directory.CreateDirectory(folder);
            foreach (var file in Files)
            {
                DurableFile.Replace(Path.GetFullPath(Path.Combine(folder, file.Name)), new UTF8Encoding(false).GetBytes(file.Text));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DossierException(folder, "TX535", $"The folder can not be written: {exception.Message}");
        }
    }

    private static string Text(string name)
    {
        using var stream = typeof(NewFolder).Assembly.GetManifestResourceStream($"new/{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
