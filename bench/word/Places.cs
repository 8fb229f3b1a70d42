namespace Travaux.Bench.Word;

/// <summary>Where this repository stands, and what stands beside it.</summary>
internal static class Places
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Above(folder => File.Exists(Path.Combine(folder, "Travaux.slnx")))
        ?? throw new DirectoryNotFoundException("Run this from a clone of the repository.");

    /// <summary>The folder with the corpora and the tools; <see langword="null"/> where it is absent.</summary>
    public static string? Shared { get; } = Above(folder => Directory.Exists(Path.Combine(folder, "shared", "corpora"))) is { } beside ? Path.Combine(beside, "shared") : null;

    /// <summary>How many processes waited for a core in the last minute.</summary>
    public static string Load => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    /// <summary>A program of this machine; <see langword="null"/> where there is none of the name.</summary>
    public static string? Program(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static string? Above(Predicate<string> isIt)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (isIt(at.FullName))
            {
                return at.FullName;
            }
        }
        return null;
    }
}
