using System.Text.RegularExpressions;

namespace Travaux.World.Tests;

public partial class ReadmeTests
{
    [Fact]
    public async Task Every_command_in_the_readme_answers_what_the_readme_says()
    {
        var root = Root();
        var examples = Examples().Matches(await File.ReadAllTextAsync(Path.Combine(root, "README.md")));

        Assert.NotEmpty(examples);
        foreach (Match example in examples)
        {
            var answer = await TravauxCommand.Run(root, "", example.Groups["arguments"].Value.Split(' '));

            Assert.True(example.Groups["output"].Value == answer.Output,
                $"README.md is not current. 'travaux {example.Groups["arguments"].Value}' answers now:\n{answer.Output}");
        }
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Travaux.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Travaux.slnx.");
        }
        return folder.FullName;
    }

    [GeneratedRegex(@"```console\n\$ \./travaux (?<arguments>[^\n]+)\n(?<output>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
