using System.Text.RegularExpressions;
using Travaux.Record.Dossiers.Items;
using Travaux.Store;
using Travaux.Store.Folders;

namespace Travaux.World.Tests.Dossiers;

/// <summary>Adding to a dossier by command: what was written by hand stays as it stands.</summary>
public sealed partial class AddTests : IDisposable
{
    private const string Head = """
        # By hand, and to stay so.
        dossier:
          id: lake
          title: "The talks"
          question: "Who may fish?"

        """;

    private const string Sources = """
        sources:
            # the first that we had
            - {id: s-note, title: "A note",   kind-of-source: minutes,
               reached: named}

        # what people say of it
        people:
          - id: a
            name: "A"   # as printed
            cites: [s-note]
          - id: b
            name: "B"
            cites: [s-note]

        """;

    private readonly string _around = Directory.CreateTempSubdirectory("travaux-").FullName;

    public AddTests()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "dossier.yaml"), Head);
        File.WriteAllText(Path.Combine(Folder, "all.yaml"), Sources);
        File.WriteAllText(Path.Combine(_around, "letter.md"), "# A letter\n\nWe can accept it.\n\nNot before May.\n");
    }

    private string Folder => Path.Combine(_around, "lake");

    public void Dispose() => Directory.Delete(_around, recursive: true);

    [Fact]
    public async Task A_source_is_put_after_the_last_and_its_file_is_held()
    {
        var answer = await Travaux("add", "source", "lake", "letter.md", "--kind", "letter", "--date", "2031-03-14", "--language", "en");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        Assert.Equal("""
            all.yaml: the source 'a-letter', held as sources/letter.md.
              p01 [title] A letter
              p02 We can accept it.
              p03 Not before May.
            To cite it: travaux add citation DOSSIER a-letter "words of it" --to ITEM

            """, answer.Output);
        Assert.Equal(Sources.Replace("reached: named}\n", """
            reached: named}
                - id: a-letter
                  title: "A letter"
                  date: "2031-03-14"
                  kind-of-source: letter
                  reached: held
                  languages: [en]
                  copies:
                    - form: file
                      file: "sources/letter.md"
                      sha256: "HASH"
                      captured: "NOW"
                      extent: complete
                      regions: [{role: title, at: ["p01"]}]

            """, StringComparison.Ordinal), Now().Replace(Hash().Replace(File.ReadAllText(Path.Combine(Folder, "all.yaml")), "\"HASH\""), "captured: \"NOW\""));
        Assert.Equal(File.ReadAllBytes(Path.Combine(_around, "letter.md")), File.ReadAllBytes(Path.Combine(Folder, "sources", "letter.md")));
        Assert.Empty(DossierFolder.Read(Folder).Errors);
    }

    [Fact]
    public async Task An_item_cites_the_paragraph_in_which_the_words_stand()
    {
        await Travaux("add", "source", "lake", "letter.md", "--id", "s");

        var answer = await Travaux("add", "citation", "lake", "s", "not before", "--to", "b");

        Assert.Equal((0, "s, p03: “Not before”\nall.yaml: 'b' cites it.\n"), (answer.ExitCode, answer.Output));
        Assert.Contains("    name: \"A\"   # as printed\n", File.ReadAllText(Path.Combine(Folder, "all.yaml")), StringComparison.Ordinal);
        Assert.Equal(["s-note ", "s p03"], DossierFolder.Read(Folder).Dossier.Find<Person>("b")!.Cites.Select(cite => $"{cite.Source} {cite.At}"));
        Assert.Equal("s, p03: “Not before”\n'b' cites it already.\n", (await Travaux("add", "citation", "lake", "s", "not before", "--to", "b")).Output);
        Assert.Equal("s, p01: “A letter”\ncites: [{source: s, at: \"p01\", region: title}]\n", (await Travaux("add", "citation", "lake", "s", "a letter")).Output);
    }

    [Fact]
    public async Task Where_a_comment_would_be_lost_nothing_is_written_and_the_lines_to_put_there_are_told()
    {
        await Travaux("add", "source", "lake", "letter.md", "--id", "s");
        var before = File.ReadAllText(Path.Combine(Folder, "all.yaml"));

        var answer = await Travaux("add", "citation", "lake", "s", "not before", "--to", "a");

        Assert.Equal(2, answer.ExitCode);
        Assert.Matches("^lake: TX571: all.yaml\\(\\d+,\\d+\\) can't be edited without disturbing what you wrote. Put this there yourself, or 'travaux format lake' first:\n  - id: a\n", answer.Errors);
        Assert.Contains("""cites: [s-note, {source: s, at: "p03"}]""", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(Folder, "all.yaml")));
    }

    [Fact]
    public async Task A_journal_records_the_source_its_file_and_the_citation_under_a_name()
    {
        await Travaux("import", "lake", "lake.travaux", "--by", "A. Clerk");

        Assert.StartsWith("lake.travaux: TX576: ", (await Travaux("add", "source", "lake.travaux", "letter.md")).Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await Travaux("add", "source", "lake.travaux", "letter.md", "--id", "s", "--by", "B. Clerk")).ExitCode);
        Assert.Equal(0, (await Travaux("add", "citation", "lake.travaux", "s", "we can accept", "--to", "a", "--by", "B. Clerk")).ExitCode);

        Assert.Equal(["s-note ", "s p02"], DossierStore.Open(Path.Combine(_around, "lake.travaux")).Dossier.Find<Person>("a")!.Cites.Select(cite => $"{cite.Source} {cite.At}"));
        Assert.Contains("B. Clerk", (await Travaux("log", "lake.travaux", "--item", "a")).Output, StringComparison.Ordinal);
        await Travaux("export", "lake.travaux", "out");
        Assert.Equal(File.ReadAllBytes(Path.Combine(_around, "letter.md")), File.ReadAllBytes(Path.Combine(_around, "out", "sources", "letter.md")));
    }

    [Theory]
    [InlineData("TX577: The id 'a' is taken by the person 'A'", "add", "source", "lake", "letter.md", "--id", "a")]
    [InlineData("TX577: 'a b' is no id", "add", "source", "lake", "letter.md", "--id", "a b")]
    [InlineData("TX578: There is no word in this file", "add", "source", "lake", "empty.md")]
    [InlineData("TX579: No source is a 'lettre'", "add", "source", "lake", "letter.md", "--kind", "lettre")]
    [InlineData("TX580: --date wants an EDTF date such as 2022-03-29, not 'May'", "add", "source", "lake", "letter.md", "--date", "May")]
    [InlineData("TX581: The dossier has no source 's-nota'. Did you mean 's-note'?", "add", "citation", "lake", "s-nota", "x")]
    [InlineData("TX582: The dossier holds no file of 's-note'", "add", "citation", "lake", "s-note", "x")]
    [InlineData("TX583: These words do not stand in 'held': perhaps.", "add", "citation", "lake", "held", "perhaps")]
    [InlineData("TX584: These words stand in several places of 'held': p01, p02.", "add", "citation", "lake", "held", "twice")]
    public async Task What_can_not_be_added_is_refused_and_nothing_is_written(string refusal, params string[] arguments)
    {
        File.WriteAllText(Path.Combine(_around, "empty.md"), "…\n");
        File.WriteAllText(Path.Combine(_around, "held.txt"), "Twice.\n\nSaid twice.\n");
        await Travaux("add", "source", "lake", "held.txt", "--id", "held");
        var before = Written();

        var answer = await Travaux(arguments);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(refusal, answer.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Written());
    }

    [Fact]
    public async Task Another_file_of_the_same_name_is_not_written_over()
    {
        await Travaux("add", "source", "lake", "letter.md", "--id", "s");
        File.WriteAllText(Path.Combine(_around, "letter.md"), "# Another letter\n");
        var before = Written();

        var answer = await Travaux("add", "source", "lake", "letter.md", "--id", "other");

        Assert.Contains("TX572: Another file of that name is in the dossier.", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Written());
    }

    private Task<Answer> Travaux(params string[] arguments) => TravauxCommand.Run(_around, "", arguments);

    private List<(string, string)> Written() =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(file)))];

    [GeneratedRegex("\"[0-9a-f]{64}\"")]
    private static partial Regex Hash();

    [GeneratedRegex("captured: \"[^\"]*\"")]
    private static partial Regex Now();
}
