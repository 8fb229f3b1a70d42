namespace Travaux.Tests.Comparison;

/// <summary>One case of a literate file: prose, then fences with their names and contents.</summary>
public sealed record ComparisonCase(string File, int Line, string Prose, IReadOnlyDictionary<string, string> Fences)
{
    public string this[string fence] => Fences.TryGetValue(fence, out var text) ? text : "";

    public override string ToString() => $"{File}({Line}): {Prose}";

    /// <summary>The cases of every file of a folder below <c>Cases</c>; a case starts where prose follows a fence.</summary>
    public static IEnumerable<ComparisonCase> In(string folder) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", folder), "*.md").Order(StringComparer.Ordinal).SelectMany(Read);

    private static IEnumerable<ComparisonCase> Read(string path)
    {
        var (prose, fences, line) = ("", new Dictionary<string, string>(), 0);
        var lines = System.IO.File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, i + 1, each => each == "```");
                Assert.True(end > 0, $"{path}({i + 1}): the fence never closes");
                fences[lines[i][3..].Trim()] = string.Join('\n', lines[(i + 1)..end]);
                i = end;
            }
            else if (lines[i].Length > 0 && !lines[i].StartsWith('#'))
            {
                if (fences.Count > 0)
                {
                    yield return new(Path.GetFileName(path), line, prose, fences);
                    (prose, fences) = ("", []);
                }
                (prose, line) = (prose.Length == 0 ? lines[i] : $"{prose} {lines[i]}", prose.Length == 0 ? i + 1 : line);
            }
        }
        if (fences.Count > 0)
        {
            yield return new(Path.GetFileName(path), line, prose, fences);
        }
    }
}
