using System.Reflection;

namespace Travaux.Bench.LakeTalks;

/// <summary>Something that a Word file has beyond its text draft.</summary>
/// <param name="At">The provision that it is in, by id.</param>
/// <param name="What">note, table, replace, insert, delete, paragraph or comment.</param>
/// <param name="Who">The reviewer; empty for the secretariat.</param>
/// <param name="Old">The words that it is about or stands after.</param>
/// <param name="New">Its words.</param>
internal sealed record Addition(string At, string What, string Who, string Old, string New);

/// <summary>What each Word file has beyond its text draft.</summary>
internal static class Additions
{
    private static readonly List<string[]> Rows = ReadRows();

    public static bool Has(string draft, string file) => Rows.Exists(row => row[0] == draft && row[1] == file);

    public static IReadOnlyList<Addition> For(string draft, string file) =>
        [.. Rows.Where(row => row[0] == draft && row[1] == file).Select(row => new Addition(row[2], row[3], At(row, 4), At(row, 5), At(row, 6)))];

    private static string At(string[] row, int column) => row.Length > column ? row[column] : "";

    private static List<string[]> ReadRows()
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var reader = new StreamReader(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single())!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
    }
}
