namespace Travaux.Bench.Word;

/// <summary>Two Word files, one the next draft of the other.</summary>
internal sealed record WordPair(string Name, string Older, string Newer)
{
    /// <summary>The pairs of <c>docx-pairs.tsv</c>, in its order.</summary>
    public static List<WordPair> Small(string shared)
    {
        var corpora = Path.Combine(shared, "corpora");
        return [.. File.ReadLines(Path.Combine(corpora, "docx-pairs.tsv")).Select(line => line.Split('\t'))
            .Select(columns => new WordPair(columns[1], Path.Combine(corpora, columns[2]), Path.Combine(corpora, columns[3])))];
    }

    /// <summary>A pair of <c>word-large</c>: <c>renumbered</c> or <c>plain</c>.</summary>
    public static WordPair Large(string shared, string name)
    {
        var folder = Path.Combine(shared, "corpora", "word-large", name);
        return new(name, Path.Combine(folder, "old.docx"), Path.Combine(folder, "new.docx"));
    }
}
