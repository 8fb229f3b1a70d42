namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>One line of a lexicon.</summary>
/// <param name="Kind">What its phrases are.</param>
/// <param name="Phrases">The phrases, in lower case.</param>
/// <param name="Value">What the kind needs to know; empty when nothing.</param>
internal sealed record LexiconRow(string Kind, string[] Phrases, string Value);

/// <summary>Reads the lexicons that are embedded in the assembly.</summary>
internal static class LexiconFile
{
    /// <summary>
    /// The lines of a language's lexicons, in the order of their files' names; none for a language without.
    /// </summary>
    public static IEnumerable<LexiconRow> Rows(string language)
    {
        if (language.Length == 0)
        {
            yield break;
        }
        var assembly = typeof(LexiconFile).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.Contains($".Kinds.Lexicons.{language}-", StringComparison.Ordinal))
            {
                continue;
            }
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length > 0 && line[0] != '#')
                {
                    yield return Row(line, name);
                }
            }
        }
    }

    private static LexiconRow Row(string line, string file) => line.Split('\t') switch
    {
        [var kind, var phrases] => new(kind, Phrases(phrases), ""),
        [var kind, var phrases, var value] => new(kind, Phrases(phrases), value),
        _ => throw new InvalidDataException($"{file}: expected a kind, phrases and perhaps a value, parted by tabs: {line}"),
    };

    private static string[] Phrases(string phrases) =>
        phrases.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
