namespace Travaux.Tests.Repository;

/// <summary>The files of the repository as a clone has them: what builds and tools leave behind is not among them.</summary>
internal static class SourceTree
{
    private static readonly string[] LeftBehind = [".git", "bin", "obj", "artifacts", "node_modules", "TestResults", ".vs", ".idea", ".cache"];

    /// <summary>Files below a folder of the repository, as paths from its root with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder = "")
    {
        var root = new DirectoryInfo(Path.Combine(Shared.Repository, folder));
        return root.Exists
            ? Inside(root).Select(file => Path.GetRelativePath(Shared.Repository, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The text of a file of the repository.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Shared.Repository, path));

    /// <summary>The lines of a file of the repository.</summary>
    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Shared.Repository, path));

    private static IEnumerable<FileInfo> Inside(DirectoryInfo folder) => folder.EnumerateFiles().Concat(folder.EnumerateDirectories()
        .Where(inner => !LeftBehind.Contains(inner.Name) && inner.LinkTarget is null)
        .SelectMany(Inside));
}
