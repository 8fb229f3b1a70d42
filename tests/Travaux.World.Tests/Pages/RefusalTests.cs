using System.Net;
using static Microsoft.Playwright.Assertions;

namespace Travaux.World.Tests.Pages;

[Collection("pages")]
public sealed class RefusalTests(PagesFixture pages)
{
    [BrowserFact]
    public async Task A_file_that_is_not_text_is_refused_with_a_reason_and_a_remedy()
    {
        await using var visit = await pages.VisitAsync();
        visit.ExpectsRefusal = true;
        var noise = new byte[4_000];
        new Random(5).NextBytes(noise);

        await visit.CompareFilesAsync(("photo.txt", noise), Visit.Text("friday.txt", ComparingTests.Friday));

        await Expect(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("photo.txt");
        await Expect(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("Older draft");
    }

    [BrowserFact]
    public async Task A_picture_and_a_Word_file_are_both_told_at_once()
    {
        await using var visit = await pages.VisitAsync();
        visit.ExpectsRefusal = true;

        await visit.CompareFilesAsync(("map.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 0, 0]), ("draft.docx", [(byte)'P', (byte)'K', 3, 4, 20, 0, 6, 0, 8, 0]));

        var alert = visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert);
        await Expect(alert.Locator("li")).ToHaveCountAsync(2);
        await Expect(alert).ToContainTextAsync("map.txt");
        await Expect(alert).ToContainTextAsync("draft.docx");
    }

    [BrowserFact]
    public async Task An_empty_file_is_compared_and_said_to_be_empty()
    {
        await using var visit = await pages.VisitAsync();

        await visit.CompareFilesAsync(("empty.txt", []), ("friday.txt", [.. "Article 1\n\nThe ferry runs daily.\n"u8]));

        await Expect(visit.Page.Locator("body")).ToContainTextAsync("There are no words in this file");
        await Expect(visit.Page.Locator("body")).ToContainTextAsync("The ferry runs daily.");
    }

    [Fact]
    public async Task An_unknown_address_has_a_page_that_leads_on()
    {
        using var client = new HttpClient { BaseAddress = new Uri(pages.Address) };

        var answer = await client.GetAsync(new Uri("/nowhere", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Nothing has this address", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_that_are_no_longer_held_are_said_to_be_gone()
    {
        using var client = new HttpClient { BaseAddress = new Uri(pages.Address) };

        var answer = await client.GetAsync(new Uri("/compare/0123456789abcdef-fedcba9876543210", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("no longer held", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_from_elsewhere_is_not_read()
    {
        using var client = new HttpClient { BaseAddress = new Uri(pages.Address) };
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent([65]), "older", "a.txt" },
            { new ByteArrayContent([66]), "newer", "b.txt" },
        };

        var answer = await client.PostAsync(new Uri("/compare", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_name_that_another_made_point_here_is_not_answered()
    {
        using var client = new HttpClient { BaseAddress = new Uri(pages.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "drafts.example";

        var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Every_answer_forbids_what_comes_from_elsewhere()
    {
        using var client = new HttpClient { BaseAddress = new Uri(pages.Address) };
        foreach (var address in (string[])["/", "/nowhere", "/assets/site.css"])
        {
            var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

            Assert.StartsWith("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
            Assert.False(answer.Headers.Contains("Server"));
        }
    }
}
