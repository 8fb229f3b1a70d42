using System.Text.Json;
using Travaux.Tests.Cli;

namespace Travaux.Tests.Answers;

/// <summary>What a reader sees of both answers on the examples.</summary>
public class AnswerGoldenTests
{
    private static readonly string Istanbul = Path.Combine(Shared.Repository, "examples/istanbul-2022");
    private static readonly string Lake = Path.Combine(Shared.Repository, "examples/lake-talks");

    public static TheoryData<string, string[]> Told => new()
    {
        { "how-close-2022-03-01-article.txt", ["how-close", Istanbul, "--on", "2022-03-01", "--origin", "article"] },
        { "how-close-2022-03-29-article.txt", ["how-close", Istanbul, "--on", "2022-03-29", "--origin", "article"] },
        { "how-close-2022-04-15.txt", ["how-close", Istanbul, "--on", "2022-04-15"] },
        { "how-close-2022-04-15-named.txt", ["how-close", Istanbul, "--on", "2022-04-15", "--without", "anonymous"] },
        { "how-close-ceasefire.txt", ["how-close", Istanbul, "--on", "2022-03-29", "--issue", "Cease-fire"] },
        { "how-close-lake.txt", ["how-close", Lake] },
        { "how-close-lake-public.txt", ["how-close", Lake, "--audience", "public"] },
        { "why-ended.txt", ["why-ended", Istanbul] },
        { "why-ended-johnson.txt", ["why-ended", Istanbul, "--explanation", "x-b-johnson-stopped-it"] },
        { "why-ended-lake.txt", ["why-ended", Lake] },
        { "why-ended-johnson.md", ["why-ended", Istanbul, "--explanation", "x-b-johnson-stopped-it", "--markdown", "-"] },
        { "how-close-ceasefire.json", ["how-close", Istanbul, "--on", "2022-03-29", "--issue", "i-ceasefire", "--json"] },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void A_reader_sees(string golden, string[] arguments)
    {
        var (exit, output, errors) = ExampleDossier.Command([.. arguments, "--width", "120"]);

        Assert.Equal((0, ""), (exit, errors));
        Golden.Same($"answers/{golden}", output);
    }

    [Fact]
    public void Json_tells_the_same_as_text()
    {
        using var json = JsonDocument.Parse(ExampleDossier.Command("how-close", Istanbul, "--on", "2022-03-29", "--json").Output);

        Assert.Equal("travaux.how-close/1", json.RootElement.GetProperty("format").GetString());
    }

    [Theory]
    [InlineData("TX740", "how-close", "--without", "anonymus")]
    [InlineData("TX741", "how-close", "--issue", "i-crimee")]
    [InlineData("TX741", "why-ended", "--explanation", "x-b-johnson")]
    [InlineData("TX742", "why-ended", "--explanation", "the")]
    [InlineData("TX953", "how-close", "--on", "yesterday")]
    public void What_is_asked_wrongly_is_told(string code, string command, string option, string value)
    {
        var (exit, output, errors) = ExampleDossier.Command(command, Istanbul, option, value);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains($"travaux: {code}: ", errors, StringComparison.Ordinal);
    }
}
