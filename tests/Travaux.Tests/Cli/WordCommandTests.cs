using Travaux.Cli;
using Travaux.Documents;
using Travaux.Tests.Word;
using Travaux.Tests.Word.Reading;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.Tests.Cli;

/// <summary>Word files on the command line.</summary>
public sealed class WordCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("travaux-word").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_text_of_tracked_changes_is_chosen()
    {
        var draft = Draft();

        Assert.Contains("The Parties shall confer.", Answer("outline", draft).Output, StringComparison.Ordinal);
        Assert.Contains("The Parties should confer.", Answer("outline", draft, "--changes", "rejected").Output, StringComparison.Ordinal);
        Assert.Contains("The Parties shouldshall confer.", Answer("outline", draft, "--changes", "marked").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_file_alone_is_compared_before_its_changes_and_with_them()
    {
        var (exit, output, errors) = Answer("compare", Draft(), "--exit-code");

        Assert.Equal(1, exit);
        Assert.Contains("⟦-should-⟧ ⟦+shall+⟧", output, StringComparison.Ordinal);
        Assert.Contains("TX020: The file holds 2 tracked changes by Mara", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_draft_alone_is_no_comparison()
    {
        var text = Path.Combine(_folder, "draft.txt");
        File.WriteAllText(text, "Article 1");

        var (exit, output, errors) = Answer("compare", text);

        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith($"{text}: TX912: One draft alone can be compared only if it is a Word file", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cover_tells_what_matters_first_and_goes_with_the_changes()
    {
        var (older, newer, redline) = (Text("monday.md", "shall confer within 30 days"), Text("tuesday.md", "may confer within 60 days"), Path.Combine(_folder, "redline.docx"));

        Assert.Equal((0, ""), (Answer("compare", older, newer, "--word", redline, "--cover") is var answer ? answer.ExitCode : 2, answer.Errors));

        Assert.Contains("From: monday.md (Markdown", Answer("outline", redline, "--changes", "marked").Output, StringComparison.Ordinal);
        var marked = DocumentReader.Read(redline, File.ReadAllBytes(redline), new() { Changes = TrackedText.Marked }).Value.Blocks.Select(block => block.Text).ToList();
        Assert.Equal("What changed, weightiest first", marked[0]);
        Assert.True(marked.FindIndex(text => text.StartsWith("Force of an obligation", StringComparison.Ordinal)) < marked.FindIndex(text => text.StartsWith("Numbers and periods", StringComparison.Ordinal)));
        Assert.Contains(marked, text => text.Contains("shall", StringComparison.Ordinal) && text.Contains("may", StringComparison.Ordinal) && text.StartsWith("Article 1", StringComparison.Ordinal));
        foreach (var (changes, draft) in new[] { ("accepted", newer), ("rejected", older) })
        {
            Assert.Equal(Lines(Answer("outline", draft).Output), Lines(Answer("outline", redline, "--changes", changes).Output));
        }

        static IEnumerable<string> Lines(string outline) => outline.Split('\n').Skip(1);
    }

    [Fact]
    public void A_cover_wants_a_file_to_stand_in_front_of()
    {
        var (exit, _, errors) = Answer("compare", Text("monday.md", "shall"), Text("tuesday.md", "may"), "--cover");

        Assert.Equal(2, exit);
        Assert.Contains("--cover stands in front of a Word file or a PDF: give --word FILE or --pdf FILE too.", errors, StringComparison.Ordinal);
    }

    private string Text(string name, string words)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, $"# Article 1\n\n1. The Parties {words}.\n\n2. The lake is deep.\n");
        return file;
    }

    private string Draft()
    {
        var file = Path.Combine(_folder, "draft.docx");
        File.WriteAllBytes(file, new DocxBuilder().Add(P("Article 1"), P("The Parties ", WordFiles.Deleted("should"), WordFiles.Inserted("shall"), " confer.")).Build());
        return file;
    }

    private static (int ExitCode, string Output, string Errors) Answer(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = new CommandLine(new Surroundings(output, errors) { IsTerminal = false, IsWatched = false }).Run(arguments);
        return (exit, output.ToString(), errors.ToString());
    }
}
