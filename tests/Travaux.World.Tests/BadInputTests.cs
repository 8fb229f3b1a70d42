using System.Text;

namespace Travaux.World.Tests;

public class BadInputTests
{
    [Theory]
    [InlineData("tusday.txt", "tusday.txt: TX901: There is no such file. Did you mean 'tuesday.txt'?\n")]
    [InlineData("zebra", "zebra: TX901: There is no such file.\n")]
    [InlineData("attic/old.txt", "attic/old.txt: TX901: There is no such file. The folder 'attic' does not exist either.\n")]
    [InlineData(".", ".: TX902: This is a folder: name a file in it.\n")]
    public async Task A_file_that_is_not_there_is_named(string file, string sentence)
    {
        using var folder = new DraftFolder().With("tuesday.txt", "Article 1\n\nWords.\n");

        var answer = await TravauxCommand.Run(folder.Path, "", "compare", "tuesday.txt", file);

        Assert.Equal(new Answer(2, "", sentence), answer);
    }

    [Fact]
    public async Task A_binary_file_is_refused_with_a_reason()
    {
        var content = new byte[4096];
        new Random(3).NextBytes(content);
        using var folder = new DraftFolder().With("picture.txt", content);

        var answer = await TravauxCommand.Run(folder.Path, "", "outline", "picture.txt");

        Assert.Equal(2, answer.ExitCode);
        Assert.StartsWith("picture.txt: TX904: ", answer.Errors);
        Assert.Equal("", answer.Output);
    }

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("empty.txt", " \n\n")]
    [InlineData("empty.md", "<!-- later -->\n")]
    [InlineData("empty.html", "<!DOCTYPE html><title>Draft</title><p></p>")]
    public async Task A_file_without_words_is_a_draft_without_provisions_and_that_is_said(string name, string content)
    {
        using var folder = new DraftFolder().With(name, content).With("tuesday.txt", "Article 1\n\nWords.\n");

        var answer = await TravauxCommand.Run(folder.Path, "", "compare", name, "tuesday.txt", "--html", "redline.html");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal($"{name}: TX008: There are no words in this file: everything in the other draft is new or deleted.\n", answer.Errors);
        Assert.Contains("New (", answer.Output);
    }

    [Fact]
    public async Task Text_in_an_old_code_page_is_read()
    {
        using var folder = new DraftFolder().With("latin.txt", Encoding.Latin1.GetBytes("Article 1\n\nLes Parties contractantes s'engagent à coopérer, dès l'entrée en vigueur.\n"));

        var answer = await TravauxCommand.Run(folder.Path, "", "outline", "latin.txt");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("à coopérer, dès l'entrée", answer.Output);
    }

    [Fact]
    public async Task One_line_of_megabytes_is_read_in_good_time()
    {
        using var folder = new DraftFolder().With("line.txt", string.Concat(Enumerable.Repeat("words of one line without an end ", 100_000)));

        var answer = await TravauxCommand.Run(folder.Path, "", "outline", "line.txt");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("words of one line", answer.Output);
    }

    [Fact]
    public async Task A_misspelt_kind_is_asked_about_and_nothing_is_read()
    {
        using var folder = new DraftFolder();

        var answer = await TravauxCommand.Run(folder.Path, "", "compare", "a.txt", "b.txt", "--only", "modl");

        Assert.Equal(new Answer(2, "", "travaux: TX900: --only does not know 'modl'. Did you mean 'modal'?\nSee 'travaux compare --help'.\n"), answer);
    }

    [Fact]
    public async Task A_missing_argument_is_a_matter_of_usage()
    {
        using var folder = new DraftFolder();

        var answer = await TravauxCommand.Run(folder.Path, "", "correct", "a.txt");

        Assert.Equal(2, answer.ExitCode);
        Assert.StartsWith("travaux: TX900: ", answer.Errors);
        Assert.EndsWith("See 'travaux correct --help'.\n", answer.Errors);
    }

    [Theory]
    [InlineData("--width wants 0 or at least 40 columns.", "compare", "compare", "a", "b", "--width", "abc")]
    [InlineData("--width wants 0 or at least 40 columns.", "compare", "compare", "a", "b", "--width", "39")]
    [InlineData("--context wants a number from 0.", "compare", "compare", "a", "b", "--context=-1")]
    [InlineData("--context wants a number from 0.", "compare", "compare", "a", "b", "--context", "two")]
    [InlineData("--undo wants the number of a correction; --list shows them.", "correct", "correct", "a", "b", "--undo", "x")]
    [InlineData("Required argument missing for command: 'compare'.", "compare", "compare")]
    [InlineData("There is no command 'comapre'. Did you mean 'compare'?", "", "comapre", "a", "b")]
    [InlineData("There is no option '--zebra'.", "", "--zebra")]
    [InlineData("Say what to do: name a command, such as 'compare' or 'what-happened'.", "")]
    public async Task What_is_wrong_with_a_command_line_is_said_once(string sentence, string command, params string[] arguments)
    {
        using var folder = new DraftFolder();

        var answer = await TravauxCommand.Run(folder.Path, "", arguments);

        var help = command.Length == 0 ? "travaux --help" : $"travaux {command} --help";
        Assert.Equal(new Answer(2, "", $"travaux: TX900: {sentence}\nSee '{help}'.\n"), answer);
    }

    [Fact]
    public async Task A_language_is_called_by_its_name()
    {
        using var folder = new DraftFolder().With("draft.txt", """
            Artykuł 1

            Strony oraz ich inspektorzy liczą łodzie i sieci, które są na jeziorze, zgodnie z artykułem drugim niniejszej umowy.

            Artykuł 2

            Prom nie kursuje w nocy do końca roku; jest on dostępny dla stron i inspektorów.

            """);

        var answer = await TravauxCommand.Run(folder.Path, "", "outline", "draft.txt");

        Assert.Contains("draft.txt (plain text, Polish, ", answer.Output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("compare", "--help")]
    [InlineData("outline", "-h")]
    public async Task Help_shows_examples_and_is_no_error(params string[] arguments)
    {
        using var folder = new DraftFolder();

        var answer = await TravauxCommand.Run(folder.Path, "", arguments);

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal("", answer.Errors);
        Assert.Contains("Examples:\n", answer.Output);
        Assert.Contains("Exit codes: 0 done", answer.Output);
    }

    [Theory]
    [InlineData("compare", "tuesday.txt", "tuesday.txt")]
    [InlineData("compare", "tuesday.txt", "tuesday.txt", "--json")]
    [InlineData("outline", "tuesday.txt")]
    [InlineData("--help")]
    public async Task An_answer_that_is_lost_is_no_success(params string[] arguments)
    {
        const string full = "/dev/full";
        if (!File.Exists(full))
        {
            return;
        }
        using var folder = new DraftFolder().With("tuesday.txt", "Article 1\n\nWords.\n");

        var answer = await TravauxCommand.RunInto(full, folder.Path, arguments);

        Assert.Equal(2, answer.ExitCode);
        Assert.Matches("^travaux: TX911: The answer could not be written: [^\n]+\n$", answer.Errors);
    }

    [Fact]
    public async Task The_version_is_told()
    {
        using var folder = new DraftFolder();

        var answer = await TravauxCommand.Run(folder.Path, "", "--version");

        Assert.Equal(0, answer.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", answer.Output);
    }
}
