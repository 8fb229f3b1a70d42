namespace Travaux.Bench.Speed;

/// <summary>Where this repository stands, and what stands beside it.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "Travaux.slnx")))
        ?? throw new DirectoryNotFoundException("Run this from a clone of the repository.");

    /// <summary>How many processes waited for a core in the last minute.</summary>
    public static string Load => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    /// <summary>Real treaties where they are at hand: one with a copy changed by us, and two drafts as they are.</summary>
    public static IEnumerable<TextPair> RealTexts(string folder)
    {
        var shared = Above(Root, above => Directory.Exists(Path.Combine(above, "shared", "corpora")));
        if (shared is null)
        {
            yield break;
        }
        var corpora = Path.Combine(shared, "shared", "corpora");
        yield return TextPair.Changed(Path.Combine(corpora, "bbnj-agreement-2023", "related", "1982-12-10-unclos.txt"), folder);
        yield return TextPair.AsTheyAre(
            "EC treaty, Nice to Lisbon",
            Path.Combine(corpora, "eu-ec-treaty", "07-2001-02-26-after-nice.txt"),
            Path.Combine(corpora, "eu-ec-treaty", "08-2007-12-13-lisbon-tfeu.txt"));
    }

    private static string? Above(string folder, Func<string, bool> isIt)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (isIt(at.FullName))
            {
                return at.FullName;
            }
        }
        return null;
    }
}
