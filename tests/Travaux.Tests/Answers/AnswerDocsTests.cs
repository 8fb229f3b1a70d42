using System.Text.RegularExpressions;

namespace Travaux.Tests.Answers;

/// <summary>What the pages about both answers show is what the commands print.</summary>
public partial class AnswerDocsTests
{
    [Theory]
    [InlineData("docs/how-close.md")]
    [InlineData("docs/why-ended.md")]
    public void A_page_shows_what_the_command_prints(string page)
    {
        var blocks = Block.Matches(File.ReadAllText(Path.Combine(Shared.Repository, page)));

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block =>
        {
            var arguments = block.Groups[1].Value.Split(' ').Select(each => each.StartsWith("examples/", StringComparison.Ordinal) ? Path.Combine(Shared.Repository, each) : each);
            Assert.Contains(block.Groups[2].Value, ExampleDossier.Command([.. arguments]).Output, StringComparison.Ordinal);
        });
    }

    [GeneratedRegex(@"^```console\n\$ \./travaux (.*)\n((?:.*\n)*?)```$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Block { get; }
}
