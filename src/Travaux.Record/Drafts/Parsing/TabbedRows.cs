namespace Travaux.Record.Drafts.Parsing;

/// <summary>The rows of the tables of words that lie beside this code; lines that begin with <c>#</c> are remarks.</summary>
internal static class TabbedRows
{
    /// <summary>The rows of a table, each split at its tabs.</summary>
    internal static IEnumerable<string[]> Of(string table)
    {
        var home = typeof(TabbedRows);
        using var stream = home.Assembly.GetManifestResourceStream($"{home.Namespace}.{table}.tsv")
            ?? throw new InvalidOperationException($"The table of words '{table}' is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } row)
        {
            if (row.Length > 0 && row[0] != '#')
            {
                yield return row.Split('\t');
            }
        }
    }
}
