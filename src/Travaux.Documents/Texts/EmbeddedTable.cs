namespace Travaux.Documents.Texts;

/// <summary>The tables that this assembly carries.</summary>
internal static class EmbeddedTable
{
    /// <summary>The lines of a table, without comments and blank ones.</summary>
    /// <param name="name">The end of the resource's name.</param>
    public static IEnumerable<string> Lines(string name)
    {
        var assembly = typeof(EmbeddedTable).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(found => found.EndsWith(name, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToList();
    }
}
