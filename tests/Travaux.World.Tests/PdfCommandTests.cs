using Travaux.Tests.Pdf;

namespace Travaux.World.Tests;

public class PdfCommandTests
{
    [PopplerFact]
    public async Task Two_pdfs_are_compared_and_what_is_odd_about_one_is_told_by_its_page()
    {
        using var folder = new DraftFolder()
            .With("monday.pdf", TinyPdf.Of(["Article 1"], ["The Parties shall meet in May."], ["Article 1", "", "The lake is open."]))
            .With("tuesday.pdf", TinyPdf.Of(["Article 1"], ["The Parties may meet in May."], ["Article 1", "", "The lake is open."]));

        var answer = await TravauxCommand.Run(folder.Path, "", "compare", "monday.pdf", "tuesday.pdf");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("older: monday.pdf (PDF", answer.Output);
        Assert.Contains("Parties ⟦-shall-⟧ ⟦+may+⟧ meet", answer.Output);
        Assert.Contains("monday.pdf(page 3): TX102: ", answer.Errors);
    }

    [PopplerFact]
    public async Task A_damaged_pdf_is_refused_with_what_to_do()
    {
        using var folder = new DraftFolder().With("draft.pdf", "%PDF-1.7 and no more");

        var answer = await TravauxCommand.Run(folder.Path, "", "outline", "draft.pdf");

        Assert.Equal(2, answer.ExitCode);
        Assert.StartsWith("draft.pdf: TX904: ", answer.Errors);
        Assert.EndsWith("Open it in the program that made it and save it again.\n", answer.Errors);
    }
}
