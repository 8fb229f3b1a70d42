namespace Travaux.World.Tests;

public class CompareCommandTests
{
    private const string Tuesday = """
        Agreement on the Lake

        Article 1
        Reports

        The Parties shall report annually.

        Article 2
        Notice

        A Party may fish within thirty days of notice.

        """;

    private const string Friday = """
        Agreement on the Lake

        Article 1
        Reports

        The Parties should report annually.

        Article 2
        Notice

        A Party may fish within sixty days of notice.

        """;

    [Fact]
    public async Task Two_drafts_are_compared_and_what_changed_is_shown()
    {
        using var folder = new DraftFolder().With("tuesday.txt", Tuesday).With("friday.txt", Friday);

        var answer = await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "friday.txt");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("older: tuesday.txt (plain text, English, 2 articles, ", answer.Output);
        Assert.Contains("modal · Article 1: The Parties ⟦-shall-⟧ ⟦+should+⟧ report annually.", answer.Output);
        Assert.Contains("⟦-thirty-⟧ ⟦+sixty+⟧ days of notice.", answer.Output);
    }

    [Fact]
    public async Task The_exit_code_tells_of_differences_only_where_asked()
    {
        using var folder = new DraftFolder().With("tuesday.txt", Tuesday).With("friday.txt", Friday);

        Assert.Equal(0, (await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "friday.txt")).ExitCode);
        Assert.Equal(1, (await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "friday.txt", "--exit-code")).ExitCode);
        Assert.Equal(0, (await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "tuesday.txt", "--exit-code")).ExitCode);
        Assert.Equal(1, (await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "friday.txt", "--exit-code", "--only", "modal")).ExitCode);
        Assert.Equal(0, (await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "friday.txt", "--exit-code", "--only", "date,negation")).ExitCode);
    }

    [Fact]
    public async Task The_same_drafts_give_the_same_bytes()
    {
        using var folder = new DraftFolder().With("tuesday.txt", Tuesday).With("friday.txt", Friday);

        var first = await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "friday.txt", "--json");
        var second = await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "friday.txt", "--json");

        Assert.Equal(first, second);
        Assert.StartsWith("{\n  \"format\": \"travaux.comparison/1\",", first.Output);
    }

    [Fact]
    public async Task A_draft_comes_from_standard_input()
    {
        using var folder = new DraftFolder().With("friday.txt", Friday);

        var answer = await TravauxCommand.Run(folder.Path, Tuesday, "compare", "-", "friday.txt");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("older: standard input (", answer.Output);
    }

    [Fact]
    public async Task Json_goes_to_the_file_tied_on_and_the_drawing_stays()
    {
        using var folder = new DraftFolder().With("tuesday.txt", Tuesday).With("friday.txt", Friday);

        var answer = await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "friday.txt", "--json=answer.json");

        Assert.StartsWith("older: ", answer.Output);
        Assert.Contains("travaux.comparison/1", File.ReadAllText(Path.Combine(folder.Path, "answer.json")));
    }

    [Fact]
    public async Task A_page_that_stands_alone_is_written()
    {
        using var folder = new DraftFolder().With("tuesday.txt", Tuesday).With("friday.txt", Friday);

        var answer = await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "friday.txt", "--html", "redline.html");

        Assert.Equal(0, answer.ExitCode);
        var page = File.ReadAllText(Path.Combine(folder.Path, "redline.html"));
        Assert.StartsWith("<!DOCTYPE html>", page);
        Assert.Contains("should", page);
    }

    [Fact]
    public async Task A_draft_is_never_written_over()
    {
        using var folder = new DraftFolder().With("tuesday.txt", Tuesday).With("friday.txt", Friday);

        var answer = await TravauxCommand.Run(folder.Path, "", "compare", "--json=./friday.txt", "tuesday.txt", "friday.txt");

        Assert.Equal(2, answer.ExitCode);
        Assert.Equal("./friday.txt: TX906: This file is to be read: name another to write.\n", answer.Errors);
        Assert.Equal(Friday, File.ReadAllText(Path.Combine(folder.Path, "friday.txt")));
    }

    [Fact]
    public async Task The_outline_names_every_article_with_its_id()
    {
        using var folder = new DraftFolder().With("tuesday.txt", Tuesday);

        var answer = await TravauxCommand.Run(folder.Path, "", "outline", "tuesday.txt");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("Article 1 Reports", answer.Output);
        Assert.Contains("(art-2", answer.Output);
    }
}
