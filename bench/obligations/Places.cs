namespace Travaux.Bench.Obligations;

/// <summary>Where this repository stands, and what this machine has.</summary>
internal static class Places
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException("Run this from a clone of the repository.");

    /// <summary>How many processes waited for a core in the last minute.</summary>
    public static string Load => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    /// <summary>A program of this machine; <see langword="null"/> where there is none of the name.</summary>
    public static string? Program(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static string? Above(string from)
    {
        for (var at = new DirectoryInfo(from); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Travaux.slnx")))
            {
                return at.FullName;
            }
        }
        return null;
    }
}
