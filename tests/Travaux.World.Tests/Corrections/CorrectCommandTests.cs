namespace Travaux.World.Tests.Corrections;

public sealed class CorrectCommandTests : IDisposable
{
    private const string Tuesday = """
        Article 1

        The Secretary keeps the register of boats at Pellmouth.

        Article 2

        Nets are counted twice a year by the inspectors.

        """;

    private const string Friday = """
        Article 1

        Whoever owns a vessel tells the office where it lies.

        Article 2

        Nets are counted twice a year by the inspectors.

        Article 3

        A ferry carries the inspectors free of charge.

        """;

    private readonly DraftFolder _folder = new DraftFolder().With("tuesday.txt", Tuesday).With("friday.txt", Friday);

    private string Corrections => File.ReadAllText(Path.Combine(_folder.Path, "corrections.tsv"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_said_is_kept_beside_the_newer_draft_and_heeded_from_then_on()
    {
        var said = await Run("correct", "tuesday.txt", "friday.txt", "--one", "art-1", "art-3", "--by", "M. Brandt");
        var compared = await Run("compare", "tuesday.txt", "friday.txt");
        var without = await Run("compare", "tuesday.txt", "friday.txt", "--no-corrections");

        Assert.Equal(new Answer(0, "corrections.tsv: Article 1 of the older draft and Article 3 of the newer are one.\n", ""), said);
        Assert.StartsWith("travaux.corrections/1\t", Corrections);
        Assert.Matches("\none\tThe Secretary keeps the register of boats at Pellmouth\\.\tA ferry carries the inspectors free of charge\\.\tM\\. Brandt\t\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\tart-1\tart-3\n$", Corrections);
        Assert.Equal("corrections.tsv: 1 correction heeded (--no-corrections goes without).\n", compared.Errors);
        Assert.Matches("Article 1 → Article 3 · [^\n]*; settled by a correction", compared.Output);
        Assert.Equal("", without.Errors);
        Assert.DoesNotContain("settled", without.Output);
    }

    [Fact]
    public async Task What_is_not_in_these_drafts_is_kept_and_counted()
    {
        _folder.With("other.tsv", "travaux.corrections/1\none\tWords of another draft altogether\tand more of them\noen\ta\tb\n");

        var compared = await Run("compare", "tuesday.txt", "friday.txt", "--corrections", "other.tsv", "--json");

        Assert.Equal(0, compared.ExitCode);
        Assert.Equal(
            "other.tsv(3,1): TX203: Expected 'one' or 'different': did you mean 'one'? The line is kept and not heeded.\n"
                + "other.tsv: 0 corrections heeded (--no-corrections goes without).\n"
                + "other.tsv: TX210: 1 correction is kept; its provisions are not in these drafts (line 2).\n",
            compared.Errors);
        Assert.Contains("\"unused-corrections\": [\n    {\n      \"kind\": \"one\",\n      \"older\": \"Words of another draft altogether\"", compared.Output);
    }

    [Fact]
    public async Task What_was_said_is_listed_by_number_and_taken_back_by_it()
    {
        await Run("correct", "tuesday.txt", "friday.txt", "--different", "art-2", "art-2");
        await Run("correct", "tuesday.txt", "friday.txt", "--one", "art-1", "art-1");

        var listed = await Run("correct", "tuesday.txt", "friday.txt", "--list");
        var undone = await Run("correct", "tuesday.txt", "friday.txt", "--undo", "1");
        var left = await Run("correct", "tuesday.txt", "friday.txt", "--list");

        Assert.Matches("^1\\. art-2 “Nets are counted twice a year by the inspectors\\.” and art-2 “[^”]*” are not one\\. \\([^)]*\\)\n2\\. art-1 ", listed.Output);
        Assert.StartsWith("corrections.tsv: Taken back: art-2 “Nets are counted", undone.Output);
        Assert.StartsWith("1. art-1 ", left.Output);
        Assert.DoesNotContain("different", Corrections);
    }

    [Fact]
    public async Task A_provision_that_is_one_with_two_was_split_and_that_is_said()
    {
        await Run("correct", "tuesday.txt", "friday.txt", "--one", "art-1", "art-1");

        var said = await Run("correct", "tuesday.txt", "friday.txt", "--one", "art-1", "art-3");

        Assert.Equal(
            "corrections.tsv: Correction 1 says that the older one is one with another too: together they say that it was split. --undo 1 takes that back.\n",
            said.Errors);
        Assert.Contains("split", (await Run("compare", "tuesday.txt", "friday.txt")).Output);
    }

    [Theory]
    [InlineData("tuesday.txt: TX908: There is no provision 'art-11'. Did you mean 'art-1'?\n", "--one", "art-11", "art-1")]
    [InlineData("friday.txt: TX908: There is no provision 'zebra'. 'travaux outline' shows the ids.\n", "--different", "art-1", "zebra")]
    [InlineData("corrections.tsv: TX909: There are no corrections to take back.\n", "--undo", "1")]
    [InlineData("travaux: TX900: Say one of --one OLDER-ID NEWER-ID, --different OLDER-ID NEWER-ID, --list and --undo N.\nSee 'travaux correct --help'.\n", "--by", "me")]
    [InlineData("travaux: TX900: Say one of --one OLDER-ID NEWER-ID, --different OLDER-ID NEWER-ID, --list and --undo N.\nSee 'travaux correct --help'.\n", "--list", "--undo", "1")]
    public async Task What_can_not_be_meant_is_refused_and_nothing_is_written(string sentence, params string[] asked)
    {
        var answer = await Run(["correct", "tuesday.txt", "friday.txt", .. asked]);

        Assert.Equal(new Answer(2, "", sentence), answer);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "corrections.tsv")));
    }

    [Fact]
    public async Task Corrections_are_never_written_over_by_an_answer()
    {
        _folder.With("corrections.tsv", "travaux.corrections/1\none\ta\tb\n");

        var answer = await Run("compare", "tuesday.txt", "friday.txt", "--no-corrections", "--json=corrections.tsv");

        Assert.Equal(new Answer(2, "", "corrections.tsv: TX906: This file is to be read: name another to write.\n"), answer);
        Assert.Equal("travaux.corrections/1\none\ta\tb\n", Corrections);
    }

    [Fact]
    public async Task A_file_named_that_is_not_there_is_no_file_without_corrections()
    {
        var answer = await Run("compare", "tuesday.txt", "friday.txt", "--corrections", "nope.tsv");

        Assert.Equal(new Answer(2, "", "nope.tsv: TX907: There is no such file. 'travaux correct' makes one; --no-corrections goes without.\n"), answer);
    }

    [Theory]
    [InlineData("tuesday.txt")]
    [InlineData("./friday.txt")]
    [InlineData("link.tsv")]
    public async Task A_draft_is_never_taken_for_the_file_of_corrections(string file)
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.tsv"), Path.Combine(_folder.Path, "friday.txt"));

        var answer = await Run("correct", "tuesday.txt", "friday.txt", "--one", "art-1", "art-2", "--corrections", file);

        Assert.Equal(new Answer(2, "", $"{file}: TX906: This file is to be read: name another to write.\n"), answer);
        Assert.Equal(Tuesday, File.ReadAllText(Path.Combine(_folder.Path, "tuesday.txt")));
        Assert.Equal(Friday, File.ReadAllText(Path.Combine(_folder.Path, "friday.txt")));
        Assert.Equal(3, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [Fact]
    public async Task Another_file_of_words_is_not_written_to_either()
    {
        _folder.With("notes.md", "# What we said on Monday\n\nNothing of note.\n");

        var answer = await Run("correct", "tuesday.txt", "friday.txt", "--one", "art-1", "art-2", "--corrections", "notes.md");

        Assert.Equal(
            new Answer(2, "", "notes.md: TX907: This is no file of corrections: its first line is not 'travaux.corrections/1'. "
                + "Name another file; if corrections are what it holds, give it that first line.\n"),
            answer);
        Assert.Equal("# What we said on Monday\n\nNothing of note.\n", File.ReadAllText(Path.Combine(_folder.Path, "notes.md")));
        Assert.Equal(3, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    private Task<Answer> Run(params string[] arguments) => TravauxCommand.Run(_folder.Path, "", arguments);
}
