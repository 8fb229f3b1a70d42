using System.Text.RegularExpressions;

namespace Travaux.Tests.Repository;

public partial class DiagnosticCodeTests
{
    [Fact]
    public void Every_code_in_the_source_is_documented_once()
    {
        var documented = Headings().Matches(SourceTree.Text("docs/diagnostics.md")).Select(match => match.Value).ToList();

        Assert.Equal(documented.Distinct(), documented);
        Assert.All(InSource(), code => Assert.True(documented.Contains($"| {code.Key} |"), $"{code.Key} ({code.First()}) is not in docs/diagnostics.md."));
    }

    [Fact]
    public void No_code_is_documented_that_nothing_reports()
    {
        var reported = InSource().Select(code => $"| {code.Key} |").ToHashSet();

        Assert.All(Headings().Matches(SourceTree.Text("docs/diagnostics.md")), match => Assert.Contains(match.Value, reported));
    }

    [Fact]
    public void A_code_has_one_meaning_and_so_one_file() =>
        Assert.All(InSource(), code => Assert.True(code.Count() == 1, $"{code.Key} is reported by {string.Join(" and ", code)}."));

    private static List<IGrouping<string, string>> InSource() =>
    [
        .. SourceTree.Files("src")
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => Literals().Matches(SourceTree.Text(file)).Select(match => match.Groups[1].Value).Distinct().Select(code => (code, file)))
            .GroupBy(each => each.code, each => each.file),
    ];

    /// <summary>A code inside a literal; in a comment it may be an example.</summary>
    [GeneratedRegex("""(?<!///.*)[" ](TX\d{3})(?:"|:)""")]
    private static partial Regex Literals();

    [GeneratedRegex(@"^\| TX\d{3} \|", RegexOptions.Multiline)]
    private static partial Regex Headings();
}
