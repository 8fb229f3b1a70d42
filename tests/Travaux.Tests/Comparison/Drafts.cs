using System.Text;
using Travaux.Documents;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;

namespace Travaux.Tests.Comparison;

/// <summary>Drafts read the whole way, from their bytes.</summary>
internal static class Drafts
{
    /// <summary>A draft given as text.</summary>
    public static Copy Of(string text, string file = "draft.txt") => Of(file, Encoding.UTF8.GetBytes(text));

    /// <summary>One of the lake talks' drafts, by its number.</summary>
    public static Copy OfTheLakeTalks(string number) =>
        FromFile(Directory.GetFiles(Path.Combine(LakeTalks, "drafts"), $"{number}-*").Single(file =>
            Path.GetExtension(file) is ".txt" or ".md" && !file.EndsWith(".fr.md", StringComparison.Ordinal)));

    /// <summary>A draft in a file.</summary>
    public static Copy FromFile(string file) => Of(file, File.ReadAllBytes(file));

    /// <summary>The folder of the lake talks.</summary>
    public static string LakeTalks { get; } = FindLakeTalks();

    private static Copy Of(string file, byte[] content) => ProvisionParser.Read(DocumentReader.Read(file, content).Value).Value;

    private static string FindLakeTalks()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "examples", "lake-talks")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder!.FullName, "examples", "lake-talks");
    }
}
