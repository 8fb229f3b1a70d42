using System.Net;
using Travaux.Documents;

namespace Travaux.World.Tests.Pages;

[Collection("pages")]
public sealed class WordPageTests(PagesFixture pages)
{
    private static readonly string Drafts = Path.Combine(ReadmeTests.Root(), "examples", "lake-talks");

    [Theory]
    [InlineData("01-2031-02-10-first-draft.docx", "02-2031-03-21-second-draft.docx")]
    [InlineData("02-2031-03-21-second-draft.md", "03-2031-04-18-third-draft.docx")]
    public async Task The_redline_to_take_away_is_the_newer_draft_accepted_and_the_older_rejected(string older, string newer)
    {
        using var client = new HttpClient { BaseAddress = new(pages.Address) };
        using var page = await client.GetAsync(new Uri($"/examples/compare?older={older}&newer={newer}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        using var file = await client.GetAsync(new Uri($"{page.RequestMessage!.RequestUri!.AbsolutePath}/redline.docx", UriKind.Relative));

        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", file.Content.Headers.ContentType!.MediaType);
        var redline = await file.Content.ReadAsByteArrayAsync();
        Assert.Equal(Words(newer, File.ReadAllBytes(FileOf(newer)), TrackedText.Accepted), Words("redline.docx", redline, TrackedText.Accepted));
        Assert.Equal(Words(older, File.ReadAllBytes(FileOf(older)), TrackedText.Accepted), Words("redline.docx", redline, TrackedText.Rejected));
        if (IsWord(older))
        {
            Assert.Equal(Labels(newer, File.ReadAllBytes(FileOf(newer)), TrackedText.Accepted), Labels("redline.docx", redline, TrackedText.Accepted));
            Assert.Equal(Labels(older, File.ReadAllBytes(FileOf(older)), TrackedText.Accepted), Labels("redline.docx", redline, TrackedText.Rejected));
        }
        Assert.NotEqual(Words("redline.docx", redline, TrackedText.Accepted), Words("redline.docx", redline, TrackedText.Rejected));
    }

    private static string FileOf(string draft) => Directory.GetFiles(Drafts, draft, SearchOption.AllDirectories).Single();

    private static string Words(string file, byte[] content, TrackedText changes) => string.Join(' ',
        DocumentReader.Read(file, content, new ReadingOptions { Changes = changes }).Value.Blocks
            .SelectMany(block => (IsWord(file) ? block.Text : $"{block.Label} {block.Text}").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word != "—"));

    private static IEnumerable<string> Labels(string file, byte[] content, TrackedText changes) =>
        DocumentReader.Read(file, content, new ReadingOptions { Changes = changes }).Value.Blocks.Select(block => $"{block.Label} {block.Text}");

    // A typed heading has its number on a line of its own, without the dash that parts them in other formats.
    // The numbers of a Word file are Word's to print; those of any other are typed into the redline.
    private static bool IsWord(string file) => file.EndsWith(".docx", StringComparison.Ordinal);
}
