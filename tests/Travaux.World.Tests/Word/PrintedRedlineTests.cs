using System.Text;
using Travaux.Documents;
using Travaux.Documents.Pdf.Printing;
using Travaux.Tests.Pdf;
using Travaux.World.Tests.Pages;

namespace Travaux.World.Tests.Word;

/// <summary>Redlines as PDF, made by the programs of this machine.</summary>
public class PrintedRedlineTests
{
    private const string Page = "<!doctype html><title>Redline</title><p>The lake is <del>deep</del> <ins>wide</ins>.</p>";

    [PrintedFact]
    public async Task LibreOffice_prints_a_redline_with_its_cover()
    {
        using var folder = new DraftFolder()
            .With("monday.md", "# Article 1\n\nThe Parties shall meet in May.\n").With("tuesday.md", "# Article 1\n\nThe Parties may meet in May.\n");

        var answer = await TravauxCommand.Run(folder.Path, "", "compare", "monday.md", "tuesday.md", "--pdf", "redline.pdf", "--cover");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        var words = Words(File.ReadAllBytes(Path.Combine(folder.Path, "redline.pdf")));
        Assert.StartsWith("What changed, weightiest first From: monday.md", words);
        Assert.Contains("Force of an obligation (1)", words);
        Assert.Contains("shallmay meet in May", words.Replace(" may", "may", StringComparison.Ordinal));
    }

    [BrowserFact]
    public void Without_LibreOffice_Chromium_prints_the_page()
    {
        using var folder = new DraftFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "chromium"), BrowserFactAttribute.Browser!);

        var pdf = PdfPrinter.Print(
            new(_ => Assert.Fail("The Word file is not wanted."), stream => stream.Write(Encoding.UTF8.GetBytes(Page))), new() { Folders = [folder.Path] });

        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(pdf.AsSpan(0, 8)));
        Assert.True(PopplerHere.Missing is not null || Words(pdf).Contains("The lake is deep wide", StringComparison.Ordinal));
    }

    private static string Words(byte[] pdf) => string.Join(' ', DocumentReader.Read("redline.pdf", pdf).Value.Blocks.Select(block => block.Text.Replace('\n', ' ')));
}

/// <summary>A test that prints with LibreOffice and reads what was printed; skipped, plainly, where one of both is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrintedFactAttribute : FactAttribute
{
    public PrintedFactAttribute() => Skip = LibreOffice.Missing ?? PopplerHere.Missing;
}
