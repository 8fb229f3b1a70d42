namespace Travaux.Bench.Quality;

/// <summary>The folder with the corpora, beside the clone.</summary>
internal static class SharedFolder
{
    /// <summary>Its path; <see langword="null"/> where it is absent.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared", "corpora", "gold");
            if (Directory.Exists(shared))
            {
                return Path.Combine(folder.FullName, "shared");
            }
        }
        return null;
    }
}
