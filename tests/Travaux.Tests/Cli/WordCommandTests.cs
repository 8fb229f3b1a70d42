using Travaux.Cli;
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
