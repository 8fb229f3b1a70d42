using System.Text;
using System.Text.RegularExpressions;

namespace Travaux.World.Tests.Dossiers;

/// <summary>Does what the ten minutes of <c>docs/dossier-format.md</c> say, in their order: files are written, commands are run, and each answers what stands there.</summary>
public partial class TutorialTests
{
    [Fact]
    public async Task The_ten_minutes_go_as_they_are_told()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(ReadmeTests.Root(), "docs", "dossier-format.md"));
        var lesson = page[page.IndexOf("\n## Ten minutes\n", StringComparison.Ordinal)..page.IndexOf("\n## Files\n", StringComparison.Ordinal)];
        using var folder = new DraftFolder();
        var told = new StringBuilder();
        foreach (Match fence in Fences().Matches(lesson))
        {
            var text = fence.Groups["text"].Value;
            if (fence.Groups["file"].Success)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.Path, fence.Groups["file"].Value), text);
                continue;
            }
            var answered = await Answered(folder.Path, text);
            told.Append(answered);
            Assert.True(WithoutTimes(text) == WithoutTimes(answered), $"docs/dossier-format.md is not current. It is answered now:\n{answered}\nand before that:\n{told}");
        }

        Assert.NotEqual(0, told.Length);
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(folder.Path, "lake-again")).Select(Path.GetFileName).Order(),
            ["actors.yaml", "dossier.yaml", "meetings.yaml", "sources.yaml"]);
    }

    private static async Task<string> Answered(string folder, string console)
    {
        var answered = new StringBuilder();
        foreach (Match command in Commands().Matches(console))
        {
            var arguments = Words().Matches(command.Groups[1].Value).Select(word => word.Groups[1].Success ? word.Groups[1].Value : word.Value).ToArray();
            var answer = await TravauxCommand.Run(folder, "", arguments);
            answered.Append(command.Value).Append('\n').Append(answer.Errors).Append(answer.Output);
        }
        return answered.ToString();
    }

    /// <summary>When something was recorded differs from run to run.</summary>
    private static string WithoutTimes(string text) => Times().Replace(text, "TIME");

    [GeneratedRegex(@"```(?:console|yaml (?<file>[^\n]+))\n(?<text>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"^\$ \./travaux (.+)$", RegexOptions.Multiline)]
    private static partial Regex Commands();

    [GeneratedRegex("\"([^\"]*)\"|[^ ]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ")]
    private static partial Regex Times();
}
