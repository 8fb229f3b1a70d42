namespace Travaux.Tests.Cli;

/// <summary>Compares what a reader sees with a file of the repository, as text. No test writes into the source tree.</summary>
/// <remarks>
/// <para>
/// A difference leaves the actual text in <c>TestResults/golden/</c> of the repository. Where that is what is wanted, copy it over the
/// expected file (<c>cp -r TestResults/golden/. tests/Travaux.Tests/Fixtures/</c>) and read the diff before it is committed.
/// </para>
/// </remarks>
internal static class Golden
{
    /// <summary>A text equals a fixture.</summary>
    public static void Same(string name, string actual) => Same(Path.Combine("tests", "Travaux.Tests", "Fixtures"), name, actual);

    /// <summary>A text equals a file of the repository, named from its root.</summary>
    public static void SameFile(string name, string actual) => Same("", name, actual);

    private static void Same(string folder, string name, string actual)
    {
        var path = Path.Combine(Shared.Repository, folder, name);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected == actual)
        {
            return;
        }
        var left = Path.Combine(Shared.Repository, "TestResults", "golden", name);
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        File.WriteAllText(left, actual);
        Assert.Fail($"{Path.Combine(folder, name)} differs from what is drawn. {FirstDifference(expected, actual)}\nThe actual text is in TestResults/golden/{name}.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (wanted, got) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < wanted.Length && line < got.Length && wanted[line] == got[line])
        {
            line++;
        }
        return $"First in line {line + 1}:\n  expected: {wanted.ElementAtOrDefault(line) ?? "(end)"}\n  actual:   {got.ElementAtOrDefault(line) ?? "(end)"}";
    }
}
