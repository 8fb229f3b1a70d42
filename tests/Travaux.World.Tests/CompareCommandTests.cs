using System.IO.Compression;
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
        Assert.Contains("modal · Article 1 (Reports): The Parties ⟦-shall-⟧ ⟦+should+⟧ report annually.", answer.Output);
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

    [Theory]
    [InlineData(1, "cross-reference")]
    [InlineData(1, "substantive")]
    [InlineData(0, "modal")]
    public async Task A_reference_left_behind_is_a_difference_though_no_word_of_it_changed(int exitCode, string only)
    {
        using var folder = new DraftFolder()
            .With("older.txt", "Article 1\n\nA Party may fish with nets.\n\nArticle 2\n\nThe inspectors count boats as Article 1 provides.\n")
            .With("newer.txt", "Article 1\n\nA ferry crosses the lake on every market day.\n\nArticle 2\n\nA Party may fish with nets.\n\n"
                + "Article 3\n\nThe inspectors count boats as Article 1 provides.\n");

        var answer = await TravauxCommand.Run(folder.Path, "", "compare", "older.txt", "newer.txt", "--exit-code", "--only", only);

        Assert.Equal(exitCode, answer.ExitCode);
        Assert.Matches("1 change: 1 substantive, 0 editorial; 1 reference left behind\n", answer.Output);
        Assert.Equal(only == "modal", answer.Output.Contains("There is nothing of the kind."));
        Assert.Equal(only != "modal", answer.Output.Contains("cross-reference · \"Article 1\" stands unchanged in Article 3"));
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
    public async Task A_Word_file_with_tracked_changes_is_written_and_is_the_same_every_time()
    {
        using var folder = new DraftFolder().With("tuesday.txt", Tuesday).With("friday.txt", Friday);
        string[] asked = ["compare", "tuesday.txt", "friday.txt", "--author", "A. Reviewer", "--date", "2031-05-09"];

        var answer = await TravauxCommand.Run(folder.Path, "", [.. asked, "--word", "redline.docx"]);
        await TravauxCommand.Run(folder.Path, "", [.. asked, "--word", "again.docx"]);

        Assert.Equal(0, answer.ExitCode);
        var written = File.ReadAllBytes(Path.Combine(folder.Path, "redline.docx"));
        Assert.Equal(written, File.ReadAllBytes(Path.Combine(folder.Path, "again.docx")));
        using var zip = new ZipArchive(new MemoryStream(written));
        using var main = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        Assert.Contains("w:author=\"A. Reviewer\" w:date=\"2031-05-09T00:00:00Z\"", await main.ReadToEndAsync());
    }

    [Fact]
    public async Task A_date_that_is_none_and_a_Word_file_over_a_draft_are_refused()
    {
        using var folder = new DraftFolder().With("tuesday.txt", Tuesday).With("friday.txt", Friday);

        var date = await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "friday.txt", "--word", "x.docx", "--date", "soon");
        var over = await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "friday.txt", "--word", "friday.txt");

        Assert.Equal(2, date.ExitCode);
        Assert.Contains("--date wants a date such as 2026-03-01 or 2026-03-01T14:30:00Z, not 'soon'.", date.Errors);
        Assert.Equal(2, over.ExitCode);
        Assert.Equal(Friday, File.ReadAllText(Path.Combine(folder.Path, "friday.txt")));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.Path).Length);
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
    public async Task A_folder_is_no_file_to_write_and_nothing_is_left_beside_it()
    {
        using var folder = new DraftFolder().With("tuesday.txt", Tuesday);
        Directory.CreateDirectory(Path.Combine(folder.Path, "pages"));

        var answer = await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "tuesday.txt", "--html", "pages");

        Assert.Equal(new Answer(2, "", "pages: TX905: The file can't be written: this is a folder. Name a file in it.\n"), answer);
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [Fact]
    public async Task A_file_of_the_user_that_ends_in_part_is_left_alone()
    {
        using var folder = new DraftFolder().With("tuesday.txt", Tuesday).With("x.html.part", "mine");

        await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "tuesday.txt", "--html", "x.html");

        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.Path, "x.html.part")));
        Assert.Equal(3, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [Fact]
    public async Task Two_answers_do_not_go_to_one_file()
    {
        using var folder = new DraftFolder().With("tuesday.txt", Tuesday);

        var answer = await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", "tuesday.txt", "--html", "x", "--json=./x");

        Assert.Equal(
            new Answer(2, "", "travaux: TX900: --json and --html name the same file: one answer would be lost.\nSee 'travaux compare --help'.\n"),
            answer);
        Assert.False(File.Exists(Path.Combine(folder.Path, "x")));
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
