using System.Text.Json;
using System.Text.RegularExpressions;

namespace Travaux.Tests.Obligations;

/// <summary>The TextMate grammar colours what the language has.</summary>
public class GrammarForEditorsTests
{
    private static readonly List<(string Name, string Pattern)> Patterns = [.. All(JsonDocument.Parse(File.ReadAllText(Path.Combine(Shared.Repository, "docs", "obligations.tmLanguage.json"))).RootElement)];

    [Theory]
    [MemberData(nameof(LanguageTests.Files), MemberType = typeof(LanguageTests))]
    public void The_first_word_of_every_statement_of_an_example_is_a_keyword_or_stands_in_a_rule_or_a_term(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Shared.Repository, file));
        foreach (var (line, at) in lines.Select((line, at) => (line, at)).Where(each => each.line.Length > 0 && !char.IsWhiteSpace(each.line[0])))
        {
            var isTerm = at + 1 < lines.Length && lines[at + 1].TrimStart().StartsWith("means ", StringComparison.Ordinal);
            Assert.True(isTerm || Patterns.Exists(each => Regex.IsMatch(line, each.Pattern, RegexOptions.CultureInvariant)), line);
        }
    }

    [Theory]
    [InlineData("[Art 5] each ally must not help", "keyword.operator.modal.obligations", "must not")]
    [InlineData("[Art 5] each ally must help", "constant.other.citation.obligations", "[Art 5]")]
    [InlineData("  2031-06-01: it rains", "constant.other.date.obligations", "2031-06-01")]
    [InlineData("# a remark", "comment.line.number-sign.obligations", "# a remark")]
    [InlineData("  unless it rains", "keyword.other.obligations", "unless")]
    public void A_part_has_its_colour(string line, string name, string part) =>
        Assert.Contains(Patterns, each => each.Name == name && Regex.Match(line, each.Pattern, RegexOptions.CultureInvariant).Value == part);

    private static IEnumerable<(string, string)> All(JsonElement element)
    {
        foreach (var pattern in element.GetProperty("patterns").EnumerateArray())
        {
            if (pattern.TryGetProperty("match", out var match))
            {
                yield return (pattern.TryGetProperty("name", out var name) ? name.GetString()! : "", match.GetString()!);
            }
            if (pattern.TryGetProperty("begin", out var begin))
            {
                yield return (pattern.GetProperty("name").GetString()!, begin.GetString()!);
            }
        }
    }
}
